using System.Collections.Immutable;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Draws a chart: one drawing behind PDF, SVG and the native chart.</summary>
public static class ChartScene
{
    /// <summary>The marks of a chart in a room, what stands behind others first.</summary>
    /// <remarks>No two texts cover each other, and columns are exactly as high as their values are large, each edge
    /// rounded once to a hundredth of a point. A label without room is left out; the alternative text has every
    /// number.</remarks>
    /// <param name="chart">The chart.</param>
    /// <param name="width">Width of the room, hundredths of a point.</param>
    /// <param name="height">Height of the room, hundredths of a point.</param>
    /// <param name="theme">Colours and sizes.</param>
    /// <param name="measure">Widths of text.</param>
    public static ImmutableArray<ChartMark> Of(
        ChartFigure chart,
        int width,
        int height,
        Theme theme,
        ITextMeasure measure
    )
    {
        var canvas = new ChartCanvas(chart, theme, measure)
        {
            Width = width,
            Height = height,
            Size = theme.ChartSize,
        };
        var room = ChartHeadings.Draw(canvas);
        if (!chart.Categories.IsEmpty && !chart.Series.IsEmpty)
        {
            Draw(canvas, room);
        }

        return canvas.Marks;
    }

    private static void Draw(ChartCanvas canvas, Box room)
    {
        if (canvas.Chart.Kind is ChartKind.Bars or ChartKind.Shares)
        {
            LyingChart.Draw(canvas, room);
        }
        else
        {
            UprightChart.Draw(canvas, room);
        }
    }
}
