using CsCheck;
using Kessan.Documents;
using Kessan.Documents.References;
using Kessan.Periods;

namespace Kessan.Tests.Documents.References;

public sealed class ReferenceFindingTests
{
    private static readonly ReferenceExample Book = new ReferenceExample()
        .With("Revenue FY2018-H1", "90962930000")
        .With("Revenue FY2018-Q2", "46258012000")
        .With("Persons FY2018-H1", "1093", "persons")
        .With("Persons FY2017-H1", "2", "JPY")
        .With("Margin FY2018-H1", "0.15", "pure");

    /// <summary>The reference begins at column 21.</summary>
    [Theory]
    [InlineData("", "21 KES3042 {} cannot be read: it is empty")]
    [InlineData("Revenue ytd |", "21 KES3042 {Revenue ytd |} cannot be read: a part between its bars is empty")]
    [InlineData(
        "Revenue ytd | yoy | .1 | .2",
        "21 KES3042 {Revenue ytd | yoy | .1 | .2} cannot be read: it has more than two bars"
    )]
    [InlineData("Revenue ytd | grwth | .1", "35 KES3041 grwth is no word of a comparison")]
    [InlineData("Revenue ytd | yoy | .1 bilion", "44 KES3041 bilion is no word of a display")]
    [InlineData("Revenue ytd | .5", "35 KES3041 .5 is no word of a display")]
    [InlineData("Revenue ytd | million billion", "43 KES3050 billion and million say two things of the same number")]
    [InlineData(
        "Revenue ytd | yoy | signed up-down",
        "48 KES3050 up-down and signed say two things of the same number"
    )]
    [InlineData(
        "Revenue ytd target x",
        "40 KES3042 {Revenue ytd target x} cannot be read: x is neither a period nor a scenario after target"
    )]
    [InlineData(
        "Revenue 2018",
        "29 KES3042 {Revenue 2018} cannot be read: 2018 is neither a period nor a scenario after Revenue"
    )]
    [InlineData(
        "Revenue[service] ytd",
        "28 KES3042 {Revenue[service] ytd} cannot be read: [service] are no members, [service=Wan,nature=Other]"
    )]
    [InlineData("ytd Revenue", "21 KES3042 {ytd Revenue} cannot be read: it begins with a period, not a concept")]
    [InlineData(
        "Revenue ytd | share",
        "35 KES3042 {Revenue ytd | share} cannot be read: share needs the concept of the whole, share Revenue"
    )]
    [InlineData(
        "Revenue ytd | against",
        "35 KES3042 {Revenue ytd | against} cannot be read: against needs a scenario, against target"
    )]
    [InlineData(
        "Revenue ytd | change last",
        "42 KES3042 {Revenue ytd | change last} cannot be read: last is no period"
    )]
    [InlineData("Revenue ytd | yoy fy", "39 KES3042 {Revenue ytd | yoy fy} cannot be read: fy says nothing after yoy")]
    [InlineData("Revenu ytd", "21 KES3043 Revenu is neither a concept nor a measure of this group")]
    [InlineData("Revenue ytd-1y", "21 KES3044 there is no fact Revenue@FY2017-H1@actual@usgaap")]
    [InlineData("Revenue ytd | yoy", "35 KES3044 there is no fact Revenue@FY2017-H1@actual@usgaap")]
    [InlineData("Revenue fy", "29 KES3045 FY2018 is not closed; the documents are those of FY2018-H1")]
    [InlineData("Revenue ytd | qoq", "35 KES3046 qoq cannot be told from FY2018-H1")]
    [InlineData("@ ytd", "21 KES3047 @ stands for the concept of a row, and there is no row here")]
    [InlineData("Revenue", "21 KES3047 there is no period here to take")]
    [InlineData("Revenue @", "29 KES3047 there is no period here to take")]
    [InlineData(
        "Revenue ytd | points FY2018-Q2",
        "35 KES3048 Revenue@FY2018-H1@actual@usgaap cannot be compared with Revenue@FY2018-Q2@actual@usgaap: points are of ratios, and these are in JPY"
    )]
    [InlineData(
        "Revenue ytd | share Persons",
        "35 KES3048 Revenue@FY2018-H1@actual@usgaap cannot be compared with Persons@FY2018-H1@actual@usgaap: one is in JPY, the other in persons"
    )]
    [InlineData("Revenue ytd | percent", "35 KES3049 percent does not fit Revenue@FY2018-H1@actual@usgaap in JPY")]
    [InlineData("Margin ytd | million", "34 KES3049 million does not fit Margin@FY2018-H1@actual@usgaap in pure")]
    [InlineData(
        "Revenue ytd | share Revenue | up-down",
        "51 KES3049 a word of direction does not fit ShareOf(Revenue@FY2018-H1@actual@usgaap, Revenue@FY2018-H1@actual@usgaap) in pure"
    )]
    public void A_mistake_is_found_at_its_column(string inner, string expected)
    {
        var printed = Book.Print(inner);
        printed
            .Findings.Select(found => $"{found.Location.Column} {found.Code} {found.Message}")
            .Should()
            .Equal(expected);
    }

    [Fact]
    public void All_mistakes_of_a_reference_are_found_at_once() =>
        ReferenceParser
            .Parse("9x ytd | change last | bilion .9", new("report/deck.yaml", 7, 21))
            .Findings.Select(found => found.Code)
            .Should()
            .Equal("KES3042", "KES3042", "KES3041", "KES3041");

    [Fact]
    public void A_quarter_is_none_where_the_close_ends_between_two()
    {
        var printed = Book.Print("Revenue q", also: frame => frame with { Closed = new(2018, 1, 5) });
        printed.Findings.Should().ContainSingle().Which.Message.Should().Be("q cannot be told from FY2018-M05");
    }

    [Fact]
    public void A_concept_misspelt_is_told_its_neighbour() =>
        Book.Print("Revenu ytd").Findings[0].Help.Should().Be("did you mean Revenue?");

    [Fact]
    public void A_missing_fact_is_told_the_nearest_there_is() =>
        Book.Print("Revenue ytd target").Findings[0].Note.Should().Be("there is Revenue@FY2018-H1@actual@usgaap");

    /// <summary>Whatever stands in a text, it is printed or it is found wrong; nothing is thrown and nothing
    /// lost.</summary>
    [Fact]
    public void Any_text_is_printed_or_found_wrong()
    {
        string[] pieces =
        [
            "{",
            "}",
            "|",
            "[",
            "]",
            "=",
            ",",
            "@",
            " ",
            "Revenue",
            "Margin",
            "Persons",
            "ytd",
            "q",
            "-1q",
            "-1y",
            "fy",
            "FY0001",
            "FY9000",
            "+99y",
            "yoy",
            "qoq",
            "share",
            "against",
            "change",
            "points",
            "target",
            "million",
            "percent",
            ".2",
            "up-down",
            "dash",
            "short",
            "end",
            "long",
            "é",
            "売上",
        ];
        var texts = Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 12].Select(string.Concat);
        texts.Sample(
            text =>
            {
                var read = TemplateParser.Parse(text, new("report/text/en.md", 1, 1));
                var printer = new ReferencePrinter(
                    Book.Frame(Language.English) with
                    {
                        Calendar = new(4, YearNaming.End),
                    }
                );
                var printed = printer.Print(read.Value, ReferenceContext.None);
                printed.Value.Should().HaveCount(read.Value.Parts.Length);
                var unread = read.Findings.Length + printed.Findings.Length > 0;
                var leftOpen = string.Concat(printed.Value.Select(run => run.Text))
                    .Contains("{R", StringComparison.Ordinal);
                (unread || !leftOpen || text.Contains("{{", StringComparison.Ordinal)).Should().BeTrue(text);
            },
            iter: 3000
        );
    }

    [Fact]
    public void A_reference_that_prints_nothing_stays_as_written() =>
        Book.Print("Revenu ytd").Value.Text.Should().Be("{Revenu ytd}");
}
