using System.Globalization;
using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Documents.Wording;

/// <summary>The digits of a number: rounded once, from the exact value, at the last digit printed.</summary>
public static class PrintedDigits
{
    /// <summary>The digits of the magnitude, thousands apart.</summary>
    public static string Of(Fraction value, PrintedScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var last = LastDigit(value, scale);
        if (scale.Decimals == 0)
        {
            return Grouped(last);
        }

        var whole = BigInteger.DivRem(last, BigInteger.Pow(10, scale.Decimals), out var part);
        var decimals = part.ToString(CultureInfo.InvariantCulture).PadLeft(scale.Decimals, '0');
        return $"{Grouped(whole)}.{decimals}";
    }

    /// <summary>The printed value, in units, with its sign.</summary>
    public static Fraction Value(Fraction value, PrintedScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var magnitude = new Fraction(LastDigit(value, scale), BigInteger.One) * Step(scale);
        return value.IsNegative ? -magnitude : magnitude;
    }

    /// <summary>What one in the last printed digit is, in units.</summary>
    public static Fraction Step(PrintedScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Fraction.PowerOfTen(scale.Scale - scale.Decimals);
    }

    private static BigInteger LastDigit(Fraction value, PrintedScale scale) =>
        Rounding.RoundWide(value.Magnitude / Step(scale), scale.Rounding);

    private static string Grouped(BigInteger whole) => whole.ToString("N0", CultureInfo.InvariantCulture);
}
