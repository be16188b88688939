using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;

namespace Kessan.Formats.Pptx;

/// <summary>The numbers a placed element prints or draws, in reading order.</summary>
public static class PrintedNumbers
{
    /// <summary>The numbers of an element; of a chart, those of its points and captions, shown or not.</summary>
    public static IEnumerable<PrintedNumber> Of(PlacedElement element) =>
        element switch
        {
            PlacedText text => In(text.Text),
            PlacedTable table => table.Table.Rows.SelectMany(row => row.Cells).SelectMany(cell => In(cell.Text)),
            PlacedChart chart => In(chart.Chart),
            _ => [],
        };

    private static IEnumerable<PrintedNumber> In(ChartFigure chart)
    {
        var captions = chart.Captions.SelectMany(caption => caption.Cells).OfType<PrintedNumber>();
        var points = chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>();
        var note = chart.Note is { } text ? In(text) : [];
        return In(chart.Title).Concat(captions).Concat(points.Select(point => point.Number)).Concat(note);
    }

    private static IEnumerable<PrintedNumber> In(RichText text) =>
        text.Paragraphs.SelectMany(paragraph => paragraph.Runs).Select(run => run.Number).OfType<PrintedNumber>();
}
