using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Layout.Lettering;

namespace Kessan.Documents.Layout;

/// <summary>Gives everything on the pages of a document its place.</summary>
/// <remarks>Text that does not fit is set smaller, step by step, down to the theme's smallest size; what does not fit
/// then is a finding, and is placed all the same: nothing is ever cut.</remarks>
public static class PageLayout
{
    private const int AgendaSize = 1_800;

    /// <summary>The pages of a document with everything in its place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="measure">Tells widths of text.</param>
    public static Checked<ImmutableArray<PlacedPage>> Place(Document document, ITextMeasure measure)
    {
        var pages = ImmutableArray.CreateBuilder<PlacedPage>();
        var findings = new List<Diagnostic>();
        var missing = new MissingWords(document, measure);
        foreach (var page in document.Pages)
        {
            pages.Add(Place(document, measure, page, findings));
            findings.AddRange(missing.Of(pages[^1]));
        }

        return Checked.With(pages.ToImmutable(), findings);
    }

    /// <summary>A page placed without a stamp, with the stamp of its document.</summary>
    internal static PlacedPage Stamp(Document document, ITextMeasure measure, PlacedPage page)
    {
        var furniture = new PageFurniture(document, measure, page.Page);
        furniture.Tag();
        return page with { Elements = [.. furniture.Stamp(), .. page.Elements, .. furniture.Placed] };
    }

    private static PlacedPage Place(Document document, ITextMeasure measure, Page page, List<Diagnostic> findings)
    {
        var furniture = new PageFurniture(document, measure, page);
        var isCover = page.Kind == PageKind.Cover && document.Format.Width > document.Format.Height;
        var cover = new CoverLayout(document, measure, page);
        var top = isCover ? 0 : furniture.Head();
        var head = isCover ? cover.Placed : [.. furniture.Placed];
        var before = furniture.Placed.Count;
        var bottom = furniture.Foot();
        if (!isCover)
        {
            furniture.Footer();
        }

        furniture.Tag();

        var format = document.Format;
        var room = isCover
            ? cover.Place()
            : new Box(format.Margin, top, format.Width - (2 * format.Margin), bottom - top);
        var body = Body(document, measure, page, room);
        findings.AddRange(furniture.Findings);
        findings.AddRange(body.Findings);
        var foot = furniture.Placed.Skip(before);
        return new(page, [.. furniture.Stamp(), .. head, .. body.Value, .. foot]);
    }

    private static Checked<IReadOnlyList<PlacedElement>> Body(
        Document document,
        ITextMeasure measure,
        Page page,
        Box room
    )
    {
        var block = page.Kind == PageKind.Agenda ? Agenda(page.Body) : page.Body;
        var sizes = new TextSizes(document.Theme);
        while (true)
        {
            var layout = new BlockLayout(document, measure, sizes);
            layout.Place(block, page.Kind == PageKind.Agenda ? Inset(room) : room);
            var groups = layout.Overruns.SelectMany(overrun => overrun.Groups).Distinct();
            var isSmaller = false;
            foreach (var (group, size) in groups)
            {
                isSmaller |= sizes.Shrink(group, size);
            }

            if (!isSmaller)
            {
                return Checked.With(layout.Placed, layout.Overruns.Select(overrun => Finding(document, page, overrun)));
            }
        }
    }

    private static Diagnostic Finding(Document document, Page page, Overrun overrun) =>
        overrun.IsWidth
            ? LayoutDiagnostics.TooWide(document, page, overrun.Block, overrun.By)
            : LayoutDiagnostics.TooHigh(document, page, overrun.Block, overrun.By);

    private static Box Inset(Box room) =>
        new(room.Left + 6_000, room.Top + 4_000, room.Width - 12_000, room.Height - 4_000);

    /// <summary>The contents page's own text is large unless its definition says otherwise.</summary>
    private static Block Agenda(Block block) =>
        block switch
        {
            TextBlock { Style.Size: 0 } text => text with { Style = text.Style with { Size = AgendaSize } },
            Arrangement parts => parts with
            {
                Parts = [.. parts.Parts.Select(part => part with { Block = Agenda(part.Block) })],
            },
            _ => block,
        };
}
