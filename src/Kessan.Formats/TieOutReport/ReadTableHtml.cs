using System.Collections.Immutable;
using Kessan.Formats.Ooxml;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes a table as it was read: heads, spans, indents, and an empty cell where nothing stands.</summary>
internal sealed class ReadTableHtml(ReadPageHtml page, NumberMarks marks, int element)
{
    // A file may claim any span; no table anybody reads is wider.
    private const int WidestTable = 1_000;

    private readonly Dictionary<int, int> _coveredTo = [];

    /// <summary>The table.</summary>
    public void Write(XmlText html, ReadTable table)
    {
        html.AddMarkup("<div class=\"table\" tabindex=\"0\"><table>\n");
        if (table.Caption is { } caption)
        {
            html.AddMarkup("<caption class=\"said\">");
            page.Text(html, caption, marks.InText(element, caption));
            html.AddMarkup("</caption>\n");
        }

        var width = Math.Min(WidestTable, table.Cells.Select(cell => cell.Column + 1).DefaultIfEmpty().Max());
        html.AddMarkup("<tbody>\n");
        foreach (var row in table.Cells.Where(cell => cell.Column < WidestTable).GroupBy(cell => cell.Row))
        {
            html.AddMarkup("<tr>");
            Row(html, table, [.. row.OrderBy(cell => cell.Column)], width);
            html.AddMarkup("</tr>\n");
        }

        html.AddMarkup("</tbody></table></div>\n");
    }

    private void Row(XmlText html, ReadTable table, ImmutableArray<ReadCell> cells, int width)
    {
        var column = 0;
        foreach (var cell in cells)
        {
            column = Blank(html, (column, cell.Column), cell.Row);
            Cell(html, table, cell);
            var span = Math.Clamp(cell.ColumnSpan, 1, WidestTable);
            for (var i = 0; i < span; i++)
            {
                _coveredTo[cell.Column + i] = cell.Row + Math.Clamp(cell.RowSpan, 1, WidestTable);
            }

            column = Math.Max(column, cell.Column + span);
        }

        if (!cells.IsEmpty)
        {
            _ = Blank(html, (column, width), cells[0].Row);
        }
    }

    private int Blank(XmlText html, (int From, int To) columns, int row)
    {
        for (var column = columns.From; column < columns.To; column++)
        {
            if (_coveredTo.GetValueOrDefault(column) <= row)
            {
                html.AddMarkup("<td></td>");
            }
        }

        return Math.Max(columns.From, columns.To);
    }

    private void Cell(XmlText html, ReadTable table, ReadCell cell)
    {
        var numbers = marks.InCell(element, cell);
        var isHead = cell.IsHead || cell.Row < table.HeadRows;
        var isLabel = cell.Column == 0 && numbers.IsEmpty && cell.Text.Text.Length > 0;
        var tag = (isHead && cell.Text.Text.Length > 0) || isLabel ? "th" : "td";
        html.AddMarkup($"<{tag}");
        if (tag == "th")
        {
            html.AddMarkup(isHead ? " scope=\"col\"" : " scope=\"row\"");
        }

        if (cell.ColumnSpan > 1)
        {
            html.Add($" colspan=\"{Math.Min(cell.ColumnSpan, WidestTable)}\"");
        }

        if (cell.RowSpan > 1)
        {
            html.Add($" rowspan=\"{Math.Min(cell.RowSpan, WidestTable)}\"");
        }

        var align = !numbers.IsEmpty && cell.Column > 0 ? " e" : string.Empty;
        var indent = cell.Indent > 0 ? $" i{Math.Min(cell.Indent, 6)}" : string.Empty;
        html.Add($" class=\"said{(isHead ? " head" : string.Empty)}{align}{indent}\">");
        page.Text(html, cell.Text, numbers);
        html.AddMarkup($"</{tag}>");
    }
}
