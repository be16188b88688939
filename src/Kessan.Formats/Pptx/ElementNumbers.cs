using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;

namespace Kessan.Formats.Pptx;

/// <summary>The numbers a placed element prints or draws, in reading order.</summary>
internal static class ElementNumbers
{
    /// <summary>The numbers of an element; of a chart, those of its points and captions, shown or not.</summary>
    public static IEnumerable<PrintedNumber> Of(PlacedElement element) =>
        element switch
        {
            PlacedText text => PrintedNumbers.OfText(text.Text),
            PlacedTable table => table
                .Table.Rows.SelectMany(row => row.Cells)
                .SelectMany(cell => PrintedNumbers.OfText(cell.Text)),
            PlacedChart chart => In(chart.Chart),
            _ => [],
        };

    private static IEnumerable<PrintedNumber> In(ChartFigure chart)
    {
        var captions = chart.Captions.SelectMany(caption => caption.Cells).OfType<PrintedNumber>();
        var points = chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>();
        return PrintedNumbers
            .OfText(chart.Title)
            .Concat(captions)
            .Concat(points.Select(point => point.Number))
            .Concat(PrintedNumbers.OfText(chart.Note));
    }
}
