using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents.Definitions;

/// <summary>The words of one language, by key.</summary>
/// <param name="Language">The language.</param>
/// <param name="File">The file they stand in.</param>
/// <param name="Sections">Sections by key; those of footnotes have a mark before their name,
/// <c>^one-time</c>.</param>
public sealed record TextTemplates(
    Language Language,
    string File,
    ImmutableSortedDictionary<string, TextTemplate> Sections
)
{
    /// <summary>What stands before the name of a footnote in the key of its section.</summary>
    public const string FootnotePrefix = "^";

    /// <summary>The section of a key, or null.</summary>
    public TextTemplate? Find(string key) => Sections.GetValueOrDefault(key);

    /// <summary>The section of a footnote, or null.</summary>
    public TextTemplate? FindFootnote(string name) => Find(FootnotePrefix + name);

    /// <summary>No words.</summary>
    public static TextTemplates None(Language language) =>
        new(
            language,
            $"report/text/{language.Id()}.md",
            ImmutableSortedDictionary.Create<string, TextTemplate>(StringComparer.Ordinal)
        );
}

/// <summary>A section of text, its references not yet resolved.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Place">Where its heading stands.</param>
public sealed record TextTemplate(string Key, ImmutableArray<TextParagraph> Paragraphs, SourceLocation Place);

/// <summary>A paragraph of a section.</summary>
/// <param name="Level">How deep it stands, 0 at the margin.</param>
/// <param name="Mark">What stands before it.</param>
/// <param name="Parts">Its text.</param>
public sealed record TextParagraph(int Level, ParagraphMark Mark, ImmutableArray<TextPart> Parts);

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Text">A literal's text, the inside of a reference's braces, or the name of a footnote.</param>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Place">Where it begins.</param>
public sealed record TextPart(string Text, TextPartKind Kind, SourceLocation Place)
{
    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>An address it leads to, or null.</summary>
    public string? Link { get; init; }
}

/// <summary>What a stretch of a paragraph is.</summary>
public enum TextPartKind
{
    /// <summary>Printed as it stands.</summary>
    Literal,

    /// <summary>A reference, printed as what it refers to.</summary>
    Reference,

    /// <summary>A footnote's mark.</summary>
    Footnote,
}
