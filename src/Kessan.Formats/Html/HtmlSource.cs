using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Html.DrillDown;

namespace Kessan.Formats.Html;

/// <summary>A document to be written as HTML, with everything its file holds besides.</summary>
/// <param name="Document">The document.</param>
/// <param name="Placed">Its pages placed, from which charts and the sizes of text are taken.</param>
/// <param name="Measure">Tells widths of text, for charts on narrow screens.</param>
public sealed record HtmlSource(Document Document, ImmutableArray<PlacedPage> Placed, ITextMeasure Measure)
{
    /// <summary>The same document in other languages, in order.</summary>
    public ImmutableArray<HtmlTranslation> Translations { get; init; } = [];

    /// <summary>Pages after those of the document: statements, reconciliations. They are set as reports are.</summary>
    public ImmutableArray<Page> Appendix { get; init; } = [];

    /// <summary>What stands behind the numbers; null where numbers cannot be opened.</summary>
    public Provenance? Provenance { get; init; }
}

/// <summary>The document in another language.</summary>
/// <param name="Language">The language.</param>
/// <param name="File">The name of its file beside this one.</param>
public sealed record HtmlTranslation(Language Language, string File);
