using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations;

/// <summary>What is known of sums, differences, products and quotients of values known to lie in intervals.</summary>
/// <remarks>An end is included where values that are themselves included come to it; every result is the least
/// interval that holds all outcomes.</remarks>
public static class IntervalArithmetic
{
    /// <summary>The interval that holds one value alone.</summary>
    public static PrintedInterval Exactly(Fraction value) => new(value, value, true, true);

    /// <summary>The interval with its sign turned.</summary>
    public static PrintedInterval Negated(PrintedInterval value) =>
        new(-value.To, -value.From, value.ToIncluded, value.FromIncluded);

    /// <summary>Where the sum lies.</summary>
    public static PrintedInterval Sum(PrintedInterval left, PrintedInterval right) =>
        new(
            left.From + right.From,
            left.To + right.To,
            left.FromIncluded && right.FromIncluded,
            left.ToIncluded && right.ToIncluded
        );

    /// <summary>Where the difference lies.</summary>
    public static PrintedInterval Difference(PrintedInterval left, PrintedInterval right) => Sum(left, Negated(right));

    /// <summary>The interval multiplied by a number.</summary>
    public static PrintedInterval Times(PrintedInterval value, Fraction factor) =>
        factor.IsZero ? Exactly(Fraction.Zero)
        : factor.IsNegative ? Negated(Times(value, -factor))
        : value with { From = value.From * factor, To = value.To * factor };

    /// <summary>Where the product lies.</summary>
    public static PrintedInterval Product(PrintedInterval left, PrintedInterval right) =>
        Hull([
            Corner((left.From, left.FromIncluded), (right.From, right.FromIncluded)),
            Corner((left.From, left.FromIncluded), (right.To, right.ToIncluded)),
            Corner((left.To, left.ToIncluded), (right.From, right.FromIncluded)),
            Corner((left.To, left.ToIncluded), (right.To, right.ToIncluded)),
        ]);

    /// <summary>Where the quotient lies.</summary>
    /// <returns>The interval; null where the divisor may be zero or come as near to it as one likes, so that the
    /// quotient has no bound.</returns>
    public static PrintedInterval? Quotient(PrintedInterval dividend, PrintedInterval divisor)
    {
        var isPositive = divisor.From > Fraction.Zero;
        var isNegative = divisor.To < Fraction.Zero;
        if (!isPositive && !isNegative)
        {
            return null;
        }

        var inverse = new PrintedInterval(
            Fraction.One / divisor.To,
            Fraction.One / divisor.From,
            divisor.ToIncluded,
            divisor.FromIncluded
        );
        return Product(dividend, inverse);
    }

    /// <summary>The magnitudes of the values.</summary>
    public static PrintedInterval Magnitude(PrintedInterval value)
    {
        if (!value.From.IsNegative)
        {
            return value;
        }

        if (value.To.IsNegative || value.To.IsZero)
        {
            return Negated(value);
        }

        var below = -value.From;
        return new(
            Fraction.Zero,
            below > value.To ? below : value.To,
            true,
            (below >= value.To && value.FromIncluded) || (value.To >= below && value.ToIncluded)
        );
    }

    /// <summary>The least interval that holds both.</summary>
    public static PrintedInterval Span(PrintedInterval left, PrintedInterval right) =>
        Hull([(left.From, left.FromIncluded), (right.From, right.FromIncluded)]) with
        {
            To = left.To > right.To ? left.To : right.To,
            ToIncluded = (left.To >= right.To && left.ToIncluded) || (right.To >= left.To && right.ToIncluded),
        };

    /// <summary>Whether a value lies in both.</summary>
    public static bool Meet(PrintedInterval left, PrintedInterval right)
    {
        var both = left.And(right);
        return both.From < both.To || (both.From == both.To && both.FromIncluded && both.ToIncluded);
    }

    /// <summary>How far apart the nearest ends are; zero where they meet or touch.</summary>
    public static Fraction Gap(PrintedInterval left, PrintedInterval right) =>
        left.To < right.From ? right.From - left.To
        : right.To < left.From ? left.From - right.To
        : Fraction.Zero;

    /// <summary>How wide it is.</summary>
    public static Fraction Width(PrintedInterval value) => value.To - value.From;

    /// <summary>A product of two ends; one that is zero and included makes it reached whatever the other is.</summary>
    private static (Fraction Value, bool Included) Corner(
        (Fraction Value, bool Included) left,
        (Fraction Value, bool Included) right
    ) =>
        (
            left.Value * right.Value,
            (left.Included && right.Included)
                || (left.Included && left.Value.IsZero)
                || (right.Included && right.Value.IsZero)
        );

    private static PrintedInterval Hull((Fraction Value, bool Included)[] corners)
    {
        var hull = new PrintedInterval(corners[0].Value, corners[0].Value, corners[0].Included, corners[0].Included);
        foreach (var (value, included) in corners.AsSpan(1))
        {
            hull = new(
                value < hull.From ? value : hull.From,
                value > hull.To ? value : hull.To,
                value < hull.From ? included : hull.FromIncluded || (value == hull.From && included),
                value > hull.To ? included : hull.ToIncluded || (value == hull.To && included)
            );
        }

        return hull;
    }
}
