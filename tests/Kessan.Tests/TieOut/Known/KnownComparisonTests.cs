using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut;
using Kessan.TieOut.Findings;
using Kessan.TieOut.Known;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Known;

/// <summary>Lines of a table of millions compared with facts: revenue of 90,962,930,000 against 82,988,285,000, and an
/// outflow of 4,445,936,000 against 6,423,288,000 yen (IIJ, first half of fiscal 2018, as published).</summary>
public sealed class KnownComparisonTests
{
    private static readonly FoundPeriod This = Half(2018);
    private static readonly FoundPeriod Last = Half(2017);

    private static readonly ImmutableArray<KnownFigure> Facts =
    [
        Fact("revenue", "Revenue", This, 90_962_930_000),
        Fact("revenue-before", "Revenue", Last, 82_988_285_000),
        Fact("purchase", "Purchase of property", This, -4_445_936_000),
        Fact("purchase-before", "Purchase of property", Last, -6_423_288_000),
    ];

    [Fact]
    public void A_line_ties_to_facts_by_label_period_unit_and_value()
    {
        var result = Compared(
            Million(1, "Total revenues", 0, 90_963, This),
            Million(2, "Total revenues", 0, 82_988, Last),
            Million(3, "Total revenues", 0, 7_975, This) with
            {
                Role = NumberRole.Change,
            },
            Rate(4, "Total revenues", 0, 96, This)
        );

        result
            .Relations.Select(relation => (relation.Kind, relation.Verdict))
            .Should()
            .Equal(
                (RelationKind.Same, Verdict.Exact),
                (RelationKind.Same, Verdict.Exact),
                (RelationKind.Difference, Verdict.Exact),
                (RelationKind.Growth, Verdict.Exact)
            );
        result.Relations[3].Operands.Select(operand => operand.FactId).Should().Equal("revenue", "revenue-before");
        result.Unmatched.Should().BeEmpty();
    }

    [Fact]
    public void A_number_that_differs_where_its_line_ties_contradicts()
    {
        var result = Compared(Million(1, "Revenue", 0, 90_693, This), Million(2, "Revenue", 0, 82_988, Last));

        result.Relations.Single(relation => relation.Target == 1).Verdict.Should().Be(Verdict.Contradiction);
        var finding = TieOutFindings.Of(result).Should().ContainSingle().Which;
        finding.Code.Should().Be("KES3231");
        finding.Message.Should().Contain("90,962.93 million");
        finding.Help.Should().Be("90,693 would have to be 90,963");
    }

    [Fact]
    public void A_number_of_the_same_name_alone_may_count_something_else()
    {
        var result = Compared(Million(1, "Revenue", 0, 20_380, This));

        result.Relations.Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Unknown);
        TieOutFindings.Of(result).Select(finding => finding.Code).Should().Equal("KES3233");
    }

    [Fact]
    public void A_change_of_size_among_signed_changes_is_named()
    {
        var result = Compared(
            Million(1, "Revenue", 0, 90_963, This),
            Million(2, "Revenue", 0, 7_975, This) with
            {
                Role = NumberRole.Change,
            },
            Million(3, "Purchase of property", 1, -4_446, This),
            Million(4, "Purchase of property", 1, -1_977, This) with
            {
                Role = NumberRole.Change,
            }
        );

        var broken = result.Relations.Should().ContainSingle(relation => relation.Verdict == Verdict.Contradiction);
        broken.Which.Target.Should().Be(4);
        broken.Which.Why.Should().StartWith("This is the change of the size, among changes with their signs");
    }

    [Fact]
    public void Changes_of_size_are_a_tables_own_way_where_all_its_outflows_change_so()
    {
        var facts = Facts.AddRange(
            Fact("lease", "Lease payments", This, -2_000_000_000),
            Fact("lease-before", "Lease payments", Last, -2_500_000_000)
        );

        var result = Compared(
            facts,
            Million(1, "Lease payments", 0, -2_000, This),
            Million(2, "Lease payments", 0, -500, This) with
            {
                Role = NumberRole.Change,
            },
            Million(3, "Purchase of property", 1, -4_446, This),
            Million(4, "Purchase of property", 1, -1_977, This) with
            {
                Role = NumberRole.Change,
            }
        );

        result.Relations.Should().NotContain(relation => relation.Verdict == Verdict.Contradiction);
    }

    /// <summary>9,663 − 2,912.136 is 6,750.864, printed 6,751; a year before 8,338 − 2,315.529 is 6,022.471, printed
    /// as a change of 729.</summary>
    [Fact]
    public void Depreciation_follows_from_operating_income_and_EBITDA_among_the_facts()
    {
        var result = Compared(
            [
                Fact("operating", "Operating income", This, 2_912_136_000),
                Fact("operating-before", "Operating income", Last, 2_315_529_000),
                Fact("ebitda", "EBITDA", This, 9_663_000_000),
                Fact("ebitda-before", "EBITDA", Last, 8_338_000_000),
            ],
            Million(1, "Depreciation and amortization", 0, 6_751, This),
            Million(2, "Depreciation and amortization", 0, 729, This) with
            {
                Role = NumberRole.Change,
                RoleWords = "YoY",
            }
        );

        var sums = result.Relations.Where(relation => relation.Kind == RelationKind.Sum).ToList();
        sums.Select(sum => (sum.Target, sum.Verdict)).Should().Equal((1, Verdict.Exact), (2, Verdict.Exact));
        sums[0].Operands.Should().Equal(new Operand(0, 1, "ebitda"), new Operand(0, -1, "operating"));
        (sums[1].Computed.From, sums[1].Computed.To).Should().Be((728_029_000, 729_029_000));
    }

    /// <summary>1,000 less a gain of 378 is 622, and 2,000 with a loss of 111 taken back 2,111: the line between is
    /// told by both periods, and by no label.</summary>
    [Theory]
    [InlineData(111, true)]
    [InlineData(113, false)]
    public void What_lies_between_a_figure_and_its_adjusted_one_is_told_by_two_periods(int loss, bool isTold)
    {
        var result = Compared(
            [
                Fact("pretax", "Pre-tax income", This, 1_000_000_000),
                Fact("pretax-before", "Pre-tax income", Last, 2_000_000_000),
            ],
            Million(1, "Adjusted pre-tax income", 0, 622, This),
            Million(2, "Adjusted pre-tax income", 0, 2_111, Last),
            Million(3, "Gains and losses on investments", 1, 378, This),
            Million(4, "Gains and losses on investments", 1, -loss, Last)
        );

        result
            .Relations.Where(relation => relation.Kind == RelationKind.Sum)
            .Select(relation => (relation.Target, relation.Verdict))
            .Should()
            .Equal(isTold ? [(1, Verdict.Exact), (2, Verdict.Exact)] : []);
    }

    [Fact]
    public void A_quarter_follows_from_a_half_year_and_the_other_quarter()
    {
        var quarter = new FoundPeriod("1Q18", new(2018, 4, 1), new(2018, 6, 30), PeriodNature.Actual);
        var second = new FoundPeriod("2Q18", new(2018, 7, 1), new(2018, 9, 30), PeriodNature.Actual);

        var result = Compared(
            Facts.Add(Fact("second", "Revenue", second, 46_258_012_000)),
            Million(1, "Revenue", 0, 44_705, quarter)
        );

        result.Relations.Should().ContainSingle().Which.Operands[0].FactId.Should().Be("revenue - second");
    }

    [Fact]
    public void An_earlier_document_is_compared_with_in_its_own_precision()
    {
        var earlier = Document(Million(1, "Revenue", 0, 82_988, Last), Million(2, "Operating income", 1, 2_316, Last));
        var later = Result(
            Million(1, "Revenue", 0, 82_898, Last),
            Million(2, "Operating income", 1, 2_316, Last),
            Million(3, "Revenue", 0, 90_963, This)
        );

        var figures = EarlierFigures.Of(earlier);
        var result = KnownComparison.Of(later, figures);

        figures.Should().HaveCount(2).And.OnlyContain(figure => figure.IsEarlier);
        result
            .Relations.Select(relation => (relation.Target, relation.Verdict))
            .Should()
            .BeEquivalentTo([(1, Verdict.Unknown), (2, Verdict.Exact)]);
        result.Unmatched.Should().Equal(3);
    }

    private static TieOutResult Compared(params FoundNumber[] numbers) => Compared(Facts, numbers);

    private static TieOutResult Compared(ImmutableArray<KnownFigure> facts, params FoundNumber[] numbers) =>
        KnownComparison.Of(Result(numbers), facts);

    private static TieOutResult Result(params FoundNumber[] numbers) => new(Document(numbers), [], []);

    private static NumberedDocument Document(params FoundNumber[] numbers) =>
        new(new("results.txt", "text", [new(1, string.Empty, [])]), [.. numbers], RoundingRule.HalfAwayFromZero);

    private static FoundNumber Million(int id, string label, int row, long millions, FoundPeriod period) =>
        new(
            id,
            AmountText.Grouped(millions, 0),
            new(1, row + 1, id),
            millions * (Fraction)1_000_000,
            6,
            0,
            new(UnitKind.Money, "JPY"),
            NumberRole.Figure,
            period,
            ["Results", label],
            new(0, row, id, 0)
        );

    private static FoundNumber Rate(int id, string label, int row, long perMille, FoundPeriod period) =>
        Million(id, label, row, 0, period) with
        {
            Text = $"{perMille / 10}.{perMille % 10}%",
            Value = new Fraction(perMille, 1_000),
            Scale = -2,
            Decimals = 1,
            Unit = new(UnitKind.Ratio, string.Empty),
            Role = NumberRole.Growth,
        };

    private static KnownFigure Fact(string id, string label, FoundPeriod period, long yen) =>
        new(id, [label], new(UnitKind.Money, "JPY"), period, new PrintedInterval(yen, yen, true, true))
        {
            Text = $"{AmountText.Grouped(yen, 0)} JPY",
        };

    private static FoundPeriod Half(int year) =>
        new($"1H{year % 100}", new(year, 4, 1), new(year, 9, 30), PeriodNature.Actual);
}
