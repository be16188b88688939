using System.Collections.Immutable;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>A sum every accountant knows: a line of a statement from others.</summary>
/// <param name="Target">The line that follows.</param>
/// <param name="Terms">The lines it follows from, with their signs; an expense is taken off.</param>
/// <param name="Optional">The last so many terms may be missing where the document has no such line.</param>
internal sealed record FieldFormula(
    FieldTerm Target,
    ImmutableArray<(FieldTerm Term, int Sign)> Terms,
    int Optional = 0
)
{
    /// <summary>The sums of the field.</summary>
    public static ImmutableArray<FieldFormula> All { get; } =
    [
        new(FieldTerm.GrossProfit, [(FieldTerm.Revenue, 1), (FieldTerm.CostOfRevenue, -1)]),
        new(FieldTerm.OperatingIncome, [(FieldTerm.GrossProfit, 1), (FieldTerm.SellingAndAdministration, -1)]),
        new(FieldTerm.Ebitda, [(FieldTerm.OperatingIncome, 1), (FieldTerm.Depreciation, 1)]),
        new(
            FieldTerm.OwnersIncome,
            [
                (FieldTerm.PretaxIncome, 1),
                (FieldTerm.CurrentTax, -1),
                (FieldTerm.DeferredTax, -1),
                (FieldTerm.NonControllingIncome, -1),
                (FieldTerm.EquityMethodIncome, 1),
            ],
            1
        ),
        new(
            FieldTerm.OwnersIncome,
            [(FieldTerm.PretaxIncome, 1), (FieldTerm.IncomeTax, -1), (FieldTerm.NonControllingIncome, -1)]
        ),
        new(FieldTerm.NetIncome, [(FieldTerm.PretaxIncome, 1), (FieldTerm.IncomeTax, -1)]),
        new(FieldTerm.NetIncome, [(FieldTerm.OwnersIncome, 1), (FieldTerm.NonControllingIncome, 1)]),
        new(FieldTerm.Assets, [(FieldTerm.Liabilities, 1), (FieldTerm.Equity, 1)]),
        new(FieldTerm.Assets, [(FieldTerm.LiabilitiesAndEquity, 1)]),
        new(FieldTerm.LiabilitiesAndEquity, [(FieldTerm.Liabilities, 1), (FieldTerm.Equity, 1)]),
        new(FieldTerm.Equity, [(FieldTerm.OwnersEquity, 1), (FieldTerm.NonControllingInterest, 1)]),
        new(FieldTerm.ClosingCash, [(FieldTerm.OpeningCash, 1), (FieldTerm.CashChange, 1)]),
        new(
            FieldTerm.CashChange,
            [
                (FieldTerm.OperatingCashFlow, 1),
                (FieldTerm.InvestingCashFlow, 1),
                (FieldTerm.FinancingCashFlow, 1),
                (FieldTerm.ExchangeEffect, 1),
            ],
            1
        ),
        new(
            FieldTerm.ClosingCash,
            [
                (FieldTerm.OpeningCash, 1),
                (FieldTerm.OperatingCashFlow, 1),
                (FieldTerm.InvestingCashFlow, 1),
                (FieldTerm.FinancingCashFlow, 1),
                (FieldTerm.ExchangeEffect, 1),
            ],
            1
        ),
        new(FieldTerm.FreeCashFlow, [(FieldTerm.OperatingCashFlow, 1), (FieldTerm.InvestingCashFlow, 1)]),
    ];
}
