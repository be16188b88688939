using System.Globalization;
using System.Numerics;
using Kessan.Amounts;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>A run of digits with its separators.</summary>
/// <param name="Start">The first digit.</param>
/// <param name="End">The place behind the last digit.</param>
/// <param name="Magnitude">What the digits say.</param>
/// <param name="Decimals">How many of them are decimals.</param>
/// <param name="Shape">How they are set.</param>
internal readonly record struct DigitRun(int Start, int End, Fraction Magnitude, int Decimals, DigitShape Shape)
{
    public int Length => End - Start;

    /// <summary>Whether it is digits alone, with neither separators nor decimals.</summary>
    public bool IsPlain => Shape == DigitShape.Plain;
}

/// <summary>How a run of digits is set.</summary>
internal enum DigitShape
{
    /// <summary>Digits alone.</summary>
    Plain,

    /// <summary>With separators of thousands, or decimals.</summary>
    Set,

    /// <summary>Digits and points that are no number: a date, a version, an address.</summary>
    Dotted,

    /// <summary>More digits than a figure has.</summary>
    TooLong,
}

/// <summary>Reads digits with separators of thousands and a decimal point or comma.</summary>
internal static class DigitReader
{
    /// <summary>No figure of this world has more digits.</summary>
    public const int MostDigits = 40;

    /// <summary>Reads the digits at a place, which holds a digit, or a point before one.</summary>
    public static DigitRun Read(NormalText text, int start)
    {
        var whole = text.DigitsEnd(start);
        var grouped = Grouped(text, start, whole, ',');
        if (grouped > whole)
        {
            return WithDecimals(text, start, grouped, '.');
        }

        if (Grouped(text, start, whole, '\u0027') is var swiss && swiss > whole)
        {
            return WithDecimals(text, start, swiss, '.');
        }

        return text[whole] == '.' && text.IsDigit(whole + 1) ? Pointed(text, start, whole)
            : IsCommaDecimal(text, start, whole) ? WithDecimals(text, start, whole, ',')
            : Run(text, start, whole, whole);
    }

    /// <summary>The end of groups of three behind the first digits; the end of these where there are none.</summary>
    private static int Grouped(NormalText text, int start, int whole, char separator)
    {
        if (whole - start > 3 || whole == start || (text[start] == '0' && text[whole] == separator))
        {
            return whole;
        }

        var end = whole;
        while (text[end] == separator && text.DigitsEnd(end + 1) == end + 4)
        {
            end += 4;
        }

        return end;
    }

    /// <summary>A point behind digits: decimals, groups of a continental number, or no number at all.</summary>
    private static DigitRun Pointed(NormalText text, int start, int whole)
    {
        var groups = Grouped(text, start, whole, '.');
        if (groups > whole && text[groups] == ',' && text.IsDigit(groups + 1))
        {
            var decimals = text.DigitsEnd(groups + 1);
            if (decimals - groups - 1 != 3 || groups - whole > 4)
            {
                return Run(text, start, groups, decimals);
            }
        }

        var end = text.DigitsEnd(whole + 1);
        if (text[end] != '.' || !text.IsDigit(end + 1))
        {
            return Run(text, start, whole, end);
        }

        if (groups > whole + 4 && (text[groups] != '.' || !text.IsDigit(groups + 1)))
        {
            return Run(text, start, groups, groups);
        }

        while (text[end] == '.' && text.IsDigit(end + 1))
        {
            end = text.DigitsEnd(end + 1);
        }

        return new(start, end, Fraction.Zero, 0, DigitShape.Dotted);
    }

    /// <summary>A comma before decimals has no other reading only where a unit of ratios or of the euro follows, or
    /// where nothing but nought stands before it.</summary>
    private static bool IsCommaDecimal(NormalText text, int start, int whole)
    {
        if (text[whole] != ',' || !text.IsDigit(whole + 1) || whole - start > 3)
        {
            return false;
        }

        var end = text.DigitsEnd(whole + 1);
        var unit = text.SkipBlanks(end);
        return (end - whole <= 3 || text[start] == '0')
            && (text[unit] is '%' or '€' || text.HasWord(unit, "EUR") || (text[start] == '0' && whole == start + 1));
    }

    private static DigitRun WithDecimals(NormalText text, int start, int whole, char point)
    {
        var end = text[whole] == point && text.IsDigit(whole + 1) ? text.DigitsEnd(whole + 1) : whole;
        return Run(text, start, whole, end);
    }

    private static DigitRun Run(NormalText text, int start, int whole, int end)
    {
        if (end - start > MostDigits * 4 / 3)
        {
            return new(start, end, Fraction.Zero, 0, DigitShape.TooLong);
        }

        Span<char> digits = stackalloc char[end - start];
        var count = 0;
        foreach (var character in text.Slice(start, end))
        {
            if (char.IsAsciiDigit(character))
            {
                digits[count++] = character;
            }
        }

        if (count > MostDigits)
        {
            return new(start, end, Fraction.Zero, 0, DigitShape.TooLong);
        }

        var decimals = Math.Max(end - whole - 1, 0);
        var value = BigInteger.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        var shape = count == end - start ? DigitShape.Plain : DigitShape.Set;
        return new(start, end, new Fraction(value, BigInteger.Pow(10, decimals)), decimals, shape);
    }
}
