using System.IO.Compression;
using Kessan.Formats.Reading.Markup;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.InlineXbrl;

/// <summary>Reads a filing of several Inline XBRL files: the summary first, then the statements in their
/// order.</summary>
internal static class FilingReader
{
    private static readonly string[] Endings = [".htm", ".html", ".xhtml"];

    /// <summary>Reads the files of a zip.</summary>
    public static ReadDocument ReadZip(ZipArchive zip, FileFindings findings)
    {
        var files = zip
            .Entries.Where(entry => IsPage(entry.FullName))
            .Select(entry => (entry.FullName, Open: (Func<byte[]?>)(() => ZipReading.Unpacked(entry, findings))));
        return Read(files, findings);
    }

    /// <summary>Reads the files of a folder and the folders in it.</summary>
    public static ReadDocument ReadFolder(string folder, FileFindings findings)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false };
        var files = Directory
            .EnumerateFiles(folder, "*", options)
            .Take(ReadingLimits.MostParts)
            .Where(IsPage)
            .Select(path =>
                (
                    Path.GetRelativePath(folder, path).Replace('\\', '/'),
                    Open: (Func<byte[]?>)(() => Bytes(path, findings))
                )
            );
        return Read(files, findings);
    }

    private static ReadDocument Read(IEnumerable<(string Name, Func<byte[]?> Open)> files, FileFindings findings)
    {
        var pages = new PageList(findings);
        var isFirst = true;
        var isTagged = false;
        foreach (var (name, open) in files.OrderBy(file => OrderOf(file.Name), StringComparer.Ordinal))
        {
            if (open() is not { } bytes)
            {
                continue;
            }

            if (!isFirst)
            {
                pages.Turn(keepsEmpty: false);
            }

            var file = name[(name.LastIndexOf('/') + 1)..];
            pages.Name(file);
            MarkupDocumentReader.Add(pages, bytes, findings, file);
            isTagged |= MarkupDocumentReader.IsTagged(bytes);
            isFirst = false;
        }

        if (!isTagged)
        {
            findings.Add(ReadingDiagnostics.NoFiling(new(findings.File)));
        }

        return isTagged
            ? pages.Document(MarkupDocumentReader.InlineXbrl)
            : new(findings.File, MarkupDocumentReader.InlineXbrl, []);
    }

    private static byte[]? Bytes(string path, FileFindings findings)
    {
        var length = new FileInfo(path).Length;
        if (length <= ReadingLimits.LargestText)
        {
            return File.ReadAllBytes(path);
        }

        findings.Add(ReadingDiagnostics.TooLarge(new(findings.File), length, ReadingLimits.LargestText));
        return null;
    }

    private static bool IsPage(string name) =>
        Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        && !name.Contains("__MACOSX/", StringComparison.Ordinal);

    /// <summary>The summary stands before what is attached, the remarks of the management before the statements; files
    /// of one folder bear their order in their names.</summary>
    private static string OrderOf(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var isSummary = name.Contains("Summary/", StringComparison.OrdinalIgnoreCase);
        var isRemark = file.StartsWith("qualitative", StringComparison.OrdinalIgnoreCase);
        var folder = name[..(name.Length - file.Length)];
        return (isSummary ? "0" : "1") + folder + (isRemark ? "\u0001" : string.Empty) + file;
    }
}
