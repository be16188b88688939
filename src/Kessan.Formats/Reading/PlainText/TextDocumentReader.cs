using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.PlainText;

/// <summary>Reads a text file: its lines as they are, page by page.</summary>
internal static class TextDocumentReader
{
    /// <summary>The format's name.</summary>
    public const string Format = "text";

    /// <summary>Reads the file; pages end at form feeds and begin at page marks.</summary>
    public static ReadDocument Read(byte[] bytes, FileFindings findings)
    {
        var text = TextBytes.Decode(bytes, findings);
        return text is null ? new(findings.File, Format, []) : new TextPages(text, findings).Read();
    }
}
