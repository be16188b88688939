using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Facts;

public sealed class FactBuilderTests
{
    private const string FirstQuarter = """
        = Reported
        P 1000 Opening 300
        P 1000 Change 60
        P 3000 Opening -300
        P 4000 - -100 @WAN
        P 4000 - -20 @NET
        P 5000 - 60 @SI

        """;

    private const string FirstHalf = """
        = Reported
        P 1000 Opening 300
        P 1000 Change 150
        P 3000 Opening -300
        P 4000 - -250 @WAN
        P 5000 - 100 @SI

        """;

    private static FactSet Facts(params StatementSet[] sets) => FactBuilder.Of(new(sets));

    private static StatementSet Q1 => StatementExample.Of(FirstQuarter).Run("FY2018-Q1").Value;

    private static StatementSet H1 => StatementExample.Of(FirstHalf).Run("FY2018-H1").Value;

    [Theory]
    [InlineData("Revenue@FY2018-Q1@actual@usgaap", 120)]
    [InlineData("Revenue@FY2018-Q2@actual@usgaap", 130)]
    [InlineData("Revenue@FY2018-H1@actual@usgaap", 250)]
    [InlineData("CostOfRevenue@FY2018-Q2@actual@usgaap", 40)]
    [InlineData("CashAndCashEquivalents@FY2017@actual@usgaap", 300)]
    [InlineData("CashAndCashEquivalents@FY2017-Q4@actual@usgaap", 300)]
    [InlineData("CashAndCashEquivalents@FY2018-Q1@actual@usgaap", 360)]
    [InlineData("CashAndCashEquivalents@FY2018-Q2@actual@usgaap", 450)]
    [InlineData("CashAndCashEquivalents@FY2018-H1@actual@usgaap", 450)]
    [InlineData("CashFlowsFromOperatingActivities@FY2018-Q2@actual@usgaap", 90)]
    [InlineData("CashAtBeginningOfPeriod@FY2018-Q2@actual@usgaap", 360)]
    [InlineData("Account@FY2018-Q2@actual@usgaap@account=4000", 130)]
    [InlineData("Account@FY2018-Q2@actual@usgaap@account=1000", 450)]
    [InlineData("Account@FY2017@actual@usgaap@account=3000", 300)]
    [InlineData("Revenue@FY2018-Q2@actual@usgaap@service=WAN", 150)]
    [InlineData("Revenue@FY2018-Q1@actual@usgaap@service=NET", 120)]
    [InlineData("Revenue@FY2018-Q2@actual@usgaap@service=NET", 130)]
    [InlineData("GrossProfit@FY2018-H1@actual@usgaap@service=SI", -100)]
    public void A_fact_stands_under_every_period_that_ends_at_a_closing(string id, long value) =>
        Facts(Q1, H1).Find(id)!.Minor.Should().Be(value);

    [Fact]
    public void Without_the_closing_before_there_is_no_stand_alone_quarter_but_its_balances()
    {
        var facts = Facts(H1);

        facts.Find("Revenue@FY2018-Q2@actual@usgaap").Should().BeNull();
        facts.Find("CashAndCashEquivalents@FY2018-Q2@actual@usgaap")!.Minor.Should().Be(450);
    }

    [Fact]
    public void A_flow_has_both_its_days_and_a_balance_its_last()
    {
        var facts = Facts(Q1, H1);

        var flow = facts.Find("Revenue@FY2018-Q2@actual@usgaap")!;
        (flow.Start, flow.End).Should().Be((new DateOnly(2018, 7, 1), new DateOnly(2018, 9, 30)));
        var balance = facts.Find("TotalAssets@FY2018-Q2@actual@usgaap")!;
        (balance.Start, balance.End).Should().Be((null, new DateOnly(2018, 9, 30)));
        flow.Origin.Should().Be("trial-balances/FY2018-Q2 less trial-balances/FY2018-Q2; profit or loss line Revenue");
    }

    [Fact]
    public void The_first_status_whose_pattern_covers_a_fact_holds()
    {
        var example = StatementExample.Of(FirstHalf);
        var frame = example.Group.Frame("FY2018-H1", AccountingBasis.UsGaap);
        frame = frame with
        {
            Books = frame.Books with
            {
                Statuses =
                [
                    new StatusRule("Revenue@*@service=*", "illustrative", "keys"),
                    new StatusRule("Revenue@FY2018-H1@*", "published", "summary"),
                ],
            },
        };
        var ledger = example.Ledger(frame, []);
        var facts = Facts(StatementStage.Run(ledger, StatementPolicy.For(frame).Value).Value);

        facts.Find("Revenue@FY2018-H1@actual@usgaap@service=WAN")!.Status.Should().Be("illustrative");
        facts.Find("Revenue@FY2018-H1@actual@usgaap")!.Status.Should().Be("published");
        facts.Find("Profit@FY2018-H1@actual@usgaap")!.Status.Should().Be("reported");
    }

    [Theory]
    [InlineData("Revenue@FY2018-Q2@actual@usgaap")]
    [InlineData("Revenue@FY2018@actual@ifrs@offering=IP@service=WAN")]
    public void An_id_is_written_as_it_is_read(string text)
    {
        FactId.TryParse(text, out var id).Should().BeTrue();

        id.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("Revenue@FY2018-Q2@actual")]
    [InlineData("Revenue@2018@actual@usgaap")]
    [InlineData("Revenue@FY2018@actual@gaap")]
    [InlineData("Revenue@FY2018@actual@usgaap@service")]
    [InlineData("Revenue@FY2018@actual@usgaap@service=A@service=B")]
    public void What_is_no_id_is_refused(string text) => FactId.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Dimensions_of_an_id_are_put_in_order()
    {
        FactId.TryParse("Revenue@FY2018@actual@usgaap@service=WAN@offering=IP", out var id).Should().BeTrue();

        id.DimensionText.Should().Be("offering=IP@service=WAN");
    }
}
