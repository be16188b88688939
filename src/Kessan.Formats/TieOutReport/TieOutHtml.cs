using System.Reflection;
using System.Text;
using Kessan.Formats.Ooxml;
using Kessan.TieOut;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes a tie-out as one HTML file that needs nothing beside it: the document as it was read, a mark on
/// every number, and what stands against it.</summary>
/// <remarks>The same result gives the same bytes. Nothing is fetched: styles, script and relations are
/// inside.</remarks>
public static class TieOutHtml
{
    private static readonly Lazy<string> Style = new(() => Asset("report.css") + Asset("tieout.css"));
    private static readonly Lazy<string> Code = new(() => $"<script>\n{Asset("tieout.js")}</script>\n");

    /// <summary>Writes the file.</summary>
    public static void Write(TieOutResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        var standings = Standings.Of(result);
        var html = new XmlText();
        html.AddMarkup("<!DOCTYPE html>\n<html lang=\"en\">\n");
        Head(html, result);
        html.AddMarkup("<body class=\"tieout\">\n<a class=\"skip\" href=\"#pages\">Skip to the document</a>\n");
        html.Add($"<header class=\"bar\">\n<h1 class=\"name\">{result.Document.Read.Name}</h1>\n");
        SummaryHtml.Filter(html, standings);
        html.AddMarkup("</header>\n");
        ContentsHtml.Write(html, result, standings);
        html.Add($"<main id=\"pages\" tabindex=\"-1\"{Lang(result)}>\n");
        html.AddMarkup("<div lang=\"en\">\n");
        SummaryHtml.Write(html, result, standings);
        html.AddMarkup("</div>\n");
        new ReadPageHtml(result, standings).Write(html);
        html.AddMarkup("</main>\n");
        Panel(html);
        stream.Write(html.ToBytes());
        ScriptJson.Write(result, standings, stream);
        stream.Write(Encoding.UTF8.GetBytes(Code.Value));
        stream.Write("</body>\n</html>\n"u8);
    }

    private static void Head(XmlText html, TieOutResult result)
    {
        html.AddMarkup("<head>\n<meta charset=\"utf-8\">\n");
        html.AddMarkup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.AddMarkup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.AddMarkup("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
        html.Add($"<title>Tie-out of {result.Document.Read.Name}</title>\n");
        html.AddMarkup("<style>\n").AddMarkup(Style.Value).AddMarkup("</style>\n</head>\n");
    }

    private static void Panel(XmlText html)
    {
        html.AddMarkup("<dialog id=\"panel\" aria-labelledby=\"panel-title\">\n<div class=\"panel-bar\">\n");
        html.AddMarkup("<button type=\"button\" id=\"previous\">← Previous</button>\n");
        html.AddMarkup("<button type=\"button\" id=\"next\">Next →</button>\n");
        html.AddMarkup("<button type=\"button\" id=\"close\">Close</button>\n</div>\n");
        html.AddMarkup("<div id=\"panel-body\"></div>\n</dialog>\n");
        html.AddMarkup("<p id=\"told\" class=\"unseen\" role=\"status\"></p>\n");
    }

    /// <summary>Japanese text is set in Japanese type: kana are in no other language.</summary>
    private static XmlText Lang(TieOutResult result)
    {
        var texts = result.Document.Elements.OfType<Kessan.TieOut.Reading.ReadParagraph>().Select(one => one.Text.Text);
        var labels = result.Document.Numbers.SelectMany(number => number.Label);
        var isJapanese = texts
            .Concat(labels)
            .Any(text => text.Any(character => character is >= '\u3041' and <= '\u30FF'));
        return new XmlText().AddMarkup(isJapanese ? " lang=\"ja\"" : string.Empty);
    }

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Kessan.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
