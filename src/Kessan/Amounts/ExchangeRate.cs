using System.Globalization;

namespace Kessan.Amounts;

/// <summary>An exact exchange rate: presentation units for one unit of a currency, as a mantissa of at most 18 digits
/// and a decimal scale.</summary>
public readonly record struct ExchangeRate(long Mantissa, int Scale)
{
    /// <summary>One for one.</summary>
    public static ExchangeRate One { get; } = new(1, 0);

    /// <summary>The rate as an exact fraction.</summary>
    public Fraction Exact => new(Mantissa, (System.Numerics.BigInteger)PowerOfTen.Wide(Scale));

    /// <summary>Reads a positive decimal of at most 18 digits.</summary>
    public static bool TryParse(string text, out ExchangeRate rate)
    {
        rate = default;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        if (
            digits.Length is 0 or > 18
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var mantissa)
            || mantissa == 0
        )
        {
            return false;
        }

        rate = new(mantissa, point < 0 ? 0 : text.Length - point - 1);
        return true;
    }

    /// <summary>Writes the rate as the decimal it was read from.</summary>
    public override string ToString() => AmountText.Plain(Mantissa, Scale);
}
