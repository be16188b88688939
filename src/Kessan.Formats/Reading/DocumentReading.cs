using System.Security;
using Kessan.Diagnostics;
using Kessan.Formats.Reading.MarkdownText;
using Kessan.Formats.Reading.PlainText;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Reads a published document of any format into pages of text and tables.</summary>
/// <remarks>Whatever the file holds, the answer is a document with findings: nothing that stands in a file is
/// thrown.</remarks>
public static class DocumentReading
{
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
        var document = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? MarkdownDocumentReader.Read(bytes, findings)
            : TextDocumentReader.Read(bytes, findings);
        if (findings.Count == 0 && document.Pages.All(page => page.Elements.IsEmpty))
        {
            findings.Add(ReadingDiagnostics.Empty(new(name)));
        }

        return Checked.With(document, findings.All());
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
