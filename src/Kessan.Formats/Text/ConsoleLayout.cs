using System.Text;

namespace Kessan.Formats.Text;

/// <summary>Lays a table out for a screen of fixed pitch: labels left, figures right with their digits under each other, a rule
/// above every total.</summary>
public static class ConsoleLayout
{
    private const string Gap = "  ";

    /// <summary>The table as lines, each ended by LF.</summary>
    public static string Of(PrintedTable table)
    {
        var widths = Widths(table);
        var total = widths.Sum() + (Gap.Length * (widths.Length - 1));
        var text = new StringBuilder();
        Line(text, table.Title);
        for (var i = 0; i < table.Subtitle.Length - 1; i++)
        {
            Line(text, table.Subtitle[i]);
        }

        var last = table.Subtitle.LastOrDefault() ?? string.Empty;
        var blanks = Math.Max(2, total - DisplayWidth.Of(last) - DisplayWidth.Of(table.Unit));
        Line(text, $"{last}{new string(' ', blanks)}{table.Unit}");
        Line(text, new string('=', total));
        Line(text, Cells([.. table.Headers.Select((header, column) => column == 0 ? header : header + " ")], widths));
        Line(text, new string('-', total));
        foreach (var row in table.Rows)
        {
            if (row.IsTotal)
            {
                Line(
                    text,
                    Cells([.. widths.Select((width, column) => column == 0 ? "" : new string('-', width))], widths)
                );
            }

            Line(text, Cells([.. row.Cells.Select((cell, column) => Cell(row, cell, column))], widths));
        }

        Line(text, new string('=', total));
        return text.ToString();
    }

    private static int[] Widths(PrintedTable table) =>
        [
            .. Enumerable
                .Range(0, table.Headers.Length)
                .Select(column =>
                    table
                        .Rows.Select(row => DisplayWidth.Of(Cell(row, row.Cells[column], column)))
                        .Append(DisplayWidth.Of(table.Headers[column]) + (column == 0 ? 0 : 1))
                        .Max()
                ),
        ];

    // The closing parenthesis of a negative figure stands in a column of its own, so that digits align.
    private static string Cell(PrintedRow row, string cell, int column) =>
        column == 0 ? new string(' ', 2 * row.Level) + cell
        : cell.EndsWith(')') ? cell
        : cell + " ";

    private static string Cells(IReadOnlyList<string> cells, int[] widths)
    {
        var line = new StringBuilder(DisplayWidth.PadRight(cells[0], widths[0]));
        for (var column = 1; column < widths.Length; column++)
        {
            line.Append(Gap).Append(DisplayWidth.PadLeft(cells[column], widths[column]));
        }

        return line.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
