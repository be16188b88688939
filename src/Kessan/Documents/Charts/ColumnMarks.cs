using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Draws columns, segments of stacks and the steps of bridges.</summary>
internal static class ColumnMarks
{
    public static void Draw(UprightPlan plan)
    {
        foreach (var column in plan.Columns)
        {
            var box = BoxOf(plan, column);
            plan.Canvas.Add(Rectangle(plan.Canvas, column, box));
        }

        if (plan.Canvas.Chart.Kind == ChartKind.Waterfall)
        {
            Connect(plan);
        }
    }

    /// <summary>Where a column stands.</summary>
    public static Box BoxOf(UprightPlan plan, ChartColumn column)
    {
        var (left, width) = plan.Slots.Column(column.Category, column.Place, plan.InCluster, plan.Gap);
        var (from, to) = (plan.First.At(column.From), plan.First.At(column.To));
        return new(left, Math.Min(from, to), width, Math.Abs(from - to));
    }

    /// <summary>The mark of a column, filled by its series, whose figures they are, and in a bridge by its
    /// sign.</summary>
    public static RectangleMark Rectangle(ChartCanvas canvas, ChartColumn column, Box box)
    {
        var style = StyleOf(canvas.Chart, canvas.Theme, column);
        return new(box.Left, box.Top, box.Width, box.Height, style.Fill, style.Outline, style.IsHatched)
        {
            Part = ChartPart.Column,
            Series = column.Series,
            Category = column.Category,
            Number = column.Point.Number,
        };
    }

    /// <summary>How a column is filled.</summary>
    public static ColumnStyle StyleOf(ChartFigure chart, Theme theme, ChartColumn column)
    {
        var tone = chart.Categories[column.Category].Tone;
        var isAlone = SeriesColours.Columns(chart) == 1;
        if (chart.Kind == ChartKind.Waterfall && column.Point.Role == WaterfallRole.Difference)
        {
            // A step stands between two periods and has no time of its own.
            var colour = column.Point.Value.IsNegative ? theme.Unfavourable : theme.Favourable;
            return ChartPalette.Column(theme, colour, ChartTone.Actual, isAlone);
        }

        var style = ChartPalette.Column(theme, SeriesColours.Of(chart, theme, column.Series), tone, isAlone);
        return isAlone || style.Outline is not null ? style : style with { Outline = theme.Background };
    }

    private static void Connect(UprightPlan plan)
    {
        for (var i = 0; i + 1 < plan.Columns.Length; i++)
        {
            var y = plan.First.At(plan.Columns[i].To);
            var from = BoxOf(plan, plan.Columns[i]).Right;
            var to = BoxOf(plan, plan.Columns[i + 1]).Left;
            plan.Canvas.Add(
                new LineMark([(from, y), (to, y)], plan.Canvas.Theme.Muted, 50) { Part = ChartPart.Connector }
            );
        }
    }
}
