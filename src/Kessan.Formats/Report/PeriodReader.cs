using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads lists of periods: <c>[ytd-1y, ytd, "|", q-5q..q]</c>.</summary>
/// <param name="definition">The definition being read.</param>
internal sealed class PeriodReader(DefinitionReading definition)
{
    /// <summary>What leaves a gap between two periods.</summary>
    public const string Gap = "|";

    private const string To = "..";

    /// <summary>The periods of a list, or a single one.</summary>
    public ImmutableArray<PeriodDefinition> ReadAll(YamlNode? node)
    {
        var periods = ImmutableArray.CreateBuilder<PeriodDefinition>();
        var startsGroup = false;
        foreach (
            var item in node is YamlList list ? list.Items
            : node is null ? []
            : [node]
        )
        {
            if (item is YamlScalar { Text: Gap })
            {
                startsGroup = periods.Count > 0;
            }
            else if (Read(item) is { } period)
            {
                periods.Add(period with { StartsGroup = startsGroup });
                startsGroup = false;
            }
        }

        return periods.ToImmutable();
    }

    /// <summary>A period or a row of periods; null, with a finding, where it is none.</summary>
    public PeriodDefinition? Read(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Text.Length: > 0 } scalar:
                return Span(DefinitionReading.At(scalar.Text, scalar.Place));
            case YamlMap map:
                var yaml = definition.Row(map, ReportShapes.ChartPeriod);
                return Span(DefinitionReading.RequiredWritten(yaml, ReportKeys.Period)) with
                {
                    Scenario = DefinitionReading.Written(yaml, ReportKeys.Scenario),
                    Label = definition.Text(yaml, ReportKeys.Label),
                };
            default:
                definition.Tell(YamlDiagnostics.WrongShape("a period", node, "a period such as ytd or q-5q..q"));
                return null;
        }
    }

    private static PeriodDefinition Span(DefinedText text)
    {
        var at = text.Text.IndexOf(To, StringComparison.Ordinal);
        return at < 0 ? new(text, null, false) : new(Part(text, 0, at), Part(text, at + To.Length), false);
    }

    private static DefinedText Part(DefinedText text, int start, int? end = null)
    {
        var part = text.Text[start..(end ?? text.Text.Length)];
        var blanks = part.Length - part.TrimStart().Length;
        var place = text.Place with { Column = text.Place.Column + start + blanks, Width = part.Trim().Length };
        return new(part.Trim(), place);
    }
}
