using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Numbers of columns: inside segments, beyond the ends of columns that stand alone.</summary>
internal static class ColumnLabels
{
    private const int BesideColumn = 150;

    public static void Draw(UprightPlan plan)
    {
        var labelled = plan.Columns.Where(column => column.Point.ShowLabel).ToArray();
        if (plan.Canvas.Chart.Kind == ChartKind.Stacked)
        {
            // Those inside first: what is moved aside gives way to them.
            var left = labelled.Where(column => !TryInside(plan, column)).ToArray();
            foreach (var column in left)
            {
                TryAside(plan, column);
            }

            return;
        }

        foreach (var column in labelled)
        {
            AtEnd(plan, column);
        }
    }

    /// <summary>The room that numbers take beside the last column of a stack, where its segments are too small for
    /// them; zero where none is.</summary>
    public static int AsideOfLast(UprightPlan plan)
    {
        var canvas = plan.Canvas;
        return canvas.Chart.Kind != ChartKind.Stacked
            ? 0
            : plan
                .Columns.Where(column =>
                    column.Category == canvas.Chart.Categories.Length - 1
                    && column.Point.ShowLabel
                    && !FitsInside(canvas, column, ColumnMarks.BoxOf(plan, column))
                )
                .Select(column => canvas.WidthOf(column.Point.Number.Text) + BesideColumn)
                .DefaultIfEmpty()
                .Max();
    }

    private static bool TryInside(UprightPlan plan, ChartColumn column)
    {
        var (canvas, box) = (plan.Canvas, ColumnMarks.BoxOf(plan, column));
        return FitsInside(canvas, column, box) && Inside(canvas, column, box);
    }

    private static bool FitsInside(ChartCanvas canvas, ChartColumn column, Box box) =>
        box.Height >= ChartCanvas.Rise(canvas.Size) + 150 && canvas.WidthOf(column.Point.Number.Text) <= box.Width - 50;

    /// <summary>Draws the number in the middle of its segment, in the colour that is told from the fill; on a hatched
    /// one, on a plate.</summary>
    public static bool Inside(ChartCanvas canvas, ChartColumn column, Box box)
    {
        var style = ColumnMarks.StyleOf(canvas.Chart, canvas.Theme, column);
        var number = column.Point.Number;
        var label = canvas.Label(
            box.Left + (box.Width / 2),
            canvas.BaselineAround(box.Top + (box.Height / 2)),
            number
        ) with
        {
            Part = ChartPart.InsideLabel,
            Series = column.Series,
            Category = column.Category,
        };
        return style.IsHatched
            ? canvas.TryTextWithPlate(label)
            : canvas.TryText(label with { Colour = ChartPalette.TextOn(canvas.Theme, style.Fill) });
    }

    private static void TryAside(UprightPlan plan, ChartColumn column)
    {
        var (canvas, box) = (plan.Canvas, ColumnMarks.BoxOf(plan, column));
        var label = canvas.Label(
            box.Right + BesideColumn,
            canvas.BaselineAround(box.Top + (box.Height / 2)),
            column.Point.Number
        ) with
        {
            Align = Alignment.Start,
            Part = ChartPart.AsideLabel,
            Series = column.Series,
            Category = column.Category,
        };
        // A little higher or lower where another label stands in the way.
        var offsets = new[] { 0, canvas.Size / 2, -canvas.Size / 2, canvas.Size, -canvas.Size };
        _ = offsets
            .Select(offset => label with { Baseline = label.Baseline + offset })
            .Any(place => !canvas.CoversColumn(place) && canvas.TryText(place));
    }

    private static void AtEnd(UprightPlan plan, ChartColumn column)
    {
        var (canvas, box) = (plan.Canvas, ColumnMarks.BoxOf(plan, column));
        var isDown = column.To < column.From;
        var above = box.Top - (canvas.Size / 4);
        var below = box.Bottom + ChartCanvas.Rise(canvas.Size) + (canvas.Size / 4);
        var label = canvas.Label(box.Left + (box.Width / 2), isDown ? below : above, column.Point.Number) with
        {
            Part = isDown ? ChartPart.StartLabel : ChartPart.EndLabel,
            Series = column.Series,
            Category = column.Category,
        };
        canvas.TryText(label);
    }
}
