using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Consolidation;

public sealed class ExplanationTests
{
    private static readonly ExplanationLimits Whole = new();

    private static StatementSeries Series =>
        new([
            StatementExample
                .Of("= Reported\nP 1000 Opening 9\nP 3000 Opening -9\nP 1000 Change 5\nP 4000 - -5 @SI\n")
                .Run("FY2018-Q1")
                .Value,
            StatementExample.Of(WorkedLedgers.Parent + WorkedLedgers.ForeignWithOthers, lines: 3).Run().Value,
        ]);

    private static ExplanationNode Explain(string concept, string period, ExplanationLimits? limits = null)
    {
        return Explanation.Of(Series, new(concept, Period(period)), limits ?? Whole)!;
    }

    [Fact]
    public void A_line_is_explained_down_to_file_and_line()
    {
        var revenue = Explain("Revenue", "FY2018-H1");

        revenue.Amount.Should().Be(950);
        var account = revenue.Children.Single();
        account.LabelEn.Should().Be("4000 Revenue");
        var reported = account.Children.Single();
        reported.LabelEn.Should().Be("reported");
        reported.Children.Select(node => (node.LabelEn, node.Amount)).Should().Equal(("P P Ltd", 900), ("S S Ltd", 50));
        var posting = reported.Children[0].Children[0];
        posting.Posting!.Location.ToString().Should().StartWith("trial-balances/FY2018-Q2/0.csv:");
        posting.Posting.Presentation.Should().Be(new Money(-600, Currency.Jpy));
        posting.Amount.Should().Be(600);
    }

    [Fact]
    public void A_stand_alone_quarter_is_the_difference_of_two_year_to_dates()
    {
        var revenue = Explain("Revenue", "FY2018-Q2");

        revenue.Amount.Should().Be(945);
        revenue.Children.Select(node => node.Amount).Should().Equal(950, -5);
    }

    [Fact]
    public void A_translation_adjustment_shows_components_and_both_derivations()
    {
        var adjustment = Explain("CumulativeTranslationAdjustment", "FY2018-H1");

        adjustment.Amount.Should().Be(81);
        adjustment
            .Notes.Select(note => (note.Label, note.Amount))
            .Should()
            .Equal(
                ("S: opening", new Fraction(305, 10)),
                ("S: adjustment from translated lines", new Fraction(305, 10)),
                ("S: adjustment from its components", new Fraction(305, 10)),
                ("S: rounding beside it", -1)
            );
        adjustment.Notes[0].Detail.Should().Be("USD 10 from 100 to 110");
        adjustment
            .Children.Single()
            .Children.Select(node => (node.LabelEn, node.Amount))
            .Should()
            .Equal(("translation", 101), ("interests", -20));
    }

    [Fact]
    public void Every_fact_is_explained_and_every_node_is_the_sum_of_its_children()
    {
        var series = Series;
        var group = series.Sets.First().Ledger.Frame.Group;
        foreach (var fact in FactBuilder.Of(series).All)
        {
            var figure = FactFigures.Of(fact.Id, group)!;

            var tree = Explanation.Of(series, figure, new(Postings: 2));

            tree.Should().NotBeNull($"{fact.Id} has a tree");
            tree!.Amount.Should().Be(fact.Minor, $"the tree of {fact.Id} adds to it");
            Adds(tree, fact.Id.ToString());
        }
    }

    [Fact]
    public void A_long_list_is_cut_and_what_is_left_out_is_one_node()
    {
        var revenue = Explain("Revenue", "FY2018-H1", new(Postings: 1));

        var postings = revenue.Children[0].Children[0].Children[0].Children;
        postings
            .Select(node => (node.LabelEn, node.Amount))
            .Should()
            .Equal(("trial-balances/FY2018-Q2/0.csv:18", 600), ("and 1 more", 300));
    }

    [Fact]
    public void Depth_ends_the_tree_without_changing_amounts()
    {
        Explain("GrossProfit", "FY2018-H1", new(Depth: 0)).Children.Should().BeEmpty();
        var shallow = Explain("GrossProfit", "FY2018-H1", new(Depth: 1));
        shallow.Children.Select(node => node.Amount).Should().Equal(950, -500);
        shallow.Children.Should().OnlyContain(node => node.Children.IsEmpty);
    }

    [Fact]
    public void What_no_closing_reaches_has_no_tree()
    {
        Explanation.Of(Series, new("Revenue", Period("FY2016")), Whole).Should().BeNull();
        Explanation.Of(Series, new("NoSuchConcept", Period("FY2018-H1")), Whole).Should().BeNull();
    }

    private static ReportingPeriod Period(string text) =>
        ReportingPeriod.TryParse(text, out var period) ? period : throw new ArgumentException(text);

    private static void Adds(ExplanationNode node, string id)
    {
        if (node.Children.IsEmpty)
        {
            return;
        }

        node.Children.Sum(child => child.Amount).Should().Be(node.Amount, $"{node.LabelEn} of {id} adds");
        foreach (var child in node.Children)
        {
            Adds(child, id);
        }
    }
}
