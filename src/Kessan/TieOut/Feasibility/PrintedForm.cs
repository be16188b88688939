using System.Globalization;
using System.Numerics;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Feasibility;

/// <summary>Prints another value in the form of a number: its separators, its marks, its unit.</summary>
public static class PrintedForm
{
    private const string Parenthesis = "(";
    private static readonly string[] Minuses = ["-", "−", "–", "▲", "△", "Δ", "－"];

    /// <summary>What marks most values below zero among some numbers; a minus where none is.</summary>
    public static string MinusOf(IEnumerable<FoundNumber> numbers) =>
        numbers
            .Where(number => number.Value.IsNegative)
            .Select(number => number.Text[..Digits(number.Text).Start])
            .Select(before =>
                Minuses.Append(Parenthesis).FirstOrDefault(mark => before.Contains(mark, StringComparison.Ordinal))
            )
            .OfType<string>()
            .GroupBy(mark => mark, StringComparer.Ordinal)
            .OrderByDescending(marks => marks.Count())
            .ThenBy(marks => marks.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key
        ?? Minuses[0];

    /// <summary>The text of a value in a number's own form.</summary>
    /// <param name="number">The number.</param>
    /// <param name="value">The value in whole units.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    /// <param name="minus">What marks a value below zero where the number itself is not: a minus, a triangle, or
    /// <c>(</c> for parentheses.</param>
    public static string Of(FoundNumber number, Fraction value, int decimals, string minus = "-")
    {
        var (start, length) = Digits(number.Text);
        var unit = Fraction.PowerOfTen(number.Scale - decimals);
        var units = Rounding.RoundWide(value.Magnitude / unit, RoundingRule.HalfAwayFromZero);
        var body = number.Text.Substring(start, length);
        var printed = Print(units, decimals, IsGrouped(body));
        var (before, after) = (number.Text[..start], number.Text[(start + length)..]);
        if (value.IsNegative != number.Value.IsNegative && !value.IsZero)
        {
            (before, after) = value.IsNegative ? Negative(before, after, minus) : Positive(before, after);
        }

        return before + (body.Any(IsWide) ? Widened(printed) : printed) + after;
    }

    // Numbers below a thousand do not show whether thousands are set apart; most documents do.
    private static bool IsGrouped(string body) =>
        body.Contains(',', StringComparison.Ordinal)
        || body.Contains('，', StringComparison.Ordinal)
        || body.TakeWhile(character => character is not ('.' or '．')).Count() <= 3;

    private static string Print(BigInteger units, int decimals, bool isGrouped)
    {
        var digits = units.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        if (isGrouped)
        {
            for (var place = whole.Length - 3; place > 0; place -= 3)
            {
                whole = whole.Insert(place, ",");
            }
        }

        return decimals == 0 ? whole : $"{whole}.{digits[^decimals..]}";
    }

    // What stands in parentheses already would say nothing by them.
    private static (string Before, string After) Negative(string before, string after, string minus)
    {
        var plus = before.LastIndexOfAny(['+', '＋']);
        var (place, bare) = plus >= 0 ? (plus, before.Remove(plus, 1)) : (before.Length, before);
        return minus != Parenthesis ? (bare.Insert(place, minus), after)
            : bare.Contains(Parenthesis, StringComparison.Ordinal) ? (bare.Insert(place, Minuses[0]), after)
            : (Parenthesis + bare, after + ")");
    }

    private static (string Before, string After) Positive(string before, string after)
    {
        foreach (var minus in Minuses)
        {
            var place = before.LastIndexOf(minus, StringComparison.Ordinal);
            if (place >= 0)
            {
                return (before.Remove(place, minus.Length), after);
            }
        }

        var (open, close) = (before.LastIndexOf('('), after.IndexOf(')', StringComparison.Ordinal));
        return open >= 0 && close >= 0 ? (before.Remove(open, 1), after.Remove(close, 1)) : (before, after);
    }

    // The first run of digits with what may stand between digits.
    private static (int Start, int Length) Digits(string text)
    {
        var start = 0;
        while (start < text.Length && !IsDigit(text[start]))
        {
            start++;
        }

        var end = start;
        for (var place = start; place < text.Length && (IsDigit(text[place]) || IsBetween(text[place])); place++)
        {
            end = IsDigit(text[place]) ? place + 1 : end;
        }

        return (start, end - start);
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';

    private static bool IsWide(char character) => character is >= '０' and <= '９';

    private static bool IsBetween(char character) => character is ',' or '.' or '，' or '．';

    private static string Widened(string text) =>
        string.Concat(
            text.Select(character =>
                character switch
                {
                    >= '0' and <= '9' => (char)(character - '0' + '０'),
                    ',' => '，',
                    _ => '．',
                }
            )
        );
}
