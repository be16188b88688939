using Kessan.Documents.Definitions;
using Kessan.Documents.References;

namespace Kessan.Documents.Composition;

/// <summary>Builds a page.</summary>
internal sealed class PageBuilder
{
    // A note without number, as Japanese pages mark what concerns the whole page.
    private const string NoteMark = "※";

    private readonly OpenDocument _composition;
    private readonly PageFootnotes _footnotes = new();
    private readonly TextComposer _texts;

    public PageBuilder(OpenDocument composition) =>
        (_composition, _texts) = (composition, new(composition, _footnotes));

    /// <summary>The page.</summary>
    public Page Build(PageDefinition definition, int number)
    {
        var title = _texts.Compose(definition.Title, ReferenceContext.None);
        var headline = _texts.ComposeOrNone(definition.Headline);
        var remark = _texts.ComposeOrNone(definition.Remark);
        var blocks = new BlockBuilder(_composition, _texts, definition);
        var body = SharedScales.Apply(blocks.Build(definition.Body), blocks.Scales, _composition);
        foreach (var footnote in definition.Footnotes)
        {
            _footnotes.MarkOf(footnote.Text);
        }

        var page = new Page(
            number,
            definition.Id,
            definition.Kind,
            title,
            headline,
            remark ?? UnitRemark.Of(body, _composition),
            body,
            _texts.Footnotes(),
            []
        );
        page = page with { Footnotes = page.Footnotes.AddRange(IllustrativeNote(page)), Place = definition.Place };
        return page with { Notes = PageSources.Of(page, _composition) };
    }

    /// <summary>What is said where a figure outside of charts is illustrative; charts say it themselves.</summary>
    private IEnumerable<Footnote> IllustrativeNote(Page page)
    {
        var isIllustrative = PrintedNumbers
            .OfPage(page)
            .Any(place => place.Number.Status == Illustration.Status && !place.IsOfChart);
        return isIllustrative ? [new(NoteMark, Illustration.Note(_texts))] : [];
    }
}
