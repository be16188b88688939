using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes text: paragraphs, nested lists, headings, numbers, links, footnote marks.</summary>
/// <param name="places">Takes the numbers down.</param>
/// <param name="page">The page.</param>
/// <param name="anchor">The page's anchor.</param>
internal sealed class RichTextHtml(PrintedPlaces places, Page page, string anchor)
{
    /// <summary>The runs of a text in one line, paragraphs parted by breaks.</summary>
    public void Inline(XmlText html, RichText text)
    {
        for (var i = 0; i < text.Paragraphs.Length; i++)
        {
            if (i > 0)
            {
                html.AddMarkup("<br>");
            }

            Runs(html, text.Paragraphs[i].Runs);
        }
    }

    /// <summary>The text of a cell: in one line unless it has lists.</summary>
    public void InCell(XmlText html, RichText text)
    {
        if (text.Paragraphs.Any(IsItem))
        {
            Blocks(html, text);
        }
        else
        {
            Inline(html, text);
        }
    }

    /// <summary>The paragraphs of a text as blocks; those with marks as lists.</summary>
    public void Blocks(XmlText html, RichText text)
    {
        var at = 0;
        while (at < text.Paragraphs.Length)
        {
            var paragraph = text.Paragraphs[at];
            switch (paragraph.Mark)
            {
                case ParagraphMark.Bullet or ParagraphMark.Dash or ParagraphMark.Tick:
                    at = List(html, text.Paragraphs, at);
                    continue;
                case ParagraphMark.Heading:
                    Wrapped(html, "h3", paragraph);
                    break;
                default:
                    Wrapped(html, "p", paragraph);
                    break;
            }

            at++;
        }
    }

    /// <summary>Runs one after another.</summary>
    public void Runs(XmlText html, ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.Bold)
            {
                html.AddMarkup("<b>");
            }

            Run(html, run);
            if (run.Bold)
            {
                html.AddMarkup("</b>");
            }
        }
    }

    /// <summary>A number with what is printed around it.</summary>
    public void Number(XmlText html, PrintedNumber number, string text)
    {
        var place = places.Add(number, anchor);
        if (places.CanBeOpened)
        {
            html.Add($"<a class=\"n\" id=\"n{place}\" href=\"#fact:{number.Fact}\">{text}</a>");
        }
        else
        {
            html.Add($"<span class=\"n\" data-fact=\"{number.Fact}\">{text}</span>");
        }
    }

    private void Wrapped(XmlText html, string tag, Paragraph paragraph)
    {
        var level = paragraph.Level == 0 ? string.Empty : $" class=\"l{Math.Min(paragraph.Level, 4)}\"";
        html.AddMarkup($"<{tag}{level}>");
        Runs(html, paragraph.Runs);
        html.AddMarkup($"</{tag}>\n");
    }

    /// <summary>A list from a paragraph on, deeper ones inside; gives the first paragraph after it.</summary>
    private int List(XmlText html, ImmutableArray<Paragraph> paragraphs, int at)
    {
        var level = paragraphs[at].Level;
        html.AddMarkup("<ul>");
        while (at < paragraphs.Length && IsItem(paragraphs[at]) && paragraphs[at].Level >= level)
        {
            html.AddMarkup($"<li class=\"{paragraphs[at].Mark.ToString().ToLowerInvariant()}\">");
            Runs(html, paragraphs[at].Runs);
            at++;
            while (at < paragraphs.Length && IsItem(paragraphs[at]) && paragraphs[at].Level > level)
            {
                at = List(html, paragraphs, at);
            }

            html.AddMarkup("</li>\n");
        }

        html.AddMarkup("</ul>\n");
        return at;
    }

    private static bool IsItem(Paragraph paragraph) =>
        paragraph.Mark is ParagraphMark.Bullet or ParagraphMark.Dash or ParagraphMark.Tick;

    private void Run(XmlText html, Run run)
    {
        if (run.Number is { } number)
        {
            Number(html, number, run.Text);
        }
        else if (run.Raised)
        {
            Mark(html, run.Text);
        }
        else if (run.Link is { } link && IsAddress(link))
        {
            html.Add($"<a href=\"{link}\" rel=\"noopener\">{run.Text}</a>");
        }
        else
        {
            html.Add($"{run.Text}");
        }
    }

    private void Mark(XmlText html, string text)
    {
        var note = page.Footnotes.Select(footnote => footnote.Mark).ToList().IndexOf(text.Trim());
        if (note < 0)
        {
            html.Add($"<sup>{text}</sup>");
        }
        else
        {
            html.Add($"<sup><a href=\"#{anchor}-{note + 1}\">{text}</a></sup>");
        }
    }

    // A link that runs a script has no place in a file that is handed on.
    private static bool IsAddress(string link) =>
        link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
