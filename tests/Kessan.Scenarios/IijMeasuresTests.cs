using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Facts;
using Kessan.Facts.Measures;

namespace Kessan.Scenarios;

/// <summary>The measures of the IIJ sample against what the group printed, page by page.</summary>
public sealed class IijMeasuresTests
{
    private static readonly Lazy<GroupClose> Half = new(() =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples/iij"), "FY2018-H1", "usgaap"))
    );

    private static Fraction Value(string measure) => Half.Value.Book.Find(Id(measure))!.Value;

    private static FactId Id(string measure)
    {
        var (concept, rest) = measure.Split('@', 2) is [var name, var period] ? (name, period) : (measure, "FY2018-H1");
        FactId.TryParse($"{concept}@{rest}@actual@usgaap", out var id).Should().BeTrue(measure);
        return id;
    }

    [Theory]
    [InlineData("AdjustedEbitda@FY2018-H1", 9_663)]
    [InlineData("AdjustedProfitBeforeTax@FY2018-H1", 2_939)]
    [InlineData("AdjustedProfitAttributableToOwners@FY2018-H1", 1_723)]
    [InlineData("AdjustedCurrentIncomeTaxExpense@FY2017-Q1", 324)]
    [InlineData("AdjustedCurrentIncomeTaxExpense@FY2017-Q4", 1_128)]
    [InlineData("AdjustedCurrentIncomeTaxExpense@FY2018-Q2", 932)]
    [InlineData("AdjustedDeferredIncomeTaxExpense@FY2017-Q2", -245)]
    [InlineData("AdjustedDeferredIncomeTaxExpense@FY2018-Q1", -26)]
    [InlineData("AdjustedDeferredIncomeTaxExpense@FY2018-Q2", -223)]
    [InlineData("CapitalExpenditureIncludingLeases@FY2018-H1", 7_880)]
    [InlineData("CapitalExpenditureIncludingLeases@FY2017-H1", 9_346)]
    [InlineData("RecurringRevenue@FY2018-H1", 78_253)]
    public void Amounts_are_those_printed_in_millions(string measure, long millions) =>
        Rounding.Round(Value(measure) / 1_000_000, RoundingRule.HalfAwayFromZero).Should().Be(millions);

    [Theory]
    [InlineData("EquityRatio@FY2018-H1", 468)]
    [InlineData("EquityRatio@FY2017", 477)]
    [InlineData("GrossMarginRatio@FY2018-H1", 155)]
    [InlineData("GrossMarginRatio@FY2017-H1", 157)]
    [InlineData("OperatingMargin@FY2018-H1", 32)]
    [InlineData("MarginOfAdjustedEbitda@FY2018-H1", 106)]
    public void Ratios_are_those_printed_in_tenths_of_per_cent(string measure, long tenths) =>
        Rounding.Round(Value(measure) * 1_000, RoundingRule.HalfAwayFromZero).Should().Be(tenths);

    [Theory]
    [InlineData("RevenueExcludingMobile", 62)]
    [InlineData("PersonnelExpenses", 33)]
    [InlineData("AdjustedProfitBeforeTax", 252)]
    [InlineData("AdjustedProfitAttributableToOwners", 227)]
    public void Growth_is_that_printed(string measure, long tenths) =>
        Rounding
            .Round(
                ((Value(measure + "@FY2018-H1") / Value(measure + "@FY2017-H1")) - Fraction.One) * 1_000,
                RoundingRule.HalfAwayFromZero
            )
            .Should()
            .Be(tenths);

    [Theory]
    [InlineData("FY2017-Q1")]
    [InlineData("FY2017")]
    [InlineData("FY2018-Q2")]
    [InlineData("FY2018-H1")]
    public void Recurring_one_time_and_atm_revenue_add_to_revenue_and_the_first_two_alone_do_not(string period)
    {
        var parts = Value($"RecurringRevenue@{period}") + Value($"OneTimeRevenue@{period}");

        (parts + Value($"AtmOperationRevenue@{period}")).Should().Be(Value($"Revenue@{period}"));
        parts.Should().NotBe(Value($"Revenue@{period}"));
    }

    [Fact]
    public void Every_reconciliation_of_the_sample_adds_up_in_every_period()
    {
        var close = Half.Value;
        var ways = (
            from measure in close.Figures.Measures
            where measure.Reconciles is not null
            from fact in close.Facts.All
            where fact.Id.Concept == measure.Name
            let way = Reconciliation.Of(fact.Id, close.Figures, close.Book)
            where way is not null
            select way
        ).ToList();

        ways.Should().OnlyContain(way => way.Unexplained == Fraction.Zero);
        ways.Select(way => way.To.Id.Concept).Distinct().Should().HaveCountGreaterThan(6);
        var adjusted = ways.Single(way => way.To.Id == Id("AdjustedProfitBeforeTax@FY2018-H1"));
        adjusted
            .Steps.Select(step => Rounding.Round(step.Amount / 1_000_000, RoundingRule.HalfAwayFromZero))
            .Should()
            .Equal(-378);
    }
}
