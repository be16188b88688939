using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>A document with everything on its pages in its place.</summary>
/// <param name="Document">The document.</param>
/// <param name="Pages">Its pages, placed.</param>
public sealed record PlacedDocument(Document Document, ImmutableArray<PlacedPage> Pages)
{
    /// <summary>The same document with a stamp on every page; nothing else on them moves.</summary>
    /// <param name="stamp">What the stamp says; null leaves the pages as they are.</param>
    /// <param name="measure">Tells widths of text.</param>
    public PlacedDocument Stamped(string? stamp, ITextMeasure measure)
    {
        if (stamp is null)
        {
            return this;
        }

        var document = Document with { Stamp = stamp };
        return new(document, [.. Pages.Select(page => PageLayout.Stamp(document, measure, page))]);
    }
}
