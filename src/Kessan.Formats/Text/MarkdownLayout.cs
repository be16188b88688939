using System.Text;

namespace Kessan.Formats.Text;

/// <summary>Lays a table out as Markdown, padded so that it also reads well as plain text; totals are bold.</summary>
public static class MarkdownLayout
{
    private const string Indent = "\u2003";

    /// <summary>The table with a heading of the second level, each line ended by LF.</summary>
    public static string Of(PrintedTable table)
    {
        var text = new StringBuilder($"## {table.Title}\n\n");
        text.AppendJoin("  \n", table.Subtitle).Append("  \n").Append(table.Unit).Append("\n\n");
        text.Append(
            Grid(table.Headers, [.. table.Rows.Select(row => row.Cells.Select((cell, i) => Cell(row, cell, i)))])
        );
        return text.ToString();
    }

    /// <summary>A grid of labels and figures, the first column left and the others right.</summary>
    public static string Grid(IReadOnlyList<string> headers, IReadOnlyList<IEnumerable<string>> rows) =>
        Grid(headers, rows, _ => true);

    /// <summary>A grid of texts, all columns left.</summary>
    public static string Texts(IReadOnlyList<string> headers, IReadOnlyList<IEnumerable<string>> rows) =>
        Grid(headers, rows, _ => false);

    private static string Grid(
        IReadOnlyList<string> headers,
        IReadOnlyList<IEnumerable<string>> rows,
        Func<int, bool> isFigure
    )
    {
        var cells = rows.Select(row => row.Select(Escape).ToArray()).ToArray();
        var widths = headers
            .Select((header, i) => cells.Select(row => DisplayWidth.Of(row[i])).Append(DisplayWidth.Of(header)).Max())
            .Select(width => Math.Max(3, width))
            .ToArray();
        var text = new StringBuilder();
        Row(text, headers, widths, isFigure);
        Row(text, [.. widths.Select((width, i) => Rule(width, i > 0 && isFigure(i)))], widths, isFigure);
        foreach (var row in cells)
        {
            Row(text, row, widths, isFigure);
        }

        return text.ToString();
    }

    private static string Rule(int width, bool right) =>
        right ? new string('-', width - 1) + ":" : new string('-', width);

    private static void Row(StringBuilder text, IReadOnlyList<string> cells, int[] widths, Func<int, bool> isFigure)
    {
        text.Append('|');
        for (var i = 0; i < widths.Length; i++)
        {
            var padded =
                i > 0 && isFigure(i)
                    ? DisplayWidth.PadLeft(cells[i], widths[i])
                    : DisplayWidth.PadRight(cells[i], widths[i]);
            text.Append(' ').Append(padded).Append(" |");
        }

        text.Append('\n');
    }

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Cell(PrintedRow row, string cell, int column)
    {
        var bold = row.IsTotal && cell.Length > 0 ? $"**{cell}**" : cell;
        return column == 0 ? string.Concat(Enumerable.Repeat(Indent, row.Level)) + bold : bold;
    }
}
