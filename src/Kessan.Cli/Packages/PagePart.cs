using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Pdf;
using Kessan.Formats.Pptx;

namespace Kessan.Cli.Packages;

/// <summary>A file format that a document of pages is written in.</summary>
/// <param name="Extension">The ending of its files: <c>pdf</c>.</param>
/// <param name="IsFor">Which documents are written in it.</param>
/// <param name="Write">Writes a placed document.</param>
internal sealed record PagePart(string Extension, Func<Document, bool> IsFor, Func<PlacedDocument, byte[]> Write)
{
    /// <summary>Every format of pages, a line each.</summary>
    public static IReadOnlyList<PagePart> All { get; } =
    [
        new("pptx", IsWide, Presentation),
        new("pdf", _ => true, placed => DocumentPdf.Write(placed.Document, placed.Pages)),
    ];

    private static bool IsWide(Document document) => document.Format.Width > document.Format.Height;

    private static byte[] Presentation(PlacedDocument placed) =>
        PackageFile.Bytes(stream => PptxWriter.Write(placed.Document, placed.Pages, stream));
}
