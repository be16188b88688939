using System.Diagnostics;
using Kessan.Cli.Publication;
using Kessan.Consolidation;
using Kessan.Facts;
using Kessan.Statements;

namespace Kessan.Scenarios.Samples;

/// <summary>Combinations of members of the IIJ group, and its item of note.</summary>
public sealed class IijMemberTests
{
    private const string Item = "item=EquitySecuritiesAndFunds";

    private static readonly Lazy<StatementSeries> Series = new(() =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", "iij"), "FY2018-H1", "usgaap")).Series!
    );

    private static readonly Lazy<FactBook> Book = new(() => new([new LedgerFacts(Series.Value)]));

    // Adjusted figures of the deck's page 13, and what they leave out.
    [Theory]
    [InlineData("ProfitBeforeTax", "FY2017-H1", 122)]
    [InlineData("ProfitAttributableToOwners", "FY2017-H1", 84)]
    [InlineData("ProfitBeforeTax", "FY2018-H1", 378)]
    [InlineData("ProfitAttributableToOwners", "FY2018-H1", 259)]
    [InlineData("ProfitAttributableToNonControllingInterests", "FY2018-H1", 0)]
    [InlineData("CurrentIncomeTaxExpense", "FY2018-H1", 0)]
    public void What_is_on_the_item_of_note_is_what_adjusted_income_leaves_out(
        string concept,
        string period,
        long expected
    ) => Millions(Fact($"{concept}@{period}@actual@usgaap@{Item}")).Should().Be(expected);

    [Theory]
    [InlineData("ProfitBeforeTax", "FY2018-H1", 2_939)]
    [InlineData("ProfitBeforeTax", "FY2018-Q2", 1_709)]
    [InlineData("ProfitAttributableToOwners", "FY2018-H1", 1_723)]
    [InlineData("ProfitAttributableToOwners", "FY2018-Q2", 962)]
    [InlineData("CurrentIncomeTaxExpense", "FY2017-Q1", 324)]
    [InlineData("CurrentIncomeTaxExpense", "FY2017-Q2", 743)]
    [InlineData("CurrentIncomeTaxExpense", "FY2017-Q3", 390)]
    [InlineData("CurrentIncomeTaxExpense", "FY2017-Q4", 1_128)]
    [InlineData("CurrentIncomeTaxExpense", "FY2018-Q1", 424)]
    [InlineData("CurrentIncomeTaxExpense", "FY2018-Q2", 932)]
    [InlineData("DeferredIncomeTaxExpense", "FY2017-Q1", 109)]
    [InlineData("DeferredIncomeTaxExpense", "FY2017-Q2", -245)]
    [InlineData("DeferredIncomeTaxExpense", "FY2017-Q3", 113)]
    [InlineData("DeferredIncomeTaxExpense", "FY2017-Q4", -290)]
    [InlineData("DeferredIncomeTaxExpense", "FY2018-Q1", -26)]
    [InlineData("DeferredIncomeTaxExpense", "FY2018-Q2", -223)]
    public void Without_the_item_of_note_is_the_adjusted_figure(string concept, string period, long expected) =>
        Millions(Adjusted(concept, period)).Should().Be(expected);

    [Theory]
    [InlineData("ProfitBeforeTax", "FY2018-H1", "FY2017-H1", 252)]
    [InlineData("ProfitBeforeTax", "FY2018-Q2", "FY2017-Q2", 376)]
    [InlineData("ProfitAttributableToOwners", "FY2018-H1", "FY2017-H1", 227)]
    [InlineData("ProfitAttributableToOwners", "FY2018-Q2", "FY2017-Q2", 303)]
    public void Adjusted_figures_grow_as_published(string concept, string period, string before, long perThousand)
    {
        var (now, then) = (Adjusted(concept, period), Adjusted(concept, before));

        (((2000 * (now - then)) + then) / (2 * then)).Should().Be(perThousand);
    }

    // Each quarter's tax is rounded to the yen; six of them at most stand in a year.
    [Theory]
    [InlineData("FY2017-Q1")]
    [InlineData("FY2017-H1")]
    [InlineData("FY2017")]
    [InlineData("FY2018-Q1")]
    [InlineData("FY2018-H1")]
    public void The_tax_on_the_item_is_at_its_stated_rate(string period)
    {
        var gain = Fact($"ProfitBeforeTax@{period}@actual@usgaap@{Item}");
        var tax = Fact($"IncomeTaxExpense@{period}@actual@usgaap@{Item}");

        Math.Abs((1000 * tax) - (315 * gain)).Should().BeLessThanOrEqualTo(6 * 500);
        gain.Should().NotBe(0);
    }

    // The deck's page 13 and its press release.
    [Theory]
    [InlineData("Revenue@FY2018-Q2@actual@usgaap@offering=Cloud@service=Outsourcing", 670)]
    [InlineData("Revenue@FY2017-H1@actual@usgaap@entity=HIHO", 894)]
    [InlineData("ShareOfProfitOfEquityMethodInvestees@FY2018-H1@actual@usgaap@investee=DECURRET", -148)]
    public void A_combination_is_the_published_figure(string id, long expected) =>
        (Fact(id) / 1_000_000m).Should().BeApproximately(expected, 5m);

    [Fact]
    public void Members_of_two_dimensions_add_to_the_members_of_one()
    {
        const string Cost = "CostOfRevenue@FY2018-Q2@actual@usgaap";
        var natures = Series.Value.Sets.First().Ledger.Frame.Group.Dimensions.All[2];

        natures.Name.Should().Be("nature");
        natures
            .Members.Sum(nature => Fact($"{Cost}@nature={nature.Code}@service=NetworkServices"))
            .Should()
            .Be(Fact($"{Cost}@service=NetworkServices"));
    }

    [Fact]
    public void A_thousand_facts_are_computed_and_explained_in_well_under_their_time()
    {
        var group = Series.Value.Sets.First().Ledger.Frame.Group;
        FactId[] ids = [.. new LedgerFacts(Series.Value).Published.Take(1000)];
        var watch = Stopwatch.StartNew();
        var explanation = new Explanation(Series.Value);

        var trees = ids.Select(id => explanation.Tree(FactFigures.Of(id, group)!, new(Postings: 20))).ToList();

        trees.Should().NotContainNulls().And.HaveCount(1000);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10), $"it took {watch.ElapsedMilliseconds} ms");
    }

    private static long Adjusted(string concept, string period) =>
        Fact($"{concept}@{period}@actual@usgaap") - Fact($"{concept}@{period}@actual@usgaap@{Item}");

    private static long Millions(long yen) => ((2 * yen) + (Math.Sign(yen) * 1_000_000)) / 2_000_000;

    private static long Fact(string id)
    {
        FactId.TryParse(id, out var parsed).Should().BeTrue();
        return Book.Value.Find(parsed)?.Minor ?? throw new InvalidOperationException($"no {id}");
    }
}
