using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Facts.Figures;

/// <summary>The figure of a year before, worked back from a figure and its published growth.</summary>
internal static class GrowthBase
{
    /// <summary>The values of the year before, over which a figure's growth prints as published.</summary>
    /// <param name="value">The figure; positive.</param>
    /// <param name="growth">Where its exact growth lies, pure numbers above minus one.</param>
    public static PrintedInterval Bounds(Fraction value, PrintedInterval growth) =>
        new(
            value / (Fraction.One + growth.To),
            value / (Fraction.One + growth.From),
            growth.ToIncluded,
            growth.FromIncluded
        );

    /// <summary>The whole unit in an interval that is nearest to a value, the smaller of two as near; null where there
    /// is none.</summary>
    public static Fraction? Nearest(Fraction target, PrintedInterval bounds)
    {
        var aim =
            target < bounds.From ? bounds.From
            : target > bounds.To ? bounds.To
            : target;
        var below = Floor(aim);
        return new[] { below, below + 1, below - 1, below + 2 }
            .Where(bounds.Holds)
            .OrderBy(whole => (whole - target).Magnitude)
            .ThenBy(whole => whole)
            .Select(whole => (Fraction?)whole)
            .FirstOrDefault();
    }

    private static Fraction Floor(Fraction value)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return new(rest.Sign < 0 ? quotient - 1 : quotient, BigInteger.One);
    }
}
