using System.Collections.Immutable;
using Kessan.Accounts;

namespace Kessan.Statements;

/// <summary>The cash-flow lines of accounts whose chart names none, by statement line and movement.</summary>
/// <remarks>Written as in the chart: <c>Movement:Line</c> pairs, and a bare line for every other movement. What an
/// account names
/// itself goes before, movement by movement.</remarks>
internal static class CashFlowDefaults
{
    private const string Table = """
        CashAndCashEquivalents = Cash
        TradeReceivables = Transfers:NonCash;ChangesInTradeReceivables
        Inventories = Transfers:NonCash;ChangesInInventories
        PrepaidExpenses = Transfers:NonCash;ChangesInPrepaidExpenses
        ContractAssets = Transfers:NonCash;ChangesInContractBalances
        ContractLiabilities = Transfers:NonCash;ChangesInContractBalances
        IncomeTaxesReceivable = Transfers:NonCash;ChangesInIncomeTaxes
        IncomeTaxesPayable = Transfers:NonCash;ChangesInIncomeTaxes
        TradePayables = Transfers:NonCash;ChangesInTradePayables
        Provisions = Transfers:NonCash;ChangesInProvisionsAndEmployeeBenefits
        EmployeeBenefits = Transfers:NonCash;OtherComprehensiveIncome:NonCash;ChangesInProvisionsAndEmployeeBenefits
        RetirementBenefitAssets = Transfers:NonCash;OtherComprehensiveIncome:NonCash
        ;ChangesInProvisionsAndEmployeeBenefits
        OtherCurrentAssets = Transfers:NonCash;ChangesInOtherAssets
        OtherNonCurrentAssets = Transfers:NonCash;ChangesInOtherAssets
        OtherAssets = Transfers:NonCash;ChangesInOtherAssets
        AccruedExpenses = Transfers:NonCash;ChangesInOtherLiabilities
        OtherCurrentLiabilities = Transfers:NonCash;ChangesInOtherLiabilities
        OtherNonCurrentLiabilities = Transfers:NonCash;ChangesInOtherLiabilities
        OtherLiabilities = Transfers:NonCash;ChangesInOtherLiabilities
        DeferredTaxAssets = Transfers:NonCash;OtherComprehensiveIncome:NonCash;AdjustmentsForDeferredTax
        DeferredTaxLiabilities = Transfers:NonCash;OtherComprehensiveIncome:NonCash;AdjustmentsForDeferredTax
        OtherFinancialAssets = Transfers:NonCash;OtherComprehensiveIncome:NonCash;NetChangeInLoansReceivable
        OtherFinancialLiabilities = Transfers:NonCash;OtherComprehensiveIncome:NonCash;OtherFinancingCashFlows
        GuaranteeDeposits = Transfers:NonCash;PaymentsForGuaranteeDeposits
        PropertyAndEquipment = Additions:PurchaseOfPropertyAndEquipment;Change:PurchaseOfPropertyAndEquipment
        ;Disposals:ProceedsFromSalesOfPropertyAndEquipment;LeaseAdditions:NonCash;Transfers:NonCash
        ;Depreciation:DepreciationAndAmortization;Impairment:AdjustmentsForImpairment
        RightOfUseAssets = Additions:NonCash;LeaseAdditions:NonCash;Change:NonCash;Disposals:NonCash
        ;Transfers:NonCash;Depreciation:DepreciationAndAmortization;Impairment:AdjustmentsForImpairment
        InvestmentProperty = Additions:PurchaseOfPropertyAndEquipment;Change:PurchaseOfPropertyAndEquipment
        ;Disposals:ProceedsFromSalesOfPropertyAndEquipment;Transfers:NonCash
        ;Depreciation:DepreciationAndAmortization;Impairment:AdjustmentsForImpairment
        ;FairValue:AdjustmentsForOtherNonCashItems
        Goodwill = Depreciation:DepreciationAndAmortization;Impairment:AdjustmentsForImpairment;Transfers:NonCash
        ;Disposals:DisposalOfSubsidiariesNetOfCash;AcquisitionOfSubsidiariesNetOfCash
        IntangibleAssets = Additions:PurchaseOfIntangibleAssets;Change:PurchaseOfIntangibleAssets
        ;Disposals:ProceedsFromSalesOfIntangibleAssets;LeaseAdditions:NonCash;Transfers:NonCash
        ;Depreciation:DepreciationAndAmortization;Impairment:AdjustmentsForImpairment
        GoodwillAndIntangibleAssets = Additions:PurchaseOfIntangibleAssets;Change:PurchaseOfIntangibleAssets
        ;Disposals:ProceedsFromSalesOfIntangibleAssets;LeaseAdditions:NonCash;Transfers:NonCash
        ;Depreciation:DepreciationAndAmortization;Impairment:AdjustmentsForImpairment
        AssetsHeldForSale = Transfers:NonCash;Disposals:ProceedsFromSalesOfPropertyAndEquipment
        ;Impairment:AdjustmentsForImpairment;OtherInvestingCashFlows
        LiabilitiesHeldForSale = Transfers:NonCash;OtherInvestingCashFlows
        InvestmentsAccountedForUsingEquityMethod = Additions:PurchaseOfEquityMethodInvestments
        ;Disposals:ProceedsFromSalesOfEquityMethodInvestments;Dividends:DividendsReceivedFromEquityMethodInvestees
        ;OtherComprehensiveIncome:NonCash;Reclassification:NonCash;Transfers:NonCash
        ;Impairment:AdjustmentsForImpairment;AdjustmentsForShareOfProfitOfEquityMethodInvestees
        InvestmentsInSubsidiaries = Disposals:DisposalOfSubsidiariesNetOfCash
        ;Payments:DisposalOfSubsidiariesNetOfCash;Transfers:NonCash;Impairment:AdjustmentsForImpairment
        ;AcquisitionOfSubsidiariesNetOfCash
        OtherInvestments = Additions:PurchaseOfOtherInvestments;Change:PurchaseOfOtherInvestments
        ;Disposals:ProceedsFromSalesOfOtherInvestments;FairValue:AdjustmentsForGainLossOnOtherInvestments
        ;OtherComprehensiveIncome:NonCash;Reclassification:NonCash;Transfers:NonCash
        ;Impairment:AdjustmentsForImpairment
        Borrowings = Additions:ProceedsFromBorrowings;Payments:RepaymentsOfBorrowings;Transfers:NonCash
        ;Depreciation:AdjustmentsForFinanceIncomeAndCosts;NetChangeInBorrowings
        ShortTermBorrowings = Additions:ProceedsFromBorrowings;Payments:RepaymentsOfBorrowings;Transfers:NonCash
        ;NetChangeInBorrowings
        LongTermBorrowings = Additions:ProceedsFromBorrowings;Payments:RepaymentsOfBorrowings;Transfers:NonCash
        ;Depreciation:AdjustmentsForFinanceIncomeAndCosts;NetChangeInBorrowings
        BondsPayable = Additions:ProceedsFromBorrowings;Payments:RepaymentsOfBorrowings;Transfers:NonCash
        ;Depreciation:AdjustmentsForFinanceIncomeAndCosts;NetChangeInBorrowings
        LeaseObligations = LeaseAdditions:NonCash;Additions:NonCash;Transfers:NonCash;Disposals:NonCash
        ;Payments:PrincipalPaymentsUnderLeases;Change:PrincipalPaymentsUnderLeases
        CommonStock = Transfers:NonCash;ProceedsFromIssueOfShares
        AdditionalPaidInCapital = Issue:ProceedsFromIssueOfShares;Dividends:DividendsPaidToOwners
        ;TreasuryShares:PurchaseOfTreasuryStock;Transfers:NonCash;AdjustmentsForShareBasedPayments
        OtherEquity = Issue:ProceedsFromIssueOfShares;Transfers:NonCash;OtherComprehensiveIncome:NonCash
        ;AdjustmentsForShareBasedPayments
        TreasuryStock = Transfers:NonCash;Issue:ProceedsFromIssueOfShares;PurchaseOfTreasuryStock
        RetainedEarnings = Dividends:DividendsPaidToOwners;Transfers:NonCash;TreasuryShares:PurchaseOfTreasuryStock
        ;Issue:ProceedsFromIssueOfShares;OtherComprehensiveIncome:NonCash
        NonControllingInterests = Dividends:DividendsPaidToNonControllingInterests
        ;Issue:ContributionsFromNonControllingInterests;Transfers:NonCash;OtherComprehensiveIncome:NonCash
        ;Change:ContributionsFromNonControllingInterests
        AccumulatedOtherComprehensiveIncome = FairValue:NonCash;OtherComprehensiveIncome:NonCash;Transfers:NonCash
        ;Reclassification:AdjustmentsForOtherNonCashItems
        CumulativeTranslationAdjustment = OtherComprehensiveIncome:NonCash;Transfers:NonCash
        ;Reclassification:DisposalOfSubsidiariesNetOfCash
        UnrealizedGainOnSecurities = FairValue:NonCash;OtherComprehensiveIncome:NonCash;Transfers:NonCash
        ;Reclassification:ProceedsFromSalesOfOtherInvestments
        CashFlowHedges = FairValue:NonCash;OtherComprehensiveIncome:NonCash;Transfers:NonCash
        ;Reclassification:AdjustmentsForOtherNonCashItems
        RemeasurementsOfDefinedBenefitPlans = OtherComprehensiveIncome:NonCash;Transfers:NonCash
        ;Reclassification:ChangesInProvisionsAndEmployeeBenefits
        RevaluationSurplus = FairValue:NonCash;OtherComprehensiveIncome:NonCash;Transfers:NonCash
        AccumulatedShareOfOtherComprehensiveIncomeOfEquityMethodInvestees = OtherComprehensiveIncome:NonCash
        ;Transfers:NonCash;Reclassification:NonCash
        """;

    private static readonly ImmutableDictionary<string, CashFlowRule> ByLine = Table
        .Replace("\n;", ";", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('=', StringSplitOptions.TrimEntries))
        .ToImmutableDictionary(cells => cells[0], cells => Read(cells[1]), StringComparer.Ordinal);

    /// <summary>The lines that have a default, for the reference page.</summary>
    public static IEnumerable<string> Lines => ByLine.Keys.Order(StringComparer.Ordinal);

    /// <summary>The rule of a statement line; empty where there is none.</summary>
    public static CashFlowRule Of(string line) => ByLine.GetValueOrDefault(line, CashFlowRule.Empty);

    private static CashFlowRule Read(string text)
    {
        var pairs = text.Split(';').Select(part => part.Split(':')).ToArray();
        return new(
            pairs.FirstOrDefault(pair => pair.Length == 1)?[0] ?? string.Empty,
            pairs
                .Where(pair => pair.Length == 2)
                .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            string.Empty
        );
    }
}
