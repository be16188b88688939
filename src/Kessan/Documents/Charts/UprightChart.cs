using Kessan.Amounts;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Draws charts whose values go up: columns, stacks, bridges and lines.</summary>
internal static class UprightChart
{
    public static void Draw(ChartCanvas canvas, Box room)
    {
        var names = SeriesNames.Of(canvas, room, MayNameBeside(canvas.Chart));
        var below = names.DrawAbove(room);
        var plan = UprightPlan.Of(canvas, below, names.Gutter);
        var aside = names.Gutter > 0 ? ColumnLabels.AsideOfLast(plan) : 0;
        plan = aside > 0 ? UprightPlan.Of(canvas, below, names.Gutter + aside) : plan;
        if (names.Gutter > 0 && !plan.AreLabelsFitting)
        {
            // Names beside the marks would take the room that the figures need.
            canvas.Size = canvas.Theme.ChartSize;
            names = SeriesNames.Of(canvas, room, false);
            plan = UprightPlan.Of(canvas, names.DrawAbove(room), 0);
        }

        Mark(plan);
        Axis(plan);
        ColumnMarks.Draw(plan);
        CategoryLabels.Draw(canvas, plan.Slots, plan.Plot.Bottom);
        ChartCaptions.Draw(plan);
        LineMarks.Draw(plan);
        if (names.Gutter > 0)
        {
            names.DrawBeside(NamesLeft(plan) + aside, plan.Plot, Middles(plan));
        }

        ColumnLabels.Draw(plan);
        LineMarks.Label(plan);
    }

    /// <summary>Names stand beside marks where every series ends at the last category in a place of its own.</summary>
    private static bool MayNameBeside(ChartFigure chart)
    {
        var last = chart.Categories.Length - 1;
        var isCluster = chart.Kind == ChartKind.Columns && SeriesColours.Columns(chart) > 1;
        return !isCluster
            && Enumerable
                .Range(0, chart.Series.Length)
                .All(series => ChartColumn.PointAt(chart, series, last) is { } point && !point.Value.IsZero);
    }

    /// <summary>Beside the last column, or the last marker where there are lines alone.</summary>
    private static int NamesLeft(UprightPlan plan)
    {
        var last = plan.Slots.Center(plan.Canvas.Chart.Categories.Length - 1);
        return last + (plan.Columns.IsEmpty ? plan.Slots.Width / 2 : plan.ColumnWidth / 2) + (plan.Canvas.Size / 2);
    }

    private static Dictionary<int, int> Middles(UprightPlan plan)
    {
        var chart = plan.Canvas.Chart;
        var last = chart.Categories.Length - 1;
        var middles = plan
            .Columns.Where(column => column.Category == last)
            .ToDictionary(
                column => column.Series,
                column => (plan.First.At(column.From) + plan.First.At(column.To)) / 2
            );
        for (var series = 0; series < chart.Series.Length; series++)
        {
            if (SeriesColours.IsLine(chart, series) && ChartColumn.PointAt(chart, series, last) is { } point)
            {
                middles[series] = LineMarks.AxisOf(plan, series).At(point.Value);
            }
        }

        return middles;
    }

    private static void Mark(UprightPlan plan) =>
        plan.Canvas.Add(
            new PlotMark(
                plan.Plot.Left,
                plan.Plot.Top,
                plan.Plot.Width,
                plan.Plot.Height,
                plan.First.Range,
                plan.Second?.Range
            )
            {
                Slots = plan.Slots.Places,
                Gap = plan.Gap,
                LabelSize = plan.Canvas.Size,
                Step = plan.HasTicks ? ChartAxis.Step(plan.First.Range) : null,
            }
        );

    private static void Axis(UprightPlan plan)
    {
        var (canvas, plot) = (plan.Canvas, plan.Plot);
        if (plan.HasTicks)
        {
            foreach (var tick in plan.Ticks())
            {
                Tick(plan, tick);
            }
        }

        if (plan.First.Range.Minimum > Fraction.Zero)
        {
            return;
        }

        var crossing = plan.First.At(Fraction.Zero);
        canvas.Add(
            new LineMark([(plot.Left, crossing), (plot.Right, crossing)], canvas.Theme.Muted, 75)
            {
                Part = ChartPart.Axis,
            }
        );
    }

    private static void Tick(UprightPlan plan, Fraction tick)
    {
        var (canvas, plot) = (plan.Canvas, plan.Plot);
        var y = plan.First.At(tick);
        var grid = ChartPalette.Mix(canvas.Theme.Muted, canvas.Theme.Background, 75);
        canvas.Add(new LineMark([(plot.Left, y), (plot.Right, y)], grid, 50) { Part = ChartPart.Axis });
        canvas.TryText(
            new(
                plot.Left - (canvas.Size / 2),
                canvas.BaselineAround(y),
                new(TickText.Of(tick, canvas.Chart.Scale)),
                canvas.Size,
                canvas.Theme.Muted,
                Alignment.End
            )
            {
                Part = ChartPart.Axis,
            }
        );
    }
}
