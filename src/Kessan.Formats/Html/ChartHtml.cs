using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;
using Kessan.Formats.Svg;

namespace Kessan.Formats.Html;

/// <summary>Writes a chart: the drawing of the slide, one for narrow screens, and its numbers as a table.</summary>
/// <param name="source">What is written.</param>
/// <param name="text">Writes numbers.</param>
internal sealed class ChartHtml(HtmlSource source, RichTextHtml text)
{
    private const int NarrowWidth = 27_000;
    private const int NarrowHeight = 21_000;
    private const int LineHeight = 1_500;

    /// <summary>The chart.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="block">The chart.</param>
    /// <param name="placed">The chart placed on its page.</param>
    /// <param name="id">An id no other element has.</param>
    public void Write(XmlText html, ChartBlock block, PlacedChart placed, string id)
    {
        html.Add($"<figure class=\"chart\" aria-labelledby=\"{id}-title\">\n<div class=\"wide\">");
        html.AddMarkup(ChartSvg.Write(placed, source.Document.Theme, id));
        html.AddMarkup("</div>\n<div class=\"narrow\">");
        html.AddMarkup(ChartSvg.Write(Narrow(block), source.Document.Theme, $"{id}-n"));
        html.AddMarkup("</div>\n");
        Table(html, block.Chart);
        html.AddMarkup("</figure>\n");
    }

    private PlacedChart Narrow(ChartBlock block)
    {
        var lying = block.Chart.Kind is ChartKind.Bars or ChartKind.Shares;
        var height = lying
            ? Math.Max(NarrowHeight, (block.Chart.Categories.Length + 4) * LineHeight)
            : NarrowHeight + (block.Chart.Captions.Length * LineHeight);
        var box = new Box(0, 0, NarrowWidth, height);
        var marks = ChartScene.Of(block.Chart, box.Width, box.Height, source.Document.Theme, source.Measure);
        return new(block.Element, box, block.Chart, marks);
    }

    private void Table(XmlText html, ChartFigure chart)
    {
        var language = source.Document.Language;
        html.Add($"<details><summary>{language.Choose("Figures of the chart", "グラフの数値")}</summary>");
        html.AddMarkup("<div class=\"table\" tabindex=\"-1\"><table><caption>");
        text.Inline(html, chart.Title);
        html.AddMarkup("</caption>\n<thead><tr><td></td>");
        foreach (var category in chart.Categories)
        {
            html.AddMarkup("<th scope=\"col\" class=\"e\">");
            Label(html, category.Label, category.LabelNumbers);
            html.AddMarkup("</th>");
        }

        html.AddMarkup("</tr></thead>\n<tbody>\n");
        foreach (var series in chart.Series)
        {
            Row(html, (series.Label, series.LabelNumbers), [.. series.Points.Select(point => point?.Number)]);
        }

        foreach (var caption in chart.Captions)
        {
            Row(html, (caption.Label, []), caption.Cells);
        }

        html.AddMarkup("</tbody></table></div></details>\n");
    }

    /// <summary>A label; the numbers in it lead to their facts as all others do.</summary>
    private void Label(XmlText html, string label, ImmutableArray<PrintedNumber> numbers)
    {
        var from = 0;
        foreach (var number in numbers)
        {
            var at = label.IndexOf(number.Text, from, StringComparison.Ordinal);
            if (at >= 0)
            {
                html.Add($"{label[from..at]}");
                text.Number(html, number, number.Text);
                from = at + number.Text.Length;
            }
        }

        html.Add($"{label[from..]}");
    }

    private void Row(
        XmlText html,
        (string Text, ImmutableArray<PrintedNumber> Numbers) label,
        ImmutableArray<PrintedNumber?> numbers
    )
    {
        html.AddMarkup("<tr><th scope=\"row\">");
        Label(html, label.Text, label.Numbers);
        html.AddMarkup("</th>");
        foreach (var number in numbers)
        {
            html.AddMarkup("<td class=\"e f\">");
            if (number is not null)
            {
                text.Number(html, number, number.Text);
            }

            html.AddMarkup("</td>");
        }

        html.AddMarkup("</tr>\n");
    }
}
