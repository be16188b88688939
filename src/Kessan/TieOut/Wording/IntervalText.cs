using System.Globalization;
using System.Numerics;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Wording;

/// <summary>Intervals for readers, in the unit a number is printed in: <c>1,842.5 to 1,843.5</c>.</summary>
public static class IntervalText
{
    private const int MoreDecimals = 2;
    private const int MostDecimals = 8;

    /// <summary>The interval in the unit of a number, its ends rounded outwards where they do not end.</summary>
    /// <param name="interval">The interval in whole units.</param>
    /// <param name="number">The number whose unit is taken.</param>
    public static string Of(PrintedInterval interval, FoundNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var unit = Fraction.PowerOfTen(number.Scale);
        var decimals = Decimals(interval.From / unit, interval.To / unit, number.Decimals);
        var from = Rounded(interval.From / unit, decimals, up: false);
        var to = Rounded(interval.To / unit, decimals, up: true);
        var suffix = Suffix(number);
        return from == to || interval.From == interval.To
            ? $"{Rounded(interval.From / unit, decimals, up: null)}{suffix}"
            : $"{from} to {to}{suffix}";
    }

    /// <summary>A value in the unit of a number.</summary>
    public static string Of(Fraction value, FoundNumber number) =>
        Of(new PrintedInterval(value, value, true, true), number);

    /// <summary>So many that rounding the ends outwards widens a narrow interval by no more than a tenth.</summary>
    private static int Decimals(Fraction from, Fraction to, int printed)
    {
        var decimals = printed + MoreDecimals;
        while (from != to && decimals < printed + MostDecimals && Fraction.PowerOfTen(-decimals) * 10 > to - from)
        {
            decimals++;
        }

        return decimals;
    }

    private static string Suffix(FoundNumber number) =>
        number.Unit.Kind switch
        {
            UnitKind.Ratio when number.Scale == -2 => "%",
            UnitKind.Points => " points",
            _ => number.Scale switch
            {
                3 => " thousand",
                6 => " million",
                8 => " hundred million",
                9 => " billion",
                12 => " trillion",
                _ => string.Empty,
            },
        };

    private static string Rounded(Fraction value, int decimals, bool? up)
    {
        var scaled = value * Fraction.PowerOfTen(decimals);
        var below = Floor(scaled);
        var isWhole = scaled.Denominator.IsOne;
        var digits =
            isWhole ? below
            : up is null ? Rounding.RoundWide(scaled, RoundingRule.HalfAwayFromZero)
            : up.Value ? below + 1
            : below;
        var magnitude = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = BigInteger.Parse(magnitude[..^decimals], CultureInfo.InvariantCulture);
        var part = magnitude[^decimals..].TrimEnd('0');
        var sign = digits.Sign < 0 ? "−" : string.Empty;
        var text = whole.ToString("#,##0", CultureInfo.InvariantCulture);
        return part.Length == 0 ? $"{sign}{text}" : $"{sign}{text}.{part}";
    }

    private static BigInteger Floor(Fraction value)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
