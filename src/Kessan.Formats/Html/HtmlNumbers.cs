using Kessan.Documents;
using Kessan.Documents.Charts;

namespace Kessan.Formats.Html;

/// <summary>Every number a file shows: those printed, and those a chart only draws, which stand in its table.</summary>
public static class HtmlNumbers
{
    /// <summary>The numbers of a file, document first.</summary>
    public static IEnumerable<PrintedNumber> Of(HtmlSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source
            .Document.Pages.Concat(source.Appendix)
            .SelectMany(page =>
                PrintedNumbers.OfPage(page).Select(place => place.Number).Concat(Charts(page.Body).SelectMany(Drawn))
            );
    }

    private static IEnumerable<ChartFigure> Charts(Block block) =>
        block switch
        {
            Arrangement arrangement => arrangement.Parts.SelectMany(part => Charts(part.Block)),
            ChartBlock chart => [chart.Chart],
            _ => [],
        };

    private static IEnumerable<PrintedNumber> Drawn(ChartFigure chart) =>
        chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>().Select(point => point.Number);
}
