using System.Text;
using System.Text.RegularExpressions;

namespace Kessan.Formats.Reading;

/// <summary>Japanese text in Shift_JIS, which programs wrote before UTF-8 and spreadsheets still do.</summary>
/// <remarks>The encoding is not declared, so it is told by the bytes: all of them have to decode, and most of what is
/// no ASCII has to be kana, signs and everyday kanji (rows 1 to 47 of JIS X 0208) that stand beside each other. Text in
/// another encoding comes out as scattered rare signs. No figure depends on it: the second byte of a sign is never a
/// digit, a point or a comma.</remarks>
internal static partial class ShiftJis
{
    private const byte FirstLead = 0x81;
    private const byte LastEveryday = 0x98;

    private static readonly Encoding Strict = Registered();

    /// <summary>The text; null where the bytes are no Japanese in Shift_JIS.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        if (!LooksJapanese(bytes) || bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            // The place of the backslash is the yen sign's: a Japanese font shows 1,000 behind it as an amount.
            return YenSign().Replace(Strict.GetString(bytes), "\u00A5");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool LooksJapanese(ReadOnlySpan<byte> bytes)
    {
        var (everyday, others, wasSign) = (0, 0, false);
        for (var at = 0; at < bytes.Length; )
        {
            var lead = bytes[at];
            var isDouble = lead is >= FirstLead and <= 0x9F or >= 0xE0 and <= 0xFC && at + 1 < bytes.Length;
            var isBeside = wasSign || (isDouble && at + 2 < bytes.Length && bytes[at + 2] >= FirstLead);
            (everyday, others) =
                lead < 0x80 ? (everyday, others)
                : isDouble && lead <= LastEveryday && isBeside ? (everyday + 1, others)
                : (everyday, others + 1);
            wasSign = isDouble;
            at += isDouble ? 2 : 1;
        }

        return everyday > others;
    }

    private static Encoding Registered()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("shift_jis", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    [GeneratedRegex(@"\\(?=\s?[0-9])", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex YenSign();
}
