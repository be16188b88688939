using System.Globalization;
using System.Text;

namespace Kessan.Formats.Reading.Workbooks;

/// <summary>Writes a cell's number as its format shows it (ECMA-376 part 1, 18.8.31).</summary>
internal static class DisplayedNumber
{
    private const int GeneralDigits = 10;

    /// <summary>The text of a number.</summary>
    public static string Of(double value, string code)
    {
        if (!double.IsFinite(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        // A spreadsheet holds fifteen digits of a number and shows no more.
        var isExact = decimal.TryParse(
            value.ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (!isExact)
        {
            return value.ToString("G15", CultureInfo.InvariantCulture);
        }

        var sections = FormatSection.Parse(code);
        var (section, showsSign) = Choose(sections, number);
        if (section.Tokens.Count == 0)
        {
            // An empty section hides the number, an empty format shows it as it is.
            return sections.Count > 1 ? string.Empty : General(number);
        }

        if (Is(section, "General") || section.Tokens.Any(token => !token.IsLiteral && token.Sign is '/' or 'E'))
        {
            return Around(section, General(number));
        }

        var text = section.HasDigits ? Digits(section, Math.Abs(number)) : Literals(section);
        var isNothing = !text.Any(character => character is >= '1' and <= '9');
        return number < 0 && showsSign && !(section.HasDigits && isNothing) ? "-" + text : text;
    }

    /// <summary>The text of a text, which a format may put words around.</summary>
    public static string Of(string text, string code)
    {
        var sections = FormatSection.Parse(code);
        var section = sections.Find(one => one.Tokens.Any(token => token is { IsLiteral: false, Sign: '@' }));
        return section is null
            ? text
            : string.Concat(
                section.Tokens.Select(token =>
                    token.IsLiteral ? token.Sign.ToString()
                    : token.Sign == '@' ? text
                    : string.Empty
                )
            );
    }

    /// <summary>The section for a number, and whether its minus is still to be shown.</summary>
    private static (FormatSection Section, bool ShowsSign) Choose(List<FormatSection> sections, decimal number)
    {
        if (sections.Find(section => section.Condition.Length > 0) is not null)
        {
            var met = sections.Find(section => section.Condition.Length > 0 && Meets(number, section.Condition));
            return (met ?? sections.FindLast(section => section.Condition.Length == 0) ?? sections[^1], true);
        }

        var numbers = sections.Count > 3 ? 3 : sections.Count;
        return number switch
        {
            < 0 when numbers > 1 => (sections[1], false),
            0 when numbers > 2 => (sections[2], false),
            _ => (sections[0], true),
        };
    }

    private static bool Meets(decimal number, string condition)
    {
        var digits = condition.TrimStart('<', '>', '=');
        var isNumber = decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit);
        return isNumber
            && condition[..^digits.Length] switch
            {
                "<" => number < limit,
                "<=" => number <= limit,
                ">" => number > limit,
                ">=" => number >= limit,
                "<>" => number != limit,
                _ => number == limit,
            };
    }

    private static bool Is(FormatSection section, string word) =>
        string.Concat(section.Tokens.Where(token => !token.IsLiteral).Select(token => token.Sign))
            .Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A number with no format of its own: as many digits as a cell has room for.</summary>
    private static string General(decimal number)
    {
        var whole = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = Math.Round(number, Math.Clamp(GeneralDigits - whole, 0, 9), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.#########", CultureInfo.InvariantCulture);
    }

    private static string Around(FormatSection section, string number)
    {
        var first = section.Tokens.TakeWhile(token => token.IsLiteral).Select(token => token.Sign);
        var last = section.Tokens.SkipWhile(token => token.IsLiteral).Where(token => token.IsLiteral);
        return string.Concat(first) + number + string.Concat(last.Select(token => token.Sign));
    }

    private static string Literals(FormatSection section) =>
        string.Concat(section.Tokens.Where(token => token.IsLiteral || token.Sign is '%').Select(token => token.Sign));

    private static string Digits(FormatSection section, decimal size)
    {
        var shape = DigitShape.Of(section);
        decimal scaled;
        try
        {
            scaled = size * shape.Factor / shape.Divisor;
        }
        catch (OverflowException)
        {
            return General(size);
        }

        var rounded = Math.Round(scaled, Math.Min(shape.Decimals.Count, 28), MidpointRounding.AwayFromZero);
        var parts = rounded.ToString("F" + shape.Decimals.Count, CultureInfo.InvariantCulture).Split('.');
        var text = new StringBuilder();
        var whole = parts[0] == "0" ? string.Empty : parts[0];
        whole = whole.PadLeft(shape.Whole.Count(sign => sign == '0'), '0');
        var written = 0;
        var place = 0;
        foreach (var token in section.Tokens)
        {
            if (token.IsLiteral || token.Sign == '%')
            {
                text.Append(token.Sign);
            }
            else if (token.Sign == '.')
            {
                place = shape.Whole.Count;
                text.Append(Fraction(parts, shape));
            }
            else if (token.IsDigit && place < shape.Whole.Count)
            {
                // The first place takes all digits for which there are no places.
                var left = shape.Whole.Count - ++place;
                var until = Math.Max(written, whole.Length - left);
                Write(text, whole, written, until, shape.HasThousands);
                written = until;
            }
        }

        return text.ToString();
    }

    private static string Fraction(string[] parts, DigitShape shape)
    {
        var digits = parts.Length > 1 ? parts[1] : string.Empty;
        var length = digits.Length;
        while (length > 0 && digits[length - 1] == '0' && shape.Decimals[length - 1] != '0')
        {
            length--;
        }

        return "." + digits[..length];
    }

    private static void Write(StringBuilder text, string whole, int from, int until, bool hasThousands)
    {
        for (var i = from; i < until; i++)
        {
            text.Append(whole[i]);
            if (hasThousands && i + 1 < whole.Length && (whole.Length - i - 1) % 3 == 0)
            {
                text.Append(',');
            }
        }
    }
}
