using System.Globalization;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes pages, each a section with its heading, body and footnotes.</summary>
/// <param name="source">What is written.</param>
/// <param name="places">Takes the numbers down.</param>
internal sealed class PageHtml(HtmlSource source, PrintedPlaces places)
{
    private const int ListedFootnotes = 3;

    private readonly Dictionary<string, PlacedPage> _placed = source
        .Placed.DistinctBy(placed => placed.Page.Id, StringComparer.Ordinal)
        .ToDictionary(placed => placed.Page.Id, StringComparer.Ordinal);

    private Document Document => source.Document;

    /// <summary>The anchor of a page.</summary>
    public static string AnchorOf(Page page) => $"p-{page.Id}";

    /// <summary>A page of the document.</summary>
    public void Write(XmlText html, Page page)
    {
        var kind = page.Kind.ToString().ToLowerInvariant();
        Write(html, page, kind, _placed.GetValueOrDefault(page.Id));
    }

    /// <summary>A page after those of the document.</summary>
    public void WriteAppendix(XmlText html, Page page) => Write(html, page, "appendix", null);

    private void Write(XmlText html, Page page, string kind, PlacedPage? placed)
    {
        var anchor = AnchorOf(page);
        var text = new RichTextHtml(places, page, anchor);
        html.Add($"<section class=\"sheet {kind}\" id=\"{anchor}\" aria-labelledby=\"{anchor}-title\">\n");
        html.AddMarkup("<div class=\"frame\">\n");
        Stamp(html);
        Head(html, page, text, anchor, placed);
        html.AddMarkup("<div class=\"matter\">\n");
        new BlockHtml(source, anchor, text, placed).Write(html, page.Body);
        html.AddMarkup("</div>\n");
        Footnotes(html, page, text, anchor, placed);
        Foot(html, page, kind);
        html.AddMarkup("</div>\n</section>\n");
    }

    private void Stamp(XmlText html)
    {
        if (Document.Stamp is { } stamp)
        {
            html.Add($"<p class=\"stamp\" aria-hidden=\"true\"><span>{stamp}</span></p>\n");
        }
    }

    private void Head(XmlText html, Page page, RichTextHtml text, string anchor, PlacedPage? placed)
    {
        if (page.Kind == PageKind.Cover)
        {
            BlockHtml.Image(html, Document.Theme.LogoBytes, Document.Language.Choose("Logo", "ロゴ"), "logo");
        }

        var level = page.Kind == PageKind.Cover ? 1 : 2;
        html.Add($"<header>\n<h{level} id=\"{anchor}-title\"{Size(placed, "title")}>");
        text.Inline(html, page.Title);
        html.Add($"</h{level}>\n");
        if (page.Remark is { } remark)
        {
            html.Add($"<p class=\"remark\"{Size(placed, "remark")}>");
            text.Inline(html, remark);
            html.AddMarkup("</p>\n");
        }

        html.AddMarkup("</header>\n");
        if (page.Headline is { } headline)
        {
            html.Add($"<p class=\"headline\"{Size(placed, "headline")}>");
            text.Inline(html, headline);
            html.AddMarkup("</p>\n");
        }
    }

    /// <summary>The size a piece of furniture was set in, where the page was placed.</summary>
    private static XmlText Size(PlacedPage? placed, string element)
    {
        var style = new XmlText();
        if (placed?.Elements.OfType<PlacedText>().FirstOrDefault(text => text.Element == element) is { } found)
        {
            style.Add($" style=\"--s:{Css.Points(found.Style.Size)}\"");
        }

        return style;
    }

    private static void Footnotes(XmlText html, Page page, RichTextHtml text, string anchor, PlacedPage? placed)
    {
        if (page.Footnotes.IsEmpty)
        {
            return;
        }

        var many = page.Footnotes.Length > ListedFootnotes ? " many" : string.Empty;
        html.Add($"<div class=\"footnotes{many}\" role=\"doc-endnotes\"{Size(placed, "footnotes")}>\n");
        for (var i = 0; i < page.Footnotes.Length; i++)
        {
            html.Add($"<p id=\"{anchor}-{i + 1}\"><span class=\"mark\">{page.Footnotes[i].Mark}</span>\u00a0");
            text.Inline(html, page.Footnotes[i].Text);
            html.AddMarkup("</p>\n");
        }

        html.AddMarkup("</div>\n");
    }

    private void Foot(XmlText html, Page page, string kind)
    {
        var footer = Document.Theme.Footer.GetValueOrDefault(Document.Language.Id(), string.Empty);
        var number = kind == "appendix" ? string.Empty : page.Number.ToString(CultureInfo.InvariantCulture);
        html.Add($"<footer><span>{footer}</span>");
        if (Document.Stamp is { } stamp)
        {
            html.Add($"<b class=\"tag\">{stamp}</b>");
        }

        html.Add($"<span class=\"no\">{number}</span></footer>\n");
    }
}
