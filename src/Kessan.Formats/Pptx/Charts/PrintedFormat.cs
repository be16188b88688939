using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>Number formats of spreadsheets that print a value as the document prints it, so that labels stay bound to
/// their values.</summary>
internal static class PrintedFormat
{
    private static readonly string[] Prefixes = ["", "+"];
    private static readonly string[] Suffixes = ["", "%"];

    /// <summary>The format, or null where none prints the same: truncated figures, units of 億, words.</summary>
    public static string? Of(PrintedNumber number, Language language)
    {
        var display = number.Display;
        if (
            display.Rounding == RoundingRule.TowardZero
            || (display.Scale != -2 && (display.Scale < 0 || display.Scale % 3 != 0))
        )
        {
            return null;
        }

        var isPercent = display.Scale == -2;
        foreach (var prefix in Prefixes)
        {
            foreach (var suffix in Suffixes.Where(suffix => suffix.Length > 0 == isPercent))
            {
                var form = new Form(prefix, suffix, language);
                if (Print(number, form) == number.Text)
                {
                    return Code(display, form);
                }
            }
        }

        return null;
    }

    /// <summary>The format of ticks at a distance.</summary>
    public static string OfTicks(Fraction step, int scale)
    {
        var decimals = 0;
        var scaled = Scaled(step, scale);
        while (decimals < 6 && !(scaled * Power(decimals)).Denominator.IsOne)
        {
            decimals++;
        }

        var isPercent = scale == -2;
        var commas = scale > 0 && scale % 3 == 0 ? new string(',', scale / 3) : string.Empty;
        return Digits(decimals) + commas + (isPercent ? "%" : string.Empty);
    }

    private static string Code(PrintedScale display, Form form)
    {
        var commas = display.Scale > 0 ? new string(',', display.Scale / 3) : string.Empty;
        var digits = Digits(display.Decimals) + commas + form.Suffix;
        var negative = form.Language == Language.Japanese ? $"\"△\"{digits}" : $"\\({digits}\\)";
        var positive = form.Prefix.Length == 0 ? digits : $"\\{form.Prefix}{digits}";
        return $"{positive};{negative};{digits}";
    }

    private static string Digits(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    private static string Print(PrintedNumber number, Form form)
    {
        var minor = Rounding.Round(
            Scaled(number.Value, number.Display.Scale) * Power(number.Display.Decimals),
            RoundingRule.HalfAwayFromZero
        );
        if (number.Value.IsNegative && minor == 0)
        {
            // Spreadsheets differ in the sign of a negative figure that rounds to nothing.
            return string.Empty;
        }

        var digits = AmountText.Grouped(Math.Abs(minor), number.Display.Decimals) + form.Suffix;
        return minor switch
        {
            < 0 => form.Language == Language.Japanese ? "△" + digits : $"({digits})",
            0 => digits,
            _ => form.Prefix + digits,
        };
    }

    private static Fraction Scaled(Fraction value, int scale) =>
        scale < 0 ? value * Power(-scale) : value / Power(scale);

    private static Fraction Power(int exponent) => new(System.Numerics.BigInteger.Pow(10, exponent), 1);

    private sealed record Form(string Prefix, string Suffix, Language Language);
}
