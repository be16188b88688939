using Kessan.Amounts;

namespace Kessan.Facts;

/// <summary>Why two facts cannot stand side by side.</summary>
public enum ComparisonMismatch
{
    /// <summary>They belong to two frameworks.</summary>
    Bases,

    /// <summary>Their units differ.</summary>
    Units,

    /// <summary>Points are asked of figures that are no ratios.</summary>
    NoRatios,
}

/// <summary>Compares two facts, from their exact values.</summary>
/// <remarks>
/// A rate has a meaning over a positive base alone, and growth only where the fact itself has not turned negative: an
/// expense is a positive amount and grows over it; an outflow and a loss are negative, and their growth is no rate. A
/// change of size is told of outflows instead. A share may be negative, a margin of a loss, but its whole may not.
/// </remarks>
public static class ComparisonRule
{
    /// <summary>Why the facts cannot be compared; null where they can.</summary>
    public static ComparisonMismatch? Mismatch(ComparisonKind kind, Fact of, Fact against)
    {
        if (of.Id.Basis != against.Id.Basis)
        {
            return ComparisonMismatch.Bases;
        }

        if (of.Unit != against.Unit)
        {
            return ComparisonMismatch.Units;
        }

        return kind == ComparisonKind.Points && of.Unit != Fact.Pure ? ComparisonMismatch.NoRatios : null;
    }

    /// <summary>Two facts side by side.</summary>
    /// <exception cref="ArgumentException">They cannot be compared: <see cref="Mismatch"/> says why.</exception>
    public static Comparison Compare(ComparisonKind kind, Fact of, Fact against)
    {
        if (Mismatch(kind, of, against) is { } mismatch)
        {
            throw new ArgumentException($"{of.Id} cannot be compared with {against.Id}: {mismatch}", nameof(against));
        }

        var outcome = Outcome(kind, of.Value, against.Value);
        var value = outcome == ComparisonOutcome.Defined ? Value(kind, of.Value, against.Value) : Fraction.Zero;
        return new(kind, of, against, outcome, value);
    }

    /// <summary>What two values come to; null where that has no meaning.</summary>
    public static Fraction? Result(ComparisonKind kind, Fraction of, Fraction against) =>
        Outcome(kind, of, against) == ComparisonOutcome.Defined ? Value(kind, of, against) : null;

    private static ComparisonOutcome Outcome(ComparisonKind kind, Fraction of, Fraction against)
    {
        if (kind is ComparisonKind.Change or ComparisonKind.ChangeOfSize or ComparisonKind.Points)
        {
            return ComparisonOutcome.Defined;
        }

        if (against.IsZero)
        {
            return ComparisonOutcome.ZeroBase;
        }

        if (against.IsNegative)
        {
            return of > Fraction.Zero && kind != ComparisonKind.ShareOf
                ? ComparisonOutcome.TurnedPositive
                : ComparisonOutcome.NegativeBase;
        }

        return of.IsNegative && kind != ComparisonKind.ShareOf
            ? ComparisonOutcome.TurnedNegative
            : ComparisonOutcome.Defined;
    }

    private static Fraction Value(ComparisonKind kind, Fraction of, Fraction against) =>
        kind switch
        {
            ComparisonKind.Change or ComparisonKind.Points => of - against,
            ComparisonKind.ChangeOfSize => of.Magnitude - against.Magnitude,
            ComparisonKind.YearOnYear or ComparisonKind.QuarterOnQuarter => (of - against) / against,
            _ => of / against,
        };
}
