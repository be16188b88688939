using System.Collections.Immutable;
using System.Text;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Markdig.Syntax.Inlines;

namespace Kessan.Formats.Report;

/// <summary>How a stretch of text is set.</summary>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Link">An address it leads to, or null.</param>
internal readonly record struct TextSetting(bool Bold, string? Link);

/// <summary>Turns the inlines of a paragraph into parts; neighbours of one setting are one part.</summary>
/// <param name="at">The place of a position and a width.</param>
/// <param name="tell">Told findings.</param>
internal sealed class TextLine(Func<int, int, SourceLocation> at, Action<Diagnostic> tell)
{
    private readonly ImmutableArray<TextPart>.Builder _parts = ImmutableArray.CreateBuilder<TextPart>();

    /// <summary>Adds an inline.</summary>
    public void Add(Inline inline, TextSetting setting)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal.Content.ToString(), literal.Span.Start, setting);
                break;
            case ReferenceInline { Kind: TextPartKind.Literal } brace:
                AddLiteral(brace.Text, brace.Span.Start, setting);
                break;
            case ReferenceInline reference:
                AddReference(reference, setting);
                break;
            case EmphasisInline emphasis:
                AddAll(emphasis, setting with { Bold = setting.Bold || emphasis.DelimiterCount == 2 });
                break;
            case LinkInline { IsImage: false } link:
                AddAll(link, setting with { Link = link.Url });
                break;
            case LineBreakInline lineBreak:
                AddLiteral("\n", lineBreak.Span.Start, setting);
                break;
            case LinkInline:
                tell(ReportDiagnostics.Markup(at(inline.Span.Start, 1), "a picture stands in a text"));
                break;
            case ContainerInline container:
                AddAll(container, setting);
                break;
            default:
                tell(ReportDiagnostics.Markup(at(inline.Span.Start, 1), "texts have nothing of this kind"));
                break;
        }
    }

    /// <summary>The parts, broken lines joined.</summary>
    public ImmutableArray<TextPart> Close()
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Kind == TextPartKind.Literal)
            {
                _parts[i] = _parts[i] with { Text = Joined(_parts[i].Text) };
            }
        }

        return _parts.ToImmutable();
    }

    private void AddAll(ContainerInline container, TextSetting setting)
    {
        foreach (var inline in container)
        {
            Add(inline, setting);
        }
    }

    private void AddReference(ReferenceInline reference, TextSetting setting)
    {
        var opening = reference.Kind == TextPartKind.Footnote ? 2 : 1;
        var place = at(reference.Span.Start + opening, reference.Text.Length);
        _parts.Add(new(reference.Text, reference.Kind, place) { Bold = setting.Bold, Link = setting.Link });
    }

    private void AddLiteral(string text, int position, TextSetting setting)
    {
        if (
            _parts is [.., { Kind: TextPartKind.Literal } last]
            && last.Bold == setting.Bold
            && last.Link == setting.Link
        )
        {
            _parts[^1] = last with { Text = last.Text + text };
        }
        else
        {
            var place = at(position, 1);
            _parts.Add(new(text, TextPartKind.Literal, place) { Bold = setting.Bold, Link = setting.Link });
        }
    }

    /// <summary>A line of the file ends with a blank, except between characters that are written without
    /// blanks.</summary>
    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                joined.Append(text[i]);
            }
            else if (!(IsWide(text, i - 1) && IsWide(text, i + 1)))
            {
                joined.Append(' ');
            }
        }

        return joined.ToString();
    }

    private static bool IsWide(string text, int index) =>
        index >= 0
        && index < text.Length
        && text[index]
            is (>= '\u2E80' and <= '\uD7FF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF00' and <= '\uFFEF');
}
