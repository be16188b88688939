using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.Securities;

namespace Kessan.Tests.Facts.Securities;

public sealed class SecurityFactsTests
{
    // 10 units from 20 to 23 to 21.2: 30 in the quarter, 12 in the half, -18 in the second quarter.
    private const string Holding = """
        2018-03-31 holding A 10 cost 100
        2018-03-31 price A 20
        2018-06-29 price A 23
        2018-09-30 price A 21.2
        """;

    private static FigureExample Example(string lines, SecurityKind kind = SecurityKind.Equity) =>
        FigureExample.Of(new() { Securities = SecurityExample.Book(lines, kind) });

    [Theory]
    [InlineData("SharesHeld@FY2018-Q1@actual@usgaap@security=A", "10", "shares")]
    [InlineData("SharePrice@FY2018-Q1@actual@usgaap@security=A", "23", "JPY/shares")]
    [InlineData("SharePrice@FY2018-H1@actual@usgaap@security=A", "21.2", "JPY/shares")]
    [InlineData("CarryingAmountOfSecurities@FY2017@actual@usgaap@security=A", "200", "JPY")]
    [InlineData("CarryingAmountOfSecurities@FY2018-Q2@actual@usgaap", "212", "JPY")]
    [InlineData("GainLossOnMarketableEquitySecurities@FY2018-Q1@actual@usgaap@security=A", "30", "JPY")]
    [InlineData("GainLossOnMarketableEquitySecurities@FY2018-Q2@actual@usgaap", "-18", "JPY")]
    [InlineData("GainLossOnMarketableEquitySecurities@FY2018-H1@actual@usgaap", "12", "JPY")]
    [InlineData("GainLossOnFunds@FY2018-H1@actual@usgaap", "0", "JPY")]
    [InlineData("UnrealizedGainOnHoldings@FY2018-H1@actual@usgaap", "12", "JPY")]
    [InlineData("GainLossOnSecuritiesInOtherComprehensiveIncome@FY2018-H1@actual@usgaap", "0", "JPY")]
    public void Facts_stand_for_every_period_and_for_all_securities_together(string id, string value, string unit)
    {
        var fact = Example(Holding).Find(id)!;

        (fact.Value, fact.Unit, fact.Text).Should().Be((SecurityExample.Number(value), unit, value));
    }

    [Fact]
    public void A_total_names_what_it_adds_up()
    {
        var example = Example(Holding);

        var total = example.Find("GainLossOnMarketableEquitySecurities@FY2018-H1@actual@usgaap")!;
        var operands = total.Operands.Select(id => example.Book.Find(id)!.Value);
        operands.Aggregate(Fraction.Zero, (sum, one) => sum + one).Should().Be(total.Value);
        total.Operands.Should().ContainSingle();
    }

    [Fact]
    public void Gains_that_are_the_ledgers_have_no_finding() => Example(Holding).Findings.Should().BeEmpty();

    [Fact]
    public void Gains_that_are_not_the_ledgers_are_found_with_both_amounts()
    {
        var findings = Example(Holding.Replace("21.2", "23.2", StringComparison.Ordinal)).Findings;

        var finding = findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity).Should().Be(("KES2125", Severity.Warning));
        finding.Message.Should().Contain("JPY 32 ").And.EndWith("JPY 12");
        finding.Note.Should().Contain("JPY -20");
    }

    [Theory]
    [InlineData("21.25", 0)]
    [InlineData("21.3", 1)]
    public void Less_than_a_minor_unit_for_each_security_is_rounding(string price, int findings) =>
        Example(Holding.Replace("21.2", price, StringComparison.Ordinal)).Findings.Should().HaveCount(findings);

    [Fact]
    public void Without_a_price_neither_gains_nor_totals_are_told_and_it_is_said()
    {
        var lines = Holding.Replace("2018-09-30 price A 21.2", string.Empty, StringComparison.Ordinal);
        var example = Example(lines);

        example.Find("GainLossOnMarketableEquitySecurities@FY2018-H1@actual@usgaap").Should().BeNull();
        example.Find("CarryingAmountOfSecurities@FY2018-H1@actual@usgaap").Should().BeNull();
        example.Find("GainLossOnMarketableEquitySecurities@FY2018-Q1@actual@usgaap").Should().NotBeNull();
        example.Find("SharesHeld@FY2018-H1@actual@usgaap@security=A")!.Value.Should().Be((Fraction)10);
        example.Findings.Select(finding => finding.Code).Should().Equal("KES2124");
    }

    [Fact]
    public void A_fund_is_counted_in_units()
    {
        var example = Example(Holding, SecurityKind.Fund);

        example.Find("SharesHeld@FY2018-H1@actual@usgaap@security=A")!.Unit.Should().Be("units");
        example.Value("GainLossOnMarketableEquitySecurities@FY2018-H1@actual@usgaap").Should().Be(Fraction.Zero);

        // Before the year a fund is at cost, and what it was worth beyond that is never a gain of the year.
        example.Value("GainLossOnFunds@FY2018-H1@actual@usgaap").Should().Be((Fraction)12);
        example.Value("CarryingAmountOfSecurities@FY2017@actual@usgaap").Should().Be((Fraction)100);
    }

    [Fact]
    public void A_group_without_securities_has_no_facts_of_them() =>
        FigureExample
            .Of(FigureBooks.None)
            .Book.Published()
            .All.Should()
            .NotContain(fact => fact.Origin.Contains("securities.csv", StringComparison.Ordinal));
}
