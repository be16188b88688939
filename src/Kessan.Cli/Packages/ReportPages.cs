using System.Collections.Immutable;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Html;

namespace Kessan.Cli.Packages;

/// <summary>The documents of a close that are read in a browser. What stands behind their numbers is found once, on
/// whichever thread needs it first.</summary>
internal sealed class ReportPages(GroupClose close)
{
    private readonly Lazy<IReadOnlyDictionary<string, HtmlSource>> _sources = new(() =>
        HtmlReports.Sources(close, close.Documents.Placed)
    );

    /// <summary>The files of documents.</summary>
    /// <param name="documents">The documents as they are to be written, stamped or not.</param>
    /// <param name="languages">The languages they lead to.</param>
    public IEnumerable<PackageFile> Of(ImmutableArray<PlacedDocument> documents, ImmutableArray<Language> languages) =>
        documents.Select(placed =>
        {
            var name = HtmlReports.FileOf(placed.Document.Name, placed.Document.Language);
            return new PackageFile(
                name,
                name.Split('.')[0],
                placed.Document.Language,
                () => PackageFile.Bytes(to => HtmlWriter.Write(Source(name, placed, languages), to))
            );
        });

    private HtmlSource Source(string name, PlacedDocument placed, ImmutableArray<Language> languages)
    {
        var source = _sources.Value[name];
        return source with
        {
            Document = placed.Document,
            Placed = placed.Pages,
            Translations = [.. source.Translations.Where(other => languages.Contains(other.Language))],
        };
    }
}
