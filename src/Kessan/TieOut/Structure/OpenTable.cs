using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Tables whose cells are parted by upright strokes and whose rows begin and end without one:
/// <c>Net sales | 386.6 | 358.9</c>, heads and sections without a stroke among them.</summary>
internal static class OpenTable
{
    private const int LongestLabel = 80;
    private static readonly string[] Closings = ["%", ")", "%)", ")%", "％", "）"];
    private static readonly string[] Openings = ["$", "€", "£", "¥", "US$", "("];

    /// <summary>The table that begins on a line; null where none does.</summary>
    public static FoundTable? At(ImmutableArray<TextLine> lines, int at)
    {
        if (!Begins(lines, at))
        {
            return null;
        }

        var rows = new List<List<ReadText>>();
        var end = at;
        while (end < lines.Length && (HasStroke(lines[end]) || Begins(lines, end) || IsSection(lines, end)))
        {
            if (!IsRule(lines[end]))
            {
                rows.Add(Joined(Cells(lines[end].Text)));
            }

            end++;
        }

        var columns = rows.Where(HasFigures).Select(row => row.Count).DefaultIfEmpty().Max();
        return columns < 2 || rows.Count(HasFigures) < 2 ? null : new(Table(rows, columns), end);
    }

    // A row with a stroke and one with figures below it, or a short line above such a row.
    private static bool Begins(ImmutableArray<TextLine> lines, int at)
    {
        var isHead = IsShort(lines[at]) || HasStroke(lines[at]);
        for (var next = at + 1; isHead && next < lines.Length && next <= at + 3; next++)
        {
            if (!HasStroke(lines[next]))
            {
                return false;
            }

            if (HasFigures(Joined(Cells(lines[next].Text))))
            {
                return HasStroke(lines[at]) || next > at + 1;
            }
        }

        return false;
    }

    private static bool IsSection(ImmutableArray<TextLine> lines, int at) =>
        IsShort(lines[at])
        && at + 1 < lines.Length
        && (HasStroke(lines[at + 1]) || (IsShort(lines[at + 1]) && at + 2 < lines.Length && HasStroke(lines[at + 2])));

    private static bool IsShort(TextLine line) =>
        !line.IsEmpty && line.Text.Text.AsSpan().Trim().Length <= LongestLabel;

    private static bool HasStroke(TextLine line)
    {
        var text = line.Text.Text.AsSpan().Trim();
        return text.Length > 2 && text[0] is not ('|' or '│') && text.IndexOfAny('|', '│') > 0;
    }

    private static bool IsRule(TextLine line)
    {
        var text = line.Text.Text.AsSpan().Trim();
        return text.Contains('-') && text.IndexOfAnyExcept("|-:+ │─┼".AsSpan()) < 0;
    }

    private static bool HasFigures(List<ReadText> row) => row.Exists(cell => NumberShape.IsBody(cell.Text));

    private static List<ReadText> Cells(ReadText line)
    {
        var cells = new List<ReadText>();
        for (var start = 0; start <= line.Text.Length; )
        {
            var stroke = start < line.Text.Length ? line.Text.IndexOfAny(['|', '│'], start) : -1;
            var end = stroke < 0 ? line.Text.Length : stroke;
            cells.Add(line.Cut(start, end - start).Trimmed());
            start = end + 1;
        }

        if (cells.Count > 1 && cells[^1].Text.Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    // A currency or a per cent sign in a cell of its own belongs to the figure beside it.
    private static List<ReadText> Joined(List<ReadText> cells)
    {
        var joined = new List<ReadText>();
        foreach (var cell in cells)
        {
            var before = joined.Count > 0 ? joined[^1] : null;
            var belongs =
                before is { Text.Length: > 0 }
                && (
                    (
                        Closings.Contains(cell.Text)
                        && (char.IsAsciiDigit(before.Text[^1]) || before.Text[^1] is ')' or '%')
                    ) || (Openings.Contains(before.Text) && cell.Text.Length > 0)
                );
            if (belongs)
            {
                joined[^1] = TextPieces.Joined([before!, cell]);
            }
            else
            {
                joined.Add(cell);
            }
        }

        return joined;
    }

    private static ReadTable Table(List<List<ReadText>> rows, int columns)
    {
        var first = rows.FindIndex(HasFigures);
        var heads = rows.FindLastIndex(Math.Max(0, first - 1), Math.Max(0, first), row => row.Count > 1) + 1;
        heads = first == 0 ? 0 : heads;
        var cells = rows.SelectMany((row, at) => at < heads ? Head(row, at, columns) : Body(row, at, columns));
        return new(null, heads, [.. cells.Where(cell => cell.Text.Text.Length > 0)]);
    }

    // Heads stand over the columns of figures: as many as these, or each over as many of them.
    private static IEnumerable<ReadCell> Head(List<ReadText> row, int at, int columns)
    {
        var hasLabel = row.Count == columns || (columns - 1) % row.Count != 0;
        var over = hasLabel ? row.Count - 1 : row.Count;
        var span = over > 0 && (columns - 1) % over == 0 ? (columns - 1) / over : 1;
        return row.Select(
            (text, place) =>
                hasLabel && place == 0
                    ? new ReadCell(at, 0, 1, 1, text)
                    : new ReadCell(at, 1 + ((hasLabel ? place - 1 : place) * span), 1, span, text)
        );
    }

    // A row of figures alone is a total without a label.
    private static IEnumerable<ReadCell> Body(List<ReadText> row, int at, int columns)
    {
        var shift = row.Count == columns - 1 && row.TrueForAll(cell => NumberShape.IsBody(cell.Text)) ? 1 : 0;
        return row.Select((text, place) => new ReadCell(at, place + shift, 1, 1, text));
    }
}
