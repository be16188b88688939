using Kessan.Consolidation;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;
using Kessan.Formats.Html;
using Kessan.Formats.Html.DrillDown;

namespace Kessan.Cli.Publication;

/// <summary>The HTML files of a close: the deck as a page whose numbers can be opened, other documents to be
/// read.</summary>
public static class HtmlReports
{
    private const string Deck = "deck";

    /// <summary>What the files are written from, by name: <c>report.en.html</c> from the deck, <c>summary.en.html</c>
    /// from the summary, and so for any other document.</summary>
    /// <param name="close">The close.</param>
    /// <param name="documents">The documents with their pages placed.</param>
    public static IReadOnlyDictionary<string, HtmlSource> Sources(
        GroupClose close,
        IReadOnlyList<PlacedDocument> documents
    )
    {
        ArgumentNullException.ThrowIfNull(close);
        ArgumentNullException.ThrowIfNull(documents);
        var measure = new FontTextMeasure();
        var sources = documents
            .Select(one => new HtmlSource(one.Document, one.Pages, measure)
            {
                Translations = [.. Translations(one.Document, documents)],
                Appendix = one.Document.Name == Deck ? ReportAppendix.Of(close, one.Document.Language) : [],
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

    /// <summary>The same document in the other languages that are written beside it.</summary>
    private static IEnumerable<HtmlTranslation> Translations(Document document, IEnumerable<PlacedDocument> all) =>
        all.Select(one => one.Document)
            .Where(other => other.Name == document.Name && other.Language != document.Language)
            .Select(other => new HtmlTranslation(other.Language, FileOf(other.Name, other.Language)));

    internal static string FileOf(string document, Language language) =>
        $"{(document == Deck ? "report" : document)}.{language.Id()}.html";
}
