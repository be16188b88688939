using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.Layout;
using Kessan.Documents.Layout.Flow;
using Kessan.Documents.References;
using Kessan.Facts.Labels;
using Kessan.Formats.Fonts;
using Kessan.Phases;

namespace Kessan.Cli.Publication;

/// <summary>The documents of a close in every language of the group.</summary>
public sealed class GroupDocuments
{
    private static readonly FontTextMeasure Measure = new();

    private GroupDocuments(ImmutableArray<PlacedDocument> placed) => Placed = placed;

    /// <summary>No documents.</summary>
    public static GroupDocuments None { get; } = new([]);

    /// <summary>Every document with its pages placed: by language, then in order of their definitions.</summary>
    public ImmutableArray<PlacedDocument> Placed { get; }

    /// <summary>Builds the documents that a group defines.</summary>
    /// <param name="close">The close, its facts and definitions.</param>
    /// <param name="scheduler">How documents are built beside each other; never changes a result.</param>
    /// <returns>The documents, and the findings about their definitions, texts and pages.</returns>
    public static Checked<GroupDocuments> Build(GroupClose close, IWorkScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(close);
        ArgumentNullException.ThrowIfNull(scheduler);
        var (report, owner) = (close.Report, close.Books.Group);
        var isOfGroup = owner.Bases.IsEmpty || owner.Bases[0] == close.Basis;
        if (close.Statements is null || report.Documents.IsEmpty || !isOfGroup)
        {
            return Checked.Clean(None);
        }

        var labels = ConceptLabels.Of(close.Series!, close.Figures);
        var wanted = (
            from language in owner.Languages.Select(Languages.Find).OfType<Language>()
            let source = new DocumentSource(
                report,
                ReferenceFrame.Of(close.Book, owner, close.Period.Closing.YearToDate, close.Basis, language)
            )
            {
                LabelOf = (fact, read) => Named(labels.Of(fact), read),
            }
            from document in report.Documents
            select (Definition: document, Source: source)
        ).ToArray();
        var built = new (DocumentDefinition Definition, Checked<PlacedDocument> Placed)[wanted.Length];
        scheduler.ForEach(
            wanted.Length,
            index => built[index] = (wanted[index].Definition, Place(wanted[index].Definition, wanted[index].Source))
        );
        return close.Period.Closing == close.Books.Closings[^1]
            ? Checked.With(
                new GroupDocuments([.. built.Select(one => one.Placed.Value)]),
                built.SelectMany(one => one.Placed.Findings).Distinct()
            )
            : OfEarlier(close, built);
    }

    /// <summary>The documents in a language, in order of their definitions.</summary>
    /// <param name="language">The language.</param>
    /// <param name="stamp">What stands across their pages; null where nothing does.</param>
    public ImmutableArray<Document> In(Language language, string? stamp) =>
        [
            .. Placed
                .Select(placed => placed.Document with { Stamp = stamp })
                .Where(document => document.Language == language),
        ];

    /// <summary>The documents with a stamp on every page, in the language of each.</summary>
    /// <param name="stamp">What the stamp says in a language; null where there is none.</param>
    public ImmutableArray<PlacedDocument> Stamped(Func<Language, string?> stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return [.. Placed.Select(placed => placed.Stamped(stamp(placed.Document.Language), Measure))];
    }

    private static Checked<PlacedDocument> Place(DocumentDefinition definition, DocumentSource source)
    {
        var built = DocumentBuilder.Build(definition, source);
        var document = PageFlow.Of(built.Value, Measure);
        var pages = PageLayout.Place(document, Measure);
        return Checked.With(new PlacedDocument(document, pages.Value), built.Findings.Concat(pages.Findings));
    }

    /// <summary>A document tells what the latest closing is compared with; at an earlier one, whose own past the folder
    /// may not hold, it is left out rather than stopping the statements.</summary>
    private static Checked<GroupDocuments> OfEarlier(
        GroupClose close,
        (DocumentDefinition Definition, Checked<PlacedDocument> Placed)[] built
    )
    {
        var broken = built
            .Where(one => one.Placed.HasErrors)
            .GroupBy(one => one.Definition.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return Checked.With(
            new GroupDocuments([
                .. built.Select(one => one.Placed.Value).Where(placed => !broken.ContainsKey(placed.Document.Name)),
            ]),
            broken.Values.Select(ones =>
                PublicationDiagnostics.NotOfThisClosing(
                    ones[0].Definition,
                    close.Period,
                    [.. ones.SelectMany(one => one.Placed.Findings).Distinct()]
                )
            )
        );
    }

    private static string Named(Wording wording, Language language) => language.Choose(wording.En, wording.Ja);
}
