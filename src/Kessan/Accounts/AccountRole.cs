namespace Kessan.Accounts;

/// <summary>Why the engine itself posts to an account of the group chart.</summary>
public enum AccountRole
{
    /// <summary>No role: only ledgers and journals of the group post to it.</summary>
    None,

    /// <summary>Retained earnings, to which last year's result goes.</summary>
    RetainedEarnings,

    /// <summary>Cumulative translation adjustment (IAS 21.41, ASC 830-30-45-12).</summary>
    CumulativeTranslationAdjustment,

    /// <summary>Non-controlling interests (IFRS 10.22, ASC 810-10-45-16).</summary>
    NonControllingInterests,

    /// <summary>Cost of shares in subsidiaries in their owner's books.</summary>
    InvestmentInSubsidiary,

    /// <summary>Carrying amount of equity-method investees.</summary>
    EquityMethodInvestment,

    /// <summary>The group's share of equity-method investees' results (IAS 28.10).</summary>
    ShareOfProfitOfEquityMethod,

    /// <summary>The group's share of equity-method investees' other comprehensive income (IAS 28.10).</summary>
    ShareOfOciOfEquityMethod,

    /// <summary>Goodwill (IFRS 3.32, ASC 805-30-30-1).</summary>
    Goodwill,

    /// <summary>Amortisation of goodwill, where the framework has it.</summary>
    GoodwillAmortization,

    /// <summary>Impairment of goodwill (IAS 36.104, ASC 350-20-35).</summary>
    GoodwillImpairment,

    /// <summary>Gain on a bargain purchase (IFRS 3.34, ASC 805-30-25-2).</summary>
    BargainPurchaseGain,

    /// <summary>The equity side of fair-value adjustments and goodwill in an acquiree's books until it is
    /// eliminated.</summary>
    FairValueReserve,

    /// <summary>Additional paid-in capital, which takes equity transactions with non-controlling interests.</summary>
    AdditionalPaidInCapital,

    /// <summary>Treasury stock (ASC 810-10-45-5, IAS 32.33).</summary>
    TreasuryStock,

    /// <summary>Gain or loss on loss of control (IFRS 10.25, ASC 810-10-40-5).</summary>
    GainOnLossOfControl,

    /// <summary>Dividend income, which is eliminated inside the group.</summary>
    DividendIncome,

    /// <summary>Deferred tax asset.</summary>
    DeferredTaxAsset,

    /// <summary>Deferred tax liability.</summary>
    DeferredTaxLiability,

    /// <summary>Deferred tax expense.</summary>
    DeferredTaxExpense,

    /// <summary>Exchange differences on intragroup monetary items, which do not vanish (IAS 21.45).</summary>
    ExchangeDifferenceOnIntercompany,

    /// <summary>Gain or loss on remeasurement into the functional currency (ASC 830-20-35).</summary>
    RemeasurementGain,

    /// <summary>Cash and cash equivalents.</summary>
    Cash,
}
