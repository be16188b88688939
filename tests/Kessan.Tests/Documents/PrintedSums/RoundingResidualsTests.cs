using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.PrintedSums;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Statements;
using Kessan.Tests.Facts.Measures;

namespace Kessan.Tests.Documents.PrintedSums;

public sealed class RoundingResidualsTests
{
    private static readonly PrintedScale Millions = new(6, 0, RoundingRule.HalfAwayFromZero);
    private static readonly FactId Half = MeasureExample.Id("x@FY2018-H1@actual@usgaap");

    private static List<RoundingResidual> Of(string facts, string measure, PrintedScale scale)
    {
        var example = new MeasureExample(measure, facts);
        return [.. RoundingResiduals.Of(example.Book, SumRelations.Of(example.Figures.Measures), Half, scale)];
    }

    /// <summary>1.4 and 2.4 million print as 1 and 2; their sum of 3.8 million prints as 4.</summary>
    [Fact]
    public void Printed_parts_that_do_not_add_are_told_with_the_difference()
    {
        var facts = """
            X@FY2018-H1@actual@usgaap 1400000 JPY reported
            Y@FY2018-H1@actual@usgaap 2400000 JPY reported
            """;

        var residual = Of(facts, "Sum = X + Y", Millions).Should().ContainSingle().Subject;

        residual.Total.Id.Concept.Should().Be("Sum");
        residual.Printed.Should().Be((Fraction)4_000_000);
        residual
            .Parts.Select(part => (part.Fact.Id.Concept, part.Sign, part.Printed))
            .Should()
            .Equal(("X", 1, 1_000_000), ("Y", 1, 2_000_000));
        residual.Difference.Should().Be((Fraction)1_000_000);
    }

    [Fact]
    public void A_part_taken_off_is_taken_off_in_print()
    {
        var facts = """
            X@FY2018-H1@actual@usgaap 2600000 JPY reported
            Y@FY2018-H1@actual@usgaap 1400000 JPY reported
            """;

        var residual = Of(facts, "Rest = X - Y", Millions).Should().ContainSingle().Subject;

        (residual.Printed, residual.Difference).Should().Be(((Fraction)1_000_000, (Fraction)(-1_000_000)));
    }

    [Theory]
    [InlineData(6, 0, RoundingRule.HalfAwayFromZero, 1)]
    [InlineData(6, 1, RoundingRule.HalfAwayFromZero, 0)]
    [InlineData(6, 0, RoundingRule.TowardZero, 0)]
    [InlineData(0, 0, RoundingRule.HalfAwayFromZero, 0)]
    public void Whether_they_add_depends_on_scale_and_rule(int scale, int decimals, RoundingRule rule, int count)
    {
        var facts = """
            X@FY2018-H1@actual@usgaap 1500000 JPY reported
            Y@FY2018-H1@actual@usgaap 1600000 JPY reported
            Z@FY2018-H1@actual@usgaap -400000 JPY reported
            """;

        Of(facts, "Sum = X + Y + Z", new(scale, decimals, rule)).Should().HaveCount(count);
    }

    [Fact]
    public void Sums_that_are_not_sums_in_the_books_are_no_matter_of_rounding()
    {
        var book = new MeasureExample("A = Revenue * 1").Book;
        SumRelation wrong = new(new("Revenue", []), [new(new("CostOfRevenue", []), 1)]);

        RoundingResiduals.Of(book, [wrong], Half, new(2, 0, RoundingRule.HalfAwayFromZero)).Should().BeEmpty();
    }

    /// <summary>Revenue 250, cost 100 and gross profit 150 in hundreds: half-up 3, 1 and 2, cut off 2, 1 and 1, halves
    /// to even 2, 1 and 2.</summary>
    [Fact]
    public void Totals_of_the_statements_are_relations_with_the_signs_of_print()
    {
        var example = new MeasureExample("A = Revenue * 1");
        var relations = SumRelations.Of(StatementDefinition.For(AccountingBasis.UsGaap)).ToList();

        relations
            .Single(relation => relation.Total.Concept == "GrossProfit")
            .Parts.Select(part => (part.Subject.Concept, part.Sign))
            .Should()
            .Equal(("Revenue", 1), ("CostOfRevenue", -1));
        Differences(RoundingRule.HalfAwayFromZero).Should().BeEmpty("3 less 1 is 2");
        Differences(RoundingRule.TowardZero).Should().BeEmpty("2 less 1 is 1");
        Differences(RoundingRule.HalfToEven).Should().Equal((Fraction)100);

        IEnumerable<Fraction> Differences(RoundingRule rule) =>
            RoundingResiduals
                .Of(example.Book, relations, Half, new(2, 0, rule))
                .Where(residual => residual.Total.Id.Concept == "GrossProfit")
                .Select(residual => residual.Difference);
    }

    [Fact]
    public void Every_total_of_every_basis_adds_up_exactly_from_its_parts()
    {
        var example = new MeasureExample("A = Revenue * 1");
        foreach (var relation in SumRelations.Of(example.Series.Definition))
        {
            var total = example.Book.Find(Half with { Concept = relation.Total.Concept })!.Value;
            var parts = relation.Parts.Aggregate(
                Fraction.Zero,
                (sum, part) =>
                    sum + (part.Sign * example.Book.Find(Half with { Concept = part.Subject.Concept })!.Value)
            );
            parts.Should().Be(total, relation.Total.Concept);
        }
    }

    [Fact]
    public void A_concept_is_added_up_from_members_level_by_level()
    {
        AnalysisDimension dimension = new(
            "service",
            [new("NET", "", "", -1), new("WAN", "", "", 0), new("LAN", "", "", 0), new("SI", "", "", -1)]
        );

        SumRelations
            .Of("Revenue", dimension)
            .Select(relation => $"{relation.Total} = {string.Join(" + ", relation.Parts.Select(part => part.Subject))}")
            .Should()
            .Equal(
                "Revenue = Revenue[service=NET] + Revenue[service=SI]",
                "Revenue[service=NET] = Revenue[service=WAN] + Revenue[service=LAN]"
            );
    }
}
