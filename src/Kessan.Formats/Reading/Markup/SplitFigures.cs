using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Joins figures that a page spreads over neighbouring cells to align them: a currency sign before, a closing
/// parenthesis or per cent sign after.</summary>
internal static class SplitFigures
{
    private static readonly HashSet<string> Openings = ["$", "€", "£", "¥", "￥", "US$", "(", "△", "▲", "-", "−"];

    private static readonly HashSet<string> Dashes = ["-", "−"];

    private static readonly HashSet<string> Closings = [")", "%", ")%", "%)", "）", "％"];

    /// <summary>The cells, the signs joined to the figures they belong to.</summary>
    public static IEnumerable<ReadCell> Join(List<ReadCell> cells)
    {
        var figureColumns = cells.Where(IsFigure).Select(cell => cell.Column).ToHashSet();
        var (joined, alone) = (new List<int>(), Alone(cells));
        for (var i = 0; i < cells.Count; i++)
        {
            var text = cells[i].Text.Text;
            var isOpening = Openings.Contains(text) && !IsNothing(cells[i], figureColumns);
            if (i + 1 < cells.Count && isOpening && IsBeside(cells[i], cells[i + 1], Begins))
            {
                cells[i + 1] = cells[i + 1] with { Text = Joined(cells[i].Text, cells[i + 1].Text) };
                cells[i] = cells[i] with { Text = new(string.Empty, cells[i].Text.Place) };
                joined.Add(i);
            }
            else if (i > 0 && Closings.Contains(text) && IsBeside(cells[i - 1], cells[i], EndsOpen(text)))
            {
                cells[i - 1] = cells[i - 1] with { Text = Joined(cells[i - 1].Text, cells[i].Text) };
                cells[i] = cells[i] with { Text = new(string.Empty, cells[i].Text.Place) };
            }
        }

        foreach (var sign in joined.Where(at => alone[cells[at].Column] > alone[cells[at + 1].Column]))
        {
            Move(cells, sign);
        }

        return cells;
    }

    // How many figures stand in a column without a sign in a cell before them.
    private static Dictionary<int, int> Alone(List<ReadCell> cells)
    {
        var alone = cells.Select(cell => cell.Column).Distinct().ToDictionary(column => column, _ => 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var hasSign = i > 0 && Openings.Contains(cells[i - 1].Text.Text) && cells[i - 1].Row == cells[i].Row;
            alone[cells[i].Column] += IsFigure(cells[i]) && !hasSign ? 1 : 0;
        }

        return alone;
    }

    // Where the other rows' figures span the column of the sign as well, the figure begins there in every row.
    private static void Move(List<ReadCell> cells, int sign)
    {
        var (from, figure) = (cells[sign], cells[sign + 1]);
        cells[sign] = figure with
        {
            Column = from.Column,
            ColumnSpan = figure.Column + figure.ColumnSpan - from.Column,
        };
        cells[sign + 1] = figure with { Text = new(string.Empty, figure.Text.Place) };
    }

    /// <summary>Whether a dash stands where other rows have a figure: it says that there is none, and is no sign of the
    /// next column's figure.</summary>
    private static bool IsNothing(ReadCell cell, HashSet<int> figureColumns) =>
        Dashes.Contains(cell.Text.Text) && figureColumns.Contains(cell.Column);

    private static bool IsFigure(ReadCell cell) => !cell.IsHead && Begins(cell, cell);

    private static bool IsBeside(ReadCell left, ReadCell right, Func<ReadCell, ReadCell, bool> belong) =>
        left.Row == right.Row && left.Column + left.ColumnSpan == right.Column && belong(left, right);

    private static bool Begins(ReadCell sign, ReadCell figure) =>
        figure.Text.Text is [>= '0' and <= '9', ..] or ['(' or '.', >= '0' and <= '9', ..];

    private static Func<ReadCell, ReadCell, bool> EndsOpen(string sign) =>
        (figure, _) =>
        {
            var text = figure.Text.Text;
            var isClosing = sign[0] is ')' or '）' || sign is "%)";
            var isOpen = text.Contains('(', StringComparison.Ordinal) || text.Contains('（', StringComparison.Ordinal);
            return text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == ')') && (!isClosing || isOpen);
        };

    private static ReadText Joined(ReadText first, ReadText second) =>
        new(
            first.Text + second.Text,
            first.Place,
            [.. first.Tags, .. second.Tags.Select(tag => tag with { Start = tag.Start + first.Text.Length })]
        )
        {
            Anchors =
            [
                .. first.Anchors,
                new(first.Text.Length, second.Place),
                .. second.Anchors.Select(anchor => anchor with { Start = anchor.Start + first.Text.Length }),
            ],
        };
}
