using System.Collections.Immutable;

namespace Kessan.Documents.Definitions;

/// <summary>What a group publishes, as its folder defines it.</summary>
public sealed record ReportDefinitions
{
    /// <summary>No documents.</summary>
    public static ReportDefinitions None { get; } = new();

    /// <summary>The documents, in order of their files.</summary>
    public ImmutableArray<DocumentDefinition> Documents { get; init; } = [];

    /// <summary>The workbook; null where the folder defines none and the usual one is made.</summary>
    public WorkbookDefinition? Workbook { get; init; }

    /// <summary>The words of every language.</summary>
    public ImmutableArray<TextTemplates> Texts { get; init; } = [];

    /// <summary>How the documents look.</summary>
    public Theme Theme { get; init; } = Theme.Default;

    /// <summary>Pictures by their paths from the group folder.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Images { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal);

    /// <summary>The words of a language.</summary>
    public TextTemplates TextsOf(Language language) =>
        Texts.FirstOrDefault(texts => texts.Language == language) ?? TextTemplates.None(language);
}
