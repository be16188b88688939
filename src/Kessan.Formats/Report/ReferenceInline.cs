using Kessan.Documents.Definitions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Kessan.Formats.Report;

/// <summary>What stands between braces in a text, or a footnote's name: no Markdown inside is one.</summary>
internal sealed class ReferenceInline(string text, TextPartKind kind) : LeafInline
{
    /// <summary>The inside of the braces, or the footnote's name.</summary>
    public string Text { get; } = text;

    /// <summary>Which of them it is; a literal is a brace as such.</summary>
    public TextPartKind Kind { get; } = kind;
}

/// <summary>Takes references and footnote marks out of a text before Markdown looks at what is in them.</summary>
internal sealed class ReferenceInlineParser : InlineParser
{
    private const string FootnoteMark = "[^";
    private readonly Action<int> _tell;

    public ReferenceInlineParser(Action<int> tell)
    {
        _tell = tell;
        OpeningCharacters = ['{', '}', '['];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        (ReferenceInline? Inline, int Length) found = slice.CurrentChar switch
        {
            '[' when slice.PeekChar() == '^' => Enclosed(slice, FootnoteMark.Length, ']', TextPartKind.Footnote),
            '{' or '}' when slice.PeekChar() == slice.CurrentChar => (
                new ReferenceInline(slice.CurrentChar.ToString(), TextPartKind.Literal),
                2
            ),
            '{' => Enclosed(slice, 1, '}', TextPartKind.Reference),
            _ => (null, 0),
        };
        if (found.Inline is not { } inline)
        {
            if (slice.CurrentChar is '{' or '}')
            {
                _tell(processor.GetSourcePosition(slice.Start, out _, out _));
            }

            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new(start, start + found.Length - 1);
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start += found.Length;
        return true;
    }

    private static (ReferenceInline? Inline, int Length) Enclosed(
        StringSlice slice,
        int opening,
        char closing,
        TextPartKind kind
    )
    {
        var first = slice.Start + opening;
        var end = slice.Text.IndexOf(closing, first, Math.Max(0, slice.End + 1 - first));
        var isAlone = end < 0 || slice.Text.IndexOf('{', first, end - first) >= 0;
        return isAlone ? (null, 0) : (new(slice.Text[first..end], kind), end + 1 - slice.Start);
    }
}
