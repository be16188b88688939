namespace Kessan.Documents.Charts;

/// <summary>Rows of numbers above columns, and totals on stacks.</summary>
internal static class ChartCaptions
{
    public static void Draw(UprightPlan plan)
    {
        var canvas = plan.Canvas;
        var baseline = plan.Plot.Top - (plan.CaptionRows * canvas.LineHeight) - (canvas.Size / 3);
        for (var row = 0; row < plan.CaptionRows; row++)
        {
            baseline += canvas.LineHeight;
            DrawRow(plan, canvas.Chart.Captions[row], baseline - (canvas.Size / 4));
        }

        if (plan.TotalsOnColumns)
        {
            DrawTotals(plan, canvas.Chart.Captions[^1]);
        }
    }

    private static void DrawRow(UprightPlan plan, ChartCaption caption, int baseline)
    {
        if (caption.Label.Length > 0)
        {
            var name = new Run(caption.Label) { Bold = caption.Emphasis };
            plan.Canvas.Text(
                new(0, baseline, name, plan.Canvas.Size, plan.Canvas.Theme.Muted, Alignment.Start)
                {
                    Part = ChartPart.Caption,
                }
            );
        }

        for (var i = 0; i < caption.Cells.Length && i < plan.Canvas.Chart.Categories.Length; i++)
        {
            DrawCell(plan, caption, i, baseline);
        }
    }

    private static void DrawTotals(UprightPlan plan, ChartCaption totals)
    {
        for (var i = 0; i < totals.Cells.Length && i < plan.Canvas.Chart.Categories.Length; i++)
        {
            var tops = plan.Columns.Where(column => column.Category == i).Select(column => plan.First.At(column.To));
            var top = tops.Append(plan.First.At(Amounts.Fraction.Zero)).Min();
            DrawCell(plan, totals, i, top - (plan.Canvas.Size / 3));
        }
    }

    private static void DrawCell(UprightPlan plan, ChartCaption caption, int category, int baseline)
    {
        if (caption.Cells[category] is not { } number)
        {
            return;
        }

        var label = plan.Canvas.Label(plan.Slots.Center(category), baseline, number);
        plan.Canvas.TryText(
            label with
            {
                Run = label.Run with { Bold = caption.Emphasis },
                Part = ChartPart.Caption,
                Category = category,
            }
        );
    }
}
