using System.Text;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;
using SkiaSharp;

namespace Kessan.Formats.Drawing;

/// <summary>Draws text glyph by glyph, each where measuring put it.</summary>
internal sealed class TextDrawing(SKCanvas canvas, Typefaces typefaces)
{
    private readonly List<(FontFace Font, StringBuilder Text, List<float> Positions)> _pieces = [];

    /// <summary>Draws a line of runs.</summary>
    /// <param name="line">The line.</param>
    /// <param name="size">Its size.</param>
    /// <param name="colour">Its colour, unless it has its own.</param>
    /// <param name="bold">Whether all of it is bold.</param>
    public void Draw(PlacedLine line, int size, int colour, bool bold)
    {
        var own = line.Colour ?? colour;
        if (line.Mark.Length > 0)
        {
            Draw(new Run(line.Mark) { Bold = bold }, new(line.MarkLeft, line.Baseline, size, own));
        }

        var left = line.Left / 100f;
        foreach (var run in line.Runs)
        {
            var baseline = run.Raised ? line.Baseline - (size * TextSetting.RaisedBy / 100) : line.Baseline;
            var runSize = run.Raised ? size * TextSetting.RaisedSize / 100 : size;
            var width = Draw(run with { Bold = bold || run.Bold }, new(left * 100f, baseline, runSize, own));
            left += width;
        }
    }

    /// <summary>Draws a line as shapes: what is turned across the page must not be read into its text.</summary>
    public void Outline(PlacedLine line, int size, int colour)
    {
        using var paint = Colours.Fill(colour);
        foreach (var run in line.Runs)
        {
            Itemise(run with { Bold = true }, line.Left / 100f, size / 100f);
            foreach (var (face, text, positions) in _pieces)
            {
                using var font = new SKFont(typefaces.Of(face), size / 100f);
                using var path = font.GetTextPath(text.ToString(), new SKPoint(positions[0], line.Baseline / 100f));
                canvas.DrawPath(path, paint);
            }
        }
    }

    /// <summary>Draws a run.</summary>
    /// <returns>Its width in points.</returns>
    public float Draw(Run run, TextPlace place)
    {
        var left = place.Left / 100f;
        var end = Itemise(run, left, place.Size / 100f);
        var baseline = place.Baseline / 100f;
        using var paint = Colours.Fill(place.Colour);
        foreach (var (font, text, positions) in _pieces)
        {
            Draw(font, text.ToString(), positions, (place.Size / 100f, baseline, paint));
        }

        Link(run, BoxOf(place, end - left));
        return end - left;
    }

    /// <summary>Lets a number that stands in a run of words lead to its fact.</summary>
    /// <param name="number">The number.</param>
    /// <param name="place">Where its text begins.</param>
    /// <param name="width">The width of its text, hundredths of a point.</param>
    public void Link(PrintedNumber number, TextPlace place, int width) =>
        Link(new Run(number.Text) { Number = number }, BoxOf(place, width / 100f));

    private static SKRect BoxOf(TextPlace place, float width)
    {
        var (left, baseline) = (place.Left / 100f, place.Baseline / 100f);
        return new(left, baseline - (place.Size * 0.0088f), left + width, baseline + (place.Size * 0.0022f));
    }

    private float Itemise(Run run, float left, float size)
    {
        _pieces.Clear();
        foreach (var rune in run.Text.EnumerateRunes())
        {
            var font = FontSet.For(rune.Value, run.Bold);
            if (_pieces.Count == 0 || _pieces[^1].Font != font)
            {
                _pieces.Add((font, new(), []));
            }

            _pieces[^1].Text.Append(rune.ToString());
            _pieces[^1].Positions.Add(left);
            var tables = font.Tables;
            left += size * tables.Advance(tables.Glyph(rune.Value)) / tables.UnitsPerEm;
        }

        return left;
    }

    private void Draw(
        FontFace face,
        string text,
        List<float> positions,
        (float Size, float Baseline, SKPaint Paint) place
    )
    {
        using var font = new SKFont(typefaces.Of(face), place.Size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateHorizontalRun(font, positions.Count, place.Baseline);
        run.SetGlyphs(font.GetGlyphs(text));
        run.SetPositions([.. positions]);
        using var blob = builder.Build();
        canvas.DrawText(blob, 0, 0, place.Paint);
    }

    /// <summary>A number leads to its fact, so that a reader of the file can tell what it prints.</summary>
    private void Link(Run run, SKRect box)
    {
        var address = run.Number is { } number ? FactAddress.Of(number.Fact) : run.Link;
        if (address is not null)
        {
            canvas.DrawUrlAnnotation(box, address)?.Dispose();
        }
    }
}

/// <summary>Where text is drawn: hundredths of a point; its size and colour.</summary>
internal readonly record struct TextPlace(float Left, int Baseline, int Size, int Colour);
