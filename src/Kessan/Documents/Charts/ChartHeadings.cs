using System.Collections.Immutable;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>What stands above and below a chart: who, what, unit and when; a note.</summary>
internal static class ChartHeadings
{
    /// <summary>Draws title and note.</summary>
    /// <returns>The room between them.</returns>
    public static Box Draw(ChartCanvas canvas)
    {
        var top = Title(canvas);
        var bottom = canvas.Chart.Note is { } note ? Note(canvas, note) : canvas.Height;
        return new(0, top, canvas.Width, Math.Max(1, bottom - top));
    }

    private static int Title(ChartCanvas canvas)
    {
        var y = 0;
        for (var i = 0; i < canvas.Chart.Title.Paragraphs.Length; i++)
        {
            var isFirst = i == 0;
            var size = isFirst ? canvas.Theme.ChartSize * 23 / 20 : canvas.Theme.ChartSize * 19 / 20;
            var style = new LineStyle(size, isFirst, isFirst ? canvas.Theme.Text : canvas.Theme.Muted, ChartPart.Title);
            foreach (var line in Lines(canvas, canvas.Chart.Title.Paragraphs[i], style))
            {
                y += ChartCanvas.LineOf(size);
                Draw(canvas, line, y - (size / 4), style);
            }
        }

        return y == 0 ? 0 : y + (canvas.Theme.ChartSize / 3);
    }

    private static int Note(ChartCanvas canvas, RichText note)
    {
        var style = new LineStyle(canvas.Theme.NoteSize, false, canvas.Theme.Muted, ChartPart.Note);
        var lines = note.Paragraphs.SelectMany(paragraph => Lines(canvas, paragraph, style)).ToArray();
        var y = canvas.Height - (lines.Length * ChartCanvas.LineOf(style.Size));
        var top = y;
        foreach (var line in lines)
        {
            y += ChartCanvas.LineOf(style.Size);
            Draw(canvas, line, y - (style.Size / 4), style);
        }

        // Programs that draw the native chart set the names of categories a little lower than the drawing does.
        return top - (canvas.Theme.ChartSize / 2);
    }

    private static ImmutableArray<ImmutableArray<Run>> Lines(ChartCanvas canvas, Paragraph text, LineStyle style) =>
        ChartLines.Break(text.Runs, canvas.Width, run => canvas.WidthOf(run.Text, style.Bold || run.Bold, style.Size));

    private static void Draw(ChartCanvas canvas, ImmutableArray<Run> runs, int baseline, LineStyle style)
    {
        var x = 0;
        foreach (var run in runs)
        {
            var drawn = run with { Bold = style.Bold || run.Bold };
            canvas.Text(new(x, baseline, drawn, style.Size, style.Colour, Alignment.Start) { Part = style.Part });
            x += canvas.WidthOf(drawn.Text, drawn.Bold, style.Size);
        }
    }

    private sealed record LineStyle(int Size, bool Bold, int Colour, ChartPart Part);
}
