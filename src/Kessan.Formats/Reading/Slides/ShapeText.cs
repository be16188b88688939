using DocumentFormat.OpenXml;
using Kessan.TieOut.Reading;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Reads the text of shapes and cells of one slide.</summary>
internal sealed class ShapeText(int page, PrintedFacts facts)
{
    private int _line;

    /// <summary>The paragraphs of a shape; lines where tabs set out columns.</summary>
    /// <param name="body">The shape's text.</param>
    /// <param name="name">The shape's name.</param>
    /// <param name="level">The level of its heading; -1 where paragraphs bear bullets by themselves.</param>
    public IEnumerable<ReadElement> Read(OpenXmlElement body, string name, int level)
    {
        var paragraphs = body.Elements<Shapes.Paragraph>().ToList();
        var texts = paragraphs.ConvertAll(paragraph => TextOf(paragraph, name, NextPlace(name)));
        if (texts.Exists(text => text.Text.Contains('\t', StringComparison.Ordinal)))
        {
            return [new ReadLines([.. texts])];
        }

        return from at in Enumerable.Range(0, texts.Count)
            where texts[at].Text.Length > 0
            select new ReadParagraph(texts[at], Math.Max(0, level), Bullet(paragraphs[at], level));
    }

    /// <summary>The text of a cell, its paragraphs parted by line ends.</summary>
    public ReadText TextOf(OpenXmlElement? body, string name, TextPlace place)
    {
        var pieces = new TextPieces();
        foreach (var paragraph in body?.Elements<Shapes.Paragraph>() ?? [])
        {
            pieces.AddBlank('\n');
            Add(pieces, paragraph, name, place);
        }

        return pieces.ToText(place);
    }

    /// <summary>The place of the next line of the slide.</summary>
    public TextPlace NextPlace(string address) => new(page, ++_line, 1, address);

    /// <summary>The fact of a number of an element, where the file says one.</summary>
    public TextTag? FactOf(string element, string text) => facts.Take(page, element, text);

    private ReadText TextOf(Shapes.Paragraph paragraph, string name, TextPlace place)
    {
        var pieces = new TextPieces();
        Add(pieces, paragraph, name, place);
        return pieces.ToText(place);
    }

    private void Add(TextPieces pieces, Shapes.Paragraph paragraph, string name, TextPlace place)
    {
        foreach (var child in paragraph.ChildElements)
        {
            switch (child)
            {
                case Shapes.Run run:
                    Add(pieces, run, name, place);
                    break;
                case Shapes.Break:
                    pieces.AddBlank('\n');
                    break;
                case Shapes.Field field when field.Type?.Value != "slidenum":
                    pieces.Add(field.Text?.Text ?? string.Empty, place with { Column = pieces.Length + 1 });
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(TextPieces pieces, Shapes.Run run, string name, TextPlace place)
    {
        var text = run.Text?.Text ?? string.Empty;
        var at = place with { Column = pieces.Length + 1 };
        var baseline = run.RunProperties?.Baseline?.Value ?? 0;
        if (baseline != 0)
        {
            pieces.AddMark(text, at, baseline > 0);
            return;
        }

        var start = pieces.Length;
        pieces.Add(text, at);
        if (FactOf(name, text) is { } tag)
        {
            pieces.Tag(start + tag.Start, tag, tag.Length);
        }
    }

    private static int Bullet(Shapes.Paragraph paragraph, int level)
    {
        var properties = paragraph.ParagraphProperties;
        var isMarked = properties?.ChildElements.Any(one =>
            one is Shapes.CharacterBullet or Shapes.AutoNumberedBullet or Shapes.PictureBullet
        );
        var isPlain = properties?.ChildElements.Any(one => one is Shapes.NoBullet) == true;
        return isMarked == true || (level < 0 && !isPlain) ? (properties?.Level?.Value ?? 0) + 1 : 0;
    }
}
