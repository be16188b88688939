using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Documents.Charts;

/// <summary>Values along a line: where on the page a value stands.</summary>
/// <param name="Range">The values at its ends.</param>
/// <param name="Start">Where the smallest value stands.</param>
/// <param name="End">Where the largest stands.</param>
internal sealed record ChartAxis(AxisRange Range, int Start, int End)
{
    // Two digits, so that the tallest column takes at least five sixths of the room.
    private static readonly int[] RoundSteps = [10, 12, 15, 18, 20, 24, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100];

    /// <summary>Where a value stands, rounded once.</summary>
    public int At(Fraction value)
    {
        var part = (value - Range.Minimum) / (Range.Maximum - Range.Minimum);
        return Start + (int)Rounding.Round(part * (Fraction)(End - Start), RoundingRule.HalfAwayFromZero);
    }

    /// <summary>The round number that is no smaller than a magnitude; one where it is zero.</summary>
    public static Fraction RoundUp(Fraction value)
    {
        if (value.IsZero)
        {
            return Fraction.One;
        }

        var magnitude = value.IsNegative ? -value : value;
        var unit = UnitBelow(magnitude);
        return RoundSteps.Select(step => (Fraction)step * unit).First(round => round >= magnitude);
    }

    /// <summary>A range from zero, or through it, that holds values and ends at round ones.</summary>
    public static AxisRange Around(Fraction smallest, Fraction largest)
    {
        var top = largest > Fraction.Zero ? RoundUp(largest) : Fraction.Zero;
        var bottom = smallest.IsNegative ? -RoundUp(smallest) : Fraction.Zero;
        return top == bottom ? new(bottom, Fraction.One) : new(bottom, top);
    }

    /// <summary>A range for lines, which need not begin at zero but never make a small movement look large: it spans
    /// at least a quarter of the largest magnitude.</summary>
    public static AxisRange OfLine(Fraction smallest, Fraction largest)
    {
        var magnitude = largest > -smallest ? largest : -smallest;
        var least = magnitude / 4;
        var span = largest - smallest;
        if (span >= least && !span.IsZero)
        {
            return new(smallest, largest);
        }

        var missing = (least.IsZero ? Fraction.One : least - span) / 2;
        return new(smallest - missing, largest + missing);
    }

    /// <summary>Extends a range so that its values take only a band of the axis.</summary>
    /// <param name="range">The values of the band.</param>
    /// <param name="from">Where the band begins, from the start of the axis.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="length">The length of the axis.</param>
    public static AxisRange Within(AxisRange range, int from, int to, int length)
    {
        var perPart = (range.Maximum - range.Minimum) / (Fraction)Math.Max(1, to - from);
        return new(range.Minimum - (perPart * from), range.Maximum + (perPart * (length - to)));
    }

    /// <summary>The distance of ticks that divides a range into about four.</summary>
    public static Fraction Step(AxisRange range)
    {
        var quarter = (range.Maximum - range.Minimum) / 4;
        var unit = UnitBelow(quarter);
        return new[] { 10, 20, 25, 50, 100 }.Select(step => (Fraction)step * unit).First(step => step >= quarter);
    }

    /// <summary>A power of ten of which the magnitude is ten to a hundred.</summary>
    private static Fraction UnitBelow(Fraction magnitude)
    {
        var unit = Fraction.One;
        var ten = new Fraction(10, BigInteger.One);
        while (unit * 10 > magnitude)
        {
            unit /= ten;
        }

        while (unit * 100 < magnitude)
        {
            unit *= ten;
        }

        return unit;
    }
}
