using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Drawing;
using SkiaSharp;

namespace Kessan.Formats.Preview;

/// <summary>Draws pages as pictures, drawn as the PDF is.</summary>
public static class PagePicture
{
    private const int HighlightColour = 0xF2B705;

    /// <summary>A page as PNG.</summary>
    /// <param name="document">The document.</param>
    /// <param name="page">The page.</param>
    /// <param name="scale">Pixels of a hundred points: 200 makes a slide 1,920 pixels wide.</param>
    /// <param name="highlights">Boxes to be marked, hundredths of a point.</param>
    public static byte[] Draw(Document document, PlacedPage page, int scale, ImmutableArray<Box> highlights)
    {
        var (width, height) = (document.Format.Width * scale / 10_000, document.Format.Height * scale / 10_000);
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor((uint)document.Theme.Background | 0xFF000000u));
        canvas.Scale(scale / 100f);
        new PageDrawing(canvas, Typefaces.Whole).Draw(page, document.Theme.Text);
        using var mark = Colours.Line(HighlightColour, 200);
        foreach (var box in highlights)
        {
            var rectangle = Colours.Points(box);
            rectangle.Inflate(2, 2);
            canvas.DrawRect(rectangle, mark);
        }

        using var picture = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return picture.ToArray();
    }
}
