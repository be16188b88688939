using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations;

/// <summary>Whether a relation holds, from the interval of its target and that of its formula.</summary>
public static class VerdictRule
{
    /// <summary>The verdict.</summary>
    /// <param name="target">The values that print as the target.</param>
    /// <param name="computed">What the formula comes to on the printed values.</param>
    /// <param name="interval">Where the formula's outcome lies for the values that print as its operands.</param>
    /// <returns><see cref="Verdict.Exact"/> where the printed values come to a value that prints as the target,
    /// <see cref="Verdict.Rounding"/> where values that print as the operands do, else
    /// <see cref="Verdict.Contradiction"/>.</returns>
    public static Verdict Of(PrintedInterval target, Fraction computed, PrintedInterval interval) =>
        target.Holds(computed) ? Verdict.Exact
        : IntervalArithmetic.Meet(target, interval) ? Verdict.Rounding
        : Verdict.Contradiction;
}
