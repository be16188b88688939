using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Entities;

namespace Kessan.Interests;

/// <summary>What one fully consolidated entity brought with it when it came into the group.</summary>
/// <remarks>
/// Presentation minor units. An entity without a combination was founded by the group: what was paid in is its
/// equity at acquisition, and nothing else stands against the cost of its shares.
/// </remarks>
internal sealed record Subsidiary
{
    /// <summary>Index of the entity.</summary>
    public required int Entity { get; init; }

    /// <summary>Index of the owner that acquired it, or of the parent where it was founded.</summary>
    public required int Acquirer { get; init; }

    /// <summary>Its acquisition; null where it was founded.</summary>
    public BusinessCombination? Combination { get; init; }

    /// <summary>When control came, where that is in the fiscal year to date.</summary>
    public DateOnly? Entered { get; init; }

    /// <summary>When control went, where that is in the fiscal year to date.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>Equity at acquisition by account, debit positive.</summary>
    public required ImmutableSortedDictionary<int, long> Equity { get; init; }

    /// <summary>The fair-value reserve, debit positive: fair values and goodwill have their other side
    /// there.</summary>
    public required long Reserve { get; init; }

    /// <summary>What others held at acquisition, positive.</summary>
    public required Fraction OthersAtAcquisition { get; init; }

    /// <summary>Goodwill that belongs to the acquirer's owners alone, positive; zero where goodwill is
    /// full.</summary>
    public required long PurchasedGoodwill { get; init; }

    /// <summary>Whether goodwill, or a gain instead of it, belongs to the acquirer's owners alone.</summary>
    public required bool IsPurchased { get; init; }

    /// <summary>What that goodwill came to this year.</summary>
    public OwnersGoodwill OwnersGoodwill { get; init; } = OwnersGoodwill.None;

    /// <summary>What one minor unit of its currency came to at acquisition, presentation minor units: goodwill is
    /// rounded to such units. Zero where it was founded.</summary>
    public Fraction MinorUnit { get; init; }

    /// <summary>The group's effective interest at acquisition.</summary>
    public required Fraction EffectiveAtAcquisition { get; init; }

    /// <summary>The acquirer's effective interest at acquisition.</summary>
    public required Fraction AcquirerAtAcquisition { get; init; }

    /// <summary>Whether group companies held shares at acquisition, or changed them later, beside what the
    /// combination says.</summary>
    public required bool HasOtherTranches { get; init; }

    /// <summary>Net assets at acquisition in which all owners share, positive: with full, without purchased
    /// goodwill.</summary>
    public long SharedNetAssets => -Equity.Values.Sum() - Reserve - PurchasedGoodwill;

    /// <summary>How far others' part at acquisition is from their share of net assets, exact, positive: where full
    /// goodwill is measured at fair value it need not be in proportion (IFRS 3.19(a), ASC 805-30-30-1).</summary>
    public Fraction Premium =>
        (AcquirerAtAcquisition * OthersAtAcquisition)
        - ((AcquirerAtAcquisition - EffectiveAtAcquisition) * SharedNetAssets);

    /// <summary>What becomes of a part of others' interests that is not in proportion when the interest
    /// changes.</summary>
    /// <remarks>An increase takes over the same part of everything others hold, a decrease gives the same part of
    /// everything the group holds (IFRS 10.B96, ASC 810-10-45-23).</remarks>
    public static Fraction PremiumKept(Fraction before, Fraction after) =>
        before == after || before.IsZero || before == Fraction.One ? Fraction.One
        : after > before ? (Fraction.One - after) / (Fraction.One - before)
        : after / before;
}
