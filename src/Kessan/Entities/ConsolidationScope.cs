using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Entities;

/// <summary>How one entity stands in the group at a closing.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Method">The method on the closing day; <see cref="ConsolidationMethod.None"/> for one that
/// left.</param>
/// <param name="MethodInYear">The method while it was in scope during the fiscal year to date: results of an entity
/// that left stay.</param>
/// <param name="Effective">The parent's share of its results and net assets on the closing day, over every chain and
/// ring of holdings, as a fraction of one.</param>
/// <param name="Entered">The day it came into scope, when that is within the fiscal year to date; else null.</param>
/// <param name="Left">The day it left, when that is within the fiscal year to date; else null.</param>
public sealed record ScopeEntry(
    int Entity,
    ConsolidationMethod Method,
    ConsolidationMethod MethodInYear,
    Fraction Effective,
    DateOnly? Entered,
    DateOnly? Left
)
{
    /// <summary>Whether its ledger is part of the fiscal year to date: held now, or left since the year
    /// began.</summary>
    public bool HasLedger => MethodInYear is ConsolidationMethod.Full or ConsolidationMethod.JointOperation;

    /// <summary>Whether its balances stand in the statement of financial position on the closing day.</summary>
    public bool HasBalances => Method is ConsolidationMethod.Full or ConsolidationMethod.JointOperation;
}

/// <summary>Scope as a function of the date: who is in, by which method, with which interest.</summary>
/// <param name="YearStart">The first day of the fiscal year.</param>
/// <param name="Date">The closing day.</param>
/// <param name="Entries">One entry for every entity, at its index.</param>
/// <param name="Holdings">Direct holdings on the closing day.</param>
public sealed record ConsolidationScope(
    DateOnly YearStart,
    DateOnly Date,
    ImmutableArray<ScopeEntry> Entries,
    ImmutableArray<Holding> Holdings
)
{
    /// <summary>The entry of an entity.</summary>
    public ScopeEntry this[int entity] => Entries[entity];

    /// <summary>Entities whose ledgers are part of the fiscal year to date, in order of index.</summary>
    public IEnumerable<int> Ledgers => Entries.Where(entry => entry.HasLedger).Select(entry => entry.Entity);
}
