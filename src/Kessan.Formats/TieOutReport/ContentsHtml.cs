using System.Collections.Immutable;
using Kessan.Formats.Ooxml;
using Kessan.TieOut;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes the list of pages, with how many numbers contradict on each.</summary>
internal static class ContentsHtml
{
    public static void Write(XmlText html, TieOutResult result, ImmutableArray<Standing> standings)
    {
        var wrong = result
            .Document.Numbers.Where(number => standings[number.Id] == Standing.Contradiction)
            .GroupBy(number => number.Place.Page)
            .ToDictionary(page => page.Key, page => page.Count());
        html.AddMarkup("<nav class=\"contents\" aria-label=\"Pages\">\n<details open><summary>Pages</summary>\n<ul>\n");
        html.AddMarkup("<li><a href=\"#summary\">Summary</a></li>\n");
        foreach (var page in result.Document.Read.Pages)
        {
            html.Add($"<li><a href=\"#p{page.Number}\">{ReadPageHtml.NameOf(page)}");
            if (wrong.TryGetValue(page.Number, out var count))
            {
                html.Add($" <b class=\"wrong\">✗ {count}<span class=\"unseen\"> numbers contradict</span></b>");
            }

            html.AddMarkup("</a></li>\n");
        }

        html.AddMarkup("</ul></details></nav>\n");
    }
}
