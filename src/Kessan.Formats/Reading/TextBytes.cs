using System.Text;
using System.Text.Unicode;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Reading;

/// <summary>Turns the bytes of a text file into text: UTF-8, UTF-16 that says so, or Japanese in Shift_JIS.</summary>
internal static class TextBytes
{
    /// <summary>The text without its byte-order mark; null where it is none, and then a finding says why.</summary>
    public static string? Decode(byte[] bytes, FileFindings findings)
    {
        if (bytes.Length > ReadingLimits.LargestText)
        {
            var most = ReadingLimits.LargestText;
            findings.Add(ReadingDiagnostics.TooLarge(new(findings.File), bytes.Length, most));
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return encoding.GetString(bytes, 2, bytes.Length - 2);
        }

        var start = CsvFile.TextStart(bytes);
        var wrong = Utf8.IsValid(bytes) ? Array.IndexOf(bytes, (byte)0) : FirstInvalid(bytes);
        if (wrong < 0)
        {
            return Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
        }

        if (ShiftJis.TryDecode(bytes) is { } japanese)
        {
            findings.Add(ReadingDiagnostics.ReadAsShiftJis(new(findings.File)));
            return japanese;
        }

        findings.Add(ReadingDiagnostics.NotText(CsvFile.At(bytes, wrong, findings.File), wrong, bytes[wrong]));
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                break;
            }

            at += length;
        }

        return at;
    }
}
