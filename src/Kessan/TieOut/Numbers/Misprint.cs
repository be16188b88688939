using System.Numerics;
using Kessan.Amounts;

namespace Kessan.TieOut.Numbers;

/// <summary>Ways in which a number comes to be printed wrong, the likeliest first.</summary>
internal enum MisprintKind
{
    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>Two neighbouring digits stand the wrong way round.</summary>
    Swap,

    /// <summary>The point is lost or moved, or a nought too many or too few.</summary>
    FactorOfTen,

    /// <summary>The sign is turned.</summary>
    Sign,

    /// <summary>It is the value of a neighbouring column.</summary>
    Neighbour,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What a number might have to print, and what would then have gone wrong.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Value">The value, in whole units.</param>
/// <param name="Decimals">How many decimals are printed.</param>
internal readonly record struct Misprint(MisprintKind Kind, Fraction Value, int Decimals)
{
    /// <summary>Every value that a number comes from by one usual slip.</summary>
    public static IEnumerable<Misprint> Of(FoundNumber number)
    {
        var printed = (number.Value.Magnitude / number.Step).Numerator;
        var digits = printed
            .ToString(System.Globalization.CultureInfo.InvariantCulture)
            .PadLeft(number.Decimals + 1, '0');
        return Digits(digits, number)
            .Select(text => (MisprintKind.Digit, text))
            .Concat(Swaps(digits, number).Select(text => (MisprintKind.Swap, text)))
            .Select(slip => new Misprint(slip.Item1, Signed(number, slip.text), number.Decimals))
            .Concat(Tens(number))
            .Append(new(MisprintKind.Sign, -number.Value, number.Decimals));
    }

    private static IEnumerable<string> Digits(string digits, FoundNumber number)
    {
        for (var place = 0; place < digits.Length; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit != digits[place] && IsWritten(digit, place, digits.Length, number))
                {
                    yield return string.Concat(digits.AsSpan(0, place), digit.ToString(), digits.AsSpan(place + 1));
                }
            }
        }
    }

    private static IEnumerable<string> Swaps(string digits, FoundNumber number)
    {
        for (var place = 0; place + 1 < digits.Length; place++)
        {
            var (left, right) = (digits[place], digits[place + 1]);
            if (left != right && IsWritten(right, place, digits.Length, number))
            {
                yield return string.Concat(digits.AsSpan(0, place), $"{right}{left}", digits.AsSpan(place + 2));
            }
        }
    }

    // No number begins with a nought but one below one.
    private static bool IsWritten(char digit, int place, int length, FoundNumber number) =>
        digit != '0' || place > 0 || length == number.Decimals + 1;

    private static IEnumerable<Misprint> Tens(FoundNumber number)
    {
        yield return new(MisprintKind.FactorOfTen, number.Value / 10, number.Decimals + 1);
        yield return new(MisprintKind.FactorOfTen, number.Value * 10, Math.Max(0, number.Decimals - 1));
        yield return new(MisprintKind.FactorOfTen, number.Value * 10, number.Decimals);
        if ((number.Value / (number.Step * 10)).Denominator.IsOne)
        {
            yield return new(MisprintKind.FactorOfTen, number.Value / 10, number.Decimals);
        }
    }

    private static Fraction Signed(FoundNumber number, string digits)
    {
        var value =
            new Fraction(BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), 1) * number.Step;
        return number.Value.IsNegative ? -value : value;
    }
}
