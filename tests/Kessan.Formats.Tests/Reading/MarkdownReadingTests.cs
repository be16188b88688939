using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.Reading;

public sealed class MarkdownReadingTests
{
    [Fact]
    public void Headings_paragraphs_bullets_and_tables_keep_their_places()
    {
        var document = Reads.Clean(
            "deck.md",
            """
            # Results

            Revenue was **JPY90.96 billion**,
            up _9.6%_ YoY.

            - Recurring: 78.25
              - Security: 6.65

            | | 1H18 | 1H17 |
            |---|---:|---:|
            | Revenue | 90.96 | 83.02 |
            """
        );

        document.Format.Should().Be("markdown");
        document
            .Pages[0]
            .Written()
            .Should()
            .Equal(
                "h1 1:3 Results",
                "p 3:1 Revenue was JPY90.96 billion,⏎up 9.6% YoY.",
                "b1 6:3 Recurring: 78.25",
                "b2 7:5 Security: 6.65",
                "table 1",
                "r0c0! 9:4 ",
                "r0c1! 9:5 1H18",
                "r0c2! 9:12 1H17",
                "r1c0 11:3 Revenue",
                "r1c1 11:13 90.96",
                "r1c2 11:21 83.02"
            );
        var paragraph = (ReadParagraph)document.Pages[0].Elements[1];
        var growth = paragraph.Text.Text.IndexOf("9.6%", StringComparison.Ordinal);
        paragraph.Text.PlaceAt(growth).Should().Be(new TextPlace(1, 4, 5));
    }

    [Fact]
    public void Footnote_marks_never_continue_a_figure()
    {
        var document = Reads.Clean(
            "deck.md",
            "EBITDA was 9,663*1 and 8,334*2, of which 1,234<sup>3</sup> and **5,678**9.\n"
        );

        document
            .Pages[0]
            .Written()
            .Should()
            .Equal("p 1:1 EBITDA was 9,663*1 and 8,334*2, of which 1,234³ and 5,678 9.");
    }

    [Fact]
    public void A_comment_that_marks_a_page_begins_it()
    {
        var document = Reads.Clean("deck.md", "<!-- page 3 -->\n\n# A\n\n<!-- a remark -->\n\n--- page 5 ---\n\nB\n");

        document.Pages.Select(page => page.Number).Should().Equal(3, 5);
        document.Pages[0].Written().Should().Equal("h1 3:3 A");
        document.Pages[1].Written().Should().Equal("p 9:1 B");
    }

    [Fact]
    public void Code_is_lines_whose_columns_mean_something()
    {
        var document = Reads.Clean("deck.md", "```\nRevenue   90.96\nCost      76.88\n```\n");

        document.Pages[0].Written().Should().Equal("l 2:1 Revenue   90.96", "l 3:1 Cost      76.88");
    }
}
