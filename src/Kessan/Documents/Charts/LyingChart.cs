using Kessan.Amounts;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Draws charts whose values go to the right: bars, and shares of a whole.</summary>
internal static class LyingChart
{
    public static void Draw(ChartCanvas canvas, Box room)
    {
        var names = SeriesNames.Of(canvas, room, mayStandBeside: false);
        var plan = LyingPlan.Of(canvas, names.DrawAbove(room));
        canvas.Add(Mark(plan));
        foreach (var column in plan.Columns)
        {
            canvas.Add(ColumnMarks.Rectangle(canvas, column, plan.BoxOf(column)));
        }

        if (!plan.IsShares)
        {
            DrawAxis(plan);
        }

        DrawNames(plan);
        DrawCaptions(plan);
        foreach (var column in plan.Columns.Where(column => column.Point.ShowLabel))
        {
            Label(plan, column);
        }
    }

    private static PlotMark Mark(LyingPlan plan) =>
        new(plan.Plot.Left, plan.Plot.Top, plan.Plot.Width, plan.Plot.Height, plan.Axis.Range, null)
        {
            Slots = plan.Slots.Places,
            Gap = plan.Gap,
            LabelSize = plan.Canvas.Size,
        };

    private static void DrawAxis(LyingPlan plan)
    {
        var x = plan.Axis.At(Fraction.Zero);
        plan.Canvas.Add(
            new LineMark([(x, plan.Plot.Top), (x, plan.Plot.Bottom)], plan.Canvas.Theme.Muted, 75)
            {
                Part = ChartPart.Axis,
            }
        );
    }

    private static void DrawNames(LyingPlan plan)
    {
        var canvas = plan.Canvas;
        for (var i = 0; i < canvas.Chart.Categories.Length; i++)
        {
            var lines = plan.NameLines(i);
            var middle = plan.Slots.Center(i) - ((lines.Length - 1) * canvas.LineHeight / 2);
            foreach (var line in lines)
            {
                canvas.TryText(
                    new(
                        plan.Plot.Left - (canvas.Size / 2),
                        canvas.BaselineAround(middle),
                        new(line),
                        canvas.Size,
                        canvas.Theme.Text,
                        Alignment.End
                    )
                    {
                        Part = ChartPart.CategoryLabel,
                        Category = i,
                    }
                );
                middle += canvas.LineHeight;
            }
        }
    }

    private static void DrawCaptions(LyingPlan plan)
    {
        var canvas = plan.Canvas;
        for (var row = 0; row < canvas.Chart.Captions.Length; row++)
        {
            var caption = canvas.Chart.Captions[row];
            var head = new Run(caption.Label) { Bold = caption.Emphasis };
            var x = plan.CaptionEnds[row];
            if (caption.Label.Length > 0)
            {
                canvas.TryText(
                    new(x, plan.Plot.Top - (canvas.Size / 4), head, canvas.Size, canvas.Theme.Muted, Alignment.End)
                    {
                        Part = ChartPart.Caption,
                    }
                );
            }

            for (var i = 0; i < caption.Cells.Length && i < canvas.Chart.Categories.Length; i++)
            {
                DrawCell(plan, caption, i, x);
            }
        }
    }

    private static void DrawCell(LyingPlan plan, ChartCaption caption, int category, int right)
    {
        if (caption.Cells[category] is not { } number)
        {
            return;
        }

        var label = plan.Canvas.Label(right, plan.Canvas.BaselineAround(plan.Slots.Center(category)), number);
        plan.Canvas.TryText(
            label with
            {
                Run = label.Run with { Bold = caption.Emphasis },
                Align = Alignment.End,
                Part = ChartPart.Caption,
                Category = category,
            }
        );
    }

    private static void Label(LyingPlan plan, ChartColumn column)
    {
        var (canvas, box) = (plan.Canvas, plan.BoxOf(column));
        if (plan.IsShares)
        {
            if (canvas.WidthOf(column.Point.Number.Text) <= box.Width - 100)
            {
                ColumnLabels.Inside(canvas, column, box);
            }

            return;
        }

        var isBefore = column.To.IsNegative;
        var baseline = canvas.BaselineAround(box.Top + (box.Height / 2));
        var x = isBefore ? box.Left - (canvas.Size / 3) : box.Right + (canvas.Size / 3);
        canvas.TryText(
            canvas.Label(x, baseline, column.Point.Number) with
            {
                Align = isBefore ? Alignment.End : Alignment.Start,
                Part = isBefore ? ChartPart.StartLabel : ChartPart.EndLabel,
                Series = column.Series,
                Category = column.Category,
            }
        );
    }
}
