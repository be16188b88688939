using System.Globalization;
using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Formats.Csv;

/// <summary>Writes exact values in lists.</summary>
internal static class ExactDecimal
{
    private const int MostDecimals = 12;

    /// <summary>A plain decimal where the value is one, else a quotient.</summary>
    public static string Of(Fraction value)
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            var scaled = value * Fraction.PowerOfTen(decimals);
            if (scaled.Denominator.IsOne)
            {
                return Decimal(scaled.Numerator, decimals);
            }
        }

        return value.ToString();
    }

    private static string Decimal(BigInteger scaled, int decimals)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : string.Empty;
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }
}
