namespace Kessan.Tests.Statements;

/// <summary>For every check one fault that it, and no other, finds.</summary>
public sealed class StatementFaultTests
{
    [Theory]
    [InlineData("KES1903", "= Reported\nP 1500 Payments 5\nP 1000 Change -5")]
    [InlineData("KES1904", "= Reported\nP 1500 LeaseAdditions 7\nP 2200 Additions -7")]
    [InlineData("KES1906", "= Reported\nP 1000 ExchangeDifference 9\nP 1000 Change -9")]
    [InlineData("KES1907", "= Reported\nP 3100 Change -4\nP 1000 Change 4")]
    [InlineData("KES1908", "= NonControllingInterest\nP 3800 Profit -6\nP 1000 Change 6")]
    [InlineData("KES1909", "= Adjustment\nP 3200 AccountingChange -8\nP 1000 Change 8")]
    public void A_fault_is_found_by_its_own_check(string code, string fault)
    {
        var run = StatementExample.Of(WorkedLedgers.Parent + fault + "\n").Run();

        run.Findings.Select(finding => finding.Code).Distinct().Should().Equal(code);
    }

    [Fact]
    public void An_opening_that_does_not_balance_is_found_though_the_ledger_balances()
    {
        var run = StatementExample.Of(WorkedLedgers.Parent + "= Reported\nP 1100 Opening 5\nP 1100 Change -5\n").Run();

        run.Findings.Select(finding => finding.Code).Should().Equal("KES1905");
        run.Findings[0].Message.Should().Contain("JPY 5");
    }

    [Fact]
    public void An_account_on_a_line_of_another_class_is_named_and_still_counted()
    {
        var example = StatementExample.Of(WorkedLedgers.Parent);
        var chart = example.Group.Chart;
        var wrong = chart.Accounts.Select(account =>
            account.Code == "1100" ? account with { Line = "Revenue" } : account
        );
        var frame = (example.Group with { Chart = new(wrong) }).Frame(
            "FY2018-H1",
            Kessan.Ledger.AccountingBasis.UsGaap
        );
        var ledger = example.Ledger(frame, []);

        var run = Kessan.Statements.StatementStage.Run(
            ledger,
            Kessan.Statements.StatementPolicy.For(ledger.Frame).Value
        );

        run.Findings.Select(finding => finding.Code).Should().Equal("KES1901");
        run.Value.Amounts["OtherAssets"].Should().Be(135);
        run.Value.Amounts["Revenue"].Should().Be(900);
    }

    [Fact]
    public void Rounding_of_translated_lines_is_no_fault_up_to_its_bound()
    {
        const string Residue = "= Reported\nS 1500 LeaseAdditions 3\nS 2100 LeaseAdditions -2\nS 3400 Rounding -1\n";

        StatementExample.Of(WorkedLedgers.Foreign + Residue, lines: 3).Run().Findings.Should().BeEmpty();
        StatementExample.Of(WorkedLedgers.Foreign + Residue, lines: 0).Run().HasErrors.Should().BeTrue();
    }
}
