using System.Collections.Immutable;

namespace Kessan.Documents;

/// <summary>Text of one or more paragraphs.</summary>
public sealed record RichText(ImmutableArray<Paragraph> Paragraphs)
{
    /// <summary>One plain paragraph.</summary>
    public static RichText Of(string text) => new([new(0, ParagraphMark.None, [new(text)])]);

    /// <summary>The text alone, a line a paragraph.</summary>
    public string Plain => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Plain));
}

/// <summary>A paragraph.</summary>
/// <param name="Level">How deep it stands, 0 at the margin.</param>
/// <param name="Mark">What stands before it.</param>
/// <param name="Runs">Its text.</param>
public sealed record Paragraph(int Level, ParagraphMark Mark, ImmutableArray<Run> Runs)
{
    /// <summary>The text alone.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>What stands before a paragraph.</summary>
public enum ParagraphMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A heading inside a block: bold, in the theme's first colour, a filled diamond before it.</summary>
    Heading,

    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>A tick.</summary>
    Tick,
}

/// <summary>A stretch of text of one kind.</summary>
/// <param name="Text">The text as printed.</param>
public sealed record Run(string Text)
{
    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is a footnote's mark, set small and raised.</summary>
    public bool Raised { get; init; }

    /// <summary>The number it prints, or null. The text of the run is the whole wording, <c>up 9.6%</c>; the
    /// number's own text is part of it.</summary>
    public PrintedNumber? Number { get; init; }

    /// <summary>An address it leads to, or null.</summary>
    public string? Link { get; init; }
}
