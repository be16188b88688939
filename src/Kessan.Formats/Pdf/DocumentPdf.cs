using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Drawing;
using SkiaSharp;

namespace Kessan.Formats.Pdf;

/// <summary>Writes documents as PDF: vectors, selectable text, fonts with the characters used.</summary>
/// <remarks>The same pages give the same bytes: the file has no dates and no chance ids.</remarks>
public static class DocumentPdf
{
    /// <summary>The file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">Its pages, placed.</param>
    public static byte[] Write(Document document, ImmutableArray<PlacedPage> pages)
    {
        using var typefaces = Typefaces.Of(UsedCharacters.Of(pages));
        using var stream = new MemoryStream();
        var (width, height) = (document.Format.Width / 100f, document.Format.Height / 100f);
        using (var pdf = SKDocument.CreatePdf(stream, Properties(document)))
        {
            foreach (var page in pages)
            {
                var canvas = pdf.BeginPage(width, height);
                new PageDrawing(canvas, typefaces).Draw(page, document.Theme.Text);
                pdf.EndPage();
            }

            pdf.Close();
        }

        return pages.IsEmpty ? stream.ToArray() : PdfBookmarks.Add(stream.ToArray(), document);
    }

    private static SKDocumentPdfMetadata Properties(Document document) =>
        SKDocumentPdfMetadata.Default with
        {
            Title = document.Title,
            Creator = "Kessan",
            Producer = "Kessan",
            Creation = null,
            Modified = null,
        };
}
