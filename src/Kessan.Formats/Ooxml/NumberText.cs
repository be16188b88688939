using System.Globalization;
using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Formats.Ooxml;

/// <summary>Exact values as spreadsheets hold them: fifteen significant digits.</summary>
public static class NumberText
{
    private const int Digits = 15;

    /// <summary>A value as a plain decimal of fifteen significant digits, halves away from zero; no zeros at its
    /// end.</summary>
    public static string Of(Fraction value)
    {
        if (value.IsZero)
        {
            return "0";
        }

        var magnitude = BigInteger.Abs(value.Numerator);
        var exponent = ExponentOf(magnitude, value.Denominator);
        var shift = Digits - 1 - exponent;
        var top = shift >= 0 ? magnitude * BigInteger.Pow(10, shift) : magnitude;
        var bottom = shift >= 0 ? value.Denominator : value.Denominator * BigInteger.Pow(10, -shift);
        var digits = ((top * 2) + bottom) / (bottom * 2);
        return (value.IsNegative ? "-" : string.Empty) + Plain(digits, shift);
    }

    /// <summary>The power of ten of the first digit.</summary>
    private static int ExponentOf(BigInteger top, BigInteger bottom)
    {
        var exponent = DigitsOf(top) - DigitsOf(bottom);
        var isBelow =
            exponent >= 0 ? top < bottom * BigInteger.Pow(10, exponent) : top * BigInteger.Pow(10, -exponent) < bottom;
        return isBelow ? exponent - 1 : exponent;
    }

    private static int DigitsOf(BigInteger value) => value.ToString(CultureInfo.InvariantCulture).Length;

    private static string Plain(BigInteger digits, int shift)
    {
        if (shift <= 0)
        {
            return (digits * BigInteger.Pow(10, -shift)).ToString(CultureInfo.InvariantCulture);
        }

        var text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(shift + 1, '0');
        var part = text[^shift..].TrimEnd('0');
        return part.Length == 0 ? text[..^shift] : $"{text[..^shift]}.{part}";
    }
}
