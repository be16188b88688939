using Kessan.Amounts;

namespace Kessan.Formats.TrialBalances;

/// <summary>Amounts straight from bytes into minor units; anything out of the ordinary goes to
/// <see cref="AmountText"/>,
/// so that both agree on every text.</summary>
internal static class AmountBytes
{
    private const int MostDigits = 18;

    /// <summary>Reads an amount between two places.</summary>
    public static AmountText.Outcome Read(ReadOnlySpan<byte> text, int decimals, out long minor)
    {
        if (text.Length is 0 or > MostDigits)
        {
            return ReadSlowly(text, decimals, out minor);
        }

        var isNegative = text[0] == (byte)'-';
        var at = isNegative ? 1 : 0;
        var first = at;
        long value = 0;
        uint digit = 0;
        unchecked
        {
            while (at < text.Length && (digit = (uint)(text[at] - '0')) <= 9)
            {
                value = (value * 10) + digit;
                at++;
            }
        }

        if (at == text.Length && at > first && text.Length + decimals <= MostDigits)
        {
            minor = Signed(value * Powers[decimals], isNegative);
            return AmountText.Outcome.Read;
        }

        return at > first && at < text.Length && text[at] == (byte)'.' && text.Length + decimals <= MostDigits
            ? ReadPart(text, at + 1, (value, isNegative), decimals, out minor)
            : ReadSlowly(text, decimals, out minor);
    }

    private static ReadOnlySpan<long> Powers => [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

    private static AmountText.Outcome ReadPart(
        ReadOnlySpan<byte> text,
        int start,
        (long Value, bool IsNegative) whole,
        int decimals,
        out long minor
    )
    {
        var length = text.Length - start;
        var value = whole.Value;
        for (var at = start; at < text.Length; at++)
        {
            var digit = unchecked((uint)(text[at] - '0'));
            if (digit > 9)
            {
                return ReadSlowly(text, decimals, out minor);
            }

            value = unchecked((value * 10) + digit);
        }

        if (length == 0 || length > decimals)
        {
            return ReadSlowly(text, decimals, out minor);
        }

        minor = Signed(value * Powers[decimals - length], whole.IsNegative);
        return AmountText.Outcome.Read;
    }

    private static long Signed(long value, bool isNegative) => isNegative ? -value : value;

    private static AmountText.Outcome ReadSlowly(ReadOnlySpan<byte> text, int decimals, out long minor)
    {
        if (text.Length > 128)
        {
            minor = 0;
            return AmountText.Outcome.Malformed;
        }

        Span<char> characters = stackalloc char[128];
        for (var i = 0; i < text.Length; i++)
        {
            characters[i] = (char)text[i];
        }

        return AmountText.Read(characters[..text.Length], decimals, out minor);
    }
}
