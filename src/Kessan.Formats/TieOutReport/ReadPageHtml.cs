using System.Collections.Immutable;
using Kessan.Formats.Ooxml;
using Kessan.TieOut;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes a document's pages as they were read, every number with its mark.</summary>
internal sealed class ReadPageHtml(TieOutResult result, ImmutableArray<Standing> standings)
{
    private readonly NumberMarks _marks = new(result.Document);
    private readonly ImmutableArray<FoundNumber> _numbers = result.Document.Numbers;
    private readonly HashSet<int> _likely =
    [
        .. result.Conflicts.Where(conflict => !conflict.Mends.IsEmpty).Select(conflict => conflict.Mends[0].Number),
    ];

    private int _element;

    /// <summary>All pages.</summary>
    public void Write(XmlText html)
    {
        foreach (var page in result.Document.Read.Pages)
        {
            Page(html, page);
        }
    }

    /// <summary>What a page is called.</summary>
    public static string NameOf(ReadPage page) =>
        page.Name.Length > 0 ? $"{page.Number}: {page.Name}" : $"Page {page.Number}";

    /// <summary>The class of a standing, in style sheet and script.</summary>
    public static string ClassOf(Standing standing) => standing.ToString().ToLowerInvariant();

    private void Page(XmlText html, ReadPage page)
    {
        html.Add($"<section class=\"sheet\" id=\"p{page.Number}\" aria-labelledby=\"p{page.Number}-title\">\n");
        html.Add($"<div class=\"frame\">\n<header><h2 id=\"p{page.Number}-title\">{NameOf(page)}</h2></header>\n");
        var first = _element;
        foreach (var element in page.Elements)
        {
            Element(html, element);
            _element++;
        }

        Unplaced(html, first);
        html.AddMarkup("</div>\n</section>\n");
    }

    private void Element(XmlText html, ReadElement element)
    {
        switch (element)
        {
            case ReadParagraph { HeadingLevel: > 0 } heading:
                html.Add($"<h3 class=\"said h{Math.Min(heading.HeadingLevel, 4)}\">");
                Text(html, heading.Text, _marks.InText(_element, heading.Text));
                html.AddMarkup("</h3>\n");
                break;
            case ReadParagraph paragraph:
                html.Add($"<p class=\"said b{Math.Clamp(paragraph.BulletLevel, 0, 4)}\">");
                Text(html, paragraph.Text, _marks.InText(_element, paragraph.Text));
                html.AddMarkup("</p>\n");
                break;
            case ReadTable table:
                new ReadTableHtml(this, _marks, _element).Write(html, table);
                break;
            case ReadLines lines:
                Lines(html, lines);
                break;
        }
    }

    private void Lines(XmlText html, ReadLines lines)
    {
        html.AddMarkup("<pre class=\"lines\" tabindex=\"0\">");
        foreach (var line in lines.Lines)
        {
            Text(html, line, _marks.InText(_element, line));
            html.AddMarkup("\n");
        }

        html.AddMarkup("</pre>\n");
    }

    /// <summary>A text with its numbers marked.</summary>
    public void Text(XmlText html, ReadText text, ImmutableArray<NumberMark> marks)
    {
        var at = 0;
        foreach (var mark in marks.Where(mark => mark.Start + mark.Length <= text.Text.Length))
        {
            html.Add($"{text.Text[at..mark.Start]}");
            Number(html, mark.Number, text.Text.Substring(mark.Start, mark.Length));
            at = mark.Start + mark.Length;
        }

        html.Add($"{text.Text[at..]}");
    }

    private void Number(XmlText html, int number, string text)
    {
        var likely = _likely.Contains(number) ? " likely" : string.Empty;
        html.Add(
            $"<a class=\"t {ClassOf(standings[number])}{likely}\" id=\"n{number}\" href=\"#n{number}\">{text}</a>"
        );
    }

    /// <summary>Numbers whose text is not found again where they were read still have to be seen.</summary>
    private void Unplaced(XmlText html, int first)
    {
        var left = _numbers
            .Where(number => number.Site.Element >= first && number.Site.Element < _element)
            .Where(number => !_marks.IsMarked(number.Id))
            .ToList();
        if (left.Count == 0)
        {
            return;
        }

        html.AddMarkup("<p class=\"said unplaced\">Also read on this page: ");
        foreach (var number in left)
        {
            Number(html, number.Id, number.Text);
            html.AddMarkup(" ");
        }

        html.AddMarkup("</p>\n");
    }
}
