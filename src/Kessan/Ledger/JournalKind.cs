namespace Kessan.Ledger;

/// <summary>Why a journal exists. A bridge from books to statements is a sum by kind.</summary>
public enum JournalKind : byte
{
    /// <summary>The entity's own trial balance.</summary>
    Reported,

    /// <summary>Local books to the accounting framework, and top-side entries.</summary>
    Adjustment,

    /// <summary>Fair-value adjustments, their release, goodwill, in the entity's currency (IFRS 3, ASC 805).</summary>
    Combination,

    /// <summary>Remeasurement into the functional currency (IAS 21.23, ASC 830-20-35).</summary>
    Remeasurement,

    /// <summary>Translation into the presentation currency and its adjustment (IAS 21.39, ASC 830-30-45).</summary>
    Translation,

    /// <summary>The analysis of balances into movements; it changes no balance.</summary>
    RollForward,

    /// <summary>Explained differences between two sides of an intragroup relation.</summary>
    Intercompany,

    /// <summary>Intragroup balances (IFRS 10.B86(c), ASC 810-10-45-1).</summary>
    BalanceElimination,

    /// <summary>Intragroup income and expenses (IFRS 10.B86(c), ASC 810-10-45-1).</summary>
    TurnoverElimination,

    /// <summary>Intragroup dividends (IFRS 10.B86(c)).</summary>
    DividendElimination,

    /// <summary>Profit not yet realised outside the group (IFRS 10.B86(c), ASC 810-10-45-1).</summary>
    UnrealizedProfit,

    /// <summary>Investments in subsidiaries against their equity (IFRS 10.B86(b), ASC 810-10-45-1).</summary>
    InvestmentElimination,

    /// <summary>The part of equity and results that is not the parent's (IFRS 10.B94, ASC 810-10-45-20).</summary>
    NonControllingInterest,

    /// <summary>Equity method (IAS 28.10, ASC 323-10-35).</summary>
    EquityMethod,

    /// <summary>Changes of interest and of scope (IFRS 10.23, 25; ASC 810-10-45-23, 40-4).</summary>
    ScopeChange,
}
