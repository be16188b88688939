using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>A balance of an entity on the day before the first fiscal year.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Account">Index of the group account.</param>
/// <param name="Partner">Index of the partner, or -1.</param>
/// <param name="Amount">Functional minor units, debit positive.</param>
/// <param name="Historical">Presentation minor units, debit positive, for what is translated at historical
/// rates.</param>
/// <param name="Location">File and line.</param>
public sealed record OpeningBalance(
    int Entity,
    int Account,
    int Partner,
    long Amount,
    long? Historical,
    SourceLocation Location
);

/// <summary>What an earlier consolidation left, beside the entities' own books.</summary>
public enum CarriedEntryKind
{
    /// <summary>Cumulative translation adjustment of a foreign entity.</summary>
    TranslationAdjustment,

    /// <summary>Non-controlling interests, by equity account.</summary>
    NonControllingInterests,

    /// <summary>Unrealised profit in inventory.</summary>
    UnrealizedProfit,

    /// <summary>Deferred tax on consolidation entries.</summary>
    DeferredTax,

    /// <summary>The group's share of an equity-method investee's results so far, by equity account.</summary>
    EquityMethod,
}

/// <summary>A row of the opening of the consolidation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entity">Index of the entity it belongs to.</param>
/// <param name="Account">Index of the group account.</param>
/// <param name="Amount">Presentation minor units, debit positive.</param>
/// <param name="Source">Where it comes from, in the folder's words.</param>
/// <param name="Location">File and line.</param>
public sealed record CarriedEntry(
    CarriedEntryKind Kind,
    int Entity,
    int Account,
    long Amount,
    string Source,
    SourceLocation Location
);
