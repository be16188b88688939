using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>What the heads over a column tell.</summary>
/// <param name="Text">Their texts from top to bottom.</param>
/// <param name="Units">The units they name.</param>
/// <param name="Role">The role they name.</param>
/// <param name="Period">The period they name; null where they name none.</param>
/// <param name="Words">Their other words: the line, where rows are periods.</param>
internal sealed record ColumnHead(
    string Text,
    ImmutableArray<ToldUnit> Units,
    ToldRole Role,
    FoundPeriod? Period,
    string Words
)
{
    /// <summary>A column without heads.</summary>
    public static ColumnHead None { get; } = new(string.Empty, [], ToldRole.None, null, string.Empty);

    /// <summary>Whether the numbers under it are places in the notes, not figures.</summary>
    public bool IsNotes =>
        Text.Trim().TrimEnd('.', 's').ToUpperInvariant()
            is "NOTE"
                or "REF"
                or "NO"
                or "PAGE"
                or "#"
                or "注記"
                or "頁"
                or "番号";

    /// <summary>What stacked texts tell.</summary>
    public static ColumnHead Of(IReadOnlyList<string> texts, FiscalCalendarReading calendar)
    {
        if (texts.Count == 0)
        {
            return None;
        }

        var all = string.Join(' ', texts);
        var words = string.Join(' ', texts.Select(HeadWords.Own).Where(own => own.Length > 0).Distinct());
        return new(
            all,
            [.. texts.Reverse().SelectMany(text => UnitWords.OfHead(text))],
            RoleOf(texts),
            NamedPeriod.Of(all, calendar),
            RoleOf(texts).Words.Length > 0 && !HeadWords.IsName(words) ? string.Empty : words
        );
    }

    private static ToldRole RoleOf(IReadOnlyList<string> texts)
    {
        var roles = texts.Select(RoleReading.Of).Where(role => role.Words.Length > 0).ToList();
        return roles.Count == 0 ? ToldRole.None
            : roles.Find(role => role.IsSure) is { Words: not null } sure ? sure
            : roles[^1];
    }
}

/// <summary>Reads the heads over each column of a part of a table.</summary>
internal static class ColumnHeads
{
    /// <summary>The heads, column by column.</summary>
    public static ImmutableArray<ColumnHead> Of(TableGrid grid, TablePart part, FiscalCalendarReading calendar)
    {
        var texts = new List<ReadCell>[grid.Columns];
        for (var column = 0; column < grid.Columns; column++)
        {
            texts[column] = [];
        }

        for (var row = part.Heads; row < part.Body; row++)
        {
            Spread(grid, part, row, texts);
        }

        return
        [
            .. texts.Select(cells =>
                ColumnHead.Of([.. cells.Distinct().Select(cell => cell.Text.Text.Trim())], calendar)
            ),
        ];
    }

    /// <summary>A head without a known span goes on over empty places under the same heads above.</summary>
    private static void Spread(TableGrid grid, TablePart part, int row, List<ReadCell>[] texts)
    {
        var above = texts.Select(cells => cells.Count == 0 ? null : cells[^1]).ToArray();
        ReadCell? last = null;
        for (var column = 0; column < grid.Columns; column++)
        {
            var cell = grid.At(row, column) is { } own && own.Text.Text.AsSpan().Trim().Length > 0 ? own : null;
            var goesOn =
                cell is null
                && last is { ColumnSpan: 1 }
                && column > 1
                && ReferenceEquals(above[column], above[column - 1])
                && IsBare(grid, part, (row, column))
                && IsFigureColumn(grid, part, column);
            last = cell ?? (goesOn ? last : null);
            if (last is not null)
            {
                texts[column].Add(last);
            }
        }
    }

    /// <summary>Under an empty place a head of its own stands only if the one to its left has one as well.</summary>
    private static bool IsBare(TableGrid grid, TablePart part, (int Row, int Column) place)
    {
        for (var row = place.Row + 1; row < part.Body; row++)
        {
            if (grid.Text(row, place.Column).Length > 0)
            {
                return true;
            }
        }

        for (var row = part.Heads; row < place.Row; row++)
        {
            if (grid.At(row, place.Column) is { } own && own.Column == place.Column && own.Text.Text.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFigureColumn(TableGrid grid, TablePart part, int column)
    {
        for (var row = part.Body; row < part.End; row++)
        {
            if (NumberShape.IsBody(grid.Text(row, column)))
            {
                return true;
            }
        }

        return false;
    }
}
