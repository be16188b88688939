using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Tests.Statements;

public sealed class StatementStageTests
{
    [Fact]
    public void Profit_or_loss_adds_from_revenue_to_profit()
    {
        var amounts = StatementExample.Of(WorkedLedgers.Parent).Run().Value.Amounts;

        amounts["Revenue"].Should().Be(900);
        amounts["CostOfRevenue"].Should().Be(500);
        amounts["GrossProfit"].Should().Be(400);
        amounts["OperatingProfit"].Should().Be(340);
        amounts["OtherIncomeExpense"].Should().Be(20);
        amounts["ProfitBeforeTax"].Should().Be(360);
        amounts["IncomeTaxExpense"].Should().Be(40);
        amounts["Profit"].Should().Be(320);
        amounts["DepreciationAndAmortization"].Should().Be(60);
        amounts["AdjustedEbitda"].Should().Be(400);
    }

    [Fact]
    public void Financial_position_has_the_result_of_the_year_in_retained_earnings()
    {
        var set = StatementExample.Of(WorkedLedgers.Parent).Run().Value;

        set.Amounts["PropertyAndEquipment"].Should().Be(620);
        set.Amounts["RetainedEarnings"].Should().Be(250 - 25 + 320);
        set.Amounts["TotalAssets"].Should().Be(440 + 135 + 620);
        set.Amounts["TotalLiabilities"].Should().Be(150);
        set.Amounts["TotalEquity"].Should().Be(1_045);
        set.Opening["TotalAssets"].Should().Be(850);
        set.Opening["TotalEquity"].Should().Be(750);
        set.Proofs.Should().OnlyContain(proof => proof.Holds);
    }

    [Fact]
    public void Cash_flows_follow_from_movements_by_the_indirect_method_of_IAS_7_18b()
    {
        var run = StatementExample.Of(WorkedLedgers.Parent).Run();
        var amounts = run.Value.Amounts;

        run.Findings.Should().BeEmpty();
        amounts["ChangesInTradeReceivables"].Should().Be(-35);
        amounts["AdjustmentsForGainLossOnOtherInvestments"].Should().Be(-20);
        amounts["CashFlowsFromOperatingActivities"].Should().Be(320 + 60 - 20 - 35);
        amounts["PurchaseOfPropertyAndEquipment"].Should().Be(-200);
        amounts["ProceedsFromSalesOfOtherInvestments"].Should().Be(70, "carrying amount 50 and gain 20");
        amounts["CashFlowsFromInvestingActivities"].Should().Be(-130);
        amounts["PrincipalPaymentsUnderLeases"].Should().Be(-30);
        amounts["DividendsPaidToOwners"].Should().Be(-25);
        amounts["CashFlowsFromFinancingActivities"].Should().Be(-55);
        amounts["NonCashMovements"].Should().Be(0, "equipment on lease moves no cash (IAS 7.43)");
        amounts["NetChangeInCash"].Should().Be(140);
        amounts["CashAtBeginningOfPeriod"].Should().Be(300);
        amounts["CashAtEndOfPeriod"].Should().Be(440);
    }

    [Fact]
    public void The_exchange_effect_on_cash_of_IAS_7_28_is_what_everything_else_leaves_and_what_cash_accounts_show()
    {
        var run = StatementExample.Of(WorkedLedgers.Foreign, lines: 3).Run();

        run.Findings.Should().BeEmpty();
        run.Value.Amounts["EffectOfExchangeRateChangesOnCash"].Should().Be(101);
        run.Value.Amounts["CashFlowsFromOperatingActivities"].Should().Be(50);
        var proof = run.Value.Proofs.Single(p => p.Name.StartsWith("Exchange effect", StringComparison.Ordinal));
        (proof.First, proof.Second).Should().Be((101, 101));
    }

    [Fact]
    public void Profit_and_other_comprehensive_income_are_attributed_by_IAS_1_81B()
    {
        var run = StatementExample.Of(WorkedLedgers.ForeignWithOthers, lines: 3).Run();
        var amounts = run.Value.Amounts;

        run.Findings.Should().BeEmpty();
        (amounts["Profit"], amounts["ProfitAttributableToNonControllingInterests"]).Should().Be((50, 10));
        amounts["ProfitAttributableToOwners"].Should().Be(40);
        amounts["TranslationAdjustmentForThePeriod"].Should().Be(101, "before others' share, rounding included");
        amounts["OtherComprehensiveIncome"].Should().Be(101);
        amounts["OtherComprehensiveIncomeAttributableToNonControllingInterests"].Should().Be(20);
        amounts["ComprehensiveIncome"].Should().Be(151);
        amounts["ComprehensiveIncomeAttributableToOwners"].Should().Be(121);
        amounts["CumulativeTranslationAdjustment"].Should().Be(81);
        amounts["AccumulatedOtherComprehensiveIncome"].Should().Be(81);
        amounts["NonControllingInterests"].Should().Be(230);
        amounts["EquityAttributableToOwners"].Should().Be(800 + 40 + 81);
        amounts["EffectOfExchangeRateChangesOnCash"].Should().Be(101, "attribution moves no cash");
    }

    [Fact]
    public void Changes_in_equity_of_IAS_1_106_add_down_and_across()
    {
        var changes = StatementExample
            .Of(WorkedLedgers.Parent + WorkedLedgers.ForeignWithOthers, lines: 3)
            .Run()
            .Value.ChangesInEquity;

        changes
            .Columns.Should()
            .Equal(
                "CommonStock",
                "RetainedEarnings",
                "AccumulatedOtherComprehensiveIncome",
                "EquityAttributableToOwners",
                "NonControllingInterests",
                "TotalEquity"
            );
        Row(EquityChange.Opening).Should().Equal(1_300, 250, 0, 1_550, 200, 1_750);
        Row(EquityChange.Profit).Should().Equal(0, 360, 0, 360, 10, 370);
        Row(EquityChange.OtherComprehensiveIncome).Should().Equal(0, 0, 81, 81, 20, 101);
        Row(EquityChange.Dividends).Should().Equal(0, -25, 0, -25, 0, -25);
        Row(EquityChange.Closing).Should().Equal(1_300, 585, 81, 1_966, 230, 2_196);

        IEnumerable<long> Row(EquityChange change) => changes.Rows.Single(row => row.Change == change).Amounts;
    }

    [Fact]
    public void An_accounting_change_of_ASC_250_10_45_5_is_a_row_of_its_own_and_no_cash_flow()
    {
        const string Change = """
            = Adjustment
            P 3500 AccountingChange 60
            P 3200 AccountingChange -60

            """;
        var run = StatementExample.Of(WorkedLedgers.Parent + Change).Run();

        run.Findings.Should().BeEmpty();
        run.Value.Amounts["NetChangeInCash"].Should().Be(140);
        var row = run.Value.ChangesInEquity.Rows.Single(row => row.Change == EquityChange.AccountingChange);
        row.Amounts.Should().Equal(0, 60, -60, 0, 0, 0);
        run.Value.Amounts["OtherComprehensiveIncome"].Should().Be(0);
    }

    [Fact]
    public void An_acquisition_is_shown_net_of_the_cash_acquired_by_IAS_7_42()
    {
        const string Acquisition = """
            = Reported
            P 1400 Additions 100
            P 1000 Change -100
            T 1500 ScopeChange 60
            T 1000 ScopeChange 20
            T 3000 ScopeChange -80
            = InvestmentElimination
            P 1400 ScopeChange -100
            T 3000 ScopeChange 80
            T 1700 ScopeChange 20

            """;
        var run = StatementExample.Of(WorkedLedgers.Parent + Acquisition).Run();

        run.Findings.Should().BeEmpty();
        run.Value.Amounts["AcquisitionOfSubsidiariesNetOfCash"].Should().Be(-80);
        run.Value.Amounts["NetChangeInCash"].Should().Be(140 - 80);
    }

    [Fact]
    public void More_of_a_subsidiary_is_a_financing_flow_by_IAS_7_42A()
    {
        const string Increase = """
            = Reported
            P 1400 Additions 30
            P 1000 Change -30
            = ScopeChange
            P 1400 OwnershipChange -30
            P 3800 OwnershipChange 25
            P 3100 OwnershipChange 5

            """;
        var amounts = StatementExample.Of(WorkedLedgers.Parent + Increase).Run().Value.Amounts;

        amounts["AcquisitionOfSubsidiariesNetOfCash"].Should().Be(0);
        amounts["PurchaseOfNonControllingInterests"].Should().Be(-30);
    }

    [Fact]
    public void Without_an_opening_there_is_no_cash_flow_statement_and_a_finding_says_so()
    {
        var run = StatementExample.Of("= Reported\nP 1000 Change 100\nP 3000 Issue -100\n").Run();

        run.Findings.Select(finding => finding.Code).Should().Equal("KES1902");
        run.Value.HasCashFlows.Should().BeFalse();
        run.Value.Amounts.Keys.Should().NotContain("CashFlowsFromOperatingActivities");
        run.Value.Amounts["TotalAssets"].Should().Be(100);
    }

    [Fact]
    public void Equity_method_results_stand_before_tax_under_ifrs_only()
    {
        const string Share = "= EquityMethod\nP 4500 - -15\nP 1800 Change 15\n";
        var example = StatementExample.Of(WorkedLedgers.Parent + Share);

        example.Run(basis: AccountingBasis.UsGaap).Value.Amounts["ProfitBeforeTax"].Should().Be(360);
        example.Run(basis: AccountingBasis.Ifrs).Value.Amounts["ProfitBeforeTax"].Should().Be(375);
        example.Run(basis: AccountingBasis.JGaap).Value.Amounts["OrdinaryProfit"].Should().Be(340 + 15);
        example.Run(basis: AccountingBasis.Ifrs).Value.Amounts["Profit"].Should().Be(335);
    }
}
