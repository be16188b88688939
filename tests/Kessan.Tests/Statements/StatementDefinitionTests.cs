using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Tests.Statements;

public sealed class StatementDefinitionTests
{
    /// <summary>The concepts every close writes.</summary>
    private const string Required = """
        Revenue CostOfRevenue GrossProfit SellingGeneralAdministrativeAndResearch SalesAndMarketing
        GeneralAndAdministrative ResearchAndDevelopment OperatingProfit OtherIncomeExpense DividendIncome InterestIncome
        InterestExpense ForeignExchangeGainLoss GainLossOnOtherInvestments MiscellaneousIncome ProfitBeforeTax
        IncomeTaxExpense
        CurrentIncomeTaxExpense DeferredIncomeTaxExpense ShareOfProfitOfEquityMethodInvestees Profit
        ProfitAttributableToOwners
        ProfitAttributableToNonControllingInterests OtherComprehensiveIncome ComprehensiveIncome
        DepreciationAndAmortization
        AdjustedEbitda CashAndCashEquivalents TradeReceivables Inventories PrepaidExpenses
        InvestmentsAccountedForUsingEquityMethod OtherInvestments PropertyAndEquipment GoodwillAndIntangibleAssets
        GuaranteeDeposits OtherAssets TotalAssets TradePayables IncomeTaxesPayable Borrowings LeaseObligations
        OtherLiabilities
        TotalLiabilities CommonStock AdditionalPaidInCapital RetainedEarnings AccumulatedOtherComprehensiveIncome
        CumulativeTranslationAdjustment TreasuryStock EquityAttributableToOwners NonControllingInterests TotalEquity
        CashFlowsFromOperatingActivities ChangesInOperatingAssetsAndLiabilities CashFlowsFromInvestingActivities
        PurchaseOfPropertyAndEquipment ProceedsFromSalesOfPropertyAndEquipment CashFlowsFromFinancingActivities
        PrincipalPaymentsUnderLeases DividendsPaidToOwners DividendsPaidToNonControllingInterests
        EffectOfExchangeRateChangesOnCash
        """;

    public static TheoryData<AccountingBasis> Bases => [.. Enum.GetValues<AccountingBasis>()];

    [Theory, MemberData(nameof(Bases))]
    public void Every_concept_a_close_must_write_is_defined(AccountingBasis basis) =>
        Required
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(concept => !StatementDefinition.For(basis).Knows(concept))
            .Should()
            .BeEmpty();

    [Theory, MemberData(nameof(Bases))]
    public void Every_line_an_account_may_name_counts_once_in_one_total(AccountingBasis basis)
    {
        var definition = StatementDefinition.For(basis);

        definition.KnownLines.Should().BeEquivalentTo(StatementDefinition.For(AccountingBasis.UsGaap).KnownLines);
        foreach (var line in definition.KnownLines)
        {
            new[] { "Profit", "TotalAssets", "TotalLiabilities", "TotalEquity" }
                .Sum(total => Ways(definition, total, line))
                .Should()
                .Be(1, $"{line} counts once under {basis}");
        }
    }

    [Theory, MemberData(nameof(Bases))]
    public void Every_cash_flow_line_counts_once_in_the_change_in_cash(AccountingBasis basis)
    {
        var definition = StatementDefinition.For(basis);
        foreach (var line in definition.KnownCashFlowLines)
        {
            Ways(definition, "NetChangeInCash", line).Should().Be(1, $"{line} counts once");
        }
    }

    [Fact]
    public void Profit_before_tax_excludes_equity_method_results_under_S_X_5_03_and_includes_them_under_IAS_1_82()
    {
        const string Share = "ShareOfProfitOfEquityMethodInvestees";

        StatementDefinition.For(AccountingBasis.UsGaap).Contains("ProfitBeforeTax", Share).Should().BeFalse();
        StatementDefinition.For(AccountingBasis.Ifrs).Contains("ProfitBeforeTax", Share).Should().BeTrue();
        StatementDefinition.For(AccountingBasis.JGaap).Contains("OrdinaryProfit", Share).Should().BeTrue();
    }

    [Theory, MemberData(nameof(Bases))]
    public void Every_default_of_cash_flows_belongs_to_a_line_and_names_known_ones(AccountingBasis basis)
    {
        var definition = StatementDefinition.For(basis);
        string[] position = ["TotalAssets", "TotalLiabilities", "TotalEquity"];

        var lines = definition.KnownLines.Where(line => position.Any(total => definition.Contains(total, line)));

        StatementDefinition.LinesWithCashFlowDefault.Should().BeEquivalentTo(lines);
        StatementDefinition
            .CashFlowDefaultLines.Except(["Cash", "NonCash"])
            .Should()
            .BeSubsetOf(definition.KnownCashFlowLines);
    }

    private static int Ways(StatementDefinition definition, string total, string line) =>
        total == line ? 1 : definition[total].Parts.Sum(part => Ways(definition, part.Concept, line));
}
