using System.Collections.Immutable;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads the charts of a page.</summary>
/// <param name="definition">The definition being read.</param>
internal sealed class ChartBlockReader(DefinitionReading definition)
{
    /// <summary>Reads a chart.</summary>
    public ChartDefinition Read(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Chart);
        var kind = yaml.Row.Read(ReportKeys.ChartKind);
        var chart = new ChartDefinition(kind, definition.RequiredText(yaml, ReportKeys.Title), map.Place)
        {
            Name = DefinitionReading.Written(yaml, ReportKeys.Name),
            Unit = yaml.Row.Read(ReportKeys.AmountUnit),
            Periods = ReadPeriods(yaml.Node("periods")),
            PartsPeriod = DefinitionReading.Written(yaml, ReportKeys.PartsPeriod),
            Series = [.. yaml.Maps("series").Select(one => ReadSeries(one, kind))],
            Parts =
            [
                .. yaml.Maps("steps").Select(one => ReadPart(one, ReportShapes.Step)),
                .. yaml.Maps("parts").Select(one => ReadPart(one, ReportShapes.Part)),
            ],
            Captions = [.. yaml.Maps("captions").Select(ReadCaption)],
            Labels = yaml.Row.Read(ReportKeys.Labels),
            Scale = DefinitionReading.Written(yaml, ReportKeys.Scale)?.Text,
            Note = definition.Text(yaml, ReportKeys.Note),
        };
        CheckContent(chart, map);
        return chart;
    }

    /// <summary>A chart draws series over periods, or steps, or parts: what its kind takes, and nothing else.</summary>
    private void CheckContent(ChartDefinition chart, YamlMap map)
    {
        string[] given = [.. new[] { "periods", "series", "steps", "parts" }.Where(key => map.Find(key) is not null)];
        string[][] fitting = chart.Kind switch
        {
            ChartKind.Waterfall =>
            [
                ["steps"],
            ],
            ChartKind.Shares or ChartKind.Bars =>
            [
                ["periods", "series"],
                ["parts"],
            ],
            _ =>
            [
                ["periods", "series"],
            ],
        };
        if (!fitting.Any(keys => keys.SequenceEqual(given)))
        {
            definition.Tell(ReportDiagnostics.NotDrawable(map.Place, given, fitting));
        }
    }

    private ImmutableArray<PeriodDefinition> ReadPeriods(YamlNode? node) => new PeriodReader(definition).ReadAll(node);

    private SeriesDefinition ReadSeries(YamlMap map, ChartKind kind)
    {
        var yaml = definition.Row(map, ReportShapes.Series);
        var usual = kind == ChartKind.Lines ? ChartShape.Line : ChartShape.Column;
        return new(DefinitionReading.RequiredWritten(yaml, ReportKeys.RequiredOf), map.Place)
        {
            Label = definition.Text(yaml, ReportKeys.Label),
            Shape = yaml.Row.Read(ReportKeys.Shape) ?? usual,
            Display = DefinitionReading.Written(yaml, ReportKeys.Display),
            OnSecondAxis = yaml.Row.Read(ReportKeys.Axis),
            ShowsLabels = yaml.Row.Read(ReportKeys.ShowsLabels),
        };
    }

    private PartDefinition ReadPart(YamlMap map, ReportShape shape)
    {
        var yaml = definition.Row(map, shape);
        return new(DefinitionReading.RequiredWritten(yaml, ReportKeys.RequiredOf), map.Place)
        {
            Label = definition.Text(yaml, ReportKeys.Label),
            Role = shape == ReportShapes.Step ? yaml.Row.Read(ReportKeys.Role) : StepRole.Total,
        };
    }

    private CaptionDefinition ReadCaption(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Caption);
        return new(DefinitionReading.RequiredWritten(yaml, ReportKeys.CaptionCells), map.Place)
        {
            Label = definition.Text(yaml, ReportKeys.Label),
            Periods = ReadPeriods(yaml.Node("periods")),
            IsBold = yaml.Row.Read(ReportKeys.Bold),
        };
    }
}
