using System.Globalization;
using System.Text;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;

namespace Kessan.Formats.Svg;

/// <summary>Writes a placed chart as SVG: one element that can stand in a page or alone.</summary>
/// <remarks>Text stays text. Every number carries the id of its fact in <c>data-fact</c>; the chart's words are its
/// title and description, for those who do not see it.</remarks>
public static class ChartSvg
{
    /// <summary>The chart as an <c>svg</c> element.</summary>
    /// <param name="chart">The chart with its marks.</param>
    /// <param name="theme">Fonts and the page's colour.</param>
    /// <param name="id">An id no other element of the page has; letters, digits and hyphens.</param>
    public static string Write(PlacedChart chart, Theme theme, string id)
    {
        var text = new StringBuilder();
        var size = $"{Points(chart.Box.Width)} {Points(chart.Box.Height)}";
        text.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").Append(size);
        text.Append($"\" width=\"{Points(chart.Box.Width)}pt\" height=\"{Points(chart.Box.Height)}pt\" role=\"img\"");
        text.Append($" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"");
        text.Append(Escaped($"'{theme.LatinFont}', '{theme.JapaneseFont}', 'Noto Sans CJK JP', sans-serif"));
        text.Append($"\">\n<title id=\"{id}-title\">").Append(Escaped(chart.Chart.Title.Plain.Replace('\n', ' ')));
        text.Append($"</title>\n<desc id=\"{id}-desc\">").Append(Escaped(chart.Chart.AltText)).Append("</desc>\n");
        Patterns(text, chart, theme, id);
        foreach (var mark in chart.Marks)
        {
            Write(text, mark, id);
        }

        return text.Append("</svg>\n").ToString();
    }

    private static void Patterns(StringBuilder text, PlacedChart chart, Theme theme, string id)
    {
        var hatched = chart.Marks.OfType<RectangleMark>().Where(mark => mark.IsHatched).Select(mark => mark.Fill ?? 0);
        foreach (var fill in hatched.Distinct().Order())
        {
            text.Append(
                $"<pattern id=\"{id}-hatch-{fill:x6}\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
            );
            text.Append(
                $" patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"{Colour(theme.Background)}\"/>"
            );
            text.Append($"<rect width=\"1.6\" height=\"4\" fill=\"{Colour(fill)}\"/></pattern>\n");
        }
    }

    private static void Write(StringBuilder text, ChartMark mark, string id)
    {
        switch (mark)
        {
            case RectangleMark rectangle:
                Rectangle(text, rectangle, id);
                break;
            case LineMark line:
                Line(text, line);
                break;
            case DotMark dot:
                text.Append($"<circle cx=\"{Points(dot.X)}\" cy=\"{Points(dot.Y)}\" r=\"{Points(dot.Radius)}\"");
                text.Append($" fill=\"{Colour(dot.Fill)}\" stroke=\"{Colour(dot.Outline)}\"");
                text.Append(Fact(dot.Number)).Append("/>\n");
                break;
            case TextMark label:
                Label(text, label);
                break;
            default:
                break;
        }
    }

    private static void Rectangle(StringBuilder text, RectangleMark mark, string id)
    {
        var fill = mark switch
        {
            { Fill: null } => "none",
            { IsHatched: true } => $"url(#{id}-hatch-{mark.Fill:x6})",
            _ => Colour(mark.Fill.Value),
        };
        text.Append($"<rect x=\"{Points(mark.Left)}\" y=\"{Points(mark.Top)}\" width=\"{Points(mark.Width)}\"");
        text.Append($" height=\"{Points(mark.Height)}\" fill=\"{fill}\"");
        if (mark.Outline is { } outline)
        {
            text.Append($" stroke=\"{Colour(outline)}\" stroke-width=\"{Points(mark.OutlineWeight)}\"");
        }

        text.Append(Fact(mark.Number)).Append("/>\n");
    }

    private static void Line(StringBuilder text, LineMark mark)
    {
        var points = string.Join(' ', mark.Points.Select(point => $"{Points(point.X)},{Points(point.Y)}"));
        text.Append($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{Colour(mark.Colour)}\"");
        text.Append($" stroke-width=\"{Points(mark.Weight)}\"")
            .Append(mark.IsDashed ? " stroke-dasharray=\"3 2\"" : "");
        text.Append("/>\n");
    }

    private static void Label(StringBuilder text, TextMark mark)
    {
        text.Append($"<text x=\"{Points(mark.X)}\" y=\"{Points(mark.Baseline)}\" font-size=\"{Points(mark.Size)}\"");
        text.Append($" fill=\"{Colour(mark.Colour)}\"");
        text.Append(
            mark.Align switch
            {
                Alignment.Center => " text-anchor=\"middle\"",
                Alignment.End => " text-anchor=\"end\"",
                _ => string.Empty,
            }
        );
        text.Append(mark.Run.Bold ? " font-weight=\"bold\"" : string.Empty).Append(Fact(mark.Run.Number));
        text.Append('>').Append(Escaped(mark.Run.Text)).Append("</text>\n");
    }

    private static string Fact(PrintedNumber? number) =>
        number is null ? string.Empty : $" data-fact=\"{Escaped(number.Fact)}\"";

    private static string Colour(int colour) => string.Create(CultureInfo.InvariantCulture, $"#{colour:x6}");

    /// <summary>Hundredths of a point as points, no more decimals than needed.</summary>
    private static string Points(int hundredths)
    {
        var magnitude = Math.Abs(hundredths);
        var whole = (magnitude / 100).ToString(CultureInfo.InvariantCulture);
        var part = (magnitude % 100).ToString("00", CultureInfo.InvariantCulture).TrimEnd('0');
        return (hundredths < 0 ? "-" : "") + (part.Length == 0 ? whole : $"{whole}.{part}");
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
