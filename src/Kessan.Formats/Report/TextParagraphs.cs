using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace Kessan.Formats.Report;

/// <summary>Turns the blocks of a section into paragraphs.</summary>
/// <param name="at">The place of a position and a width.</param>
/// <param name="tell">Told findings.</param>
internal sealed class TextParagraphs(Func<int, int, SourceLocation> at, Action<Diagnostic> tell)
{
    private const string Ticked = "[x]";

    private readonly ImmutableArray<TextParagraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<TextParagraph>();

    /// <summary>The paragraphs of blocks.</summary>
    public ImmutableArray<TextParagraph> Read(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block, 0, ParagraphMark.None);
        }

        return _paragraphs.ToImmutable();
    }

    private void Add(Block block, int level, ParagraphMark mark)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(heading.Inline, level, ParagraphMark.Heading);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    AddItem(item, level);
                }

                break;
            case ParagraphBlock paragraph:
                Add(paragraph.Inline, level, mark);
                break;
            default:
                tell(ReportDiagnostics.Markup(at(block.Span.Start, 1), "texts have nothing of this kind"));
                break;
        }
    }

    /// <summary>An item's first paragraph has its mark; a list in it stands deeper.</summary>
    private void AddItem(ListItemBlock item, int level)
    {
        var mark = level == 0 ? ParagraphMark.Bullet : ParagraphMark.Dash;
        foreach (var block in item)
        {
            Add(block, block is ListBlock ? level + 1 : level, mark);
            mark = ParagraphMark.None;
        }
    }

    private void Add(ContainerInline? inlines, int level, ParagraphMark mark)
    {
        var line = new TextLine(at, tell);
        foreach (var inline in inlines ?? [])
        {
            if (inline is LineBreakInline { IsHard: true })
            {
                Close(line, level, mark);
                (line, mark) = (new(at, tell), ParagraphMark.None);
            }
            else
            {
                line.Add(inline, new(false, null));
            }
        }

        Close(line, level, mark);
    }

    private void Close(TextLine line, int level, ParagraphMark mark)
    {
        var parts = line.Close();
        var isTick =
            mark is ParagraphMark.Bullet or ParagraphMark.Dash
            && parts is [{ Text: var text }, ..]
            && text.StartsWith(Ticked, StringComparison.Ordinal);
        if (isTick)
        {
            parts = parts.SetItem(0, parts[0] with { Text = parts[0].Text[Ticked.Length..].TrimStart() });
            mark = ParagraphMark.Tick;
        }

        _paragraphs.Add(new(level, mark, parts));
    }
}
