using System.Collections.Immutable;
using System.Globalization;
using Kessan.Diagnostics;
using Kessan.Formats.Ooxml;
using Kessan.TieOut;
using Kessan.TieOut.Findings;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes what stands above the pages: how many numbers tie, and what does not, each with the way to
/// it.</summary>
internal static class SummaryHtml
{
    private static readonly (Standing Standing, string Words)[] Kinds =
    [
        (Standing.Contradiction, "contradict"),
        (Standing.Exact, "tie"),
        (Standing.Rounding, "tie within rounding"),
        (Standing.Unknown, "cannot be told"),
        (Standing.Alone, "no relation found"),
    ];

    /// <summary>The section.</summary>
    public static void Write(XmlText html, TieOutResult result, ImmutableArray<Standing> standings)
    {
        var breaks = Breaks.Of(result);
        html.AddMarkup(
            "<section class=\"sheet\" id=\"summary\" aria-labelledby=\"summary-title\"><div class=\"frame\">\n"
        );
        html.Add($"<header><h2 id=\"summary-title\">{Title(result, breaks.Length)}</h2></header>\n");
        html.Add($"<p>{TieOutText.Counts(result, standings)}</p>\n");
        if (!breaks.IsEmpty)
        {
            html.AddMarkup("<ol class=\"breaks\">\n");
            foreach (var found in breaks)
            {
                Break(html, result, found);
            }

            html.AddMarkup("</ol>\n");
        }

        Remarks(html, result);
        html.AddMarkup("<p class=\"keys\"><kbd>n</kbd> and <kbd>p</kbd> go to the next and the previous ");
        html.Add($"{(breaks.IsEmpty ? "number" : "contradiction")}, <kbd>←</kbd> and <kbd>→</kbd> ");
        html.AddMarkup("step through every number shown; <kbd>Esc</kbd> closes the panel.</p>\n");
        html.AddMarkup("</div></section>\n");
    }

    /// <summary>The buttons that choose which numbers are marked, which say at once what the marks mean.</summary>
    public static void Filter(XmlText html, ImmutableArray<Standing> standings)
    {
        html.AddMarkup("<div class=\"filter\" role=\"group\" aria-label=\"Numbers to be marked\">\n");
        html.Add($"<button type=\"button\" data-kind=\"\" aria-pressed=\"true\">All {standings.Length - 1}</button>\n");
        foreach (var (standing, words) in Kinds)
        {
            var count = standings.Skip(1).Count(one => one == standing);
            if (count > 0)
            {
                var kind = ReadPageHtml.ClassOf(standing);
                html.Add($"<button type=\"button\" data-kind=\"{kind}\" class=\"t {kind}\" aria-pressed=\"false\">");
                html.Add($"{count} {words}</button>\n");
            }
        }

        html.AddMarkup("</div>\n");
    }

    private static string Title(TieOutResult result, int breaks) =>
        (result.Document.Numbers.IsEmpty, breaks) switch
        {
            (true, _) => "No numbers were found",
            (_, 0) => "Nothing contradicts",
            (_, 1) => "One contradiction",
            _ => string.Create(CultureInfo.InvariantCulture, $"{breaks} contradictions"),
        };

    private static void Break(XmlText html, TieOutResult result, Break found)
    {
        var number = result.Number(found.Number);
        html.Add($"<li><a class=\"go\" href=\"#n{found.Number}\"><b>{number.Text}</b> {found.Name}</a>");
        html.Add($" <span class=\"where\">{TieOutText.Where(result, number)}</span>\n");
        foreach (var line in found.Arithmetic)
        {
            html.Add($"<p class=\"sum\">{line}</p>\n");
        }

        foreach (var reason in found.Reasons)
        {
            html.Add($"<p class=\"why\">{reason}</p>\n");
        }

        if (found.Mend.Length > 0)
        {
            html.Add($"<p class=\"mend\">{found.Mend}</p>\n");
        }

        html.AddMarkup("</li>\n");
    }

    private static void Remarks(XmlText html, TieOutResult result)
    {
        var told = TieOutFindings.Of(result).Where(finding => finding.Severity != Severity.Error).ToList();
        if (told.Count == 0)
        {
            return;
        }

        html.Add($"<details><summary>To be looked at: {told.Count}</summary>\n<ul class=\"remarks\">\n");
        foreach (var finding in told)
        {
            html.Add($"<li>{finding.Message}. {finding.Note}</li>\n");
        }

        html.AddMarkup("</ul></details>\n");
    }
}
