using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes a table: heads with their scope, merged and stacked cells, labels as row heads.</summary>
/// <param name="text">Writes the cells.</param>
internal sealed class TableHtml(RichTextHtml text)
{
    /// <summary>The table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="size">The size of its text, hundredths of a point.</param>
    /// <param name="placed">Where its columns, rows and figures were placed; null where it was not.</param>
    public void Write(XmlText html, TableBlock table, int size, PlacedTable? placed = null)
    {
        html.Add($"<div class=\"table\" style=\"--s:{Css.Points(size)}\" tabindex=\"-1\"><table>\n");
        Caption(html, table);
        Columns(html, table, placed?.Widths ?? [.. table.Columns.Select(column => column.Weight)]);
        var heads = table.Rows.TakeWhile(row => row.Kind == TableRowKind.Head).Count();
        var grid = new TableGridWalk(table.Columns.Length);
        var ends = EndsOf(table, placed);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (row == 0 || row == heads)
            {
                html.AddMarkup(row < heads ? "<thead>\n" : "<tbody>\n");
            }

            Row(html, table, (row, placed?.Heights), grid, ends);
            if (row == heads - 1)
            {
                html.AddMarkup("</thead>\n");
            }
        }

        html.AddMarkup(table.Rows.Length > heads ? "</tbody>\n" : string.Empty).AddMarkup("</table></div>\n");
    }

    private void Caption(XmlText html, TableBlock table)
    {
        if (table.Caption is { } caption)
        {
            html.AddMarkup("<caption>");
            text.Inline(html, caption);
            html.AddMarkup("</caption>\n");
        }
        else if (table.AltText.Length > 0)
        {
            html.Add($"<caption class=\"unseen\">{table.AltText}</caption>\n");
        }
    }

    private static void Columns(XmlText html, TableBlock table, ImmutableArray<int> widths)
    {
        var all = Math.Max(1, widths.Sum());
        html.AddMarkup("<colgroup>");
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var emphasis = table.Columns[i].Emphasis ? " class=\"now\"" : string.Empty;
            html.AddMarkup($"<col{emphasis} style=\"width:{Css.Hundredths(widths[i] * 10_000L / all)}%\">");
        }

        html.AddMarkup("</colgroup>\n");
    }

    /// <summary>How far before the end of a column its figures end on the slide; zero where it has none.</summary>
    private static int[] EndsOf(TableBlock table, PlacedTable? placed)
    {
        var ends = new int[table.Columns.Length];
        foreach (var column in (placed?.Cells ?? []).Where(cell => IsFigure(table, cell)).GroupBy(cell => cell.Column))
        {
            ends[column.Key] = column
                .SelectMany(cell => cell.Lines, (cell, line) => cell.Box.Right - line.Left - line.Width)
                .DefaultIfEmpty()
                .Min();
        }

        return ends;
    }

    private static bool IsFigure(TableBlock table, PlacedCell cell) =>
        cell.Cell.ColumnSpan == 1
        && table.Rows[cell.Row].Kind != TableRowKind.Head
        && table.AlignOf(cell.Cell, table.Rows[cell.Row].Kind, cell.Column) == Alignment.End;

    private void Row(
        XmlText html,
        TableBlock table,
        (int At, ImmutableArray<int>? Heights) place,
        TableGridWalk grid,
        int[] ends
    )
    {
        var row = table.Rows[place.At];
        html.AddMarkup($"<tr class=\"{row.Kind.ToString().ToLowerInvariant()}\"");
        html.AddMarkup(place.Heights is { } heights ? $" style=\"--rh:{Css.Points(heights[place.At])}\">" : ">");
        grid.Begin();
        foreach (var cell in row.Cells)
        {
            var column = Math.Min(grid.Next(cell), table.Columns.Length - 1);
            var align = table.AlignOf(cell, row.Kind, column);
            // A head that says nothing is no head, for those who have the table read out.
            var isHead = row.Kind == TableRowKind.Head || column == 0;
            var tag = isHead && cell.Text.Plain.Length > 0 ? "th" : "td";
            html.AddMarkup($"<{tag}");
            if (tag == "th")
            {
                html.AddMarkup(row.Kind == TableRowKind.Head ? HeadScope(cell) : RowScope(row, table));
            }

            Spans(html, cell);
            var described = table.Columns[column];
            var classes = Classes(cell, row, align, described);
            html.AddMarkup(classes.Length == 0 ? string.Empty : $" class=\"{classes}\"");
            var isAtEnd = align == Alignment.End && row.Kind != TableRowKind.Head && ends[column] > 0;
            html.AddMarkup(isAtEnd ? $" style=\"--re:{Css.Points(ends[column])}\">" : ">");
            text.InCell(html, cell.Text);
            html.AddMarkup($"</{tag}>");
        }

        grid.End();
        html.AddMarkup("</tr>\n");
    }

    private static string HeadScope(TableCell cell) => cell.ColumnSpan > 1 ? " scope=\"colgroup\"" : " scope=\"col\"";

    private static string RowScope(TableRow row, TableBlock table) =>
        row.Kind == TableRowKind.Section && row.Cells[0].ColumnSpan == table.Columns.Length
            ? " scope=\"rowgroup\""
            : " scope=\"row\"";

    private static void Spans(XmlText html, TableCell cell)
    {
        if (cell.ColumnSpan > 1)
        {
            html.Add($" colspan=\"{cell.ColumnSpan}\"");
        }

        if (cell.RowSpan > 1)
        {
            html.Add($" rowspan=\"{cell.RowSpan}\"");
        }
    }

    private static string Classes(TableCell cell, TableRow row, Alignment align, TableColumn described)
    {
        var classes = new List<string>();
        if (align != Alignment.Start)
        {
            classes.Add(align == Alignment.End ? "e" : "c");
        }

        if (described.Emphasis)
        {
            classes.Add("now");
        }

        if (row.Kind != TableRowKind.Head && cell.Text.Paragraphs.All(IsNumber))
        {
            classes.Add("f");
        }

        if (cell.Indent > 0)
        {
            classes.Add($"i{Math.Min(cell.Indent, 6)}");
        }

        return string.Join(' ', classes);
    }

    private static bool IsNumber(Paragraph paragraph) => paragraph.Runs is [{ Number: not null }];
}
