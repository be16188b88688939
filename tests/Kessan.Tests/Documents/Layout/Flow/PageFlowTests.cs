using System.Collections.Immutable;
using System.Globalization;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Documents.Layout.Flow;

namespace Kessan.Tests.Documents.Layout.Flow;

public sealed class PageFlowTests
{
    private static readonly GridMeasure Measure = new();

    [Fact]
    public void A_long_table_goes_on_with_its_heads_and_loses_no_row()
    {
        var flowed = PageFlow.Of(Report(Table(150)), Measure);

        flowed.Pages.Should().HaveCountGreaterThan(2);
        var tables = flowed.Pages.Select(page => Tables(page).Single()).ToArray();
        tables.Should().AllSatisfy(table => table.Rows[0].Cells[1].Text.Plain.Should().Be("1H18"));
        tables.Should().AllSatisfy(table => table.Rows.Count(row => row.Kind == TableRowKind.Head).Should().Be(1));
        tables
            .SelectMany(table => table.Rows.Skip(1))
            .Select(row => row.Cells[0].Text.Plain)
            .Should()
            .Equal(Enumerable.Range(1, 150).Select(Line));
    }

    [Fact]
    public void Every_page_is_placed_at_the_size_it_has_by_definition_and_nothing_is_told()
    {
        var flowed = PageFlow.Of(Report(Table(150)), Measure);

        var placed = PageLayout.Place(flowed, Measure);

        placed.Findings.Should().BeEmpty();
        var size = Theme.Default.TableSize * 80 / 100;
        placed
            .Value.SelectMany(page => page.Elements.OfType<PlacedTable>())
            .Should()
            .AllSatisfy(table => table.Size.Should().Be(size));
        placed
            .Value.SelectMany(page => page.Elements.OfType<PlacedTable>())
            .Should()
            .AllSatisfy(table => table.Box.Bottom.Should().BeLessThan(PageFormat.A4.Height - PageFormat.A4.Margin));
    }

    [Fact]
    public void A_page_is_as_full_as_it_can_be()
    {
        var flowed = PageFlow.Of(Report(Table(150)), Measure);

        var first = Tables(flowed.Pages[0]).Single();
        var more = Table(first.Rows.Length);
        PageFlow.Of(Report(more), Measure).Pages.Should().HaveCount(2, "one more row does not fit");
        PageFlow.Of(Report(Table(first.Rows.Length - 1)), Measure).Pages.Should().ContainSingle();
    }

    [Fact]
    public void Pages_are_numbered_anew_and_say_that_they_go_on()
    {
        var flowed = PageFlow.Of(Report(Table(150), new EmptyBlock("last")), Measure);

        flowed.Pages.Select(page => page.Number).Should().Equal(Enumerable.Range(1, flowed.Pages.Length));
        flowed.Pages[1].Id.Should().Be("page-1-2");
        flowed.Pages[1].Title.Plain.Should().Be("Balance sheet (continued)");
        flowed.Pages[^1].Title.Plain.Should().Be("Balance sheet");
        flowed.Pages.Select(page => page.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_total_begins_a_page_and_no_section_ends_one()
    {
        // Every third row is a total and the row after it a heading, so that most cuts would be wrong.
        TableRowKind KindOf(int row) =>
            (row % 3) switch
            {
                0 => TableRowKind.Total,
                1 => TableRowKind.Section,
                _ => TableRowKind.Body,
            };
        var table = Table(150) with
        {
            Rows = [.. Table(150).Rows.Select((row, at) => at == 0 ? row : row with { Kind = KindOf(at) })],
        };

        var flowed = PageFlow.Of(Report(table), Measure);

        var tables = flowed.Pages.Select(page => Tables(page).Single()).ToArray();
        tables.Should().HaveCountGreaterThan(2);
        tables.SelectMany(part => part.Rows.Skip(1)).Should().Equal(table.Rows.Skip(1));
        tables.Should().AllSatisfy(part => part.Rows[1].Kind.Should().NotBe(TableRowKind.Total));
        tables.SkipLast(1).Should().AllSatisfy(part => part.Rows[^1].Kind.Should().NotBe(TableRowKind.Section));
    }

    [Fact]
    public void Merged_cells_are_not_cut()
    {
        var rows = Enumerable
            .Range(0, 80)
            .SelectMany(pair =>
                new[]
                {
                    new TableRow(TableRowKind.Body, [Numbers.Cell(Line(pair), 1, 2), Numbers.Cell("1")]),
                    new TableRow(TableRowKind.Body, [Numbers.Cell("2")]),
                }
            );
        var table = Table(0) with { Rows = [.. rows] };

        var flowed = PageFlow.Of(Report(table), Measure);

        flowed.Pages.Length.Should().BeGreaterThan(1);
        flowed.Pages.SelectMany(Tables).Should().AllSatisfy(part => (part.Rows.Length % 2).Should().Be(0));
    }

    [Fact]
    public void A_heading_goes_with_what_it_stands_over()
    {
        var heading = new TextBlock("heading", new([new(0, ParagraphMark.Heading, [new("Equity")])]), new());
        var whole = Tables(PageFlow.Of(Report(Table(150)), Measure).Pages[0]).Single().Rows.Length;

        var flowed = PageFlow.Of(Report(Rows(Table(whole - 5), heading, Table(20, "after"))), Measure);

        flowed.Pages.Should().HaveCount(2);
        Parts(flowed.Pages[0]).Should().ContainSingle().Which.Element.Should().Be("table");
        Parts(flowed.Pages[1]).Select(part => part.Element).Should().Equal("heading", "after");
    }

    [Fact]
    public void A_text_goes_on_between_its_paragraphs()
    {
        var text = new RichText([
            .. Enumerable.Range(1, 120).Select(at => new Paragraph(0, ParagraphMark.None, [new(Line(at))])),
        ]);

        var flowed = PageFlow.Of(Report(new TextBlock("notes", text, new())), Measure);

        flowed.Pages.Length.Should().BeGreaterThan(1);
        flowed
            .Pages.SelectMany(Parts)
            .OfType<TextBlock>()
            .SelectMany(part => part.Text.Paragraphs)
            .Should()
            .Equal(text.Paragraphs);
    }

    [Fact]
    public void A_footnote_stands_on_the_page_of_its_mark_and_one_without_mark_on_the_last()
    {
        var table = Table(150);
        var marked = table.Rows[^1].Cells[0] with
        {
            Text = new([new(0, ParagraphMark.None, [new("last"), new("※1") { Raised = true }])]),
        };
        table = table with { Rows = table.Rows.SetItem(150, new(TableRowKind.Body, [marked, Numbers.Cell("1")])) };
        var report = Report(table);
        report = report with
        {
            Pages =
            [
                report.Pages[0] with
                {
                    Footnotes = [new("※1", RichText.Of("marked")), new("※", RichText.Of("of all"))],
                },
            ],
        };

        var flowed = PageFlow.Of(report, Measure);

        flowed.Pages.SkipLast(1).Should().AllSatisfy(page => page.Footnotes.Should().BeEmpty());
        flowed.Pages[^1].Footnotes.Select(note => note.Text.Plain).Should().Equal("marked", "of all");
    }

    [Fact]
    public void What_cannot_be_cut_is_told_as_too_high()
    {
        var framed = new TextBlock(
            "framed",
            new([.. Enumerable.Range(1, 150).Select(at => new Paragraph(0, ParagraphMark.None, [new(Line(at))]))]),
            new(Frame: TextFrame.Outlined)
        );

        var flowed = PageFlow.Of(Report(framed), Measure);

        flowed.Pages.Should().ContainSingle();
        PageLayout.Place(flowed, Measure).Findings.Should().Contain(finding => finding.Code == "KES3060");
    }

    [Fact]
    public void Slides_do_not_go_on()
    {
        var slides = Report(Table(150)) with { Format = PageFormat.Wide };

        PageFlow.Of(slides, Measure).Should().BeSameAs(slides);
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"Line {number}");

    private static TableBlock Table(int rows, string element = "table") =>
        new(
            element,
            [new(3, Alignment.Start), new(1, Alignment.End)],
            [
                Numbers.Row(TableRowKind.Head, "Item", "1H18"),
                .. Enumerable.Range(1, rows).Select(at => Numbers.Row(TableRowKind.Body, Line(at), "1")),
            ],
            string.Empty
        );

    private static Arrangement Rows(params Block[] blocks) =>
        new("rows", false, [.. blocks.Select(block => new Share(0, block))]);

    private static IEnumerable<Block> Parts(Page page) =>
        page.Body is Arrangement rows ? rows.Parts.Select(part => part.Block) : [page.Body];

    private static IEnumerable<TableBlock> Tables(Page page) => Parts(page).OfType<TableBlock>();

    private static Document Report(params Block[] bodies) =>
        new(
            "summary",
            "Results",
            Language.English,
            Theme.Default,
            PageFormat.A4,
            null,
            [
                .. bodies.Select(
                    (body, at) =>
                        new Page(
                            at + 1,
                            $"page-{at + 1}",
                            PageKind.Content,
                            RichText.Of("Balance sheet"),
                            null,
                            null,
                            body,
                            [],
                            []
                        )
                ),
            ]
        )
        {
            Continued = "(continued)",
        };
}
