using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Kessan.Formats.Report;

/// <summary>The part of Markdown that texts have.</summary>
/// <remarks>Numbers at the beginning of a line, indented lines, tags and entities are words like any others: a text of
/// a report must not change because it looks like markup.</remarks>
internal static class TextMarkdown
{
    /// <summary>Parses a text file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="braceAlone">Told the position of a brace without the other.</param>
    public static MarkdownDocument Parse(string text, Action<int> braceAlone)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        pipeline.BlockParsers.Clear();
        var lists = new ListBlockParser();
        lists.ItemParsers.Clear();
        lists.ItemParsers.Add(new UnorderedListItemParser());
        pipeline.BlockParsers.AddRange([
            new HeadingBlockParser(),
            lists,
            new ParagraphBlockParser { ParseSetextHeadings = false },
        ]);
        // One star stands for itself, as in "Net income*2"; two are bold.
        var bold = new EmphasisInlineParser { CjkFriendlyEmphasis = true };
        bold.EmphasisDescriptors.Clear();
        bold.EmphasisDescriptors.Add(new('*', 2, 2, true));
        pipeline.InlineParsers.Clear();
        pipeline.InlineParsers.AddRange([
            new ReferenceInlineParser(braceAlone),
            new EscapeInlineParser(),
            new LinkInlineParser(),
            bold,
            new LineBreakInlineParser(),
        ]);
        return Markdown.Parse(text, pipeline.Build());
    }
}
