using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Layout;

namespace Kessan.Tests.Documents.Layout;

public sealed class PageLayoutTests
{
    private static readonly GridMeasure Measure = new();

    [Fact]
    public void The_last_digits_of_a_column_stand_under_one_another_and_parentheses_hang()
    {
        var table = new TableBlock(
            "results",
            [new(1, Alignment.Start), new(1, Alignment.End)],
            [
                Numbers.Row(TableRowKind.Head, "", "1H18"),
                Numbers.Row(TableRowKind.Body, "Revenue", "84.5%/90,959"),
                Numbers.Row(TableRowKind.Body, "Loss", "(91)"),
                Numbers.Row(TableRowKind.Total, "Income", "7"),
            ],
            ""
        )
        {
            Size = 1_000,
        };

        var placed = Placed<PlacedTable>(table).Single();

        var ends = placed
            .Cells.Where(cell => cell.Column == 1 && cell.Row > 0)
            .SelectMany(cell => cell.Lines)
            .ToDictionary(line => line.Runs[0].Text, line => line.Left + line.Width);
        ends["90,959"].Should().Be(ends["84.5%"]).And.Be(ends["7"]);
        ends["(91)"].Should().Be(ends["7"] + 500, "the parenthesis hangs over by its width");
    }

    [Fact]
    public void Merged_heads_cover_their_columns_and_rows()
    {
        var table = new TableBlock(
            "results",
            [new(1, Alignment.Start), new(1, Alignment.End), new(1, Alignment.End)],
            [
                new(TableRowKind.Head, [Numbers.Cell("", 1, 2), Numbers.Cell("1H18", 2)]),
                new(TableRowKind.Head, [Numbers.Cell("Amount"), Numbers.Cell("YoY")]),
                Numbers.Row(TableRowKind.Body, "Revenue", "90.96", "+9.6%"),
            ],
            ""
        );

        var placed = Placed<PlacedTable>(table).Single();

        placed.Widths.Sum().Should().Be(90_000);
        placed.Cells[0].Box.Height.Should().Be(placed.Heights[0] + placed.Heights[1]);
        placed.Cells[1].Box.Width.Should().Be(placed.Widths[1] + placed.Widths[2]);
        placed
            .Cells.Select(cell => (cell.Row, cell.Column))
            .Should()
            .Equal((0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2));
    }

    [Fact]
    public void Text_is_set_smaller_until_it_fits_and_not_smaller_than_that()
    {
        // The body of a slide without headline is 443 points high; a line of 100 half ems fits its width at 11 points.
        var text = new RichText([
            .. Enumerable.Repeat(new Paragraph(0, ParagraphMark.None, [new(new string('a', 100))]), 32),
        ]);

        var result = PageLayout.Place(Deck(new TextBlock("notes", text, new())), Measure);

        result.Findings.Should().BeEmpty();
        var placed = result.Value[0].Elements.OfType<PlacedText>().Single(element => element.Element == "notes");
        placed.Style.Size.Should().Be(900, "32 lines of 9 x 1.24 and 31 gaps of 9 x 0.28 points take 435; at 9.5 460");
        placed.Lines[^1].Baseline.Should().BeLessThan(placed.Box.Bottom);
    }

    [Fact]
    public void What_does_not_fit_at_the_smallest_size_is_a_finding_at_its_definition_and_is_placed_whole()
    {
        var text = new RichText([.. Enumerable.Repeat(new Paragraph(0, ParagraphMark.None, [new("line")]), 80)]);
        var place = new SourceLocation("report/deck.yaml", 12, 7);

        var result = PageLayout.Place(Deck(new TextBlock("notes", text, new()) { Place = place }), Measure);

        var finding = result.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity, finding.Location).Should().Be(("KES3060", Severity.Error, place));
        finding.Message.Should().Contain("`notes` on page 3 (`revenues`) of the deck in English");
        result
            .Value[0]
            .Elements.OfType<PlacedText>()
            .Single(element => element.Element == "notes")
            .Lines.Should()
            .HaveCount(80);
    }

    [Fact]
    public void A_table_with_more_columns_than_fit_is_a_finding()
    {
        var columns = Enumerable.Repeat(new TableColumn(1, Alignment.End), 40).ToImmutableArray();
        var cells = Enumerable.Repeat("123,456,789", 40).ToArray();
        var table = new TableBlock("wide", columns, [Numbers.Row(TableRowKind.Body, cells)], "");

        var result = PageLayout.Place(Deck(table), Measure);

        result.Findings.Select(finding => finding.Code).Should().Equal("KES3061");
    }

    [Fact]
    public void A_title_that_fits_at_no_size_is_a_finding()
    {
        var deck = Deck(new EmptyBlock("empty"));
        var page = deck.Pages[0] with { Title = RichText.Of(new string('a', 600)) };

        var result = PageLayout.Place(deck with { Pages = [page] }, Measure);

        result.Findings.Select(finding => finding.Code).Should().Equal("KES3062");
        result.Findings[0].Message.Should().Contain("the title of page 3");
    }

    [Fact]
    public void Parts_share_the_room_by_weight_and_parts_without_weight_take_what_they_need()
    {
        var note = new TextBlock("note", RichText.Of("note"), new(1_000));
        var parts = new Arrangement(
            "all",
            false,
            [
                new(0, note),
                new(
                    1,
                    new Arrangement(
                        "row",
                        true,
                        [
                            new(3, new TextBlock("left", RichText.Of("left"), new(Frame: TextFrame.Tinted))),
                            new(1, new TextBlock("right", RichText.Of("right"), new(Frame: TextFrame.Tinted))),
                        ]
                    )
                ),
            ]
        );

        var placed = Placed<PlacedText>(parts).ToDictionary(text => text.Element, text => text.Box);

        placed["note"].Height.Should().Be(1_240);
        placed["left"].Width.Should().Be(66_000, "three quarters of 900 points less the gap of 20");
        placed["right"].Width.Should().Be(22_000);
        placed["right"].Right.Should().Be(93_000, "the page less its margin");
        placed["left"].Top.Should().Be(placed["note"].Bottom + 1_000);
        placed["left"].Bottom.Should().Be(placed["right"].Bottom);
    }

    [Fact]
    public void A_draft_is_stamped_on_every_page()
    {
        var deck = Deck(new EmptyBlock("empty")) with { Stamp = "DRAFT" };
        var second = deck.Pages[0] with { Number = 4, Kind = PageKind.Cover };

        var pages = PageLayout.Place(deck with { Pages = [deck.Pages[0], second] }, Measure).Value;

        pages.Should().OnlyContain(page => page.Elements.Count(element => element.Element == "stamp") == 2);
    }

    private static IEnumerable<T> Placed<T>(Block body)
        where T : PlacedElement
    {
        var result = PageLayout.Place(Deck(body), Measure);
        result.Findings.Should().BeEmpty();
        var furniture = new[] { "title", "footer" };
        return result.Value[0].Elements.OfType<T>().Where(element => !furniture.Contains(element.Element));
    }

    private static Document Deck(Block body) =>
        new(
            "deck",
            "Results",
            Language.English,
            Theme.Default,
            PageFormat.Wide,
            null,
            [new(3, "revenues", PageKind.Content, RichText.Of("Revenues"), null, null, body, [], [])]
        );
}
