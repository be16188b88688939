using System.Collections.Immutable;

namespace Kessan.Documents.Charts;

/// <summary>Draws series as lines with markers, and their numbers.</summary>
internal static class LineMarks
{
    private const int Weight = 175;

    public static void Draw(UprightPlan plan)
    {
        foreach (var series in Lines(plan))
        {
            var colour = SeriesColours.Of(plan.Canvas.Chart, plan.Canvas.Theme, series);
            foreach (var stretch in Stretches(plan, series).Where(stretch => stretch.Length > 1))
            {
                plan.Canvas.Add(
                    new LineMark([.. stretch.Select(dot => (dot.X, dot.Y))], colour, Weight)
                    {
                        Part = ChartPart.Line,
                        Series = series,
                    }
                );
            }

            foreach (var dot in Stretches(plan, series).SelectMany(stretch => stretch))
            {
                plan.Canvas.Add(Marker(plan, dot, colour));
            }
        }
    }

    /// <summary>Writes numbers at markers: of the highest above, of the lowest below, elsewhere where there is
    /// room.</summary>
    public static void Label(UprightPlan plan)
    {
        var dots = Lines(plan).SelectMany(series => Stretches(plan, series)).SelectMany(stretch => stretch).ToArray();
        foreach (var atCategory in dots.GroupBy(dot => dot.Category))
        {
            var ordered = atCategory.OrderBy(dot => dot.Y).ToArray();
            for (var i = 0; i < ordered.Length; i++)
            {
                var isLowest = i == ordered.Length - 1 && i > 0;
                Label(plan, ordered[i], isLowest);
            }
        }
    }

    /// <summary>The axis a series is measured on.</summary>
    public static ChartAxis AxisOf(UprightPlan plan, int series) =>
        plan.Canvas.Chart.Series[series].OnSecondAxis && plan.Second is { } second ? second : plan.First;

    private static void Label(UprightPlan plan, Dot dot, bool belowFirst)
    {
        var canvas = plan.Canvas;
        if (!dot.Point.ShowLabel)
        {
            return;
        }

        var above = canvas.Label(dot.X, dot.Y - Radius(canvas) - (canvas.Size / 4), dot.Point.Number) with
        {
            Part = ChartPart.EndLabel,
            Series = dot.Series,
            Category = dot.Category,
        };
        var baseline = dot.Y + Radius(canvas) + (canvas.Size / 6) + ChartCanvas.Rise(canvas.Size);
        var below = above with { Baseline = baseline, Part = ChartPart.StartLabel };
        TextMark[] places = belowFirst ? [below, above] : [above, below];
        _ =
            places.Any(place => !canvas.CrossesLine(place) && canvas.TryTextOnPlate(place))
            || places.Any(canvas.TryTextOnPlate);
    }

    private static DotMark Marker(UprightPlan plan, Dot dot, int colour)
    {
        var isSolid = plan.Canvas.Chart.Categories[dot.Category].Tone is ChartTone.Actual or ChartTone.Earlier;
        var fill = isSolid ? colour : plan.Canvas.Theme.Background;
        return new(dot.X, dot.Y, Radius(plan.Canvas), fill, colour)
        {
            Part = ChartPart.Line,
            Series = dot.Series,
            Category = dot.Category,
            Number = dot.Point.Number,
        };
    }

    private static int Radius(ChartCanvas canvas) => canvas.Size * 7 / 25;

    private static IEnumerable<int> Lines(UprightPlan plan) =>
        Enumerable
            .Range(0, plan.Canvas.Chart.Series.Length)
            .Where(series => SeriesColours.IsLine(plan.Canvas.Chart, series));

    /// <summary>The markers of a series, apart where a point is missing or a gap stands between.</summary>
    private static List<ImmutableArray<Dot>> Stretches(UprightPlan plan, int series)
    {
        var chart = plan.Canvas.Chart;
        var stretches = new List<ImmutableArray<Dot>>();
        var stretch = new List<Dot>();
        for (var category = 0; category < chart.Categories.Length; category++)
        {
            var point = ChartColumn.PointAt(chart, series, category);
            if (stretch.Count > 0 && (point is null || chart.Categories[category].StartsGroup))
            {
                stretches.Add([.. stretch]);
                stretch.Clear();
            }

            if (point is not null)
            {
                var y = AxisOf(plan, series).At(point.Value);
                stretch.Add(new(series, category, plan.Slots.Center(category), y, point));
            }
        }

        stretches.Add([.. stretch]);
        return stretches;
    }

    private sealed record Dot(int Series, int Category, int X, int Y, ChartPoint Point);
}
