using System.Globalization;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Reads a table of markup: spans worked out, heads and indents told.</summary>
internal sealed class MarkupTables(InlineWriting inline, StyleRules styles)
{
    // What HTML itself holds spans to (HTML Living Standard, 4.9.11).
    private const int WidestSpan = 1_000;
    private const int TallestSpan = 65_534;
    private const int HeadMarks = 100;
    private const int ClassStep = 1_000_000;

    /// <summary>Whether a table only places blocks on the page: it holds other tables, or a single cell a
    /// row.</summary>
    public static bool IsLayout(MarkupElement table)
    {
        var rows = Rows(table).ToList();
        var widest = rows.Count == 0 ? 0 : rows.Max(row => Cells(row.Row).Count());
        return widest <= 1 || rows.SelectMany(row => Cells(row.Row)).Any(cell => cell.HoldsTable);
    }

    /// <summary>The table; nothing where no text stands in it.</summary>
    public IEnumerable<ReadTable> Of(MarkupElement table)
    {
        var rows = Rows(table).Where(row => !styles.Hides(row.Row)).ToList();
        var grid = new TableGrid();
        var indents = new List<(int Cell, int Indent)>();
        var cells = new List<ReadCell>();
        for (var row = 0; row < rows.Count; row++)
        {
            grid.BeginRow(row);
            foreach (var cell in Cells(rows[row].Row).Where(cell => !styles.Hides(cell)))
            {
                var columns = Math.Clamp(Span(cell["colspan"]), 1, WidestSpan);
                var height = Span(cell["rowspan"]) is var stated && stated == 0 ? TallestSpan : stated;
                height = Math.Clamp(height, 1, rows.Count - row);
                if (grid.Place(columns, height) is not { } column)
                {
                    break;
                }

                var isHead = cell.Name == "th" || rows[row].IsHead;
                if (column == 0 && !isHead || cell.Name == "th" && column == 0)
                {
                    indents.Add((cells.Count, IndentOf(cell)));
                }

                cells.Add(new(row, column, height, columns, inline.TextOf(cell), isHead));
            }
        }

        if (cells.Exists(cell => cell.Text.Text.Length > 0))
        {
            Indent(cells, indents);
            var caption = table.Elements.FirstOrDefault(element => element.Name == "caption" && !styles.Hides(element));
            var text = caption is null ? null : inline.TextOf(caption);
            yield return new(text, HeadRows(rows), [.. SplitFigures.Join(cells)]);
        }
    }

    /// <summary>How many rows at the top are heads: those the table sets apart, or whose cells all are heads; -1 where
    /// it marks no heads at all.</summary>
    private int HeadRows(List<(MarkupElement Row, bool IsHead)> rows)
    {
        if (rows.Exists(row => row.IsHead))
        {
            return rows.TakeWhile(row => row.IsHead).Count();
        }

        var hasHeads = rows.Take(HeadMarks).Any(row => Cells(row.Row).Any(cell => cell.Name == "th"));
        return hasHeads ? rows.TakeWhile(row => IsAllHeads(row.Row)).Count() : -1;
    }

    private bool IsAllHeads(MarkupElement row)
    {
        var cells = Cells(row).ToList();
        return cells.Exists(cell => cell.Name == "th")
            && cells.TrueForAll(cell => cell.Name == "th" || inline.TextOf(cell).Text.Length == 0);
    }

    private static IEnumerable<(MarkupElement Row, bool IsHead)> Rows(MarkupElement table, bool isHead = false)
    {
        foreach (var element in table.Elements)
        {
            if (element.Name == "tr")
            {
                yield return (element, isHead);
            }
            else if (element.Name is not ("caption" or "colgroup" or "table" or "td" or "th"))
            {
                foreach (var row in Rows(element, isHead || element.Name == "thead"))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The cells of a row, whatever marks of a filing stand around them.</summary>
    private static IEnumerable<MarkupElement> Cells(MarkupElement row)
    {
        foreach (var element in row.Elements)
        {
            if (element.Name is "td" or "th")
            {
                yield return element;
            }
            else if (element.Name is not ("table" or "tr"))
            {
                foreach (var cell in Cells(element))
                {
                    yield return cell;
                }
            }
        }
    }

    private static int Span(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;

    /// <summary>How far a label is set in: by its cell, its first block, blanks before it, or a class such as
    /// <c>i2</c>.</summary>
    private int IndentOf(MarkupElement cell)
    {
        foreach (var name in cell["class"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name is ['i', >= '1' and <= '9'])
            {
                return (name[1] - '0') * ClassStep;
            }
        }

        var indent = styles.IndentOf(cell);
        var inner = cell.Elements.FirstOrDefault();
        for (var depth = 0; inner is not null && depth < 3; depth++)
        {
            indent += styles.IndentOf(inner);
            inner = inner.Elements.FirstOrDefault();
        }

        return indent + (LeadingBlanks(cell) * 600);
    }

    private static int LeadingBlanks(MarkupNode node)
    {
        while (node is MarkupElement { Children.Count: > 0 } element)
        {
            node = element.Children[0];
        }

        var text = node is MarkupText leaf ? leaf.Text.TrimStart(' ', '\t', '\r', '\n') : string.Empty;
        return text.TakeWhile(character => character is '\u00A0' or '\u3000').Count();
    }

    /// <summary>Measures become steps: the least is 0, the next 1.</summary>
    private static void Indent(List<ReadCell> cells, List<(int Cell, int Indent)> indents)
    {
        var written = indents.Where(indent => cells[indent.Cell].Text.Text.Length > 0).ToList();
        var steps = written.Select(indent => indent.Indent).Distinct().Order().ToList();
        foreach (var (cell, indent) in written)
        {
            var isClass = indent >= ClassStep;
            cells[cell] = cells[cell] with { Indent = isClass ? indent / ClassStep : steps.IndexOf(indent) };
        }
    }
}
