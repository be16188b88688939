using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Phases;

/// <summary>What one fiscal year hands to the next: balances with the year's result in retained earnings, the exact
/// translation adjustment, and the consolidation's own entries.</summary>
/// <param name="At">The closing it was taken at: the last of the year before.</param>
/// <param name="Entities">One position for every entity that has one.</param>
/// <param name="Carried">Consolidation entries that stand on: investments eliminated, non-controlling interests,
/// unrealised profit, equity method; results among them already in retained earnings.</param>
/// <param name="IsFirst">Whether it was read from the folder rather than left by a close.</param>
public sealed record OpeningPosition(
    Closing At,
    ImmutableSortedDictionary<int, EntityPosition> Entities,
    ImmutableArray<CarriedPosting> Carried,
    bool IsFirst
)
{
    /// <summary>The position of an entity, or null where it has none.</summary>
    public EntityPosition? Of(int entity) => Entities.GetValueOrDefault(entity);
}

/// <summary>The position of one entity's own books, adjustments and combinations included.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Balances">Balances by account and partner (-1 for none), zero ones left out.</param>
/// <param name="Reported">The part of the balances that the entity's own trial balances show, functional minor units:
/// what a trial balance of the new year opens with.</param>
/// <param name="TranslationAdjustment">The exact cumulative translation adjustment, presentation minor units, debit
/// positive.</param>
/// <param name="Rounding">The accumulated rounding on the same account, presentation minor units, debit
/// positive.</param>
public sealed record EntityPosition(
    int Entity,
    ImmutableSortedDictionary<(int Account, int Partner), PositionBalance> Balances,
    ImmutableSortedDictionary<(int Account, int Partner), long> Reported,
    Fraction TranslationAdjustment,
    long Rounding
);

/// <summary>A balance in both currencies, minor units, debit positive.</summary>
public readonly record struct PositionBalance(long Functional, long Presentation);

/// <summary>A posting of the consolidation that stands on into the next year.</summary>
/// <param name="Key">The key of the journal it came from.</param>
/// <param name="Kind">The kind of the journal it came from.</param>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Account">Index of the account.</param>
/// <param name="Partner">Index of the partner, or -1.</param>
/// <param name="Presentation">Presentation minor units, debit positive.</param>
public sealed record CarriedPosting(
    string Key,
    JournalKind Kind,
    int Entity,
    int Account,
    int Partner,
    long Presentation
);
