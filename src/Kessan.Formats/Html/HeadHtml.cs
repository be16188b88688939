using System.Reflection;
using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes the head of a file: title, theme and style sheet; and holds the script.</summary>
internal static class HeadHtml
{
    private static readonly string[] Scripts = ["figures.js", "tree.js", "panel.js", "search.js"];

    private static readonly Lazy<string> Style = new(() => Asset("report.css"));
    private static readonly Lazy<string> Code = new(() =>
        $"<script>\n{string.Concat(Scripts.Select(Asset))}</script>\n"
    );

    /// <summary>The script, in its element.</summary>
    public static string Script => Code.Value;

    /// <summary>Whether the pages of a document are slides and not sheets of paper.</summary>
    public static bool IsSlides(Document document) => document.Format.Width > document.Format.Height;

    /// <summary>Writes the head.</summary>
    public static void Write(XmlText html, HtmlSource source)
    {
        html.AddMarkup("<head>\n<meta charset=\"utf-8\">\n");
        html.AddMarkup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.AddMarkup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.AddMarkup("style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n");
        html.Add($"<title>{source.Document.Title}</title>\n");
        foreach (var translation in source.Translations)
        {
            html.Add($"<link rel=\"alternate\" hreflang=\"{translation.Language.Id()}\"");
            html.Add($" href=\"{translation.File}\">\n");
        }

        html.AddMarkup("<style>\n").AddMarkup(Css.Properties(source.Document)).AddMarkup(Style.Value);
        html.AddMarkup("</style>\n</head>\n");
    }

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Kessan.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
