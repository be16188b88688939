using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Csv;

/// <summary>The bytes of a comma-separated file, checked to be text, and the places in them.</summary>
internal static class CsvFile
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether the bytes are UTF-8 text that can be read on; if not, a finding says why.</summary>
    /// <remarks>Line ends of carriage returns alone become line feeds in place.</remarks>
    public static bool IsText(Span<byte> bytes, FileFindings findings)
    {
        if (bytes.Length >= 2 && ((bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)))
        {
            findings.Add(FileDiagnostics.Utf16(new(findings.File, 1)));
            return false;
        }

        if (!Utf8.IsValid(bytes))
        {
            var valid = ValidLength(bytes);
            findings.Add(FileDiagnostics.NotUtf8(At(bytes, valid, findings.File), bytes[valid], valid));
            return false;
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            findings.Add(FileDiagnostics.NulByte(At(bytes, nul, findings.File), nul));
            return false;
        }

        EndLines(bytes);
        return true;
    }

    /// <summary>Makes line ends of carriage returns alone line feeds, in place.</summary>
    public static void EndLines(Span<byte> bytes)
    {
        if (bytes.Contains((byte)'\r') && !bytes.Contains((byte)'\n'))
        {
            bytes.Replace((byte)'\r', (byte)'\n');
        }
    }

    /// <summary>The first byte after a byte-order mark.</summary>
    public static int TextStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark) ? Mark.Length : 0;

    /// <summary>The text of a cell.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, CsvCell cell)
    {
        var text = Encoding.UTF8.GetString(bytes[cell.Start..cell.End]);
        return cell.Quotes == CsvQuotes.Doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>The line and column of a byte.</summary>
    public static SourceLocation At(ReadOnlySpan<byte> bytes, int position, string file) =>
        At(bytes, position, (0, 1), file);

    /// <summary>The line and column of a byte, counted from a line whose beginning is known.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="position">The byte.</param>
    /// <param name="from">A beginning of a line and the line's number.</param>
    /// <param name="file">The file's name.</param>
    public static SourceLocation At(ReadOnlySpan<byte> bytes, int position, (int Start, int Line) from, string file)
    {
        var before = bytes[from.Start..position];
        var lastFeed = before.LastIndexOf((byte)'\n');
        var onLine = before[(lastFeed + 1)..];
        onLine = from.Start == 0 && lastFeed < 0 && onLine.StartsWith(Mark) ? onLine[Mark.Length..] : onLine;
        return new(file, from.Line + before.Count((byte)'\n'), Characters(onLine) + 1, 1);
    }

    /// <summary>The place of a cell, with its width.</summary>
    public static SourceLocation Place(ReadOnlySpan<byte> bytes, CsvCell cell, (int Start, int Line) row, string file)
    {
        var place = At(bytes, cell.RawStart, row, file);
        return place with { Width = Math.Max(1, Characters(bytes[cell.RawStart..cell.RawEnd])) };
    }

    private static int Characters(ReadOnlySpan<byte> text)
    {
        var characters = 0;
        foreach (var unit in text)
        {
            characters += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return characters;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
