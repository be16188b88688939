using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Facts.Figures;

/// <summary>Writes exact values for findings.</summary>
internal static class ExactText
{
    /// <summary>An exact decimal with thousands apart; a quotient as it stands, <c>1/3</c>.</summary>
    public static string Of(Fraction value)
    {
        var decimals = FigureFrame.Decimals(value, 0);
        var scaled = value * new Fraction((BigInteger)PowerOfTen.Wide(decimals), BigInteger.One);
        return scaled.Denominator.IsOne && BigInteger.Abs(scaled.Numerator) <= long.MaxValue
            ? AmountText.Grouped((long)scaled.Numerator, decimals)
            : value.ToString();
    }
}
