using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>Products and inverses of ranges.</summary>
internal static class RangeProduct
{
    /// <summary>Where the product of two values lies; everywhere where a range has no end.</summary>
    public static ValueRange Of(ValueRange left, ValueRange right)
    {
        if (left is not { From: { } low, To: { } high } || right is not { From: { } from, To: { } to })
        {
            return default;
        }

        var reason = Reason.Of([low, high, from, to]);
        Limit[] corners =
        [
            Corner(low, from, reason),
            Corner(low, to, reason),
            Corner(high, from, reason),
            Corner(high, to, reason),
        ];
        var (least, most) = (corners[0], corners[0]);
        foreach (var corner in corners)
        {
            least = ValueRange.IsTighterFrom(least, corner) ? corner : least;
            most = ValueRange.IsTighterTo(most, corner) ? corner : most;
        }

        return new(least, most);
    }

    /// <summary>Where one over a value lies; everywhere where it may be as near to zero as one likes.</summary>
    public static ValueRange Inverse(ValueRange range)
    {
        if (range is not { From: { } from, To: { } to } || (!from.Value.IsPositive() && !to.Value.IsNegative))
        {
            return default;
        }

        return new(to.At(Fraction.One / to.Value), from.At(Fraction.One / from.Value));
    }

    // Zero times anything is reached even where the other end is not, if zero itself is inside.
    private static Limit Corner(Limit left, Limit right, Reason reason)
    {
        var value = left.Value * right.Value;
        var isReached =
            (!left.IsOpen && !right.IsOpen)
            || (left.Value.IsZero && !left.IsOpen)
            || (right.Value.IsZero && !right.IsOpen);
        return new(value, !isReached, reason);
    }

    private static bool IsPositive(this Fraction value) => !value.IsZero && !value.IsNegative;
}
