using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>A series as the native chart draws it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its points, one for every place along the axis; null where there is none.</param>
internal sealed record NativeSeries(string Name, ImmutableArray<NativePoint?> Points)
{
    /// <summary>The series of the chart it draws; -1 for one that only lifts others.</summary>
    public int Source { get; init; } = -1;

    /// <summary>Whether it is a line.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether it is measured on the second axis.</summary>
    public bool OnSecondAxis { get; init; }

    /// <summary>Its colour.</summary>
    public int Colour { get; init; }

    /// <summary>The series of a chart, gaps between groups among the points.</summary>
    public static ImmutableArray<NativeSeries> Of(ChartFigure chart, Document document, PlotMark plot) =>
        chart.Kind == ChartKind.Waterfall
            ? [.. Bridge.Of(chart, document, plot)]
            :
            [
                .. Enumerable
                    .Range(0, chart.Series.Length)
                    .Select(series => new NativeSeries(
                        chart.Series[series].Label,
                        [.. plot.Slots.Select(category => PointOf(chart, series, category))]
                    )
                    {
                        Source = series,
                        IsLine = SeriesColours.IsLine(chart, series),
                        OnSecondAxis = chart.Series[series].OnSecondAxis && plot.Second is not null,
                        Colour = SeriesColours.Of(chart, document.Theme, series),
                    }),
            ];

    private static NativePoint? PointOf(ChartFigure chart, int series, int category)
    {
        var points = chart.Series[series].Points;
        return category >= 0 && category < points.Length && points[category] is { } point
            ? new(category, point.Value, point.Number)
            : null;
    }
}

/// <summary>A point of a native series.</summary>
/// <param name="Category">Its category.</param>
/// <param name="Value">Its value.</param>
/// <param name="Number">What it prints; null where it only lifts others.</param>
internal sealed record NativePoint(int Category, Fraction Value, PrintedNumber? Number);
