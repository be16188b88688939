using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes what stands around the pages: skip link, bar with search and language, contents, panel.</summary>
internal static class FrameHtml
{
    /// <summary>Everything before the pages.</summary>
    public static void Open(XmlText html, HtmlSource source)
    {
        var language = source.Document.Language;
        html.Add($"<a class=\"skip\" href=\"#pages\">{language.Choose("Skip to the pages", "本文へ移動")}</a>\n");
        html.Add($"<header class=\"bar\">\n<span class=\"name\">{source.Document.Title}</span>\n");
        if (source.Document.Stamp is { } stamp)
        {
            html.Add($"<strong class=\"tag\">{stamp}</strong>\n");
        }

        if (source.Provenance is not null)
        {
            Search(html, language);
        }

        foreach (var translation in source.Translations)
        {
            var lang = translation.Language.Id();
            html.Add($"<a class=\"language\" lang=\"{lang}\" hreflang=\"{lang}\" href=\"{translation.File}\">");
            html.Add($"{translation.Language.Choose("English", "日本語")}</a>\n");
        }

        html.AddMarkup("</header>\n");
        Contents(html, source);
        html.AddMarkup("<main id=\"pages\" tabindex=\"-1\">\n");
    }

    /// <summary>Everything after the pages.</summary>
    public static void Close(XmlText html, HtmlSource source)
    {
        html.AddMarkup("</main>\n");
        if (source.Provenance is null)
        {
            return;
        }

        var language = source.Document.Language;
        html.AddMarkup("<dialog id=\"panel\" aria-labelledby=\"panel-title\">\n<div class=\"panel-bar\">\n");
        html.Add($"<button type=\"button\" id=\"back\" hidden>{language.Choose("Back", "戻る")}</button>\n");
        html.Add($"<button type=\"button\" id=\"close\">{language.Choose("Close", "閉じる")}</button>\n</div>\n");
        html.AddMarkup("<div id=\"panel-body\"></div>\n</dialog>\n");
        html.AddMarkup("<p id=\"told\" class=\"unseen\" role=\"status\"></p>\n");
    }

    private static void Search(XmlText html, Language language)
    {
        var label = language.Choose("Search figures and text", "数値・本文を検索");
        html.AddMarkup("<div class=\"search\" role=\"search\">\n");
        html.Add($"<label class=\"unseen\" for=\"search\">{label}</label>\n");
        html.Add(
            $"<input id=\"search\" type=\"search\" placeholder=\"{label}\" autocomplete=\"off\" role=\"combobox\""
        );
        html.AddMarkup(" aria-expanded=\"false\" aria-controls=\"found\" aria-autocomplete=\"list\">\n");
        html.Add(
            $"<ul id=\"found\" role=\"listbox\" aria-label=\"{language.Choose("Found", "検索結果")}\" hidden></ul>\n"
        );
        html.AddMarkup("</div>\n");
    }

    private static void Contents(XmlText html, HtmlSource source)
    {
        var label = source.Document.Language.Choose("Contents", "目次");
        html.Add($"<nav class=\"contents\" aria-label=\"{label}\">\n<details open><summary>{label}</summary>\n<ol>\n");
        foreach (var page in source.Document.Pages)
        {
            html.Add($"<li><a href=\"#{PageHtml.AnchorOf(page)}\">{page.Title.Plain.Replace('\n', ' ')}</a></li>\n");
        }

        html.AddMarkup("</ol>\n");
        if (!source.Appendix.IsEmpty)
        {
            html.AddMarkup("<ul>\n");
            foreach (var page in source.Appendix)
            {
                html.Add(
                    $"<li><a href=\"#{PageHtml.AnchorOf(page)}\">{page.Title.Plain.Replace('\n', ' ')}</a></li>\n"
                );
            }

            html.AddMarkup("</ul>\n");
        }

        html.AddMarkup("</details>\n</nav>\n");
    }
}
