using System.Text;
using Kessan.Diagnostics;

namespace Kessan.Formats.Text;

/// <summary>Lays a table out as Markdown, padded so that it also reads well as plain text; totals are bold.</summary>
public static class MarkdownLayout
{
    private const string Indent = "\u2003";
    private const int Narrowest = 3;

    /// <summary>The table with a heading of the second level, each line ended by LF.</summary>
    public static string Of(PrintedTable table)
    {
        var text = new StringBuilder($"## {table.Title}\n\n");
        text.AppendJoin("  \n", table.Subtitle).Append("  \n").Append(table.Unit).Append("\n\n");
        var rows = table.Rows.Select(row => row.Cells.Select((cell, column) => Cell(row, cell, column)));
        return text.Append(Grid(table.Headers, "l" + new string('r', table.Headers.Length - 1), [.. rows])).ToString();
    }

    /// <summary>A grid.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="alignment">A letter for every column: <c>l</c> left, <c>r</c> right.</param>
    /// <param name="rows">The rows, a cell for every column.</param>
    public static string Grid(IReadOnlyList<string> headers, string alignment, IReadOnlyList<IEnumerable<string>> rows)
    {
        var cells = rows.Select(row => row.Select(Escape).ToArray()).ToArray();
        var widths = headers
            .Select((header, i) => cells.Select(row => DisplayWidth.Of(row[i])).Append(DisplayWidth.Of(header)).Max())
            .Select(width => Math.Max(Narrowest, width))
            .ToArray();
        var rule = widths.Select(
            (width, i) => alignment[i] == 'r' ? new string('-', width - 1) + ":" : new string('-', width)
        );
        var text = new StringBuilder();
        foreach (var row in cells.Prepend([.. rule]).Prepend([.. headers]))
        {
            var padded = row.Select(
                (cell, i) =>
                    alignment[i] == 'r' ? DisplayWidth.PadLeft(cell, widths[i]) : DisplayWidth.PadRight(cell, widths[i])
            );
            text.Append("| ").AppendJoin(" | ", padded).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Cell(PrintedRow row, string cell, int column)
    {
        var bold = row.IsTotal && cell.Length > 0 ? $"**{cell}**" : cell;
        return column == 0 ? string.Concat(Enumerable.Repeat(Indent, row.Level)) + bold : bold;
    }
}
