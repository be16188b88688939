using System.IO.Compression;
using System.Xml;
using Kessan.Diagnostics;
using Kessan.Formats.Reading.Slides;
using Kessan.Formats.Reading.Workbooks;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Reads Office documents, once every part of them has been looked at: well-formed, without a document type,
/// not nested beyond measure.</summary>
internal static class OfficeReading
{
    /// <summary>Reads a workbook.</summary>
    public static ReadDocument Workbook(ZipArchive zip, byte[] bytes, FileFindings findings) =>
        Read(
            zip,
            findings,
            (WorkbookDocumentReader.Format, "a workbook"),
            () =>
            {
                var facts = new CellFacts();
                ReadCustom(zip, facts.Read);
                return WorkbookDocumentReader.Read(bytes, facts, SheetMarks.Of(zip, Open), findings);
            }
        );

    /// <summary>Reads a presentation.</summary>
    public static ReadDocument Presentation(ZipArchive zip, byte[] bytes, FileFindings findings) =>
        Read(
            zip,
            findings,
            (SlideDocumentReader.Format, "a presentation"),
            () =>
            {
                var facts = new PrintedFacts();
                ReadCustom(zip, facts.Read);
                return SlideDocumentReader.Read(bytes, facts, findings);
            }
        );

    private static ReadDocument Read(
        ZipArchive zip,
        FileFindings findings,
        (string Format, string Name) kind,
        Func<ReadDocument> read
    )
    {
        var nothing = new ReadDocument(findings.File, kind.Format, []);
        if (!AreSound(zip, findings))
        {
            return nothing;
        }

        try
        {
            return read();
        }
        catch (Exception thrown) when (IsOfDamage(thrown))
        {
            findings.Add(ReadingDiagnostics.Damaged(new(findings.File), kind.Name, "its parts do not fit together"));
            return nothing;
        }
    }

    private static void ReadCustom(ZipArchive zip, Action<XmlReader> read)
    {
        foreach (var part in zip.Entries.Where(IsCustom))
        {
            using var reader = Open(part);
            read(reader);
        }
    }

    /// <summary>An Office document of a kind that is not read.</summary>
    public static ReadDocument Other(ZipArchive zip, FileFindings findings)
    {
        var isWord = zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal));
        var found = isWord ? "this is a Word document" : "this is an Office document of no known kind";
        findings.Add(ReadingDiagnostics.UnknownFormat(new(findings.File), found));
        return new(findings.File, string.Empty, []);
    }

    /// <summary>What a damaged package makes the reading libraries throw: anything but the machine's own
    /// failures.</summary>
    public static bool IsOfDamage(Exception thrown) => thrown is not OutOfMemoryException;

    private static bool IsCustom(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("customXml/item", StringComparison.Ordinal)
        && entry.FullName.EndsWith(".xml", StringComparison.Ordinal);

    private static bool AreSound(ZipArchive zip, FileFindings findings)
    {
        foreach (var part in zip.Entries.Where(entry => IsMarkup(entry.FullName)))
        {
            if (Flaw(part) is { } flaw)
            {
                findings.Add(flaw(new SourceLocation(findings.File), part.FullName));
                return false;
            }
        }

        return true;
    }

    private static bool IsMarkup(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    private static Func<SourceLocation, string, Diagnostic>? Flaw(ZipArchiveEntry part)
    {
        try
        {
            using var reader = Open(part);
            while (reader.Read())
            {
                if (reader.Depth > ReadingLimits.DeepestNesting)
                {
                    return (place, _) => ReadingDiagnostics.TooDeep(place, ReadingLimits.DeepestNesting);
                }
            }

            return null;
        }
        catch (XmlException wrong)
        {
            // A document type is refused before any line is counted.
            var why =
                wrong.LineNumber == 0
                    ? "holds a document type, which no program writes"
                    : FormattableString.Invariant(
                        $"is damaged in line {wrong.LineNumber}, column {wrong.LinePosition}"
                    );
            return (place, name) => ReadingDiagnostics.Damaged(place, "an Office document", $"its part {name} {why}");
        }
    }

    private static XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(
            part.Open(),
            new()
            {
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = ReadingLimits.LargestText * 2,
            }
        );
}
