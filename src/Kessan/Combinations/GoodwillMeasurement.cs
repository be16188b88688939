using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;

namespace Kessan.Combinations;

/// <summary>Goodwill on the day of acquisition, measured on two roads.</summary>
/// <param name="NetAssets">Identifiable net assets at fair value, the acquiree's functional minor units,
/// positive.</param>
/// <param name="Goodwill">Functional minor units, rounded once, positive; negative: a bargain purchase.</param>
/// <param name="NonControllingInterest">What others held, presentation minor units, rounded once, positive.</param>
/// <param name="Derived">Goodwill by the second road, exact functional minor units.</param>
/// <remarks>
/// <para>First road, in the functional currency: consideration, the fair value of what was held before, and what
/// others hold, over identifiable net assets (IFRS 3.32, ASC 805-30-30-1).</para>
/// <para>Second road, in the presentation currency: the owner's goodwill is what it paid over its share of net assets,
/// and others' goodwill is their excess over their share: of the fair value given; in proportion to the owner's where
/// none is given; nothing where goodwill is purchased. Both must be equal, exactly.</para>
/// </remarks>
internal sealed record GoodwillMeasurement(long NetAssets, long Goodwill, long NonControllingInterest, Fraction Derived)
{
    public static GoodwillMeasurement Of(
        BusinessCombination combination,
        GoodwillMethod method,
        AcquisitionRates rates,
        long netAssets
    )
    {
        var paid = combination.Consideration * rates.PerAcquirer;
        var consideration = (paid + (combination.PreviouslyHeld ?? 0)) / rates.PerAcquiree;
        var others = OthersHold(combination, method, rates, (netAssets, consideration));
        var exact = consideration + others - netAssets;
        var derived = Derive(combination, method, rates, netAssets);
        Invariant.Holds(exact == derived, $"goodwill is {exact} on one road and {derived} on the other");
        return new(
            netAssets,
            Rounding.Round(exact, RoundingRule.HalfAwayFromZero),
            Rounding.Round(others * rates.PerAcquiree, RoundingRule.HalfAwayFromZero),
            derived
        );
    }

    private static Fraction OthersHold(
        BusinessCombination combination,
        GoodwillMethod method,
        AcquisitionRates rates,
        (Fraction NetAssets, Fraction Consideration) whole
    )
    {
        var theirs = Fraction.One - combination.Interest;
        return (method, combination.NonControllingInterest) switch
        {
            (GoodwillMethod.Purchased, _) => whole.NetAssets * theirs,
            (_, { } fairValue) => fairValue / rates.PerAcquiree,
            _ => whole.Consideration * theirs / combination.Interest,
        };
    }

    private static Fraction Derive(
        BusinessCombination combination,
        GoodwillMethod method,
        AcquisitionRates rates,
        long netAssets
    )
    {
        var translated = netAssets * rates.PerAcquiree;
        var held = (combination.Consideration * rates.PerAcquirer) + (combination.PreviouslyHeld ?? 0);
        var owners = held - (combination.Interest * translated);
        var others = (method, combination.NonControllingInterest) switch
        {
            (GoodwillMethod.Purchased, _) => Fraction.Zero,
            (_, { } fairValue) => fairValue - ((Fraction.One - combination.Interest) * translated),
            _ => owners * ((Fraction.One / combination.Interest) - Fraction.One),
        };
        return (owners + others) / rates.PerAcquiree;
    }
}
