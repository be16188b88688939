using System.Text;
using Kessan.Documents;
using Kessan.Formats.Html.DrillDown;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes a document as one HTML file that needs nothing beside it: a section a page, numbers that can be
/// opened down to the ledger line, search, print.</summary>
/// <remarks>The same source gives the same bytes. Nothing is fetched: styles, script, pictures and figures are
/// inside.</remarks>
public static class HtmlWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="source">What is written.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(HtmlSource source, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stream);
        var places = new PrintedPlaces(source);
        var pages = new PageHtml(source, places);
        var html = new XmlText();
        html.AddMarkup("<!DOCTYPE html>\n");
        html.Add($"<html lang=\"{source.Document.Language.Id()}\">\n");
        HeadHtml.Write(html, source);
        html.Add($"<body class=\"{(HeadHtml.IsSlides(source.Document) ? "slides" : "paper")}\">\n");
        FrameHtml.Open(html, source);
        foreach (var page in source.Document.Pages)
        {
            pages.Write(html, page);
        }

        foreach (var page in source.Appendix)
        {
            pages.WriteAppendix(html, page);
        }

        FrameHtml.Close(html, source);
        stream.Write(html.ToBytes());
        if (source.Provenance is { } provenance)
        {
            ProvenanceJson.Write(provenance, places, source.Document.Language, stream);
            stream.Write(Encoding.UTF8.GetBytes(HeadHtml.Script));
        }

        stream.Write("</body>\n</html>\n"u8);
    }
}
