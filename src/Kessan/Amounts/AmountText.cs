using System.Globalization;

namespace Kessan.Amounts;

/// <summary>Exact amounts as text and back; the culture of the machine plays no part.</summary>
public static class AmountText
{
    /// <summary>What reading an amount came to.</summary>
    public enum Outcome
    {
        /// <summary>The text is an exact amount.</summary>
        Read,

        /// <summary>The text is no decimal number.</summary>
        Malformed,

        /// <summary>The text has more decimals than the currency.</summary>
        TooPrecise,

        /// <summary>The amount does not fit 64 bits of minor units.</summary>
        TooLarge,
    }

    /// <summary>Reads a decimal string such as <c>-1204310.55</c> into minor units.</summary>
    /// <remarks>A trailing zero beyond the currency's decimals is no more precision and is accepted. No separators, no
    /// exponent, no blanks; a leading <c>+</c> is accepted.</remarks>
    public static Outcome Read(ReadOnlySpan<char> text, int decimals, out long minor)
    {
        minor = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = text.Length > 0 && (text[0] is '-' or '+') ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? default : digits[(point + 1)..];
        if (
            whole.Length + part.Length == 0
            || (point >= 0 && part.Length == 0)
            || !AllDigits(whole)
            || !AllDigits(part)
        )
        {
            return Outcome.Malformed;
        }

        part = part.TrimEnd('0');
        return part.Length > decimals ? Outcome.TooPrecise : Combine(whole, part, decimals, negative, out minor);
    }

    /// <summary>Writes minor units as a plain decimal string, <c>-1204310.55</c>.</summary>
    public static string Plain(long minor, int decimals) => Write(minor, decimals, "0");

    /// <summary>Writes minor units with separators of thousands, <c>-1,204,310.55</c>.</summary>
    public static string Grouped(long minor, int decimals) => Write(minor, decimals, "#,##0");

    private static string Write(long minor, int decimals, string wholeFormat)
    {
        var magnitude = UInt128.CreateChecked(Int128.Abs(minor));
        var unit = (UInt128)PowerOfTen.Wide(decimals);
        var whole = ((ulong)(magnitude / unit)).ToString(wholeFormat, CultureInfo.InvariantCulture);
        var sign = minor < 0 ? "-" : string.Empty;
        var part = ((ulong)(magnitude % unit)).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return decimals == 0 ? sign + whole : $"{sign}{whole}.{part}";
    }

    private static Outcome Combine(
        ReadOnlySpan<char> whole,
        ReadOnlySpan<char> part,
        int decimals,
        bool negative,
        out long minor
    )
    {
        minor = 0;
        whole = whole.TrimStart('0');
        if (whole.Length + decimals > 20)
        {
            return Outcome.TooLarge;
        }

        Int128 value = 0;
        foreach (var digit in whole)
        {
            value = (value * 10) + (digit - '0');
        }

        for (var i = 0; i < decimals; i++)
        {
            value = (value * 10) + (i < part.Length ? part[i] - '0' : 0);
        }

        value = negative ? -value : value;
        if (value < long.MinValue || value > long.MaxValue)
        {
            return Outcome.TooLarge;
        }

        minor = (long)value;
        return Outcome.Read;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
