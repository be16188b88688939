using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>A number as printed: its digits, its sign, its last place and its unit.</summary>
/// <remarks>
/// Printed with parentheses is below zero, also <c>(0)</c>; <c>-</c> alone is nothing at all. Rounded half away from
/// zero, so that the value lies within half a unit of the last place.
/// </remarks>
internal sealed record PrintedText(BigInteger Digits, int Decimals, string Unit, bool IsNil, bool IsNegativeZero)
{
    public static PrintedText Parse(string text, string unit, int decimals)
    {
        if (text == "-")
        {
            return new PrintedText(BigInteger.Zero, decimals, unit, IsNil: true, IsNegativeZero: false);
        }

        var negative = text.StartsWith('(') || text.StartsWith('-');
        var digits = BigInteger.Parse(text.Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture);
        return new PrintedText(negative ? -digits : digits, decimals, unit, false, negative && digits.IsZero);
    }

    /// <summary>One of the last printed place, in yen (a rate as a pure number, others in their own unit).</summary>
    public Rational Place => UnitSize / BigInteger.Pow(10, Decimals);

    public Rational Low => Place * (Digits - Half);

    public Rational High => Place * (Digits + Half);

    /// <summary>True for what is published to the thousand yen and taken as exact, and for nothing at all.</summary>
    public bool IsExact => Place == 1_000 || IsNil;

    private static Rational Half => new(1, 2);

    private Rational UnitSize =>
        Unit switch
        {
            "JPY bn" => 1_000_000_000,
            "JPY mn" => 1_000_000,
            "%" or "points" => new Rational(1, 100),
            "million shares" => 1_000_000,
            "JPY" => 1,
            _ => throw new InvalidDataException($"Unknown unit {Unit}"),
        };

    public bool Prints(Rational value)
    {
        var rounded = (value / Place).RoundHalfAwayFromZero();
        return rounded == Digits && (!IsNil || value.IsZero) && (!IsNegativeZero || value.Sign < 0);
    }

    /// <summary>What the value would print as, in the digits of this print.</summary>
    public string Show(Rational value)
    {
        var rounded = (value / Place).RoundHalfAwayFromZero();
        var digits = BigInteger.Abs(rounded).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        var text = Decimals == 0 ? digits : $"{digits[..^Decimals]}.{digits[^Decimals..]}";
        return value.Sign < 0 ? $"({text})" : text;
    }
}
