using System.Collections.Immutable;
using System.Globalization;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads the tables of a page.</summary>
/// <param name="definition">The definition being read.</param>
internal sealed class TableBlockReader(DefinitionReading definition)
{
    /// <summary>Reads a table.</summary>
    public TableDefinition Read(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Table);
        var columns = yaml.Maps("columns").Select(ReadColumn).ToImmutableArray();
        if (columns.IsEmpty)
        {
            definition.Tell(
                CellDiagnostics.MissingKey(map.Place, "columns", "a list of columns, that of labels first")
            );
        }

        return new(columns, [.. yaml.Nodes("rows").Select(ReadRow).OfType<RowDefinition>()], map.Place)
        {
            Name = DefinitionReading.Written(yaml, ReportKeys.Name),
            Caption = definition.Text(yaml, ReportKeys.Caption),
            Unit = yaml.Row.Read(ReportKeys.AmountUnit),
            Size = yaml.Row.Read(ReportKeys.Size),
            Head = [.. yaml.Nodes("head").Select(ReadHeads)],
        };
    }

    private ColumnDefinition ReadColumn(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Column);
        return new(map.Place)
        {
            Width = yaml.Row.Read(ReportKeys.Width),
            Align = yaml.Row.Read(ReportKeys.Align),
            Emphasis = yaml.Row.Read(ReportKeys.Emphasis),
            Head = yaml.Node("head") is { } head ? ReadHead(head) : null,
            Cells = definition.Lines(yaml.Node("cells"), "cells"),
        };
    }

    private ImmutableArray<HeadDefinition> ReadHeads(YamlNode row)
    {
        if (row is YamlList list)
        {
            return [.. list.Items.Select(ReadHead)];
        }

        definition.Tell(YamlDiagnostics.WrongShape("a row of head", row, "a list of heads"));
        return [];
    }

    /// <summary>Reads a head: a text, lines, or a mapping with what it covers.</summary>
    public HeadDefinition ReadHead(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            return new(definition.Lines(node, "a head"), 1, 1, node.Place);
        }

        var yaml = definition.Row(map, ReportShapes.Head);
        return new(
            definition.Lines(yaml.Node("text"), "text"),
            yaml.Row.Read(ReportKeys.Span),
            yaml.Row.Read(ReportKeys.Rows),
            map.Place
        );
    }

    private RowDefinition? ReadRow(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Text.Length: > 0 } scalar:
                return new(TableRowKind.Body, node.Place) { Of = DefinitionReading.At(scalar.Text, scalar.Place) };
            case YamlMap map:
                return ReadRow(map);
            default:
                definition.Tell(YamlDiagnostics.WrongShape("a row", node, "a concept or a mapping of keys"));
                return null;
        }
    }

    private RowDefinition ReadRow(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Row);
        var section = definition.Text(yaml, ReportKeys.Section);
        var label = definition.Text(yaml, ReportKeys.Label);
        var of = DefinitionReading.Written(yaml, ReportKeys.Of);
        if (section is null && label is null && of is null)
        {
            definition.Tell(CellDiagnostics.MissingKey(map.Place, "of", "a concept, a `label` or a `section`"));
        }

        var row = new RowDefinition(section is null ? yaml.Row.Read(ReportKeys.Style) : TableRowKind.Section, map.Place)
        {
            Of = of,
            Label = section ?? label,
            Display = DefinitionReading.Written(yaml, ReportKeys.Display),
            Indent = yaml.Row.Read(ReportKeys.Indent),
        };
        return yaml.Node("cells") switch
        {
            YamlMap byColumn => row with { CellsByColumn = ReadCells(byColumn) },
            YamlList list => row with { Cells = [.. list.Items.Select(ReadCell)] },
            null => row,
            var other => Refuse(row, other),
        };
    }

    private RowDefinition Refuse(RowDefinition row, YamlNode cells)
    {
        definition.Tell(YamlDiagnostics.WrongShape("cells", cells, "a list of cells, or a mapping by column"));
        return row;
    }

    private CellDefinition ReadCell(YamlNode node) => new(definition.Lines(node, "a cell"), node.Place);

    private ImmutableSortedDictionary<int, CellDefinition> ReadCells(YamlMap map)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<int, CellDefinition>();
        foreach (var entry in map.Entries)
        {
            if (int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var column))
            {
                cells[column] = ReadCell(entry.Value) with { Place = entry.KeyPlace };
            }
            else
            {
                definition.Tell(CellDiagnostics.NotANumber(new("cells", entry.Key, entry.KeyPlace), 2, 99));
            }
        }

        return cells.ToImmutable();
    }
}
