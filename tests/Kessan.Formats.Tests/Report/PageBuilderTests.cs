using Kessan.Documents;
using Kessan.Formats.Csv;

namespace Kessan.Formats.Tests.Report;

/// <summary>Pages of documents: titles, remarks, footnotes, notes, and what is printed on them.</summary>
public sealed class PageBuilderTests
{
    private const string Words =
        "## title\nIncome[^gaap] in {ytd | short}\n\n## headline\nRevenue of {Revenue ytd | unit} **{Revenue ytd | yoy | "
        + "up-down}**[^one][^gaap]\n\n## text\nSee[^late]\n\n## ^gaap\nUnder US GAAP\n\n## ^one\nOne[^deep]\n\n"
        + "## ^late\nLate\n\n## ^deep\nDeep {Profit ytd}\n\n## ^page\nOf the page\n";

    private readonly ReportExample _example = new ReportExample()
        .Fact("Revenue@FY2018-H1", "90960000000")
        .Fact("Revenue@FY2017-H1", "83000000000", status: "published")
        .Fact("Profit@FY2018-H1", "1720000000")
        .Text(Words);

    [Fact]
    public void Footnotes_are_numbered_in_the_order_of_their_marks()
    {
        var page = Page("title: title\n    headline: headline\n    body: { text: text }\n    footnotes: [page, gaap]");

        page.Title.Plain.Should().Be("Income※1 in 1H18");
        page.Headline!.Plain.Should().Be("Revenue of JPY90,960 million up 9.6%※2※1");
        page.Footnotes.Select(note => $"{note.Mark} {note.Text.Plain}")
            .Should()
            .Equal("※1 Under US GAAP", "※2 One※5", "※3 Late", "※4 Of the page", "※5 Deep 1,720");
        page.Headline.Paragraphs[0]
            .Runs.Select(run => (run.Text, run.Bold, run.Raised))
            .Should()
            .Equal(
                ("Revenue of ", false, false),
                ("JPY90,960 million", false, false),
                (" ", false, false),
                ("up 9.6%", true, false),
                ("※2", false, true),
                ("※1", false, true)
            );
        _example.Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("unit: billion, ", Language.English, "Unit: JPY billion")]
    [InlineData("unit: billion, ", Language.Japanese, "単位：億円")]
    [InlineData("", Language.Japanese, "単位：百万円")]
    public void The_unit_of_tables_and_charts_stands_at_the_right(string unit, Language language, string remark)
    {
        var page = Page(
            $"title: \"-\"\n    body: {{ table: {{ {unit}columns: [{{}}, {{ cells: \"{{@ ytd}}\" }}], rows: [Revenue] }} }}",
            language
        );

        page.Remark!.Plain.Should().Be(remark);
    }

    [Fact]
    public void A_page_of_words_has_no_unit_at_the_right() =>
        Page("title: title\n    body: { text: headline }").Remark.Should().BeNull();

    [Fact]
    public void Speaker_notes_say_where_the_numbers_come_from() =>
        Page("title: title\n    headline: headline\n    body: { text: text }")
            .Notes.Should()
            .Equal(
                "Reported (reported.csv): Profit FY2018-H1; Revenue FY2018-H1",
                "As published (published.csv): Revenue FY2017-H1"
            );

    [Fact]
    public void Illustrative_figures_outside_of_charts_are_said_by_a_note_of_the_page()
    {
        _example.Fact("Staff@FY2018-H1", "5", "persons", "illustrative");

        Page("title: \"Staff {Staff ytd}\"\n    body: { text: text }")
            .Footnotes.Select(note => note.Mark)
            .Should()
            .Equal("※1", "※");
    }

    [Fact]
    public void Blocks_are_named_by_their_name_key_or_kind()
    {
        var page = Page(
            "title: \"-\"\n    body:\n      rows:\n        - { text: text }\n        - { text: text }\n"
                + "        - { text: text, name: text-3, weight: 2 }\n        - { text: text }\n        - { empty: true }"
        );

        var rows = (Arrangement)page.Body;
        rows.Parts.Select(part => (part.Weight, part.Block.Element))
            .Should()
            .Equal((0, "text"), (0, "text-2"), (2, "text-3"), (0, "text-4"), (1, "empty"));
    }

    [Fact]
    public void Printed_numbers_are_told_in_reading_order()
    {
        var document = _example.Pages(
            """
              - page: one
                title: title
                headline: headline
                remark: "{Revenue ytd-1y}"
                body:
                  columns:
                    - table:
                        name: table
                        columns: [{}, { head: "{Profit ytd}", cells: ["{@ ytd}", "{@ ytd | yoy}"] }]
                        rows: [Revenue]
                    - chart:
                        name: chart
                        kind: columns
                        title: text
                        periods: [ytd-1y, ytd]
                        labels: none
                        series: [{ of: Revenue }, { of: Revenue, labels: shown }]
                        captions: [{ cells: "{Profit ytd}", periods: ytd }]
            """
        );

        var csv = Example.Text(stream => PrintedCsv.Write([document], stream, "DRAFT: 1 finding"));
        csv.Split('\n')
            .Should()
            .Equal(
                "# DRAFT: 1 finding",
                "document,language,page,element,text,fact,value,unit,scale,decimals,rounding",
                "deck,en,1,headline,\"JPY90,960 million\",Revenue@FY2018-H1@actual@usgaap,90960000000,JPY,6,0,half-up",
                "deck,en,1,headline,9.6%,YearOnYear(Revenue@FY2018-H1@actual@usgaap),199/2075,pure,-2,1,half-up",
                "deck,en,1,remark,\"83,000\",Revenue@FY2017-H1@actual@usgaap,83000000000,JPY,6,0,half-up",
                "deck,en,1,table,\"1,720\",Profit@FY2018-H1@actual@usgaap,1720000000,JPY,6,0,half-up",
                "deck,en,1,table,\"90,960\",Revenue@FY2018-H1@actual@usgaap,90960000000,JPY,6,0,half-up",
                "deck,en,1,table,+9.6%,YearOnYear(Revenue@FY2018-H1@actual@usgaap),199/2075,pure,-2,1,half-up",
                "deck,en,1,chart,\"1,720\",Profit@FY2018-H1@actual@usgaap,1720000000,JPY,6,0,half-up",
                "deck,en,1,chart,\"83,000\",Revenue@FY2017-H1@actual@usgaap,83000000000,JPY,6,0,half-up",
                "deck,en,1,chart,\"90,960\",Revenue@FY2018-H1@actual@usgaap,90960000000,JPY,6,0,half-up",
                "deck,en,1,footnotes,\"1,720\",Profit@FY2018-H1@actual@usgaap,1720000000,JPY,6,0,half-up",
                ""
            );
    }

    [Fact]
    public void Sentences_are_told_with_the_direction_of_their_numbers()
    {
        var document = _example.Pages(
            "  - page: one\n    title: title\n    headline: headline\n    body: { text: text }\n"
        );

        var sentences = PrintedSentences.Of(document).ToList();

        sentences
            .Select(one => (one.Page, one.Element, one.Number))
            .Should()
            .Equal(
                (1, "title", 1),
                (1, "headline", 1),
                (1, "text", 1),
                (1, "footnotes", 1),
                (1, "footnotes", 2),
                (1, "footnotes", 3),
                (1, "footnotes", 4)
            );
        sentences[1].Numbers.Select(number => number.Direction).Should().Equal(Direction.None, Direction.Up);
    }

    [Theory]
    [InlineData("  - page: a\n    title: \"-\"\n  - page: a\n    title: \"-\"\n", "KES2035 7:11 page `a` stands here")]
    [InlineData("  - page: a\n", "KES2053 5:5 ")]
    [InlineData("  - page: a\n    title: \"-\"\n    boddy: {}\n", "KES2051 7:5 key `boddy` is not known here")]
    [InlineData("  - page: a\n    title: \"-\"\n    body: text\n", "KES2052 7:11 `body` is a single value")]
    [InlineData(
        "  - page: a\n    title: \"-\"\n    body: { rows: [{ name: b, text: text }, { name: b, empty: true }] }\n",
        "KES2035 7:53 name `b` stands here"
    )]
    [InlineData("  - page: a\n    title: \"-\"\n    body: { text: text, size: small }\n", "KES3001 7:31 ")]
    [InlineData("  - page: a\n    title: \"{Revenue ytd | furlong}\"\n", "KES3041 6:28 furlong")]
    public void A_mistake_is_found_at_its_place(string pages, string finding)
    {
        _example.Pages(pages);

        _example.Findings.Should().ContainSingle().Which.Should().StartWith(finding);
    }

    private Page Page(string keys, Language language = Language.English) =>
        _example.Pages($"  - page: one\n    {keys}\n", language).Pages.Single();
}
