using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Workbook;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Documents.Workbook;

public class CellFormulaTests
{
    private static readonly PlaceTerm A = new(new(0, 0, 0));
    private static readonly PlaceTerm B = new(new(0, 0, 1));

    [Fact]
    public void A_total_adds_and_takes_off()
    {
        var total = new TotalFormula([new(false, A), new(true, B), new(false, new NumberTerm(3))]);

        Value(total, 10, 4).Should().Be((Fraction)9);
        Value(total.Turn(), 10, 4).Should().Be((Fraction)(-9));
    }

    [Fact]
    public void A_quotient_is_exact_and_none_over_nothing()
    {
        var quotient = new ProductFormula(true, A, B);

        Value(quotient, 1, 3).Should().Be((Fraction)1 / 3);
        Value(quotient, 1, 0).Should().BeNull();
    }

    [Theory]
    [InlineData(ComparisonKind.YearOnYear, 110, 100, "1/10")]
    [InlineData(ComparisonKind.YearOnYear, -1, 100, null)]
    [InlineData(ComparisonKind.YearOnYear, 1, 0, null)]
    [InlineData(ComparisonKind.YearOnYear, 1, -5, null)]
    [InlineData(ComparisonKind.Change, -110, -100, "-10")]
    [InlineData(ComparisonKind.ChangeOfSize, -110, -100, "10")]
    [InlineData(ComparisonKind.ShareOf, -1, 4, "-1/4")]
    [InlineData(ComparisonKind.ShareOf, 1, -4, null)]
    [InlineData(ComparisonKind.AgainstTarget, 9, 8, "9/8")]
    [InlineData(ComparisonKind.AgainstTarget, -9, 8, null)]
    public void A_comparison_follows_its_rule(ComparisonKind kind, int of, int against, string? expected)
    {
        Fraction? value = expected is not null && Fraction.TryParse(expected, out var read) ? read : null;

        Value(new ComparedFormula(kind, A, B, 1), of, against).Should().Be(value);
    }

    [Fact]
    public void Points_are_hundredfold() =>
        CellValue
            .Of(
                new ComparedFormula(ComparisonKind.Points, A, B, 100),
                place => place.Column == 0 ? (Fraction)155 / 1000 : (Fraction)157 / 1000
            )
            .Should()
            .Be((Fraction)(-2) / 10);

    [Theory]
    [InlineData(false, 1_500_000, 2)]
    [InlineData(true, 1_999_999, 1)]
    [InlineData(false, -1_500_000, -2)]
    [InlineData(true, -1_999_999, -1)]
    public void A_figure_is_rounded_as_it_is_printed(bool isCut, int amount, int printed) =>
        Value(new RoundedFormula(A, 6, isCut), amount, 0).Should().Be((Fraction)printed);

    [Fact]
    public void Twice_turned_is_as_before()
    {
        A.Turn().Turn().Should().Be(A);
        new TotalFormula([new(false, new FactTerm(Id("Cost")))])
            .With(_ => new NegatedFormula(A))
            .Should()
            .BeEquivalentTo(new TotalFormula([new(true, A)]));
    }

    [Fact]
    public void A_formula_tells_the_facts_it_speaks_of()
    {
        var formula = new ProductFormula(true, new FactTerm(Id("GrossProfit")), new FactTerm(Id("Revenue")));

        formula.Facts.Should().Equal(Id("GrossProfit"), Id("Revenue"));
        formula.Invoking(one => CellValue.Of(one, _ => Fraction.One)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_formula_that_stands_on_itself_is_a_mistake_of_ours()
    {
        var ring = Sheet(new SheetCell { Formula = B, Value = 1 }, new SheetCell { Formula = A, Value = 1 });

        ring.Invoking(sheet => new Recalculation(sheet).All().ToList()).Should().Throw<InvariantViolationException>();
    }

    [Fact]
    public void What_is_computed_anew_follows_what_is_typed_in()
    {
        var sheet = Sheet(
            new SheetCell { Value = 7 },
            new SheetCell { Formula = new ProductFormula(false, A, new NumberTerm(6)), Value = 1 }
        );

        new Recalculation(sheet).All().Should().Equal((B.Place, (Fraction?)42));
    }

    private static Fraction? Value(CellFormula formula, int a, int b) =>
        CellValue.Of(formula, place => place.Column == 0 ? a : b);

    private static FactId Id(string concept) =>
        new(concept, new ReportingPeriod(2018, 1, 6), FactId.Actual, AccountingBasis.UsGaap, []);

    private static ReportWorkbook Sheet(params SheetCell[] cells) =>
        new(
            "Book",
            "Group",
            Language.English,
            Theme.Default,
            null,
            [new("one", "One", "One", [1_000], [new([.. cells])], 0, 0)]
        );
}
