using System.IO.Compression;
using Kessan.Formats.Reading.InlineXbrl;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Reads what is packed as a zip: Office documents and filings.</summary>
internal static class ZipReading
{
    private const long Megabyte = 1L << 20;

    /// <summary>Reads the document in a zip.</summary>
    public static ReadDocument Read(byte[] bytes, FileFindings findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (IsWithinLimits(zip, findings))
            {
                return Read(zip, bytes, findings);
            }
        }
        catch (Exception thrown) when (thrown is InvalidDataException or IOException or NotSupportedException)
        {
            findings.Add(
                ReadingDiagnostics.Damaged(new(findings.File), "a zip", "its contents are damaged or cut short")
            );
        }

        return new(findings.File, string.Empty, []);
    }

    /// <summary>A file of a zip; null where it unpacks to more than the zip says, which only one made to do harm
    /// does.</summary>
    public static byte[]? Unpacked(ZipArchiveEntry entry, FileFindings findings)
    {
        using var packed = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > ReadingLimits.LargestText)
            {
                var most = ReadingLimits.LargestText;
                findings.Add(ReadingDiagnostics.UnpacksTooLarge(new(findings.File), "more than it says", Words(most)));
                return null;
            }
        }

        return bytes.ToArray();
    }

    private static ReadDocument Read(ZipArchive zip, byte[] bytes, FileFindings findings)
    {
        if (zip.GetEntry("EncryptedPackage") is not null)
        {
            findings.Add(ReadingDiagnostics.Locked(new(findings.File)));
            return new(findings.File, string.Empty, []);
        }

        if (zip.GetEntry("[Content_Types].xml") is null)
        {
            return FilingReader.ReadZip(zip, findings);
        }

        return zip switch
        {
            _ when Has(zip, "ppt/") => OfficeReading.Presentation(zip, bytes, findings),
            _ when Has(zip, "xl/") => OfficeReading.Workbook(zip, bytes, findings),
            _ => OfficeReading.Other(zip, findings),
        };
    }

    private static bool Has(ZipArchive zip, string folder) =>
        zip.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static bool IsWithinLimits(ZipArchive zip, FileFindings findings)
    {
        var most = ReadingLimits.LargestUnpacked;
        if (zip.Entries.Count > ReadingLimits.MostParts)
        {
            findings.Add(ReadingDiagnostics.TooMany(new(findings.File), "files in it", ReadingLimits.MostParts));
            return false;
        }

        var unpacked = zip.Entries.Aggregate(0L, (sum, entry) => Math.Min(sum + entry.Length, long.MaxValue / 4));
        if (unpacked > most)
        {
            findings.Add(ReadingDiagnostics.UnpacksTooLarge(new(findings.File), Words(unpacked), Words(most)));
            return false;
        }

        return true;
    }

    private static string Words(long bytes) => FormattableString.Invariant($"{bytes / Megabyte:#,##0} MiB");
}
