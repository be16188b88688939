using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Phases;

/// <summary>What a business combination came to, in the acquiree's functional currency.</summary>
/// <param name="Combination">Its place in the group's combinations.</param>
/// <param name="Acquiree">Index of the acquiree.</param>
/// <param name="Acquirer">Index of the acquirer.</param>
/// <param name="NetAssets">Identifiable net assets at fair value, functional minor units, positive.</param>
/// <param name="Goodwill">Goodwill, functional minor units, positive; negative: a bargain purchase.</param>
/// <param name="IsFull">Whether goodwill includes the non-controlling interests'.</param>
/// <param name="NonControllingInterest">What others held, presentation minor units, positive.</param>
/// <param name="Rate">The rate of the acquisition date.</param>
/// <param name="Derived">Goodwill derived a second time, as an exact fraction of functional minor units.</param>
public sealed record AcquisitionResult(
    int Combination,
    int Acquiree,
    int Acquirer,
    long NetAssets,
    long Goodwill,
    bool IsFull,
    long NonControllingInterest,
    ExchangeRate Rate,
    Fraction Derived
)
{
    /// <summary>What the keys of the combination's journals begin with.</summary>
    public required string JournalPrefix { get; init; }

    /// <summary>Amortised and impaired of the goodwill before the fiscal year, functional minor units,
    /// positive.</summary>
    public long ChargedBefore { get; init; }

    /// <summary>Amortised and impaired of the goodwill in the fiscal year to date, functional minor units,
    /// positive.</summary>
    public long ChargedInYear { get; init; }

    /// <summary>Keys of the journals whose results, and what of them stands in retained earnings, are the acquirer's
    /// owners' alone: charges of purchased goodwill and the gain on a bargain purchase (IFRS 3.34, IAS 36.C4). All
    /// others are shared with non-controlling interests (IAS 36.C6).</summary>
    public ImmutableArray<string> OwnersAlone { get; init; } = [];

    /// <summary>Goodwill that stands at the closing, functional minor units, positive or zero.</summary>
    public long Standing => Math.Max(Goodwill, 0) - ChargedBefore - ChargedInYear;
}

/// <summary>Profit taken out of the year to date because it is not realised outside the group.</summary>
/// <param name="Seller">Index of the seller, whose profit it was.</param>
/// <param name="Buyer">Index of the buyer, who holds the goods.</param>
/// <param name="Bearer">Index of the entity whose owners and non-controlling interests bear it.</param>
/// <param name="OnResult">Effect on the year to date's result after tax, presentation minor units, debit
/// positive.</param>
/// <param name="OnOpening">Effect on opening retained earnings after tax, presentation minor units, debit
/// positive.</param>
public sealed record UnrealizedProfitEffect(int Seller, int Buyer, int Bearer, long OnResult, long OnOpening);

/// <summary>One subsidiary's non-controlling interests over the fiscal year to date, and their proof.</summary>
/// <param name="Entity">Index of the subsidiary.</param>
/// <param name="Effective">The parent's effective interest on the closing day.</param>
/// <param name="Movements">Presentation minor units, credit negative as in the ledger, by movement, zero ones left
/// out.</param>
/// <param name="Closing">Their sum.</param>
/// <param name="Derived">The closing amount derived a second time, from net assets, goodwill and effective
/// interests.</param>
/// <param name="RoundedLines">How many lines were rounded: the bound of the difference of the two is half of
/// them.</param>
/// <param name="State">What the next closing of the year continues from.</param>
public sealed record InterestRollForward(
    int Entity,
    Fraction Effective,
    ImmutableArray<InterestMovement> Movements,
    long Closing,
    Fraction Derived,
    int RoundedLines,
    InterestState State
);

/// <summary>A movement of non-controlling interests.</summary>
/// <param name="Movement">Opening, Profit, OtherComprehensiveIncome, Dividends, OwnershipChange, ScopeChange,
/// ...</param>
/// <param name="Amount">Presentation minor units, credit negative.</param>
public readonly record struct InterestMovement(Ledger.Movement Movement, long Amount);

/// <summary>The attribution of a subsidiary's equity so far in the fiscal year, from which the next closing of the year
/// goes on with the interests of its own days.</summary>
/// <param name="Result">The attributable result to date, presentation minor units, debit positive.</param>
/// <param name="ResultShare">What of it went to non-controlling interests, exact.</param>
/// <param name="Components">Other equity accounts: movement to date and the non-controlling share of it, exact.</param>
public sealed record InterestState(
    long Result,
    Fraction ResultShare,
    ImmutableSortedDictionary<(int Account, Ledger.Movement Movement), InterestComponent> Components
)
{
    /// <summary>Nothing attributed yet.</summary>
    public static InterestState Empty { get; } =
        new(0, Fraction.Zero, ImmutableSortedDictionary<(int, Ledger.Movement), InterestComponent>.Empty);
}

/// <summary>A movement of an equity account to date and the non-controlling share of it.</summary>
public readonly record struct InterestComponent(long Amount, Fraction Share);

/// <summary>One equity-method investee over the fiscal year to date.</summary>
/// <param name="Investee">Index of the investee.</param>
/// <param name="Owner">Index of the entity that holds it.</param>
/// <param name="Interest">The owner's direct interest on the closing day.</param>
/// <param name="Opening">Carrying amount at the year's beginning, presentation minor units, debit positive.</param>
/// <param name="ShareOfResult">The group's share of the result to date, profit positive.</param>
/// <param name="ShareOfOci">The group's share of other comprehensive income and translation, income positive.</param>
/// <param name="Dividends">Dividends received, positive.</param>
/// <param name="Bought">Bought or (negative) sold.</param>
/// <param name="Closing">Carrying amount, presentation minor units, debit positive.</param>
/// <param name="Derived">The carrying amount derived a second time, from net assets and goodwill; null where net assets
/// are not given.</param>
public sealed record EquityMethodRollForward(
    int Investee,
    int Owner,
    Fraction Interest,
    long Opening,
    long ShareOfResult,
    long ShareOfOci,
    long Dividends,
    long Bought,
    long Closing,
    Fraction? Derived
);
