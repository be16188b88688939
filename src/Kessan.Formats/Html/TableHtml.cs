using System.Collections.Immutable;
using Kessan.Documents;
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
    /// <param name="widths">Widths of its columns in any unit; its own weights where it was not placed.</param>
    public void Write(XmlText html, TableBlock table, int size, ImmutableArray<int>? widths = null)
    {
        html.Add($"<div class=\"table\" style=\"--s:{Css.Points(size)}\" tabindex=\"-1\"><table>\n");
        Caption(html, table);
        Columns(html, table, widths ?? [.. table.Columns.Select(column => column.Weight)]);
        var heads = table.Rows.TakeWhile(row => row.Kind == TableRowKind.Head).Count();
        var grid = new TableGridWalk(table.Columns.Length);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (row == 0 || row == heads)
            {
                html.AddMarkup(row < heads ? "<thead>\n" : "<tbody>\n");
            }

            Row(html, table, row, grid);
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

    private void Row(XmlText html, TableBlock table, int at, TableGridWalk grid)
    {
        var row = table.Rows[at];
        html.AddMarkup($"<tr class=\"{row.Kind.ToString().ToLowerInvariant()}\">");
        grid.Begin();
        foreach (var cell in row.Cells)
        {
            var column = grid.Next(cell);
            // A head that says nothing is no head, for those who have the table read out.
            var isHead = row.Kind == TableRowKind.Head || column == 0;
            var tag = isHead && cell.Text.Plain.Length > 0 ? "th" : "td";
            html.AddMarkup($"<{tag}");
            if (tag == "th")
            {
                html.AddMarkup(row.Kind == TableRowKind.Head ? HeadScope(cell) : RowScope(row, table));
            }

            Spans(html, cell);
            var described = table.Columns[Math.Min(column, table.Columns.Length - 1)];
            var classes = Classes(cell, row, column, described);
            html.AddMarkup(classes.Length == 0 ? ">" : $" class=\"{classes}\">");
            text.Inline(html, cell.Text);
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

    private static string Classes(TableCell cell, TableRow row, int column, TableColumn described)
    {
        var align = cell.Align ?? (row.Kind == TableRowKind.Head && column > 0 ? Alignment.Center : described.Align);
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
