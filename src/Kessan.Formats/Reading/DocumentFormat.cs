using System.Text;

namespace Kessan.Formats.Reading;

/// <summary>The formats of documents that are read.</summary>
internal enum DocumentFormat
{
    /// <summary>None that is read.</summary>
    None,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML, with the figures tagged or not.</summary>
    Markup,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A zip: an Office document or a filing.</summary>
    Zip,

    /// <summary>A compound file: an Office document of the old kind, or one locked by a password.</summary>
    Compound,
}

/// <summary>Tells the format of a file from its name and its first bytes.</summary>
internal static class FormatOf
{
    private const int Beginning = 4 << 10;

    private static readonly string[] MarkupBeginnings = ["<!doctype html", "<html", "<?xml"];

    /// <summary>What the ending of a name promises; none where the ending is not known.</summary>
    public static DocumentFormat Name(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" or ".text" or ".log" or "" => DocumentFormat.Text,
            ".md" or ".markdown" => DocumentFormat.Markdown,
            ".html" or ".htm" or ".xhtml" or ".xht" => DocumentFormat.Markup,
            ".pdf" => DocumentFormat.Pdf,
            ".pptx" or ".pptm" or ".potx" or ".ppsx" or ".xlsx" or ".xlsm" or ".xltx" or ".zip" => DocumentFormat.Zip,
            _ => DocumentFormat.None,
        };

    /// <summary>What the bytes show; none where they may be text of any kind.</summary>
    public static DocumentFormat Content(ReadOnlySpan<byte> bytes)
    {
        var beginning = bytes[..Math.Min(bytes.Length, Beginning)];
        // A PDF may begin with something else within its first kilobyte (ISO 32000-1, annex H.3).
        if (beginning[..Math.Min(beginning.Length, 1_024)].IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pdf;
        }

        if (beginning.StartsWith("PK\u0003\u0004"u8) || beginning.StartsWith("PK\u0005\u0006"u8))
        {
            return DocumentFormat.Zip;
        }

        if (beginning.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return DocumentFormat.Compound;
        }

        var text = Encoding.UTF8.GetString(beginning).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var isMarkup = Array.Exists(
            MarkupBeginnings,
            start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        );
        return isMarkup ? DocumentFormat.Markup : DocumentFormat.None;
    }

    /// <summary>What a format is called.</summary>
    public static string Words(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Pdf => "PDF",
            DocumentFormat.Markup => "HTML",
            DocumentFormat.Zip => "a zip or an Office document",
            DocumentFormat.Compound => "an Office document of the old format",
            _ => "text",
        };
}
