using Kessan.Amounts;

namespace Kessan.Facts.Figures;

/// <summary>A figure as it was printed: an interval in which the exact value lies.</summary>
/// <param name="Figure">The figure; its value is the printed one in units, a growth a pure number.</param>
/// <param name="Step">What one in the last printed digit is, in units; positive.</param>
/// <param name="Rounding">How it was rounded.</param>
/// <param name="IsGrowth">Whether the growth over the same period a year before was printed, not the amount.</param>
public sealed record PublishedFigure(Figure Figure, Fraction Step, RoundingRule Rounding, bool IsGrowth)
{
    /// <summary>Where the exact value lies.</summary>
    public PrintedInterval Interval => PrintedInterval.Of(Figure.Value, Step, Rounding);
}
