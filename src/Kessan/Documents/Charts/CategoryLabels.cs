using System.Collections.Immutable;

namespace Kessan.Documents.Charts;

/// <summary>Names of categories below the columns, broken into lines of their places' width.</summary>
internal static class CategoryLabels
{
    /// <summary>The room they take.</summary>
    public static int Height(ChartCanvas canvas, ChartSlots slots) =>
        (canvas.Chart.Categories.Max(category => Lines(canvas, slots, category).Length) * canvas.LineHeight)
        + (canvas.Size / 4);

    /// <summary>The widest of their lines: wider than a place only where a word is.</summary>
    public static int Widest(ChartCanvas canvas, ChartSlots slots) =>
        canvas
            .Chart.Categories.SelectMany(category => Lines(canvas, slots, category))
            .Max(line => canvas.WidthOf(line));

    public static void Draw(ChartCanvas canvas, ChartSlots slots, int top)
    {
        for (var i = 0; i < canvas.Chart.Categories.Length; i++)
        {
            var baseline = top;
            foreach (var line in Lines(canvas, slots, canvas.Chart.Categories[i]))
            {
                baseline += canvas.LineHeight;
                canvas.TryText(
                    new(slots.Center(i), baseline, new(line), canvas.Size, canvas.Theme.Text, Alignment.Center)
                    {
                        Part = ChartPart.CategoryLabel,
                        Category = i,
                    }
                );
            }
        }
    }

    private static ImmutableArray<string> Lines(ChartCanvas canvas, ChartSlots slots, ChartCategory category) =>
        [
            .. category
                .Label.Split('\n')
                .SelectMany(line =>
                    ChartLines.Break(line, category.LabelNumbers, slots.Width - 150, text => canvas.WidthOf(text))
                ),
        ];
}
