namespace Kessan.Documents.Charts;

/// <summary>Which colour each series of a chart takes.</summary>
public static class SeriesColours
{
    /// <summary>Whether a series is drawn as a line.</summary>
    public static bool IsLine(ChartFigure chart, int series) =>
        chart.Kind == ChartKind.Lines
        || (chart.Series[series].Shape == ChartShape.Line && chart.Kind is ChartKind.Columns or ChartKind.Stacked);

    /// <summary>The colour of a series: that of its place, or the second colour of the theme for a line over columns of
    /// the same colour.</summary>
    public static int Of(ChartFigure chart, Theme theme, int series)
    {
        var place = chart.Series[series].Colour;
        var isTaken =
            chart.Kind != ChartKind.Lines
            && IsLine(chart, series)
            && Enumerable
                .Range(0, chart.Series.Length)
                .Any(other => !IsLine(chart, other) && chart.Series[other].Colour == place);
        return isTaken ? theme.Accent : ChartPalette.Series(theme, place);
    }

    /// <summary>How many series are drawn as columns.</summary>
    public static int Columns(ChartFigure chart) =>
        Enumerable.Range(0, chart.Series.Length).Count(series => !IsLine(chart, series));
}
