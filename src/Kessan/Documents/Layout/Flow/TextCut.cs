namespace Kessan.Documents.Layout.Flow;

/// <summary>Cuts a text between paragraphs.</summary>
internal static class TextCut
{
    /// <summary>As many paragraphs as fit, and the rest; nothing and nothing where none fits.</summary>
    /// <param name="block">The text.</param>
    /// <param name="fits">Whether a part fits the room left.</param>
    public static (Block? Head, Block? Tail) Of(TextBlock block, Func<Block, bool> fits)
    {
        var paragraphs = block.Text.Paragraphs;
        for (var end = paragraphs.Length - 1; end > 0; end--)
        {
            var head = block with { Text = new(paragraphs[..end]) };
            if (paragraphs[end - 1].Mark != ParagraphMark.Heading && fits(head))
            {
                return (head, block with { Text = new(paragraphs[end..]) });
            }
        }

        return (null, null);
    }
}
