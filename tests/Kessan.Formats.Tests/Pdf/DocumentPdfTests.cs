using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;
using Kessan.Formats.Pdf;
using Kessan.Formats.Preview;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline;

namespace Kessan.Formats.Tests.Pdf;

public sealed class DocumentPdfTests
{
    private static readonly FontTextMeasure Measure = new();

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Every_text_extracts_as_it_was_written(Language language)
    {
        foreach (var document in new[] { ExampleDeck.Of(language), ExampleDeck.Summary(language) })
        {
            var pages = Pages(document);
            using var pdf = PdfDocument.Open(DocumentPdf.Write(document, pages));

            for (var page = 0; page < pages.Length; page++)
            {
                pdf.GetPage(page + 1).Text.Should().Be(string.Concat(pages[page].Elements.SelectMany(TextsOf)));
            }
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Every_printed_number_leads_to_its_fact_from_where_it_stands(Language language)
    {
        var document = ExampleDeck.Of(language);
        var pages = Pages(document);
        using var pdf = PdfDocument.Open(DocumentPdf.Write(document, pages));

        for (var page = 0; page < pages.Length; page++)
        {
            var links = pdf.GetPage(page + 1).GetAnnotations().Select(link => ((UriAction)link.Action!).Uri).ToArray();
            var numbers = pages[page].Elements.SelectMany(RunsOf).Where(run => run.Number is not null);
            links.Should().OnlyContain(link => link.All(char.IsAscii), "an address has no other characters");
            links.Select(Uri.UnescapeDataString).Should().Equal(numbers.Select(run => $"#fact/{run.Number!.Fact}"));
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void A_link_covers_the_digits_of_its_number(Language language)
    {
        var document = ExampleDeck.Of(language);
        using var pdf = PdfDocument.Open(DocumentPdf.Write(document, Pages(document)));
        var page = pdf.GetPage(4);

        var first = page.GetAnnotations().First();
        var inside = page.Letters.Where(letter =>
            IsInside(first.Rectangle, letter.StartBaseLine, letter.EndBaseLine) && letter.Value.Trim().Length > 0
        );

        string.Concat(inside.Select(letter => letter.Value)).Should().Be("90,959");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Numbers_stand_where_the_layout_says(Language language)
    {
        var document = ExampleDeck.Of(language);
        var pages = Pages(document);
        using var pdf = PdfDocument.Open(DocumentPdf.Write(document, pages));

        for (var page = 0; page < pages.Length; page++)
        {
            var told = PlacedNumber.Of(pages[page], Measure).Select(number => number.Box).ToArray();
            var drawn = pdf.GetPage(page + 1).GetAnnotations().Select(link => link.Rectangle).ToArray();
            drawn.Should().HaveSameCount(told);
            for (var number = 0; number < told.Length; number++)
            {
                drawn[number].Left.Should().BeApproximately(told[number].Left / 100.0, 0.1);
                drawn[number].Right.Should().BeApproximately(told[number].Right / 100.0, 0.1);
                drawn[number].Top.Should().BeApproximately(540 - (told[number].Top / 100.0), 0.1);
            }
        }
    }

    [Fact]
    public void Pages_have_bookmarks_and_the_file_its_title()
    {
        var document = ExampleDeck.Of(Language.Japanese);
        using var pdf = PdfDocument.Open(DocumentPdf.Write(document, Pages(document)));

        pdf.TryGetBookmarks(out var bookmarks).Should().BeTrue();
        bookmarks!
            .GetNodes()
            .OfType<DocumentBookmarkNode>()
            .Select(node => (node.PageNumber, node.Title))
            .Should()
            .Equal(document.Pages.Select(page => (page.Number, page.Title.Plain)));
        pdf.Information.Title.Should().Be("決算説明資料");
        pdf.Information.CreationDate.Should().BeNull();
    }

    [Fact]
    public void A_document_of_many_pages_has_a_bookmark_for_each()
    {
        var deck = ExampleDeck.Of(Language.English);
        var many = deck with
        {
            Pages = [.. Enumerable.Range(1, 70).Select(number => deck.Pages[3] with { Number = number })],
        };

        using var pdf = PdfDocument.Open(DocumentPdf.Write(many, Pages(many)));

        pdf.TryGetBookmarks(out var bookmarks).Should().BeTrue();
        bookmarks!
            .GetNodes()
            .OfType<DocumentBookmarkNode>()
            .Select(node => node.PageNumber)
            .Should()
            .Equal(Enumerable.Range(1, 70));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void The_same_pages_give_the_same_bytes(Language language)
    {
        var document = ExampleDeck.Of(language);

        var first = DocumentPdf.Write(document, Pages(document));
        var second = DocumentPdf.Write(document, Pages(ExampleDeck.Of(language)));

        second.Should().Equal(first);
        first.Length.Should().BeLessThan(200_000, "fonts hold the characters used only; whole, they are 12 million");
    }

    [Fact]
    public void A_page_is_drawn_as_a_picture_with_marks_where_asked()
    {
        var document = ExampleDeck.Of(Language.English);
        var page = Pages(document)[3];

        var plain = PagePicture.Draw(document, page, 100, []);
        var marked = PagePicture.Draw(document, page, 100, [page.Elements[^1].Box]);

        using var picture = SkiaSharp.SKBitmap.Decode(plain);
        (picture.Width, picture.Height).Should().Be((960, 540));
        marked.Should().NotEqual(plain);
        PagePicture.Draw(document, page, 100, []).Should().Equal(plain);
    }

    private static bool IsInside(PdfRectangle box, PdfPoint start, PdfPoint end) =>
        box.Left <= start.X + 0.1 && end.X <= box.Right + 0.1 && box.Bottom <= start.Y && start.Y <= box.Top;

    private static ImmutableArray<PlacedPage> Pages(Document document)
    {
        var placed = PageLayout.Place(document, Measure);
        placed.Findings.Where(finding => finding.Severity == Severity.Error).Should().BeEmpty();
        return placed.Value;
    }

    private static IEnumerable<string> TextsOf(PlacedElement element) =>
        element is PlacedText { Turn: not 0 }
            ? []
            : element switch
            {
                PlacedText text => text.Lines.SelectMany(TextsOf),
                PlacedTable table => table.Cells.SelectMany(cell => cell.Lines).SelectMany(TextsOf),
                PlacedChart chart => chart.Marks.OfType<TextMark>().Select(mark => mark.Run.Text),
                _ => [],
            };

    private static IEnumerable<string> TextsOf(PlacedLine line) => [line.Mark, .. line.Runs.Select(run => run.Text)];

    private static IEnumerable<Run> RunsOf(PlacedElement element) =>
        element switch
        {
            PlacedText text => text.Lines.SelectMany(line => line.Runs),
            PlacedTable table => table.Cells.SelectMany(cell => cell.Lines).SelectMany(line => line.Runs),
            PlacedChart chart => chart.Marks.OfType<TextMark>().Select(mark => mark.Run),
            _ => [],
        };
}
