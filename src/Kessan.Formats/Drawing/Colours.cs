using Kessan.Documents.Layout;
using SkiaSharp;

namespace Kessan.Formats.Drawing;

/// <summary>Paints by colours of the theme, and boxes in points.</summary>
internal static class Colours
{
    /// <summary>A filling paint.</summary>
    public static SKPaint Fill(int colour) =>
        new()
        {
            Color = Of(colour),
            Style = SKPaintStyle.Fill,
            IsAntialias = true,
        };

    /// <summary>A drawing paint of a weight in hundredths of a point.</summary>
    public static SKPaint Line(int colour, int weight) =>
        new()
        {
            Color = Of(colour),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = weight / 100f,
            IsAntialias = true,
        };

    /// <summary>A box in points.</summary>
    public static SKRect Points(Box box) => new(box.Left / 100f, box.Top / 100f, box.Right / 100f, box.Bottom / 100f);

    private static SKColor Of(int colour) => new((uint)colour | 0xFF000000u);
}
