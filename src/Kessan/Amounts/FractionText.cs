using System.Globalization;
using System.Numerics;

namespace Kessan.Amounts;

/// <summary>Exact values as text: a plain decimal where the value is one, else a reduced quotient,
/// <c>1/3</c>.</summary>
public static class FractionText
{
    private const int MostDecimals = 18;

    /// <summary>Without separators, <c>-1204310.55</c>.</summary>
    public static string Plain(Fraction value) => Write(value, "0");

    /// <summary>With separators of thousands, <c>-1,204,310.55</c>.</summary>
    public static string Grouped(Fraction value) => Write(value, "#,##0");

    /// <summary>How many decimals an exact decimal needs; null where eighteen do not hold it.</summary>
    public static int? Decimals(Fraction value)
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (((BigInteger)PowerOfTen.Wide(decimals) % value.Denominator).IsZero)
            {
                return decimals;
            }
        }

        return null;
    }

    private static string Write(Fraction value, string wholeFormat)
    {
        if (Decimals(value) is not { } decimals)
        {
            return value.ToString();
        }

        var unit = (BigInteger)PowerOfTen.Wide(decimals);
        var scaled = BigInteger.Abs(value.Numerator) * unit / value.Denominator;
        var whole = BigInteger.DivRem(scaled, unit, out var part).ToString(wholeFormat, CultureInfo.InvariantCulture);
        var sign = value.IsNegative ? "-" : string.Empty;
        var digits = part.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return decimals == 0 ? sign + whole : $"{sign}{whole}.{digits}";
    }
}
