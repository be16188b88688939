using System.Text;
using System.Text.Unicode;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Reads HTML and Inline XBRL.</summary>
internal static class MarkupDocumentReader
{
    /// <summary>The format's name.</summary>
    public const string Html = "html";

    /// <summary>The name of HTML whose figures are tagged.</summary>
    public const string InlineXbrl = "ixbrl";

    // A root element and its namespaces fit in here many times.
    private const int Beginning = 64 << 10;

    /// <summary>Reads a file.</summary>
    public static ReadDocument Read(byte[] bytes, FileFindings findings)
    {
        var pages = new PageList(findings);
        Add(pages, bytes, findings, string.Empty);
        return pages.Document(IsTagged(bytes) ? InlineXbrl : Html);
    }

    /// <summary>Adds the pages of a file.</summary>
    /// <param name="pages">Takes them.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="address">The file's name among several; empty for one file.</param>
    public static void Add(PageList pages, byte[] bytes, FileFindings findings, string address)
    {
        if (bytes.Length > ReadingLimits.LargestText)
        {
            var most = ReadingLimits.LargestText;
            findings.Add(ReadingDiagnostics.TooLarge(new(findings.File), bytes.Length, most));
            return;
        }

        bytes = Declared(bytes, findings);
        var isTooDeep = false;
        var root = IsXml(bytes) ? XmlSyntax.Parse(bytes, out isTooDeep) : null;
        root ??= HtmlSyntax.Parse(bytes, out isTooDeep);
        if (isTooDeep)
        {
            findings.Add(ReadingDiagnostics.TooDeep(new(findings.File), ReadingLimits.DeepestNesting));
        }

        new MarkupFlow(pages, root, address).Add(root);
    }

    /// <summary>Whether the figures of a file are tagged, as Inline XBRL does.</summary>
    public static bool IsTagged(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, Beginning)].IndexOf("/inlineXBRL"u8) >= 0;

    /// <summary>The bytes of a page that declares its encoding, or needs none; one in Shift_JIS that says nothing comes
    /// as UTF-8.</summary>
    private static byte[] Declared(byte[] bytes, FileFindings findings)
    {
        var beginning = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, Beginning)));
        var isDeclared =
            bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            || beginning.Contains("charset=", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("encoding=", StringComparison.OrdinalIgnoreCase);
        if (isDeclared || Utf8.IsValid(bytes) || ShiftJis.TryDecode(bytes) is not { } japanese)
        {
            return bytes;
        }

        findings.Add(ReadingDiagnostics.ReadAsShiftJis(new(findings.File)));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(japanese)];
    }

    private static bool IsXml(ReadOnlySpan<byte> bytes)
    {
        var beginning = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Beginning)]).TrimStart('\uFEFF', ' ');
        return beginning.StartsWith("<?xml", StringComparison.Ordinal)
            || beginning.Contains("http://www.w3.org/1999/xhtml\"", StringComparison.Ordinal);
    }
}
