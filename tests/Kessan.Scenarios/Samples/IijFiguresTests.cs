using System.Globalization;
using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Facts;

namespace Kessan.Scenarios.Samples;

/// <summary>The operating figures, targets and figures as published of the IIJ sample print as the group published
/// them.</summary>
public sealed class IijFiguresTests
{
    private static readonly Lazy<GroupClose> Closed = new(() =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", "iij"), "FY2018-H1", "usgaap"))
    );

    [Theory]
    [InlineData("MobileSubscriptions", "FY2018-H1", 2_532, 1_000)]
    [InlineData("MobileSubscriptions[line=IijMobile]", "FY2018-H1", 1_483, 1_000)]
    [InlineData("MobileSubscriptions[line=Mvne]", "FY2018-H1", 936, 1_000)]
    [InlineData("MobileSubscriptions[line=Enterprise]", "FY2018-H1", 547, 1_000)]
    [InlineData("MobileSubscriptions", "FY2017-H1", 2_039, 1_000)]
    [InlineData("MobileSubscriptions", "FY2017", 2_345, 1_000)]
    [InlineData("MobileSubscriptions[line=IijMobile]", "FY2017", 1_340, 1_000)]
    [InlineData("MobileSubscriptions[line=Mvne]", "FY2017", 825, 1_000)]
    [InlineData("MvneClients", "FY2018-H1", 145, 1)]
    [InlineData("OrdersReceived[service=SystemsConstruction]", "FY2018-H1", 1_462, 10_000_000)]
    [InlineData("OrderBacklog", "FY2018-H1", 5_052, 10_000_000)]
    [InlineData("SiOutsourcingPersonnel", "FY2018-Q2", 1_093, 1)]
    [InlineData("GraduatesHired", "FY2018", 175, 1)]
    [InlineData("GraduatesHired", "FY2017", 148, 1)]
    [InlineData("GraduatesHired", "FY2016", 137, 1)]
    [InlineData("AtmsPlaced", "FY2018-H1", 1_126, 1)]
    public void An_operating_figure_prints_as_published(string concept, string period, long printed, long unit) =>
        Rounding
            .Round(Value(concept, period) / unit, RoundingRule.HalfAwayFromZero)
            .Should()
            .Be(printed, $"{concept} {period}");

    [Theory]
    [InlineData("MobileSubscriptions", "FY2018-H1", "24.2")]
    [InlineData("MobileSubscriptions[line=Mvne]", "FY2018-H1", "37.2")]
    [InlineData("MobileSubscriptions[line=Enterprise]", "FY2018-H1", "61.6")]
    [InlineData("OrdersReceived[service=SystemsConstruction]", "FY2018-H1", "7.9")]
    [InlineData("OrderBacklog", "FY2018-H1", "12.0")]
    [InlineData("OrderBacklog[service=SystemsConstruction]", "FY2018-Q2", "6.9")]
    [InlineData("GrossProfit", "FY2017-H1", "9.9")]
    [InlineData("GrossProfit[service=NetworkServices]", "FY2017-H1", "13.9")]
    [InlineData("GrossProfit[service=SystemsIntegration]", "FY2017-H1", "0.1")]
    [InlineData("PersonnelExpenses", "FY2017-H1", "6.2")]
    [InlineData("PersonnelExpenses", "FY2017", "5.6")]
    [InlineData("Revenue", "FY2017", "11.6")]
    [InlineData("OperatingProfit", "FY2017", "31.7")]
    public void A_growth_prints_as_published(string concept, string period, string percent)
    {
        var before = Id(concept, period);
        before = before with { Period = before.Period.YearBefore };
        var growth = (Value(concept, period) / Closed.Value.Book.Find(before)!.Value) - 1;

        var tenths = Rounding.Round(growth * 1000, RoundingRule.HalfAwayFromZero);

        AmountText.Plain(tenths, 1).Should().Be(percent);
    }

    [Theory]
    [InlineData("MobileSubscriptions[line=IijMobile]", "FY2017-H1", 462_000)]
    [InlineData("MvneClients", "FY2017-H1", 17)]
    [InlineData("SiOutsourcingPersonnel", "FY2017-Q2", 14)]
    [InlineData("SiOutsourcingPersonnel", "FY2018-Q1", 54)]
    public void A_change_is_the_published_one(string concept, string from, long change) =>
        (Value(concept, "FY2018-Q2") - Value(concept, from)).Should().Be(change);

    // What was ordered and not delivered is the backlog: orders less revenue of construction, quarter by quarter.
    [Theory]
    [InlineData("FY2017-Q1", "FY2017-Q2")]
    [InlineData("FY2017-Q2", "FY2017-Q3")]
    [InlineData("FY2017-Q3", "FY2017-Q4")]
    [InlineData("FY2017-Q4", "FY2018-Q1")]
    [InlineData("FY2018-Q1", "FY2018-Q2")]
    public void The_backlog_of_construction_moves_by_orders_less_revenue(string before, string quarter)
    {
        const string Construction = "[service=SystemsConstruction]";
        var moved = Value("OrderBacklog" + Construction, quarter) - Value("OrderBacklog" + Construction, before);

        moved.Should().Be(Value("OrdersReceived" + Construction, quarter) - Value("Revenue" + Construction, quarter));
    }

    [Fact]
    public void Targets_are_facts_of_their_scenario_with_what_was_said_of_them()
    {
        var target = Closed.Value.Book.Find(Id("Revenue[region=Overseas]", "FY2018") with { Scenario = "target" })!;

        (target.Value, target.Qualifier).Should().Be((7_000_000_000, FactQualifier.Approximately));
        target.LabelEn.Should().EndWith(": Overseas");
        Closed
            .Value.Book.Find(Id("Revenue", "FY2018") with { Scenario = "target" })!
            .Value.Should()
            .Be(190_000_000_000);
        Closed
            .Value.Facts.All.Where(fact => fact.Id.Scenario == "target" && fact.Operands.IsEmpty)
            .Should()
            .OnlyContain(fact => fact.Source.StartsWith("Results 1H FY2018", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_beside_the_ledgers_says_where_it_comes_from() =>
        Closed
            .Value.Figures.Operating.Concat(Closed.Value.Figures.Published.Select(published => published.Figure))
            .Concat(Closed.Value.Figures.Stated.Select(stated => stated.Figure))
            .Should()
            .OnlyContain(figure => figure.Source.Length > 0 && figure.Status.Length > 0);

    private static Fraction Value(string concept, string period) =>
        Closed.Value.Book.Find(Id(concept, period))?.Value
        ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no {concept} {period}"));

    private static FactId Id(string concept, string period)
    {
        var parts = concept.Split('[', ']');
        var members = parts.Length == 1 ? "" : "@" + parts[1];
        FactId.TryParse($"{parts[0]}@{period}@actual@usgaap{members}", out var id).Should().BeTrue();
        return id;
    }
}
