using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;

namespace Kessan.Combinations;

/// <summary>How much of a fair-value adjustment and its deferred tax was released by a day, cumulatively.</summary>
/// <remarks>Every cumulative amount is rounded once, and a period's release is the difference of two of them, so that
/// releases add up to the adjustment exactly. Deferred tax goes with the adjustment, in proportion.</remarks>
internal static class FairValueRelease
{
    /// <summary>Deferred tax on the adjustment (IAS 12.19, ASC 805-740-25-2), functional minor units, with its
    /// sign.</summary>
    public static long Tax(FairValueAdjustment adjustment) =>
        Rounding.Round(adjustment.Amount * adjustment.TaxRate, RoundingRule.HalfAwayFromZero);

    /// <summary>Released by the end of a day, functional minor units, with the sign of the adjustment.</summary>
    public static long ReleasedBy(FairValueAdjustment adjustment, DateOnly acquired, DateOnly day)
    {
        if (adjustment.Release < 0)
        {
            return 0;
        }

        if (adjustment.LifeMonths == 0)
        {
            return adjustment
                .Released.Where(dated => dated.Date >= acquired && dated.Date <= day)
                .Aggregate(0L, (sum, dated) => checked(sum + dated.Amount));
        }

        var months = Math.Min(MonthsHeld.Between(acquired, day), adjustment.LifeMonths);
        return Invariant.Narrow(
            Rounding.Divide((Int128)adjustment.Amount * months, adjustment.LifeMonths, RoundingRule.HalfAwayFromZero)
        );
    }

    /// <summary>Deferred tax released when so much of the adjustment was, with the sign of the adjustment.</summary>
    public static long TaxReleased(FairValueAdjustment adjustment, long released) =>
        adjustment.Amount == 0
            ? 0
            : Rounding.Round(
                Tax(adjustment) * new Fraction(released, adjustment.Amount),
                RoundingRule.HalfAwayFromZero
            );
}
