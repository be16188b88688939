using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;
using SkiaSharp;

namespace Kessan.Formats.Drawing;

/// <summary>Draws the marks of a chart.</summary>
internal sealed class ChartDrawing(SKCanvas canvas, TextDrawing texts)
{
    private const int OutlineWeight = 100;
    private const int HatchWeight = 90;
    private const float HatchStep = 4f;

    private static readonly FontTextMeasure Measure = new();

    /// <summary>Draws a chart in its box.</summary>
    public void Draw(PlacedChart chart)
    {
        var inLabels = chart
            .Chart.Categories.SelectMany(category => category.LabelNumbers)
            .Concat(chart.Chart.Series.SelectMany(series => series.LabelNumbers))
            .ToList();
        foreach (var mark in chart.Marks)
        {
            switch (mark)
            {
                case RectangleMark rectangle:
                    Draw(rectangle, chart.Box);
                    break;
                case LineMark line:
                    Draw(line, chart.Box);
                    break;
                case DotMark dot:
                    Draw(dot, chart.Box);
                    break;
                case TextMark text:
                    Draw(text, chart.Box);
                    Link(text, chart.Box, inLabels);
                    break;
            }
        }
    }

    /// <summary>Lets the numbers in a label lead to their facts, each once.</summary>
    private void Link(TextMark mark, Box at, List<PrintedNumber> inLabels)
    {
        var number = mark.Run.Number is null
            ? inLabels.Find(one => mark.Run.Text.Contains(one.Text, StringComparison.Ordinal))
            : null;
        if (number is null)
        {
            return;
        }

        _ = inLabels.Remove(number);
        var before = mark.Run.Text[..mark.Run.Text.IndexOf(number.Text, StringComparison.Ordinal)];
        var left = at.Left + mark.X - Shift(mark) + Measure.Width(before, mark.Size, mark.Run.Bold);
        var width = Measure.Width(number.Text, mark.Size, mark.Run.Bold);
        texts.Link(number, new(left, at.Top + mark.Baseline, mark.Size, mark.Colour), width);
        Link(mark, at, inLabels);
    }

    private void Draw(RectangleMark mark, Box at)
    {
        var box = new Box(at.Left + mark.Left, at.Top + mark.Top, mark.Width, mark.Height);
        var rectangle = Colours.Points(box);
        if (mark.Fill is { } fill)
        {
            Fill(rectangle, fill, mark.IsHatched);
        }

        if (mark.Outline is { } outline)
        {
            using var line = Colours.Line(outline, OutlineWeight);
            rectangle.Inflate(-OutlineWeight / 200f, -OutlineWeight / 200f);
            canvas.DrawRect(rectangle, line);
        }
    }

    private void Fill(SKRect rectangle, int fill, bool isHatched)
    {
        if (!isHatched)
        {
            using var paint = Colours.Fill(fill);
            canvas.DrawRect(rectangle, paint);
            return;
        }

        canvas.Save();
        canvas.ClipRect(rectangle);
        using var hatch = Colours.Line(fill, HatchWeight);
        for (var left = rectangle.Left - rectangle.Height; left < rectangle.Right; left += HatchStep)
        {
            canvas.DrawLine(left, rectangle.Bottom, left + rectangle.Height, rectangle.Top, hatch);
        }

        canvas.Restore();
        canvas.DrawRect(rectangle, hatch);
    }

    private void Draw(LineMark mark, Box at)
    {
        using var paint = Colours.Line(mark.Colour, mark.Weight);
        using var dashes = SKPathEffect.CreateDash([3f, 2f], 0);
        paint.PathEffect = mark.IsDashed ? dashes : null;
        paint.StrokeJoin = SKStrokeJoin.Round;
        using var path = new SKPathBuilder();
        for (var point = 0; point < mark.Points.Length; point++)
        {
            var (x, y) = ((at.Left + mark.Points[point].X) / 100f, (at.Top + mark.Points[point].Y) / 100f);
            if (point == 0)
            {
                path.MoveTo(x, y);
            }
            else
            {
                path.LineTo(x, y);
            }
        }

        using var line = path.Detach();
        canvas.DrawPath(line, paint);
    }

    private void Draw(DotMark mark, Box at)
    {
        var (x, y) = ((at.Left + mark.X) / 100f, (at.Top + mark.Y) / 100f);
        using var fill = Colours.Fill(mark.Fill);
        using var outline = Colours.Line(mark.Outline, OutlineWeight);
        canvas.DrawCircle(x, y, mark.Radius / 100f, fill);
        canvas.DrawCircle(x, y, mark.Radius / 100f, outline);
    }

    private void Draw(TextMark mark, Box at) =>
        texts.Draw(mark.Run, new(at.Left + mark.X - Shift(mark), at.Top + mark.Baseline, mark.Size, mark.Colour));

    /// <summary>How far left of its place a text begins.</summary>
    private static int Shift(TextMark mark) =>
        mark.Align switch
        {
            Alignment.Center => Measure.Width(mark.Run.Text, mark.Size, mark.Run.Bold) / 2,
            Alignment.End => Measure.Width(mark.Run.Text, mark.Size, mark.Run.Bold),
            _ => 0,
        };
}
