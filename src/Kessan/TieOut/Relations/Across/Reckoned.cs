using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>What a printed figure, or one reckoned from printed ones, comes to: on the printed values, and where the
/// exact value lies.</summary>
/// <param name="Printed">The value on the printed figures, in whole units.</param>
/// <param name="Range">Where the exact value lies.</param>
internal readonly record struct Reckoned(Fraction Printed, PrintedInterval Range)
{
    /// <summary>How wide the range is, in whole units.</summary>
    public Fraction Width => Range.To - Range.From;

    /// <summary>A value known exactly.</summary>
    public static Reckoned Exactly(Fraction value) => new(value, IntervalArithmetic.Exactly(value));

    /// <summary>A printed number under a rule of rounding; per cent and points are taken as rounded to the nearest, and
    /// amounts for each of something as rounded either way, whatever rule the other amounts follow.</summary>
    public static Reckoned Of(FoundNumber number, RoundingRule rule)
    {
        var half = number.Interval(RoundingRule.HalfAwayFromZero);
        return number.Unit.Kind switch
        {
            UnitKind.Ratio or UnitKind.Points => new(number.Value, half),
            UnitKind.PerUnit => new(number.Value, IntervalArithmetic.Span(half, number.Interval(rule))),
            _ => new(number.Value, number.Interval(rule)),
        };
    }

    /// <summary>The sum.</summary>
    public static Reckoned operator +(Reckoned left, Reckoned right) =>
        new(left.Printed + right.Printed, IntervalArithmetic.Sum(left.Range, right.Range));

    /// <summary>The value with its sign turned.</summary>
    public static Reckoned operator -(Reckoned value) => new(-value.Printed, IntervalArithmetic.Negated(value.Range));

    /// <summary>The difference.</summary>
    public static Reckoned operator -(Reckoned left, Reckoned right) => left + -right;

    /// <summary>The product.</summary>
    public static Reckoned operator *(Reckoned left, Reckoned right) =>
        new(left.Printed * right.Printed, IntervalArithmetic.Product(left.Range, right.Range));

    /// <summary>The quotient; null where the divisor may be zero.</summary>
    public Reckoned? Over(Reckoned divisor) =>
        !divisor.Printed.IsZero && IntervalArithmetic.Quotient(Range, divisor.Range) is { } range
            ? new(Printed / divisor.Printed, range)
            : null;

    /// <summary>The relative difference from an earlier value; null where that one may be zero or less.</summary>
    public Reckoned? GrowthFrom(Reckoned earlier) =>
        earlier.Range.From > Fraction.Zero ? Over(earlier) + Exactly(-Fraction.One) : null;

    /// <summary>Whether a printed number, itself reckoned, agrees with it.</summary>
    public Verdict Against(Reckoned printed) => VerdictRule.Of(printed.Range, Printed, Range);

    /// <summary>Whether the two can be one value.</summary>
    public bool Meets(Reckoned other) => IntervalArithmetic.Meet(Range, other.Range);
}
