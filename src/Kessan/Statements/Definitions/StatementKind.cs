namespace Kessan.Statements;

/// <summary>The primary statements (IAS 1.10, ASC 205-10-45-1A).</summary>
public enum StatementKind
{
    /// <summary>Profit or loss.</summary>
    ProfitOrLoss,

    /// <summary>Comprehensive income.</summary>
    ComprehensiveIncome,

    /// <summary>Financial position.</summary>
    FinancialPosition,

    /// <summary>Changes in equity.</summary>
    ChangesInEquity,

    /// <summary>Cash flows, by the indirect method (IAS 7.18(b), ASC 230-10-45-28).</summary>
    CashFlows,
}
