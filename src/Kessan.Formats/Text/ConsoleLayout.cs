using System.Text;
using Kessan.Diagnostics;

namespace Kessan.Formats.Text;

/// <summary>Lays a table out for a screen of fixed pitch: labels left, figures right with their digits under each
/// other, a rule
/// above every total.</summary>
public static class ConsoleLayout
{
    private const string Gap = "  ";
    private const int NarrowHeader = 12;
    private const int WideLabel = 60;

    /// <summary>The table as lines, each ended by LF.</summary>
    public static string Of(PrintedTable table)
    {
        var widths = Widths(table);
        var total = widths.Sum() + (Gap.Length * (widths.Length - 1));
        var text = new StringBuilder();
        Line(text, table.Title);
        foreach (var line in table.Subtitle.SkipLast(1))
        {
            Line(text, line);
        }

        var last = table.Subtitle.LastOrDefault() ?? string.Empty;
        var blanks = Math.Max(2, total - DisplayWidth.Of(last) - DisplayWidth.Of(table.Unit));
        Line(text, $"{last}{new string(' ', blanks)}{table.Unit}");
        Line(text, new string('=', total));
        Headers(text, table, widths);
        Line(text, new string('-', total));
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (row.IsTotal && i > 0)
            {
                Line(
                    text,
                    Cells([.. widths.Select((width, column) => column == 0 ? "" : new string('-', width))], widths)
                );
            }

            Row(text, row, widths);
        }

        Line(text, new string('=', total));
        return text.ToString();
    }

    /// <summary>A row; a long label takes several lines, and the figures stand on its last.</summary>
    private static void Row(StringBuilder text, PrintedRow row, int[] widths)
    {
        var label = Label(row);
        foreach (var line in label.SkipLast(1))
        {
            Line(text, line);
        }

        Line(text, Cells([label[^1], .. row.Cells.Skip(1).Select(Cell)], widths));
    }

    private static List<string> Label(PrintedRow row)
    {
        var indent = new string(' ', 2 * row.Level);
        var lines = Wrapped(row.Cells[0], WideLabel - indent.Length);
        return [.. lines.Select((line, i) => i == 0 ? indent + line : $"{indent}  {line}")];
    }

    private static void Headers(StringBuilder text, PrintedTable table, int[] widths)
    {
        var headers = table.Headers.Select((header, column) => Wrapped(header, widths[column] - 1)).ToList();
        var lines = headers.Max(header => header.Count);
        for (var i = 0; i < lines; i++)
        {
            // Short headers stand at the bottom, on the rule.
            var cells = headers.Select(
                (header, column) =>
                    i < lines - header.Count || column == 0 ? string.Empty : header[i - lines + header.Count] + " "
            );
            Line(text, Cells([.. cells], widths));
        }
    }

    private static int[] Widths(PrintedTable table) =>
        [
            table.Rows.SelectMany(Label).Select(DisplayWidth.Of).DefaultIfEmpty().Max(),
            .. table
                .Headers.Skip(1)
                .Select(
                    (header, column) =>
                        Math.Max(
                            table
                                .Rows.Select(row => DisplayWidth.Of(Cell(row.Cells[column + 1])))
                                .DefaultIfEmpty()
                                .Max(),
                            Wrapped(header, NarrowHeader).Max(DisplayWidth.Of) + 1
                        )
                ),
        ];

    /// <summary>A header in lines of at most so many columns where its words allow it; what has no blanks breaks
    /// anywhere.</summary>
    private static List<string> Wrapped(string header, int width)
    {
        var words =
            header.Contains(' ', StringComparison.Ordinal) || DisplayWidth.Of(header) == header.Length
                ? header.Split(' ').Select((word, i) => i == 0 ? word : " " + word)
                : header.EnumerateRunes().Select(rune => rune.ToString());
        var lines = new List<string> { string.Empty };
        foreach (var word in words)
        {
            if (lines[^1].Length > 0 && DisplayWidth.Of(lines[^1] + word) > width)
            {
                lines.Add(word.TrimStart());
            }
            else
            {
                lines[^1] += word;
            }
        }

        return lines;
    }

    // The closing parenthesis of a negative figure stands in a column of its own, so that digits align.
    private static string Cell(string figure) => figure.EndsWith(')') ? figure : figure + " ";

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
