using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Ledger;

namespace Kessan.Tests.Facts.Figures;

/// <summary>Revenue of FY2018-H1 is 13,026; growth of 9.9 per cent over the year before stands for bases of 11,847.2
/// to 11,858.0.</summary>
public sealed class PublishedFactsTests
{
    private const string Before = "Revenue@FY2017-H1@actual@usgaap";

    [Fact]
    public void A_computed_figure_inside_the_interval_is_no_finding() =>
        new FigureExample()
            .Published(FigureExample.Amount("Revenue FY2018-H1", "13000", "100"))
            .Findings()
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("13020", "10", RoundingRule.HalfAwayFromZero, "13,015 to 13,025")]
    [InlineData("13030", "10", RoundingRule.TowardZero, "13,030 to 13,040")]
    public void A_computed_figure_outside_the_interval_is_told(
        string printed,
        string step,
        RoundingRule rule,
        string interval
    ) =>
        new FigureExample()
            .Published(FigureExample.Amount("Revenue FY2018-H1", printed, step, rule))
            .Findings()
            .Should()
            .Equal(
                $"KES2108 Revenue FY2018-H1 was published as 13,0{printed[3..]}, which stands for {interval}; "
                    + "computed is 13,026"
            );

    [Fact]
    public void A_figure_that_is_not_computed_is_the_published_one_under_its_own_name()
    {
        var fact = new FigureExample()
            .Published(FigureExample.Amount("Revenue FY2017-H1", "11850", "10"))
            .Find(Before)!;

        (fact.Id.Scenario, fact.Status, fact.Value).Should().Be(("published", "published", 11_850));
        fact.Interval!.Value.Holds(11_845).Should().BeTrue();
        fact.LabelEn.Should().Be(new FigureExample().Find("Revenue@FY2018-H1@actual@usgaap")!.LabelEn);
    }

    [Fact]
    public void A_computed_figure_is_never_replaced_by_a_published_one() =>
        new FigureExample()
            .Published(FigureExample.Amount("Revenue FY2018-H1", "13000", "100"))
            .Find("Revenue@FY2018-H1@actual@usgaap")!
            .Value.Should()
            .Be(13_026);

    // 13,026 / 1.099 = 11,852.6; the nearest whole yen is 11,853, over which growth is 9.896 per cent.
    [Fact]
    public void A_base_is_worked_back_from_published_growth()
    {
        var example = new FigureExample().Published(FigureExample.Growth("Revenue FY2018-H1", 99));

        var fact = example.Find(Before)!;
        (fact.Value, fact.Status, fact.Unit).Should().Be((11_853, "derived", "JPY"));
        fact.Id.ToString().Should().Be("Revenue@FY2017-H1@published@usgaap");
        fact.Origin.Should().Be("operating/a.csv; worked back from the published growth of FY2018-H1");
        fact.Operands.Single().ToString().Should().Be("Revenue@FY2018-H1@actual@usgaap");
        (fact.Start, fact.End).Should().Be((new DateOnly(2017, 4, 1), new DateOnly(2017, 9, 30)));
        example.Findings().Should().BeEmpty();
    }

    // 11.8 thousand stands for 11,750 to 11,850: together with the growth 11,847.2 to 11,850.
    [Fact]
    public void A_base_lies_inside_what_was_published_of_it_too() =>
        new FigureExample()
            .Published(
                FigureExample.Growth("Revenue FY2018-H1", 99),
                FigureExample.Amount("Revenue FY2017-H1", "11800", "100")
            )
            .Find(Before)!
            .Value.Should()
            .Be(11_848);

    [Fact]
    public void An_amount_over_which_growth_prints_as_published_stands_as_it_was_printed()
    {
        var fact = new FigureExample()
            .Published(
                FigureExample.Growth("Revenue FY2018-H1", 99),
                FigureExample.Amount("Revenue FY2017-H1", "11850", "10")
            )
            .Find(Before)!;

        (fact.Value, fact.Status).Should().Be((11_850, "published"));
    }

    [Fact]
    public void A_growth_and_an_amount_that_exclude_each_other_are_told_and_the_amount_stands()
    {
        var example = new FigureExample().Published(
            FigureExample.Growth("Revenue FY2018-H1", 99),
            FigureExample.Amount("Revenue FY2017-H1", "11900", "10")
        );

        example
            .Findings()
            .Should()
            .Equal(
                "KES2110 for the growth of Revenue FY2018-H1 to print as published, 9.9% over a year before, the year "
                    + "before lies from 11,847 to 11,858; published besides is 11,895 to 11,905"
            );
        example.Find(Before)!.Value.Should().Be(11_900);
    }

    // Cost of 0 in FY2018-H1 has no growth.
    [Theory]
    [InlineData("CostOfRevenue FY2018-H1", "growth has a meaning between positive figures alone")]
    [InlineData("Revenue FY2016", "nothing computes Revenue FY2016")]
    public void Growth_without_a_figure_to_work_back_from_is_told(string what, string why) =>
        new FigureExample()
            .Published(FigureExample.Growth(what, 50))
            .Findings()
            .Should()
            .Equal(
                $"KES2109 the figure of the year before cannot be worked back from the published growth of {what}: {why}"
            );

    [Theory]
    [InlineData(92, new string[0])]
    [InlineData(
        93,
        new[]
        {
            "KES2108 the growth of Clients FY2018-H1 was published as 9.3%, which stands for 9.25% to 9.35%; computed "
                + "is 9.1603%",
        }
    )]
    public void Growth_of_computed_figures_prints_as_published(int thousandths, string[] findings) =>
        FigureExample
            .Operating("Clients FY2017-H1 131\nClients FY2018-H1 143")
            .Published(FigureExample.Growth("Clients FY2018-H1", thousandths))
            .Findings()
            .Should()
            .Equal(findings);

    [Fact]
    public void A_figure_of_another_basis_is_not_compared()
    {
        var other = FigureExample.Amount("Revenue FY2018-H1", "1", "1");
        other = other with { Figure = other.Figure with { Basis = AccountingBasis.Ifrs } };

        var example = new FigureExample().Published(other);

        example.Findings().Should().BeEmpty();
        example.Find("Revenue@FY2018-H1@published@usgaap").Should().BeNull();
    }

    [Fact]
    public void What_is_stated_stands_in_last_and_without_a_period_at_any()
    {
        var threshold = FigureExample.Row("Threshold FY2018 500000 published") with { Period = null };
        var expected = FigureExample.Row("Expected FY2018 7 published") with { Qualifier = FactQualifier.Expected };
        var example = new FigureExample();
        example = example with
        {
            Books = example.Books with
            {
                Stated = [new("Threshold", "基準", threshold), new("Expected revenue", "見込売上", expected)],
            },
        };

        example
            .Find("Threshold@FY2011-Q3@actual@usgaap")!
            .Id.ToString()
            .Should()
            .Be("Threshold@FY2011-Q3@stated@usgaap");
        var fact = example.Find("Expected@FY2018@actual@usgaap")!;
        (fact.Value, fact.Qualifier, fact.LabelJa).Should().Be((7, FactQualifier.Expected, "見込売上"));
        example.Find("Expected@FY2017@actual@usgaap").Should().BeNull();
    }

    [Fact]
    public void A_target_is_a_fact_of_its_scenario()
    {
        var example = new FigureExample();
        var target = FigureExample.Row("Revenue FY2018 190000 published deck") with { Qualifier = FactQualifier.Over };
        example = example with { Books = example.Books with { Scenarios = [new("target", target)] } };

        var fact = example.Find("Revenue@FY2018@target@usgaap")!;

        (fact.Value, fact.Qualifier, fact.Source, fact.Unit).Should().Be((190_000, FactQualifier.Over, "deck", "JPY"));
        example.Find("Revenue@FY2018@actual@usgaap").Should().BeNull();
    }
}
