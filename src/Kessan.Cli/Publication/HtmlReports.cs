using System.Collections.Immutable;
using Kessan.Consolidation;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Documents.Reconciliations;
using Kessan.Documents.References;
using Kessan.Facts.Labels;
using Kessan.Formats.Fonts;
using Kessan.Formats.Html;
using Kessan.Formats.Html.DrillDown;

namespace Kessan.Cli.Publication;

/// <summary>The HTML files of a close: the deck as a page whose numbers can be opened, other documents to be
/// read.</summary>
public static class HtmlReports
{
    private const string Deck = "deck";

    /// <summary>Everything the files of a close are written from, by name: <c>report.en.html</c> from the deck,
    /// <c>summary.en.html</c> from any other document.</summary>
    /// <param name="close">The close.</param>
    /// <param name="documents">Its documents with their pages placed, in every language.</param>
    public static IReadOnlyDictionary<string, HtmlSource> Of(
        GroupClose close,
        IEnumerable<(Document Document, ImmutableArray<PlacedPage> Pages)> documents
    )
    {
        ArgumentNullException.ThrowIfNull(close);
        var measure = new FontTextMeasure();
        var sources = documents
            .Select(one => new HtmlSource(one.Document, one.Pages, measure)
            {
                Translations = [.. Translations(close, one.Document)],
                Appendix = one.Document.Name == Deck ? [.. Appendix(close, one.Document.Language)] : [],
            })
            .ToList();
        var decks = sources.Where(source => source.Document.Name == Deck).ToList();
        var provenance = decks.Count == 0 ? null : Behind(close, decks);
        return sources.ToDictionary(
            source => FileOf(source.Document.Name, source.Document.Language),
            source => source.Document.Name == Deck ? source with { Provenance = provenance } : source,
            StringComparer.Ordinal
        );
    }

    private static Provenance? Behind(GroupClose close, IEnumerable<HtmlSource> sources) =>
        close.Series is { } series
            ? Provenance.Of(sources.SelectMany(HtmlNumbers.Of), close.Book, new Explanation(series), close.Books.Group)
            : null;

    /// <summary>What the deck's own pages leave to the appendix.</summary>
    private static IEnumerable<Page> Appendix(GroupClose close, Language language)
    {
        if (close.Series is not { } series)
        {
            yield break;
        }

        var frame = ReferenceFrame.Of(close.Book, close.Books.Group, close.Period, close.Basis, language);
        if (new ReconciliationPage(frame, close.Figures, ConceptLabels.Of(series, close.Figures)).Build() is { } page)
        {
            yield return page;
        }
    }

    private static IEnumerable<HtmlTranslation> Translations(GroupClose close, Document document) =>
        close
            .Books.Group.Languages.Select(Languages.Find)
            .OfType<Language>()
            .Where(language => language != document.Language)
            .Select(language => new HtmlTranslation(language, FileOf(document.Name, language)));

    private static string FileOf(string document, Language language) =>
        $"{(document == Deck ? "report" : document)}.{language.Choose("en", "ja")}.html";
}
