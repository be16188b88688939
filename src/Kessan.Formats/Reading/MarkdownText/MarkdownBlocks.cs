using Kessan.TieOut.Reading;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Kessan.Formats.Reading.MarkdownText;

/// <summary>Turns parsed blocks into elements of pages.</summary>
internal sealed class MarkdownBlocks(PageList pages, SourceLines lines, string source)
{
    private readonly MarkdownInlines _inlines = new(pages, lines, source);

    /// <summary>Adds all blocks of the file.</summary>
    public void Read(MarkdownDocument document) => Blocks(document, 0);

    private void Blocks(ContainerBlock container, int bullet)
    {
        foreach (var block in container)
        {
            if (pages.IsFull)
            {
                return;
            }

            Add(block, bullet);
        }
    }

    private void Add(Block block, int bullet)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Paragraph(heading, heading.Level, 0);
                break;
            case ParagraphBlock paragraph when IsTable(paragraph):
                Lines(paragraph);
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph, 0, bullet);
                break;
            case Table table:
                Add(table);
                break;
            case ListBlock list:
                Blocks(list, bullet + 1);
                break;
            case ContainerBlock inner:
                Blocks(inner, bullet);
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case CodeBlock code:
                Lines(code);
                break;
            default:
                break;
        }
    }

    private void Paragraph(LeafBlock block, int heading, int bullet)
    {
        var text = _inlines.TextOf(block);
        if (heading == 0 && PageMark.Of(text.Text) is { } page)
        {
            pages.Turn(page, keepsEmpty: false);
        }
        else if (text.Text.Length > 0)
        {
            pages.Add(new ReadParagraph(text, heading, bullet));
        }
    }

    private void Add(Table table)
    {
        var cells = new List<ReadCell>();
        var heads = 0;
        for (var row = 0; row < table.Count; row++)
        {
            if (table[row] is not TableRow tableRow)
            {
                continue;
            }

            heads += tableRow.IsHeader && heads == row ? 1 : 0;
            var column = 0;
            foreach (var cell in tableRow.OfType<TableCell>())
            {
                var at = cell.ColumnIndex >= 0 ? cell.ColumnIndex : column;
                var text = _inlines.TextOf(cell, tableRow.Span.Start);
                cells.Add(
                    new(row, at, Math.Max(1, cell.RowSpan), Math.Max(1, cell.ColumnSpan), text)
                    {
                        IsHead = tableRow.IsHeader,
                    }
                );
                column = at + Math.Max(1, cell.ColumnSpan);
            }
        }

        pages.Add(new ReadTable(null, heads, [.. cells]));
    }

    /// <summary>Whether rows between strokes stand in a paragraph, as where the rule below the heads is
    /// missing.</summary>
    private bool IsTable(ParagraphBlock paragraph) =>
        Text(paragraph).Split('\n').Count(line => line.AsSpan().Trim().Contains('|')) > 1;

    private string Text(Block block)
    {
        var from = Math.Clamp(block.Span.Start, 0, source.Length);
        return source[from..Math.Clamp(block.Span.End + 1, from, source.Length)];
    }

    private void Lines(ParagraphBlock paragraph)
    {
        var read = new List<ReadText>();
        var at = paragraph.Span.Start;
        foreach (var line in Text(paragraph).Split('\n'))
        {
            read.Add(new(line.TrimEnd('\r'), lines.PlaceOf(at, pages.Number)));
            at += line.Length + 1;
        }

        pages.Add(new ReadLines([.. read]));
    }

    /// <summary>A block of markup: a comment may be a page mark, everything else is text between tags.</summary>
    private void Html(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        if (PageMark.Of(text) is { } page)
        {
            pages.Turn(page, keepsEmpty: false);
        }
    }

    /// <summary>Lines set out as code: their blanks mean columns.</summary>
    private void Lines(CodeBlock code)
    {
        var read = new List<ReadText>();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            var place = lines.PlaceOf(line.Position, pages.Number);
            var from = Math.Clamp(line.Position, 0, source.Length);
            read.Add(new(source.Substring(from, Math.Min(line.Slice.Length, source.Length - from)), place));
        }

        if (read.Exists(line => line.Text.AsSpan().Trim().Length > 0))
        {
            pages.Add(new ReadLines([.. read]));
        }
    }
}
