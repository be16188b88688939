using Kessan.TieOut.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kessan.Formats.Reading.MarkdownText;

/// <summary>Writes out the text of a block, its marks of emphasis left out.</summary>
internal sealed class MarkdownInlines(PageList pages, SourceLines lines, string source)
{
    /// <summary>The text of a paragraph or heading.</summary>
    public ReadText TextOf(LeafBlock block)
    {
        var pieces = new TextPieces();
        Add(pieces, block);
        return pieces.ToText(PlaceOf(block.Span.Start));
    }

    /// <summary>The text of a cell, its paragraphs parted by line ends.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="start">Where its row begins, for a cell that has no place because nothing stands in it.</param>
    public ReadText TextOf(ContainerBlock cell, int start)
    {
        var pieces = new TextPieces();
        foreach (var block in cell.Descendants<LeafBlock>())
        {
            pieces.AddBlank('\n');
            Add(pieces, block);
        }

        return pieces.ToText(PlaceOf(pieces.Length == 0 ? start : cell.Span.Start));
    }

    private void Add(TextPieces pieces, LeafBlock block)
    {
        if (block.Inline is { } inline)
        {
            new Writing(this, pieces).Add(inline);
        }
    }

    private TextPlace PlaceOf(int position) => lines.PlaceOf(position, pages.Number);

    /// <summary>Where a literal begins: the parser counts the blanks before it in, but leaves them out of the
    /// text.</summary>
    private TextPlace PlaceOf(int position, string literal)
    {
        var at = Math.Clamp(position, 0, source.Length);
        while (at < source.Length && (source[at] is ' ' or '\t') && literal is [not (' ' or '\t'), ..])
        {
            at++;
        }

        return PlaceOf(at);
    }

    /// <summary>A text being written out; remembers whether what comes is raised.</summary>
    private sealed class Writing(MarkdownInlines inlines, TextPieces pieces)
    {
        private string _small = string.Empty;

        public void Add(ContainerInline container)
        {
            foreach (var inline in container)
            {
                Add(inline);
            }
        }

        private void Add(Inline inline)
        {
            var place = inlines.PlaceOf(inline.Span.Start);
            switch (inline)
            {
                case LiteralInline literal:
                    var content = literal.Content.ToString();
                    Text(content, inlines.PlaceOf(inline.Span.Start, content));
                    break;
                case CodeInline code:
                    Text(code.Content, place with { Column = place.Column + code.DelimiterCount });
                    break;
                case LineBreakInline:
                    pieces.AddBlank('\n');
                    break;
                case HtmlEntityInline entity:
                    Text(entity.Transcoded.ToString(), place);
                    break;
                case HtmlInline html:
                    Markup(html.Tag);
                    break;
                case AutolinkInline link:
                    Text(link.Url, place);
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
                default:
                    break;
            }
        }

        private void Text(string text, TextPlace place)
        {
            if (_small.Length > 0)
            {
                pieces.AddMark(text, place, _small == "sup");
                return;
            }

            // Marks of emphasis between two digits part them: "**9,663**1" is no longer figure.
            if (text.Length > 0 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(pieces.Last))
            {
                pieces.AddBlank();
            }

            pieces.Add(text, place);
        }

        private void Markup(string tag)
        {
            var name = tag.Trim('<', '>', '/', ' ').ToLowerInvariant();
            switch (name)
            {
                case "br":
                    pieces.AddBlank('\n');
                    break;
                case "sup" or "sub":
                    _small = tag.StartsWith("</", StringComparison.Ordinal) ? string.Empty : name;
                    break;
                default:
                    break;
            }
        }
    }
}
