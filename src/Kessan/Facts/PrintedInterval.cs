using Kessan.Amounts;

namespace Kessan.Facts;

/// <summary>Where the exact value behind a printed figure lies: the figure, its last printed digit and how it was
/// rounded tell no more.</summary>
/// <param name="From">The least value.</param>
/// <param name="To">The greatest value.</param>
/// <param name="FromIncluded">Whether the least value itself prints as the figure.</param>
/// <param name="ToIncluded">Whether the greatest value itself prints as the figure.</param>
public readonly record struct PrintedInterval(Fraction From, Fraction To, bool FromIncluded, bool ToIncluded)
{
    private static readonly Fraction Half = new(1, 2);

    /// <summary>The values that print as a figure.</summary>
    /// <param name="printed">The figure as printed, in units.</param>
    /// <param name="step">What one in its last digit is, in units; positive.</param>
    /// <param name="rule">How it was rounded; always on the magnitude, so that an end away from zero is open.</param>
    public static PrintedInterval Of(Fraction printed, Fraction step, RoundingRule rule)
    {
        var below = rule == RoundingRule.TowardZero ? Fraction.Zero : step * Half;
        var above = rule == RoundingRule.TowardZero ? step : step * Half;
        var evenOnly = rule == RoundingRule.HalfToEven;
        var isEven = (printed / step).Numerator.IsEven;
        var nearEnd = !evenOnly || isEven;
        var farEnd = evenOnly && isEven;
        return printed.IsZero ? new(-above, above, farEnd, farEnd)
            : printed.IsNegative ? new(printed - above, printed + below, farEnd, nearEnd)
            : new(printed - below, printed + above, nearEnd, farEnd);
    }

    /// <summary>Whether a value prints as the figure.</summary>
    public bool Holds(Fraction value) =>
        (value > From || (FromIncluded && value == From)) && (value < To || (ToIncluded && value == To));

    /// <summary>The values in both intervals; one that holds nothing where they do not meet.</summary>
    public PrintedInterval And(PrintedInterval other)
    {
        var (from, to) = (From > other.From ? From : other.From, To < other.To ? To : other.To);
        return new(
            from,
            to,
            (from != From || FromIncluded) && (from != other.From || other.FromIncluded),
            (to != To || ToIncluded) && (to != other.To || other.ToIncluded)
        );
    }

    /// <summary>How far a value lies outside; zero inside and on an end.</summary>
    public Fraction Distance(Fraction value) =>
        value < From ? value - From
        : value > To ? value - To
        : Fraction.Zero;
}
