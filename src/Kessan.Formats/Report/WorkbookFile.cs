using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads <c>report/workbook.yaml</c>.</summary>
internal sealed class WorkbookFile
{
    private const string AllMeasures = "all";

    private static readonly string[] Kinds = ["statement", "rows", "reconciliations"];

    private readonly DefinitionReading _definition;
    private readonly PeriodReader _periods;

    private WorkbookFile(DefinitionReading definition) => (_definition, _periods) = (definition, new(definition));

    /// <summary>Reads the workbook; null, with findings, where it has no sheets.</summary>
    public static WorkbookDefinition? Read(YamlMap map, DefinitionReading definition) =>
        new WorkbookFile(definition).ReadWorkbook(map);

    private WorkbookDefinition? ReadWorkbook(YamlMap map)
    {
        var yaml = _definition.Row(map, ReportShapes.Workbook);
        yaml.Row.Read(WorkbookKeys.Workbook);
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var sheets = ImmutableArray.CreateBuilder<SheetDefinition>();
        foreach (var sheet in yaml.Maps("sheets").Select(ReadSheet).OfType<SheetDefinition>())
        {
            if (seen.TryAdd(sheet.Id, sheet.Place))
            {
                sheets.Add(sheet);
            }
            else
            {
                _definition.Tell(CellDiagnostics.Duplicate(sheet.Place, $"sheet `{sheet.Id}`", seen[sheet.Id]));
            }
        }

        if (!yaml.Contains("sheets"))
        {
            _definition.Tell(CellDiagnostics.MissingKey(map.Place, "sheets", "a list of sheets"));
        }

        return sheets.Count == 0
            ? null
            : new(sheets.ToImmutable(), map.Place)
            {
                Unit = yaml.Row.Read(ReportKeys.AmountUnit),
                Title = _definition.Text(yaml, WorkbookKeys.Title),
            };
    }

    private SheetDefinition? ReadSheet(YamlMap map)
    {
        var yaml = _definition.Row(map, ReportShapes.Sheet);
        var id = DefinitionReading.RequiredWritten(yaml, WorkbookKeys.Sheet);
        string[] found = [.. Kinds.Where(kind => map.Find(kind) is not null)];
        if (found.Length != 1)
        {
            _definition.Tell(ReportDiagnostics.NotOneSheet(map.Place, found, Kinds));
            return null;
        }

        if (!yaml.Contains("columns"))
        {
            _definition.Tell(CellDiagnostics.MissingKey(map.Place, "columns", "a list of periods and comparisons"));
        }

        var (isOfReconciliations, measures) = ReadMeasures(yaml.Node("reconciliations"));
        return new(id.Text, ReadColumns(yaml.Nodes("columns")), id.Place)
        {
            Title = _definition.Text(yaml, WorkbookKeys.Title),
            Unit = yaml.Row.Read(ReportKeys.AmountUnit),
            Statement = yaml.Row.Read(WorkbookKeys.Statement),
            Rows = [.. yaml.Nodes("rows").Select(ReadRow).OfType<SheetRowDefinition>()],
            IsOfReconciliations = isOfReconciliations,
            Measures = measures,
        };
    }

    private (bool IsOfReconciliations, ImmutableArray<DefinedText> Measures) ReadMeasures(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return (false, []);
            case YamlScalar { Text: AllMeasures }:
                return (true, []);
            case YamlList list when list.Items.All(item => item is YamlScalar):
                var names = list.Items.Cast<YamlScalar>();
                return (true, [.. names.Select(item => DefinitionReading.At(item.Text, item.Place))]);
            default:
                _definition.Tell(YamlDiagnostics.WrongShape("reconciliations", node, "`all` or a list of measures"));
                return (true, []);
        }
    }

    private ImmutableArray<SheetColumnDefinition> ReadColumns(IReadOnlyList<YamlNode> nodes)
    {
        var columns = ImmutableArray.CreateBuilder<SheetColumnDefinition>();
        var startsGroup = false;
        foreach (var node in nodes)
        {
            if (node is YamlScalar { Text: PeriodReader.Gap })
            {
                startsGroup = columns.Count > 0;
            }
            else if (ReadColumn(node) is { } column)
            {
                columns.Add(column with { StartsGroup = startsGroup });
                startsGroup = false;
            }
        }

        return columns.ToImmutable();
    }

    private SheetColumnDefinition? ReadColumn(YamlNode node)
    {
        if (node is YamlMap map)
        {
            return ReadColumn(map);
        }

        if (node is YamlScalar { Text: ['{', ..] } cells)
        {
            return new(node.Place) { Cells = DefinitionReading.At(cells.Text, cells.Place) };
        }

        return _periods.Read(node) is { } periods ? new(node.Place) { Periods = periods } : null;
    }

    private SheetColumnDefinition? ReadColumn(YamlMap map)
    {
        var yaml = _definition.Row(map, ReportShapes.SheetColumn);
        var column = new SheetColumnDefinition(map.Place) { Head = _definition.Text(yaml, WorkbookKeys.Head) };
        if (DefinitionReading.Written(yaml, WorkbookKeys.Cells) is { } cells)
        {
            return column with { Cells = cells };
        }

        if (map.Find("period") is not YamlScalar { Text.Length: > 0 } period)
        {
            _definition.Tell(CellDiagnostics.MissingKey(map.Place, "period", "a period, or `cells` with a reference"));
            return null;
        }

        return column with
        {
            Periods = _periods.Read(period)! with { Scenario = DefinitionReading.Written(yaml, ReportKeys.Scenario) },
        };
    }

    private SheetRowDefinition? ReadRow(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Text.Length: > 0 } scalar:
                return new(node.Place) { Of = DefinitionReading.At(scalar.Text, scalar.Place) };
            case YamlMap map:
                return ReadRow(map);
            default:
                _definition.Tell(YamlDiagnostics.WrongShape("a row", node, "a concept or a mapping of keys"));
                return null;
        }
    }

    private SheetRowDefinition ReadRow(YamlMap map)
    {
        var yaml = _definition.Row(map, ReportShapes.SheetRow);
        var section = _definition.Text(yaml, ReportKeys.Section);
        var of = DefinitionReading.Written(yaml, ReportKeys.Of);
        if (section is null && of is null)
        {
            _definition.Tell(CellDiagnostics.MissingKey(map.Place, "of", "a concept, or a `section`"));
        }

        return new(map.Place)
        {
            Of = section is null ? of : null,
            By = DefinitionReading.Written(yaml, WorkbookKeys.By),
            Order = [.. yaml.Values("order").Select(cell => cell.Text)],
            Label = section ?? _definition.Text(yaml, ReportKeys.Label),
            Display = DefinitionReading.Written(yaml, ReportKeys.Display),
            Indent = yaml.Row.Read(ReportKeys.Indent),
        };
    }
}
