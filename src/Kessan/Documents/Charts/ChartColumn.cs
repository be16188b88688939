using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Documents.Charts;

/// <summary>A column, bar or segment by its values: from where to where it stands.</summary>
/// <param name="Series">Its series.</param>
/// <param name="Category">Its category.</param>
/// <param name="Place">Its place in the cluster of its category, from 0.</param>
/// <param name="From">The value it begins at, nearer to zero.</param>
/// <param name="To">The value it ends at.</param>
/// <param name="Point">What it shows.</param>
internal sealed record ChartColumn(int Series, int Category, int Place, Fraction From, Fraction To, ChartPoint Point)
{
    /// <summary>All columns of a chart, category by category, the lowest series first.</summary>
    public static ImmutableArray<ChartColumn> Of(ChartFigure chart)
    {
        var drawn = Enumerable
            .Range(0, chart.Series.Length)
            .Where(series => !SeriesColours.IsLine(chart, series))
            .ToArray();
        return chart.Kind switch
        {
            ChartKind.Waterfall => [.. Bridge(chart, drawn)],
            ChartKind.Stacked or ChartKind.Shares => [.. Stacks(chart, drawn)],
            _ => [.. Clusters(chart, drawn)],
        };
    }

    /// <summary>Columns in one cluster.</summary>
    public static int InCluster(ChartFigure chart) =>
        chart.Kind is ChartKind.Columns or ChartKind.Bars ? Math.Max(1, SeriesColours.Columns(chart)) : 1;

    private static IEnumerable<ChartColumn> Clusters(ChartFigure chart, int[] drawn) =>
        from category in Enumerable.Range(0, chart.Categories.Length)
        from place in Enumerable.Range(0, drawn.Length)
        let point = PointAt(chart, drawn[place], category)
        where point is not null
        select new ChartColumn(drawn[place], category, place, Fraction.Zero, point.Value, point);

    private static IEnumerable<ChartColumn> Stacks(ChartFigure chart, int[] drawn)
    {
        for (var category = 0; category < chart.Categories.Length; category++)
        {
            var (above, below) = (Fraction.Zero, Fraction.Zero);
            foreach (var series in drawn)
            {
                if (PointAt(chart, series, category) is not { } point)
                {
                    continue;
                }

                var from = point.Value.IsNegative ? below : above;
                var to = from + point.Value;
                (above, below) = point.Value.IsNegative ? (above, to) : (to, below);
                yield return new(series, category, 0, from, to, point);
            }
        }
    }

    private static IEnumerable<ChartColumn> Bridge(ChartFigure chart, int[] drawn)
    {
        var level = Fraction.Zero;
        for (var category = 0; category < chart.Categories.Length && drawn.Length > 0; category++)
        {
            if (PointAt(chart, drawn[0], category) is not { } point)
            {
                continue;
            }

            var from = point.Role == WaterfallRole.Total ? Fraction.Zero : level;
            level = from + point.Value;
            yield return new(drawn[0], category, 0, from, level, point);
        }
    }

    /// <summary>The point of a series at a category, or null.</summary>
    public static ChartPoint? PointAt(ChartFigure chart, int series, int category) =>
        category < chart.Series[series].Points.Length ? chart.Series[series].Points[category] : null;
}
