using Kessan.Documents.Layout;
using SkiaSharp;

namespace Kessan.Formats.Drawing;

/// <summary>Draws a placed page, to paper or to pixels.</summary>
internal sealed class PageDrawing
{
    private readonly SKCanvas _canvas;
    private readonly TextDrawing _texts;
    private readonly ChartDrawing _charts;

    /// <summary>Draws on a canvas measured in points.</summary>
    public PageDrawing(SKCanvas canvas, Typefaces typefaces)
    {
        _canvas = canvas;
        _texts = new(canvas, typefaces);
        _charts = new(canvas, _texts);
    }

    /// <summary>Draws everything on a page, in reading order.</summary>
    public void Draw(PlacedPage page, int text)
    {
        foreach (var element in page.Elements)
        {
            switch (element)
            {
                case PlacedFill fill:
                    Fill(fill.Box, fill.Fill);
                    break;
                case PlacedText placed:
                    Draw(placed);
                    break;
                case PlacedTable table:
                    Draw(table, text);
                    break;
                case PlacedChart chart:
                    _charts.Draw(chart);
                    break;
                case PlacedImage image:
                    Draw(image);
                    break;
            }
        }
    }

    private void Draw(PlacedText text)
    {
        var box = Colours.Points(text.Box);
        if (text.Turn != 0)
        {
            DrawTurned(text, box);
            return;
        }

        if (text.Fill is { } fill)
        {
            Fill(text.Box, fill);
        }

        if (text.Outline is { } outline)
        {
            using var paint = Colours.Line(outline, 75);
            _canvas.DrawRect(box, paint);
        }

        foreach (var line in text.Lines)
        {
            _texts.Draw(line, text.Style.Size, text.Colour, text.Bold);
        }
    }

    private void DrawTurned(PlacedText text, SKRect box)
    {
        _canvas.Save();
        _canvas.RotateDegrees(-text.Turn, box.MidX, box.MidY);
        foreach (var line in text.Lines)
        {
            _texts.Outline(line, text.Style.Size, text.Colour);
        }

        _canvas.Restore();
    }

    private void Draw(PlacedTable table, int text)
    {
        foreach (var (box, fill) in TableGround.Of(table))
        {
            Fill(box, fill);
        }

        foreach (var cell in table.Cells)
        {
            Rules(cell);
        }

        foreach (var cell in table.Cells)
        {
            foreach (var line in cell.Lines)
            {
                _texts.Draw(line, table.Size, cell.Look.Colour ?? text, cell.Look.Bold);
            }
        }
    }

    private void Rules(PlacedCell cell)
    {
        var box = Colours.Points(cell.Box);
        Rule(cell.Look.Above, box.Left, box.Top, box.Right, box.Top);
        Rule(cell.Look.Below, box.Left, box.Bottom, box.Right, box.Bottom);
        Rule(cell.Look.Sides, box.Left, box.Top, box.Left, box.Bottom);
        Rule(cell.Look.Sides, box.Right, box.Top, box.Right, box.Bottom);
    }

    private void Rule(CellRule? rule, float left, float top, float right, float bottom)
    {
        if (rule is not null)
        {
            using var paint = Colours.Line(rule.Colour, rule.Weight);
            _canvas.DrawLine(left, top, right, bottom, paint);
        }
    }

    private void Draw(PlacedImage image)
    {
        using var data = SKData.CreateCopy(image.Bytes.AsSpan());
        using var picture = SKImage.FromEncodedData(data);
        if (picture is not null)
        {
            _canvas.DrawImage(picture, Colours.Points(image.Box), new SKSamplingOptions(SKCubicResampler.Mitchell));
        }
    }

    private void Fill(Box box, int colour)
    {
        using var paint = Colours.Fill(colour);
        _canvas.DrawRect(Colours.Points(box), paint);
    }
}
