namespace Kessan.Ledger;

/// <summary>How a balance changed, or why it stands: the analysis of every balance-sheet account over a fiscal
/// year.</summary>
/// <remarks>Results of the period carry <see cref="None"/>. The movements of an account add up to its closing
/// balance.</remarks>
public enum Movement : byte
{
    /// <summary>No movement: a result of the period.</summary>
    None,

    /// <summary>The balance at the end of the last fiscal year.</summary>
    Opening,

    /// <summary>The cumulative effect of a new standard or a changed policy (ASC 250-10-45-5, IAS 8.22).</summary>
    AccountingChange,

    /// <summary>Whatever is not analysed further.</summary>
    Change,

    /// <summary>Bought or newly recognised.</summary>
    Additions,

    /// <summary>Recognised under leases, without cash.</summary>
    LeaseAdditions,

    /// <summary>Sold or derecognised.</summary>
    Disposals,

    /// <summary>Depreciation and amortisation.</summary>
    Depreciation,

    /// <summary>Impairment.</summary>
    Impairment,

    /// <summary>Gains and losses of measurement at fair value.</summary>
    FairValue,

    /// <summary>Moved between accounts of one entity.</summary>
    Transfers,

    /// <summary>Repaid or settled.</summary>
    Payments,

    /// <summary>Shares issued, options exercised.</summary>
    Issue,

    /// <summary>Own shares bought or sold.</summary>
    TreasuryShares,

    /// <summary>Dividends declared.</summary>
    Dividends,

    /// <summary>Other comprehensive income of the period.</summary>
    OtherComprehensiveIncome,

    /// <summary>Other comprehensive income moved to the result (ASC 220-10-45-15, IAS 1.93).</summary>
    Reclassification,

    /// <summary>The result of the period, as it is attributed to non-controlling interests.</summary>
    Profit,

    /// <summary>Entities that entered or left.</summary>
    ScopeChange,

    /// <summary>Equity transactions with non-controlling interests (IFRS 10.23, ASC 810-10-45-23).</summary>
    OwnershipChange,

    /// <summary>The effect of changed rates on balances (IAS 21.41, IAS 7.28).</summary>
    ExchangeDifference,

    /// <summary>What single rounding of every posting leaves, at most half a unit a line.</summary>
    Rounding,
}
