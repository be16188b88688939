using Kessan.Amounts;
using Kessan.TieOut.Package;
using Kessan.TieOut.Reading;

namespace Kessan.Tests.TieOut.Package;

/// <summary>A file of two numbers, 91.0 billion of revenue and its growth of 9.6 per cent, and every way in which it
/// may not tie.</summary>
public sealed class PackageTieOutTests
{
    private const string Revenue = "Revenue@FY2018-H1@actual@usgaap";
    private const string Growth = $"YearOnYear({Revenue})";

    private static readonly FactValues Facts = new(
        new Dictionary<string, Fraction>(StringComparer.Ordinal)
        {
            [Revenue] = 90_962_930_000,
            ["Revenue@FY2017-H1@actual@usgaap"] = 82_988_285_000,
        }
    );

    private static readonly PrintedEntry[] Entries =
    [
        new(1, "results", "91.0", Revenue, 90_962_930_000, 9) { Line = 2 },
        new(1, "results", "9.6%", Growth, new Fraction(1_594_929, 16_597_657), -2) { Line = 3 },
    ];

    [Fact]
    public void Numbers_that_are_listed_and_hold_their_facts_tie()
    {
        var tied = PackageTieOut.Of(Slide(("91.0", Revenue), ("up 9.6%", Growth)), Entries, Facts, printsMore: false);

        tied.Findings.Should().BeEmpty();
        (tied.Tied, tied.Listed).Should().Be((2, 2));
    }

    [Fact]
    public void A_number_taken_out_is_missing() => Codes(Slide(("91.0", Revenue))).Should().Equal("KES3240");

    [Fact]
    public void A_cell_of_a_workbook_that_shows_nothing_is_missing()
    {
        var tied = PackageTieOut.OfWorkbook(Slide(("91.0", Revenue), (string.Empty, Growth)), Facts);

        tied.Findings.Select(finding => finding.Code).Should().Equal("KES3240");
        (tied.Tied, tied.Listed).Should().Be((1, 2));
    }

    [Fact]
    public void A_number_put_in_is_extra() =>
        Codes(Slide(("91.0", Revenue), ("9.6%", Growth), ("91.0", Revenue))).Should().Equal("KES3241");

    [Fact]
    public void A_number_more_than_listed_may_stand_in_a_page_that_says_more_but_only_of_a_fact()
    {
        var page = Slide(("91.0", Revenue), ("9.6%", Growth), ("91.0", Revenue), ("5", "Nothing@FY2018@actual@usgaap"));

        var tied = PackageTieOut.Of(page, Entries, Facts, printsMore: true);

        tied.Findings.Select(finding => finding.Note).Should().ContainSingle().Which.Should().Contain("Nothing@FY2018");
    }

    [Fact]
    public void A_digit_changed_in_a_slide_is_found() =>
        Codes(Slide(("91.9", Revenue), ("9.6%", Growth))).Should().Equal("KES3242");

    [Theory]
    [InlineData("90.9")]
    [InlineData("(91.0)")]
    [InlineData("910")]
    public void A_number_whose_digits_cannot_stand_for_its_fact_is_found_though_the_list_says_the_same(string printed)
    {
        var entries = new[] { Entries[0] with { Text = printed }, Entries[1] };

        var tied = PackageTieOut.Of(Slide((printed, Revenue), ("9.6%", Growth)), entries, Facts, printsMore: false);

        tied.Findings.Select(finding => finding.Code).Should().Equal("KES3243");
        tied.Findings[0].Message.Should().Contain("90,962,930,000");
    }

    [Fact]
    public void A_file_saved_by_another_program_has_lost_its_facts() =>
        Codes(Slide(("91.0", ""), ("9.6%", ""))).Should().Equal("KES3245");

    [Fact]
    public void A_listed_value_is_worked_out_anew_from_the_facts()
    {
        PackageTieOut.OfList(Entries, Facts).Should().BeEmpty();

        var wrong = Entries[1] with { Value = new Fraction(69, 1_000) };
        PackageTieOut.OfList([wrong], Facts).Select(finding => finding.Code).Should().Equal("KES3244");
    }

    [Theory]
    [InlineData("90,963", 0)]
    [InlineData("90,936", 1)]
    public void A_cell_of_a_workbook_shows_the_fact_it_holds(string shown, int findings) =>
        PackageTieOut
            .OfWorkbook(Slide((shown, Revenue)), Facts)
            .Findings.Select(finding => finding.Code)
            .Should()
            .Equal(Enumerable.Repeat("KES3243", findings));

    [Fact]
    public void A_cell_of_a_fact_that_is_not_there_is_found() =>
        PackageTieOut
            .OfWorkbook(Slide(("5", "Nothing@FY2018@actual@usgaap")), Facts)
            .Findings.Select(finding => finding.Code)
            .Should()
            .Equal("KES3246");

    [Theory]
    [InlineData("Change(A@FY2018@actual@usgaap, A@FY2017@actual@usgaap)", -30, 1)]
    [InlineData("ChangeOfSize(A@FY2018@actual@usgaap, A@FY2017@actual@usgaap)", 30, 1)]
    [InlineData("-A@FY2018@actual@usgaap", 50, 1)]
    [InlineData("YearOnYear(A@FY2018@actual@usgaap)", 3, 2)]
    [InlineData("ShareOf(A@FY2018@actual@usgaap, A@FY2017@actual@usgaap)", 5, 2)]
    [InlineData("QuarterOnQuarter(B@FY2018-Q1@actual@usgaap)", 1, 4)]
    public void Comparisons_are_worked_out_from_their_names(string name, int numerator, int denominator)
    {
        var facts = new FactValues(
            new Dictionary<string, Fraction>(StringComparer.Ordinal)
            {
                ["A@FY2018@actual@usgaap"] = -50,
                ["A@FY2017@actual@usgaap"] = -20,
                ["B@FY2018-Q1@actual@usgaap"] = 5,
                ["B@FY2017-Q4@actual@usgaap"] = 4,
            }
        );

        facts.Of(name).Should().Be(new Fraction(numerator, denominator));
        facts.Of("YearOnYear(B@FY2018-Q1@actual@usgaap)").Should().BeNull();
    }

    private static IEnumerable<string> Codes(ReadDocument read) =>
        PackageTieOut.Of(read, Entries, Facts, printsMore: false).Findings.Select(finding => finding.Code);

    /// <summary>A slide with a table of one column, whose numbers carry facts.</summary>
    private static ReadDocument Slide(params (string Text, string Fact)[] numbers) =>
        new(
            "deck.en.pptx",
            "pptx",
            [
                new(
                    1,
                    string.Empty,
                    [
                        new ReadTable(
                            null,
                            0,
                            [
                                .. numbers.Select(
                                    (number, row) =>
                                        new ReadCell(
                                            row,
                                            0,
                                            1,
                                            1,
                                            new(
                                                number.Text,
                                                new(1, row + 1, 1),
                                                [new(0, number.Text.Length, number.Fact, "results")]
                                            )
                                        )
                                ),
                            ]
                        ),
                    ]
                ),
            ]
        );
}
