using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Phases;

namespace Kessan.Cli.Publication;

/// <summary>The documents of a close in every language of the group.</summary>
public sealed class GroupDocuments
{
    private readonly ImmutableArray<Document> _documents;

    private GroupDocuments(ImmutableArray<Document> documents) => _documents = documents;

    /// <summary>No documents.</summary>
    public static GroupDocuments None { get; } = new([]);

    /// <summary>Builds the documents that a group defines.</summary>
    /// <param name="close">The close, its facts and definitions.</param>
    /// <returns>The documents, and the findings about their definitions and texts.</returns>
    public static Checked<GroupDocuments> Build(GroupClose close)
    {
        ArgumentNullException.ThrowIfNull(close);
        var (report, owner) = (close.Report, close.Books.Group);
        var isOfGroup = owner.Bases.IsEmpty || owner.Bases[0] == close.Basis;
        if (close.Statements is null || report.Documents.IsEmpty || !isOfGroup)
        {
            return Checked.Clean(None);
        }

        var built = (
            from language in owner.Languages.Select(Languages.Find).OfType<Language>()
            let source = new DocumentSource(report, FrameOf(close, language))
            from document in report.Documents
            select (Definition: document, Built: DocumentBuilder.Build(document, source))
        ).ToList();
        return close.Period.Closing == close.Books.Closings[^1]
            ? Checked.With(
                new GroupDocuments([.. built.Select(one => one.Built.Value)]),
                built.SelectMany(one => one.Built.Findings).Distinct()
            )
            : OfEarlier(close, built);
    }

    /// <summary>The documents in a language, in order of their definitions.</summary>
    /// <param name="language">The language.</param>
    /// <param name="stamp">What stands across their pages; null where nothing does.</param>
    public ImmutableArray<Document> In(Language language, string? stamp) =>
        [
            .. _documents
                .Where(document => document.Language == language)
                .Select(document => document with { Stamp = stamp }),
        ];

    /// <summary>A document tells what the latest closing is compared with; at an earlier one, whose own past the folder
    /// may not hold, it is left out rather than stopping the statements.</summary>
    private static Checked<GroupDocuments> OfEarlier(
        GroupClose close,
        List<(DocumentDefinition Definition, Checked<Document> Built)> built
    )
    {
        var broken = built
            .Where(one => one.Built.HasErrors)
            .GroupBy(one => one.Definition.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return Checked.With(
            new GroupDocuments([
                .. built.Select(one => one.Built.Value).Where(document => !broken.ContainsKey(document.Name)),
            ]),
            broken.Values.Select(ones =>
                PublicationDiagnostics.NotOfThisClosing(
                    ones[0].Definition,
                    close.Period,
                    [.. ones.SelectMany(one => one.Built.Findings).Distinct()]
                )
            )
        );
    }

    private static ReferenceFrame FrameOf(GroupClose close, Language language)
    {
        var group = close.Books.Group;
        return new(close.Book, close.Period, close.Basis, group.Calendar, language)
        {
            Amounts = group.PrintedRounding,
            AmountUnit = group.PrintedUnit switch
            {
                1_000 => PrintedUnit.Thousand,
                1_000_000 => PrintedUnit.Million,
                1_000_000_000 => PrintedUnit.Billion,
                _ => PrintedUnit.One,
            },
        };
    }
}
