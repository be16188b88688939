using System.Security;
using System.Text;
using Kessan.Diagnostics;
using Kessan.Formats.Reading.InlineXbrl;
using Kessan.Formats.Reading.MarkdownText;
using Kessan.Formats.Reading.Markup;
using Kessan.Formats.Reading.PageLayout;
using Kessan.Formats.Reading.PlainText;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Reads a published document of any format into pages of text and tables.</summary>
/// <remarks>Whatever the file holds, the answer is a document with findings: nothing that stands in a file is
/// thrown.</remarks>
public static class DocumentReading
{
    // What Office names the contents of a document it locks (MS-OFFCRYPTO 2.3.4.4), in UTF-16.
    private static readonly byte[] LockedMark = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Reads a document from disk.</summary>
    /// <param name="path">The file; or the folder of an Inline XBRL report.</param>
    /// <returns>The document; without pages where nothing could be read, and then a finding says why.</returns>
    public static Checked<ReadDocument> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileName(path.TrimEnd('/', '\\'));
        name = name.Length == 0 ? path : name;
        try
        {
            if (Directory.Exists(path))
            {
                var findings = new FileFindings(name);
                return Checks(FilingReader.ReadFolder(path, findings), findings);
            }

            var length = new FileInfo(path).Length;
            return length > ReadingLimits.LargestFile
                ? Failed(name, ReadingDiagnostics.TooLarge(new(name), length, ReadingLimits.LargestFile))
                : Read(name, File.ReadAllBytes(path));
        }
        catch (Exception thrown) when (IsRefusal(thrown))
        {
            return Failed(name, ReadingDiagnostics.NotOpened(new(name), Words(thrown)));
        }
    }

    /// <summary>Reads a document that is in memory.</summary>
    /// <param name="name">The file's name, for its ending and for findings.</param>
    /// <param name="bytes">What it holds.</param>
    /// <returns>The document; without pages where nothing could be read, and then a finding says why.</returns>
    public static Checked<ReadDocument> Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        var findings = new FileFindings(name);
        return Checks(Read(bytes, findings), findings);
    }

    private static Checked<ReadDocument> Checks(ReadDocument document, FileFindings findings)
    {
        var isTold = findings.All().Any(finding => finding.Severity == Severity.Error);
        if (!isTold && document.Pages.All(page => page.Elements.IsEmpty))
        {
            findings.Add(ReadingDiagnostics.Empty(new(findings.File)));
        }

        return Checked.With(NumberLimit.Kept(document, findings), findings.All());
    }

    private static ReadDocument Read(byte[] bytes, FileFindings findings)
    {
        var promised = FormatOf.Name(findings.File);
        var found = FormatOf.Content(bytes);
        if (found == DocumentFormat.None)
        {
            return Unmarked(promised, bytes, findings);
        }

        var ending = Path.GetExtension(findings.File);
        // Markup inside Markdown is Markdown's own affair.
        if (found == DocumentFormat.Markup && promised == DocumentFormat.Markdown)
        {
            return MarkdownDocumentReader.Read(bytes, findings);
        }

        if (promised != found && found != DocumentFormat.Compound)
        {
            findings.Add(ReadingDiagnostics.OtherFormat(new(findings.File), ending, FormatOf.Words(found)));
        }

        return found switch
        {
            DocumentFormat.Markup => MarkupDocumentReader.Read(bytes, findings),
            DocumentFormat.Pdf => PdfDocumentReader.Read(bytes, findings),
            DocumentFormat.Zip => ZipReading.Read(bytes, findings),
            _ when bytes.AsSpan().IndexOf(LockedMark) >= 0 => Nothing(
                findings,
                ReadingDiagnostics.Locked(new(findings.File))
            ),
            _ => Nothing(
                findings,
                ReadingDiagnostics.UnknownFormat(new(findings.File), "this is " + FormatOf.Words(found))
            ),
        };
    }

    /// <summary>Reads what bears no mark of its format: text of some kind, as its name says.</summary>
    private static ReadDocument Unmarked(DocumentFormat promised, byte[] bytes, FileFindings findings)
    {
        var place = new SourceLocation(findings.File);
        return promised switch
        {
            _ when bytes.Length == 0 => Nothing(findings, ReadingDiagnostics.Empty(place)),
            DocumentFormat.Text => TextDocumentReader.Read(bytes, findings),
            DocumentFormat.Markdown => MarkdownDocumentReader.Read(bytes, findings),
            DocumentFormat.Markup => MarkupDocumentReader.Read(bytes, findings),
            DocumentFormat.None => Nothing(
                findings,
                ReadingDiagnostics.UnknownFormat(
                    place,
                    $"a document whose name ends in {Path.GetExtension(findings.File)} is not read"
                )
            ),
            _ => Nothing(
                findings,
                ReadingDiagnostics.Damaged(place, FormatOf.Words(promised), "it does not begin like one")
            ),
        };
    }

    private static ReadDocument Nothing(FileFindings findings, Diagnostic finding)
    {
        findings.Add(finding);
        return new(findings.File, string.Empty, []);
    }

    private static Checked<ReadDocument> Failed(string name, Diagnostic finding) =>
        Checked.With(new ReadDocument(name, string.Empty, []), [finding]);

    private static bool IsRefusal(Exception thrown) =>
        thrown
            is IOException
                or UnauthorizedAccessException
                or SecurityException
                or ArgumentException
                or NotSupportedException;

    private static string Words(Exception thrown) =>
        thrown switch
        {
            FileNotFoundException or DirectoryNotFoundException => "it is not there",
            UnauthorizedAccessException or SecurityException => "the system does not let it be read",
            _ => "the system cannot read it",
        };
}
