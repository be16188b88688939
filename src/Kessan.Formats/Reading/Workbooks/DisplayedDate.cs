using System.Globalization;
using System.Text;

namespace Kessan.Formats.Reading.Workbooks;

/// <summary>Writes a cell's day or time as its format shows it.</summary>
internal static class DisplayedDate
{
    // The short date of whoever looks at the sheet: no order of day and month is certain.
    private const int ShortDate = 14;

    private static readonly (DateTime From, string Latin, string Kanji)[] Eras =
    [
        (new(2019, 5, 1), "R", "令和"),
        (new(1989, 1, 8), "H", "平成"),
        (new(1926, 12, 25), "S", "昭和"),
        (new(1912, 7, 30), "T", "大正"),
        (new(1868, 1, 25), "M", "明治"),
    ];

    /// <summary>The text of a day or time.</summary>
    /// <param name="day">The day or time.</param>
    /// <param name="code">The format.</param>
    /// <param name="index">The format's number among those spreadsheets know by themselves.</param>
    public static string Of(DateTime day, string code, int index)
    {
        var section = FormatSection.Parse(code)[0];
        if (index == ShortDate || !section.HasDates)
        {
            var isDay = day.TimeOfDay == TimeSpan.Zero;
            return day.ToString(isDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        var tokens = section.Tokens;
        var hasHalves = HasHalves(tokens);
        var isAfterHours = false;
        for (var at = 0; at < tokens.Count; )
        {
            var sign = char.ToLowerInvariant(tokens[at].Sign);
            if (tokens[at].IsLiteral || !char.IsAsciiLetter(sign))
            {
                text.Append(tokens[at++].Sign);
                continue;
            }

            if (sign == 'a' && hasHalves)
            {
                text.Append(day.Hour < 12 ? "AM" : "PM");
                at += tokens.Count > at + 4 && tokens[at + 1].Sign is 'M' or 'm' ? 5 : 3;
                continue;
            }

            var count = 1;
            while (at + count < tokens.Count && !tokens[at + count].IsLiteral && Same(tokens[at + count], sign))
            {
                count++;
            }

            var isMinute = sign == 'm' && count <= 2 && (isAfterHours || NextIs(tokens, at + count, 's'));
            text.Append(isMinute ? Padded(day.Minute, count) : Part(day, sign, count, hasHalves));
            isAfterHours = sign == 'h' || (isAfterHours && sign is not ('m' or 's'));
            at += count;
        }

        return text.ToString();
    }

    private static bool Same(FormatToken token, char sign) => char.ToLowerInvariant(token.Sign) == sign;

    private static bool HasHalves(IReadOnlyList<FormatToken> tokens) =>
        string.Concat(tokens.Select(token => token.Sign)).Contains("/P", StringComparison.OrdinalIgnoreCase);

    private static bool NextIs(IReadOnlyList<FormatToken> tokens, int from, char sign)
    {
        var next = tokens.Skip(from).FirstOrDefault(token => !token.IsLiteral && char.IsAsciiLetter(token.Sign));
        return char.ToLowerInvariant(next.Sign) == sign;
    }

    private static string Part(DateTime day, char sign, int count, bool hasHalves) =>
        sign switch
        {
            'y' => count > 2 ? Padded(day.Year, 4) : Padded(day.Year % 100, 2),
            'e' => EraYear(day).ToString(CultureInfo.InvariantCulture),
            'g' => EraName(day, count),
            'm' when count > 2 => MonthName(day, count),
            'm' => Padded(day.Month, count),
            'd' when count > 2 => day.ToString(count > 3 ? "dddd" : "ddd", CultureInfo.InvariantCulture),
            'd' => Padded(day.Day, count),
            'h' => Padded(hasHalves ? ((day.Hour + 11) % 12) + 1 : day.Hour, count),
            's' => Padded(day.Second, count),
            _ => string.Empty,
        };

    private static string Padded(int number, int count) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Min(count, 4), '0');

    private static string MonthName(DateTime day, int count) =>
        count switch
        {
            3 => day.ToString("MMM", CultureInfo.InvariantCulture),
            5 => day.ToString("MMM", CultureInfo.InvariantCulture)[..1],
            _ => day.ToString("MMMM", CultureInfo.InvariantCulture),
        };

    private static string EraName(DateTime day, int count)
    {
        var era = Array.Find(Eras, one => day >= one.From);
        return era.Kanji is null ? string.Empty
            : count == 1 ? era.Latin
            : count == 2 ? era.Kanji[..1]
            : era.Kanji;
    }

    private static int EraYear(DateTime day)
    {
        var era = Array.Find(Eras, one => day >= one.From);
        return era.Kanji is null ? day.Year : day.Year - era.From.Year + 1;
    }
}
