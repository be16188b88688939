using System.Collections.Immutable;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Joins two numbers to a range: <c>JPY0.7 ~ 0.8 billion</c>, <c>10-15%</c>, 1,000～1,200百万円.</summary>
internal static class Ranges
{
    /// <summary>Makes a number the last end of a range, if the one before it is the first.</summary>
    public static void Join(NormalText text, ImmutableArray<ScannedNumber>.Builder numbers, ref ScannedNumber last)
    {
        if (numbers.Count == 0 || numbers[^1] is not { Range: RangeEnd.None } first || first.End > last.Start)
        {
            return;
        }

        var mark = text.SkipBlanks(first.End);
        var next =
            text[mark] is '~' or '-' ? mark + 1
            : text.HasWord(mark, "to") && !first.IsSigned && !HasBefore(text, first.Start, "from") ? mark + 2
            : text.HasWord(mark, "and") && HasBefore(text, first.Start, "between") ? mark + 3
            : -1;
        if (next < 0 || text.SkipBlanks(next) != last.Start || last.IsSigned && text[mark] == '-')
        {
            return;
        }

        if (first.Unit.Kind != UnitKind.Unknown && last.Unit.Kind != UnitKind.Unknown && first.Unit != last.Unit)
        {
            return;
        }

        if (first.Unit.Kind == UnitKind.Unknown)
        {
            first = first with { Unit = last.Unit, Scale = first.Scale ?? last.Scale };
        }
        else if (
            first.Scale is 0
            && first.Unit.Kind == UnitKind.Money
            && (last.Unit.Kind == UnitKind.Unknown || last.Unit == first.Unit)
        )
        {
            first = first with { Scale = last.Scale ?? 0 };
        }

        last = last with
        {
            Range = RangeEnd.Last,
            Unit = last.Unit.Kind == UnitKind.Unknown ? first.Unit : last.Unit,
            Scale = last.Scale ?? first.Scale,
        };
        numbers[^1] = first with { Range = RangeEnd.First };
    }

    private static bool HasBefore(NormalText text, int start, string word) =>
        text.HasBefore(text.SkipBlanksBack(start), word);
}
