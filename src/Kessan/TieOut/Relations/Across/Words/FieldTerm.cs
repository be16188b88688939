namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>The lines of statements every accountant knows under several names.</summary>
public enum FieldTerm
{
    /// <summary>Revenue, sales, turnover.</summary>
    Revenue,

    /// <summary>Cost of revenue or of sales.</summary>
    CostOfRevenue,

    /// <summary>Revenue less its cost.</summary>
    GrossProfit,

    /// <summary>Selling, general and administrative expenses, with research where it is named with them.</summary>
    SellingAndAdministration,

    /// <summary>Operating income.</summary>
    OperatingIncome,

    /// <summary>Operating income before depreciation and amortization.</summary>
    Ebitda,

    /// <summary>Depreciation and amortization.</summary>
    Depreciation,

    /// <summary>Ordinary income of Japanese statements.</summary>
    OrdinaryIncome,

    /// <summary>Income before income tax.</summary>
    PretaxIncome,

    /// <summary>Income tax in all.</summary>
    IncomeTax,

    /// <summary>The current part of income tax.</summary>
    CurrentTax,

    /// <summary>The deferred part of income tax.</summary>
    DeferredTax,

    /// <summary>The share in income of companies held by the equity method.</summary>
    EquityMethodIncome,

    /// <summary>Net income, non-controlling interests included.</summary>
    NetIncome,

    /// <summary>Net income attributable to the owners of the parent.</summary>
    OwnersIncome,

    /// <summary>Net income attributable to non-controlling interests.</summary>
    NonControllingIncome,

    /// <summary>Total assets.</summary>
    Assets,

    /// <summary>Total liabilities.</summary>
    Liabilities,

    /// <summary>Total equity or net assets.</summary>
    Equity,

    /// <summary>Equity of the owners of the parent.</summary>
    OwnersEquity,

    /// <summary>Non-controlling interests in the balance sheet.</summary>
    NonControllingInterest,

    /// <summary>Liabilities and equity together.</summary>
    LiabilitiesAndEquity,

    /// <summary>Cash and cash equivalents.</summary>
    Cash,

    /// <summary>Cash at the beginning of a period.</summary>
    OpeningCash,

    /// <summary>Cash at the end of a period.</summary>
    ClosingCash,

    /// <summary>The net change of cash over a period.</summary>
    CashChange,

    /// <summary>Cash flows from operating activities.</summary>
    OperatingCashFlow,

    /// <summary>Cash flows from investing activities.</summary>
    InvestingCashFlow,

    /// <summary>Cash flows from financing activities.</summary>
    FinancingCashFlow,

    /// <summary>Operating and investing cash flows together.</summary>
    FreeCashFlow,

    /// <summary>The effect of exchange rates on cash.</summary>
    ExchangeEffect,

    /// <summary>Earnings for each share.</summary>
    EarningsPerShare,

    /// <summary>Dividends for each share.</summary>
    DividendPerShare,

    /// <summary>The average number of shares.</summary>
    AverageShares,

    /// <summary>Dividends over earnings.</summary>
    PayoutRatio,

    /// <summary>Equity over assets.</summary>
    EquityRatio,

    /// <summary>Operating income over revenue.</summary>
    OperatingMargin,
}
