using System.Collections.Immutable;

namespace Kessan.Documents.Layout.Flow;

/// <summary>Lets the pages of an upright document go on: what does not fit its page stands on the next.</summary>
/// <remarks>Slides are set smaller until they fit; a report is read like a book, its text of one size. A document is
/// let flow before it is placed, printed or listed, so that every output tells the same pages.</remarks>
public static class PageFlow
{
    /// <summary>The document with as many pages as it takes, numbered anew; slides as they are.</summary>
    /// <param name="document">The document.</param>
    /// <param name="measure">Tells widths of text.</param>
    public static Document Of(Document document, ITextMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!PagePlan.Of(document).IsReport)
        {
            return document;
        }

        var pages = ImmutableArray.CreateBuilder<Page>();
        foreach (var piece in document.Pages.SelectMany(page => Of(document, measure, page)))
        {
            pages.Add(piece with { Number = pages.Count + 1 });
        }

        return document with
        {
            Pages = pages.ToImmutable(),
        };
    }

    private static List<Page> Of(Document document, ITextMeasure measure, Page page)
    {
        var layout = new BlockLayout(document, measure, new(document.Theme));
        var bodies = new FlowingBody(layout, document, RoomOf(document, measure)).Of(page);
        return
        [
            .. bodies.Select((body, at) => PageNotes.Own(Piece(page, body, at, document.Continued), page, bodies, at)),
        ];
    }

    private static Func<Page, int> RoomOf(Document document, ITextMeasure measure) =>
        page =>
        {
            var furniture = new PageFurniture(document, measure, page);
            var top = furniture.Head();
            return furniture.Foot() - top;
        };

    private static Page Piece(Page page, Block body, int at, string continued) =>
        at == 0
            ? page with
            {
                Body = body,
            }
            : page with
            {
                Id = $"{page.Id}-{at + 1}",
                Kind = PageKind.Content,
                Title = new([.. page.Title.Paragraphs.SkipLast(1), Continued(page.Title.Paragraphs[^1], continued)]),
                Headline = null,
                Body = body,
            };

    private static Paragraph Continued(Paragraph paragraph, string continued) =>
        paragraph with
        {
            Runs = paragraph.Runs.Add(new($" {continued}")),
        };
}
