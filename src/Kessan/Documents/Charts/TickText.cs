using Kessan.Amounts;

namespace Kessan.Documents.Charts;

/// <summary>Values of ticks as text. They are round, and no facts.</summary>
internal static class TickText
{
    private const int MostDecimals = 6;

    /// <summary>A value in the printed unit, with as many decimals as it needs.</summary>
    public static string Of(Fraction value, int scale)
    {
        var power = new Fraction((System.Numerics.BigInteger)PowerOfTen.Wide(Math.Min(18, Math.Abs(scale))), 1);
        var scaled = scale < 0 ? value * power : value / power;
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            var shifted = scaled * new Fraction((System.Numerics.BigInteger)PowerOfTen.Wide(decimals), 1);
            var isLast = decimals == MostDecimals;
            if (shifted.Denominator.IsOne || isLast)
            {
                var minor = Rounding.Round(shifted, RoundingRule.HalfAwayFromZero);
                return AmountText.Grouped(minor, decimals).Replace('-', '\u2212') + (scale == -2 ? "%" : string.Empty);
            }
        }

        return string.Empty;
    }
}
