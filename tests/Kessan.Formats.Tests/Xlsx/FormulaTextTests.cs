using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Wording;
using Kessan.Documents.Workbook;
using Kessan.Facts;
using Kessan.Formats.Xlsx;

namespace Kessan.Formats.Tests.Xlsx;

public class FormulaTextTests
{
    private static readonly ReportWorkbook Book = new(
        "Book",
        "Group",
        Language.English,
        Theme.Default,
        null,
        [Sheet("Here"), Sheet("Bob's costs")]
    );

    [Fact]
    public void Cells_below_one_another_are_a_range_and_others_are_named() =>
        Text(new TotalFormula([new(false, At(5, 2)), new(false, At(6, 2)), new(false, At(7, 2)), new(true, At(9, 2))]))
            .Should()
            .Be("SUM(C6:C8)-C10");

    [Fact]
    public void Cells_beside_one_another_are_a_range_too() =>
        Text(new TotalFormula([new(true, At(5, 1)), new(true, At(5, 2)), new(true, At(5, 3))]))
            .Should()
            .Be("-SUM(B6:D6)");

    [Fact]
    public void Two_cells_and_cells_with_a_gap_are_added_one_by_one() =>
        Text(new TotalFormula([new(false, At(5, 2)), new(false, At(6, 2)), new(false, At(8, 2))]))
            .Should()
            .Be("C6+C7+C9");

    [Fact]
    public void Sums_inside_products_and_behind_a_minus_hold_together()
    {
        var sum = new TotalFormula([new(false, At(0, 0)), new(false, At(2, 0))]);

        Text(new ProductFormula(true, sum, new ProductFormula(false, At(4, 0), new NumberTerm(2))))
            .Should()
            .Be("(A1+A3)/(A5*2)");
        Text(new TotalFormula([new(false, At(0, 0)), new(true, sum)])).Should().Be("A1-(A1+A3)");
        Text(new NegatedFormula(sum)).Should().Be("-(A1+A3)");
    }

    [Fact]
    public void Another_sheet_is_named_with_its_quotes_doubled() =>
        Text(new PlaceTerm(new(1, 4, 26))).Should().Be("'Bob''s costs'!AA5");

    [Theory]
    [InlineData(ComparisonKind.Change, 1, "A1-B1")]
    [InlineData(ComparisonKind.Points, 100, "(A1-B1)*100")]
    [InlineData(ComparisonKind.ChangeOfSize, 1, "(ABS(A1)-ABS(B1))")]
    [InlineData(ComparisonKind.ShareOf, 1, "IF(B1>0,A1/B1,\"n.m.\")")]
    [InlineData(ComparisonKind.AgainstTarget, 1, "IF(AND(B1>0,A1>=0),A1/B1,\"n.m.\")")]
    [InlineData(ComparisonKind.QuarterOnQuarter, 1, "IF(AND(B1>0,A1>=0),(A1-B1)/B1,\"n.m.\")")]
    public void A_comparison_says_itself_when_it_has_no_meaning(ComparisonKind kind, int factor, string expected) =>
        Text(new ComparedFormula(kind, At(0, 0), At(0, 1), factor)).Should().Be(expected);

    [Theory]
    [InlineData(false, "ROUND(A1/1000000,0)")]
    [InlineData(true, "TRUNC(A1/1000000,0)")]
    public void Figures_are_rounded_as_they_are_printed(bool isCut, string expected) =>
        Text(new RoundedFormula(At(0, 0), 6, isCut)).Should().Be(expected);

    [Theory]
    [InlineData(NumberKind.Amount, 6, 0, false, "#,##0,,_);(#,##0,,);\"-\"_);@_)", "#,##0,,;△#,##0,,;\"－\"")]
    [InlineData(
        NumberKind.Amount,
        9,
        1,
        true,
        "+#,##0.0,,,_);(#,##0.0,,,);\"-\"_);@_)",
        "+#,##0.0,,,;△#,##0.0,,,;\"－\""
    )]
    [InlineData(NumberKind.Ratio, -2, 1, false, "0.0%_);(0.0%);\"-\"_);@_)", "0.0%;△0.0%;\"－\"")]
    [InlineData(NumberKind.AmountEach, 0, 2, false, "#,##0.00_);(#,##0.00);\"-\"_);@_)", "#,##0.00;△#,##0.00;\"－\"")]
    public void Negative_figures_bear_the_mark_of_the_language(
        NumberKind kind,
        int scale,
        int decimals,
        bool isSigned,
        string english,
        string japanese
    )
    {
        var format = new CellFormat(kind, scale, decimals, isSigned);

        FormatCode.Of(format, Language.English).Should().Be(english);
        FormatCode.Of(format, Language.Japanese).Should().Be(japanese);
    }

    private static string Text(CellFormula formula) => new FormulaText(Book).Of(formula, 0);

    private static PlaceTerm At(int row, int column) => new(new(0, row, column));

    private static Sheet Sheet(string name) => new(name, name, name, [1_000], ImmutableArray<SheetRow>.Empty, 0, 0);
}
