using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;
using Kessan.Formats.Html;

namespace Kessan.Formats.Tests.Html;

/// <summary>A document as HTML: words stay words, lists nest, cells have heads, numbers name their facts.</summary>
public sealed class HtmlWriterTests
{
    [Fact]
    public void Words_of_a_folder_never_become_markup()
    {
        var html = Write(Text("<script>alert(1)</script> & \"x\"", link: "javascript:alert(1)"));

        html.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;");
        html.Should().NotContain("<script>alert").And.NotContain("javascript:");
    }

    [Fact]
    public void Deeper_items_stand_inside_the_item_above_them()
    {
        var text = new RichText([Item(0, "one"), Item(1, "one deeper"), Item(0, "two")]);

        Write(new TextBlock("list", text, new()))
            .Replace("\n", "", StringComparison.Ordinal)
            .Should()
            .Contain(
                "<ul><li class=\"bullet\">one<ul><li class=\"bullet\">one deeper</li></ul></li>"
                    + "<li class=\"bullet\">two</li></ul>"
            );
    }

    [Fact]
    public void A_number_names_its_fact_and_a_footnote_is_linked_to_its_mark()
    {
        var html = Write(
            new TextBlock(
                "text",
                new([new(0, ParagraphMark.None, [new("9.6") { Number = Number }, new("*1") { Raised = true }])]),
                new()
            )
        );

        html.Should().Contain("<span class=\"n\" data-fact=\"Revenue@FY2018-H1@actual@usgaap\">9.6</span>");
        html.Should().Contain("<sup><a href=\"#p-page-1\">*1</a></sup>").And.Contain("<p id=\"p-page-1\">");
    }

    [Fact]
    public void Cells_that_cover_others_move_the_heads_of_what_follows()
    {
        // Item over two rows; Half over two columns; below Half stand Now and Before. The label of the row is a head.
        var table = new TableBlock(
            "table",
            [new(40, Alignment.Start), new(30, Alignment.End, Emphasis: true), new(30, Alignment.End)],
            [
                new(TableRowKind.Head, [new(RichText.Of("Item"), RowSpan: 2), new(RichText.Of("Half"), ColumnSpan: 2)]),
                new(TableRowKind.Head, [new(RichText.Of("Now")), new(RichText.Of("Before"))]),
                new(TableRowKind.Total, [new(RichText.Of("Revenue")), new(RichText.Of("2")), new(RichText.Of("1"))]),
            ],
            "Revenue of the half"
        );

        var html = Write(table).Replace("\n", "", StringComparison.Ordinal);

        html.Should().Contain("<caption class=\"unseen\">Revenue of the half</caption>");
        html.Should().Contain("<th scope=\"col\" rowspan=\"2\">Item</th>");
        html.Should().Contain("<th scope=\"colgroup\" colspan=\"2\" class=\"c now\">Half</th>");
        html.Should().Contain("<th scope=\"col\" class=\"c now\">Now</th><th scope=\"col\" class=\"c\">Before</th>");
        // A column of figures is 270 points wide; its one digit, 5.84 points, stands in the middle.
        html.Should()
            .Contain("<th scope=\"row\">Revenue</th><td class=\"e now\" style=\"--re:132.08\">2</td>")
            .And.Contain("<td class=\"e\" style=\"--re:132.08\">1</td>");
    }

    [Fact]
    public void A_stamp_stands_on_every_page_and_in_the_bar()
    {
        var stamped = Of(Text("x")) with { Stamp = "DRAFT" };

        Write(stamped).Split("DRAFT").Length.Should().Be(4, "once in the bar, twice on the page");
        Write(stamped with { Stamp = null }).Should().NotContain("DRAFT");
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_and_needs_nothing_beside_it()
    {
        var (once, again) = (Write(Text("x")), Write(Text("x")));

        again.Should().Be(once);
        once.Should().Contain("default-src 'none'").And.NotContain("src=\"http").And.NotContain("url(http");
    }

    private static PrintedNumber Number =>
        new("Revenue@FY2018-H1@actual@usgaap", 9, "JPY", "9.6", new(9, 1, RoundingRule.HalfAwayFromZero));

    private static Paragraph Item(int level, string text) => new(level, ParagraphMark.Bullet, [new(text)]);

    private static TextBlock Text(string text, string? link = null) =>
        new("text", new([new(0, ParagraphMark.None, [new(text) { Link = link }])]), new());

    private static string Write(Block body) => Write(Of(body));

    private static Document Of(Block body) =>
        new(
            "deck",
            "Title",
            Language.English,
            Theme.Default,
            PageFormat.Wide,
            null,
            [
                new(
                    1,
                    "page",
                    PageKind.Content,
                    RichText.Of("Page"),
                    null,
                    null,
                    body,
                    [new("*1", RichText.Of("A note"))],
                    []
                ),
            ]
        );

    private static string Write(Document document)
    {
        var measure = new FontTextMeasure();
        var source = new HtmlSource(document, PageLayout.Place(document, measure).Value, measure);
        return Example.Text(stream => HtmlWriter.Write(source, stream));
    }
}
