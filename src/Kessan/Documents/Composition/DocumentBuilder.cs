using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;

namespace Kessan.Documents.Composition;

/// <summary>Builds a document of one language from its definition: every reference resolved, nothing placed
/// yet.</summary>
public static class DocumentBuilder
{
    /// <summary>The document, and every finding on the way. What could not be resolved stands as it is
    /// written.</summary>
    public static Checked<Document> Build(DocumentDefinition definition, DocumentSource source)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(source);
        var composition = new OpenDocument(definition, source);
        var pages = ImmutableArray.CreateBuilder<Page>(definition.Pages.Length);
        foreach (var page in definition.Pages)
        {
            pages.Add(new PageBuilder(composition).Build(page, pages.Count + 1));
        }

        var document = new Document(
            definition.Name,
            composition.TitleOf(definition),
            composition.Language,
            source.Report.Theme,
            definition.Format,
            source.Stamp,
            pages.ToImmutable()
        )
        {
            Continued = composition.WordsOf(ReportWords.Continued),
        };
        return Checked.With(document, composition.Findings.Distinct());
    }
}
