using System.Collections.Immutable;

namespace Kessan.Statements;

/// <summary>A row of the statement of changes in equity (IAS 1.106, S-X 3-04).</summary>
public enum EquityChange
{
    /// <summary>At the beginning of the fiscal year.</summary>
    Opening,

    /// <summary>Cumulative effect of a new standard or a changed policy (IAS 1.106(b), ASC 250-10-45-5).</summary>
    AccountingChange,

    /// <summary>Profit of the year to date.</summary>
    Profit,

    /// <summary>Other comprehensive income of the year to date.</summary>
    OtherComprehensiveIncome,

    /// <summary>Dividends.</summary>
    Dividends,

    /// <summary>Shares issued and options exercised.</summary>
    Issue,

    /// <summary>Own shares bought and sold.</summary>
    TreasuryShares,

    /// <summary>Changes of interest under control (IFRS 10.23, ASC 810-10-45-23).</summary>
    OwnershipChange,

    /// <summary>Entities that entered or left.</summary>
    ScopeChange,

    /// <summary>Moved between components, and what is not analysed further.</summary>
    Other,

    /// <summary>On the closing day.</summary>
    Closing,
}

/// <summary>The statement of changes in equity of the fiscal year to date: every row and every column adds.</summary>
/// <param name="Columns">The components of equity, in order: concepts, then
/// <c>EquityAttributableToOwners</c>, <c>NonControllingInterests</c> and <c>TotalEquity</c>.</param>
/// <param name="Rows">The rows in order of <see cref="EquityChange"/>, zero ones left out but opening and
/// closing.</param>
public sealed record ChangesInEquity(ImmutableArray<string> Columns, ImmutableArray<EquityRow> Rows);

/// <summary>A row of the statement of changes in equity.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Amounts">One for every column, presentation minor units, increases of equity positive.</param>
public sealed record EquityRow(EquityChange Change, ImmutableArray<long> Amounts);
