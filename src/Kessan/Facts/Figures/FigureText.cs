using System.Globalization;
using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Facts.Figures;

/// <summary>Exact figures in the words of a finding.</summary>
internal static class FigureText
{
    private const int MostDecimals = 18;

    /// <summary>A value with thousands apart, <c>-1,204,310.55</c>; a quotient without end as it is,
    /// <c>1/3</c>.</summary>
    public static string Of(Fraction value)
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (((BigInteger)PowerOfTen.Wide(decimals) % value.Denominator).IsZero)
            {
                return Written(value, decimals);
            }
        }

        return value.ToString();
    }

    /// <summary>A ratio per cent, half-up at the fourth decimal, <c>8.2035%</c>.</summary>
    public static string PerCent(Fraction ratio)
    {
        var rounded = Amounts.Rounding.Round(ratio * 1_000_000, RoundingRule.HalfAwayFromZero);
        return Of(new Fraction(rounded, 10_000)) + "%";
    }

    private static string Written(Fraction value, int decimals)
    {
        var scaled = BigInteger.Abs(value.Numerator) * (BigInteger)PowerOfTen.Wide(decimals) / value.Denominator;
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = BigInteger.Parse(digits[..^decimals], CultureInfo.InvariantCulture);
        var grouped = whole.ToString("#,##0", CultureInfo.InvariantCulture);
        var sign = value.IsNegative ? "-" : string.Empty;
        return decimals == 0 ? sign + grouped : $"{sign}{grouped}.{digits[^decimals..]}";
    }
}
