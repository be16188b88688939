using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;

namespace Kessan.Combinations;

/// <summary>Amortisation and impairment of goodwill by a day, cumulatively, functional minor units, positive.</summary>
/// <remarks>Between two impairments amortisation is even by months; after one, what stands is amortised over what is
/// left of the life. A cumulative amount is rounded once, so that periods add up.</remarks>
internal readonly record struct GoodwillCharges(long Amortized, long Impaired)
{
    /// <summary>Their sum.</summary>
    public long Total => checked(Amortized + Impaired);

    /// <summary>The charges of a combination's goodwill by the end of a day.</summary>
    /// <param name="combination">The combination.</param>
    /// <param name="goodwill">Goodwill on the day of acquisition; nothing is charged of a bargain purchase.</param>
    /// <param name="lifeMonths">Months it is amortised over, zero for never.</param>
    /// <param name="day">The day.</param>
    /// <param name="exceeding">Called for an impairment of more than stands, with what it states and what
    /// stands.</param>
    public static GoodwillCharges By(
        BusinessCombination combination,
        long goodwill,
        int lifeMonths,
        DateOnly day,
        Action<GoodwillImpairment, long, long>? exceeding = null
    )
    {
        var standing = Math.Max(goodwill, 0);
        var (amortized, impaired, passed) = (0L, 0L, 0);
        foreach (var impairment in InOrder(combination, day))
        {
            var months = MonthsHeld.Between(combination.AcquisitionDate, impairment.Date);
            var amortization = Amortization(standing, lifeMonths, passed, months);
            standing -= amortization;
            var stated =
                impairment.Amount ?? Rounding.Round(impairment.Part!.Value * standing, RoundingRule.HalfAwayFromZero);
            if (stated > standing || stated < 0)
            {
                exceeding?.Invoke(impairment, stated, standing);
            }

            var loss = Math.Clamp(stated, 0, standing);
            standing -= loss;
            (amortized, impaired, passed) = (amortized + amortization, impaired + loss, months);
        }

        var held = MonthsHeld.Between(combination.AcquisitionDate, day);
        return new(amortized + Amortization(standing, lifeMonths, passed, held), impaired);
    }

    private static IEnumerable<GoodwillImpairment> InOrder(BusinessCombination combination, DateOnly day) =>
        combination
            .Impairments.Where(impairment => impairment.Date >= combination.AcquisitionDate && impairment.Date <= day)
            .OrderBy(impairment => impairment.Date)
            .ThenBy(impairment => impairment.Location);

    private static long Amortization(long standing, int life, int from, int to)
    {
        var (left, months) = (life - from, Math.Min(to, life) - from);
        return left <= 0 || months <= 0
            ? 0
            : Invariant.Narrow(Rounding.Divide((Int128)standing * months, left, RoundingRule.HalfAwayFromZero));
    }
}
