using System.Globalization;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Kessan.Formats.Reading.PageLayout;

/// <summary>Reads a PDF: the letters of every page set out in lines, so that columns stay columns.</summary>
internal static class PdfDocumentReader
{
    /// <summary>The format's name.</summary>
    public const string Format = "pdf";

    // A damaged file can make the library follow its own references without end; three hundred pages take seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // Objects inside one another take stack; the library's own limit fits in here.
    private const int StackSize = 64 << 20;
    private const int DeepestObjects = 256;
    private const int MostNamedPages = 20;

    /// <summary>Reads the file.</summary>
    public static ReadDocument Read(byte[] bytes, FileFindings findings)
    {
        var nothing = new ReadDocument(findings.File, Format, []);
        if (!PackedStreams.AreWithinLimits(bytes))
        {
            var most = FormattableString.Invariant($"{ReadingLimits.LargestUnpacked >> 20:#,##0} MiB");
            findings.Add(ReadingDiagnostics.UnpacksTooLarge(new(findings.File), "more than that", most));
            return nothing;
        }

        // Findings are made on a thread of their own, and taken over only once it has come to its end.
        var own = new FileFindings(findings.File);
        var read = nothing;
        var thread = new Thread(() => read = ReadOrTell(bytes, own), StackSize) { IsBackground = true };
        thread.Start();
        if (!thread.Join(Longest))
        {
            findings.Add(
                ReadingDiagnostics.Damaged(new(findings.File), "PDF", "its objects refer to one another without end")
            );
            return nothing;
        }

        foreach (var finding in own.All())
        {
            findings.Add(finding);
        }

        return read;
    }

    private static ReadDocument ReadOrTell(byte[] bytes, FileFindings findings)
    {
        try
        {
            var options = new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = DeepestObjects,
            };
            using var file = PdfDocument.Open(bytes, options);
            return Pages(file, findings);
        }
        catch (PdfDocumentEncryptedException)
        {
            findings.Add(ReadingDiagnostics.Locked(new(findings.File)));
        }
        catch (Exception thrown) when (OfficeReading.IsOfDamage(thrown))
        {
            findings.Add(
                ReadingDiagnostics.Damaged(new(findings.File), "PDF", "its contents are damaged or cut short")
            );
        }

        return new(findings.File, Format, []);
    }

    private static ReadDocument Pages(PdfDocument file, FileFindings findings)
    {
        var pages = new PageList(findings);
        var pictures = new List<int>();
        var broken = new List<int>();
        var count = Math.Min(file.NumberOfPages, ReadingLimits.MostPages);
        for (var number = 1; number <= count && !pages.IsFull; number++)
        {
            if (number > 1)
            {
                pages.Turn(number);
            }

            try
            {
                Add(file.GetPage(number), pages, pictures);
            }
            catch (Exception thrown) when (OfficeReading.IsOfDamage(thrown))
            {
                broken.Add(number);
            }
        }

        if (broken.Count > 0)
        {
            findings.Add(ReadingDiagnostics.BrokenPages(new(findings.File), Listed(broken)));
        }

        if (pictures.Count > 0)
        {
            findings.Add(ReadingDiagnostics.PagesWithoutText(new(findings.File), Listed(pictures)));
        }

        return pages.Document(Format);
    }

    private static void Add(Page page, PageList pages, List<int> pictures)
    {
        var lines = PageLines.Of(page, pages.Number);
        if (lines.IsEmpty)
        {
            if (page.NumberOfImages > 0)
            {
                pictures.Add(page.Number);
            }

            return;
        }

        pages.Add(new ReadLines(lines));
    }

    private static string Listed(List<int> numbers)
    {
        var named = numbers.Take(MostNamedPages).Select(number => number.ToString(CultureInfo.InvariantCulture));
        var more = numbers.Count > MostNamedPages ? ", ..." : string.Empty;
        return (numbers.Count == 1 ? "page " : "pages ") + string.Join(", ", named) + more;
    }
}
