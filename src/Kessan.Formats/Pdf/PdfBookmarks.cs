using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Kessan.Documents;

namespace Kessan.Formats.Pdf;

/// <summary>Adds what the drawing library cannot write: bookmarks, page labels, the language, a fixed id.</summary>
/// <remarks>Appended as an update of the file (ISO 32000-1, 7.5.6), so that nothing drawn is touched.</remarks>
internal static class PdfBookmarks
{
    private const int IdBytes = 16;

    /// <summary>The file with a bookmark for every page.</summary>
    public static byte[] Add(byte[] file, Document document)
    {
        var objects = new PdfObjects(file);
        var written = Objects(objects, document);
        var update = new StringBuilder("\n");
        var table = new StringBuilder("xref\n");
        foreach (var (number, text) in written)
        {
            table.Append($"{number} 1\n{file.Length + update.Length:D10} 00000 n \n");
            update.Append($"{number} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length + update.Length;
        var id = Convert.ToHexString(SHA256.HashData(file).AsSpan(0, IdBytes));
        update
            .Append(table)
            .Append("trailer\n")
            .Append($"<</Size {objects.Size + written.Count} /Root {objects.Root} 0 R /Info {objects.Properties} 0 R ")
            .Append($"/Prev {objects.TableAt} /ID [<{id}> <{id}>]>>\n")
            .Append($"startxref\n{start}\n%%EOF\n");
        return [.. file, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private static SortedDictionary<int, string> Objects(PdfObjects file, Document document)
    {
        var pages = file.Pages();
        var outline = file.Size;
        var first = outline + 1;
        var last = outline + pages.Count;
        var objects = new SortedDictionary<int, string>
        {
            [file.Root] = Catalogue(file, document, outline),
            [outline] = $"<</Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {pages.Count}>>",
        };
        for (var page = 0; page < pages.Count; page++)
        {
            var number = first + page;
            var before = number == first ? string.Empty : $" /Prev {number - 1} 0 R";
            var after = number == last ? string.Empty : $" /Next {number + 1} 0 R";
            var title = Text(TitleOf(document.Pages[page]));
            objects[number] = $"<</Title {title} /Parent {outline} 0 R{before}{after} /Dest [{pages[page]} 0 R /Fit]>>";
        }

        return objects;
    }

    private static string Catalogue(PdfObjects file, Document document, int outline)
    {
        var own = file.Dictionary(file.Root);
        var labels = string.Concat(Labels(document.Pages));
        return own[..^2]
            + $" /Outlines {outline} 0 R /PageMode /UseOutlines /Lang ({document.Language.Id()})"
            + $" /PageLabels <</Nums [{labels}]>> /ViewerPreferences <</DisplayDocTitle true>>>>";
    }

    /// <summary>Pages are labelled by their own numbers, which need not begin with one.</summary>
    private static IEnumerable<string> Labels(ImmutableArray<Page> pages)
    {
        for (var page = 0; page < pages.Length; page++)
        {
            if (page == 0 || pages[page].Number != pages[page - 1].Number + 1)
            {
                yield return $"{page} <</S /D /St {Math.Max(1, pages[page].Number)}>> ";
            }
        }
    }

    private static string TitleOf(Page page) => page.Title.Plain.Replace('\n', ' ');

    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
