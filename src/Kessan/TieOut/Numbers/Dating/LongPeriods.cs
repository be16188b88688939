using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads periods written out: <c>six months ended September 30, 2018</c>, <c>year ending March 2019</c>,
/// <c>second quarter of fiscal 2018</c>, <c>last twelve months</c>.</summary>
internal static class LongPeriods
{
    private static readonly (string Word, int Number)[] Counts =
    [
        ("three", 3),
        ("six", 6),
        ("nine", 9),
        ("twelve", 12),
    ];

    private static readonly (string Word, int Number)[] WeekCounts =
    [
        ("thirteen", 13),
        ("fourteen", 14),
        ("twenty-six", 26),
        ("twenty-seven", 27),
        ("thirty-nine", 39),
        ("forty", 40),
        ("fifty-two", 52),
        ("fifty-three", 53),
    ];

    private static readonly (string Word, int Number)[] Places =
    [
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("1st", 1),
        ("2nd", 2),
        ("3rd", 3),
        ("4th", 4),
    ];

    /// <summary>The period at a place and the place behind it; null where none begins there.</summary>
    public static PeriodWords? Read(NormalText text, int at, out int end)
    {
        var months = Months(text, at, out end);
        if (months > 0)
        {
            return Ended(text, months, end, out end);
        }

        if (Place(text, at, out end) is { } part)
        {
            var length = part.Unit == PeriodUnit.Quarter ? 3 : 6 * part.Number;
            return Ended(text, length, end, out var ended) is { } dated
                ? Dated(dated, ended, out end)
                : OfYear(text, part, end, out end);
        }

        if (
            (text.HasWord(at, "last") || text.HasWord(at, "trailing"))
            && text.HasWord(text.SkipBlanks(text.WordEnd(at)), "twelve")
        )
        {
            end = text.WordEnd(text.SkipBlanks(text.WordEnd(text.SkipBlanks(text.WordEnd(at)))));
            return new PeriodWords(PeriodUnit.Trailing, 1);
        }

        end = at;
        return null;
    }

    /// <summary>How many months <c>six months</c>, <c>6 months</c>, <c>quarter</c> and <c>year</c> are; 0 for other
    /// words.</summary>
    private static int Months(NormalText text, int at, out int end)
    {
        end = text.WordEnd(at);
        var count = 0;
        foreach (var (word, number) in Counts)
        {
            count = text.HasWord(at, word) ? number : count;
        }

        if (count == 0 && text.IsDigit(at))
        {
            count = text.Whole(at, out end) is var number and (3 or 6 or 9 or 12) ? number : 0;
        }

        if (count == 0)
        {
            return IsWord(text, at, "quarter") ? 3
                : IsWord(text, at, "year") ? 12
                : Weeks(text, at, ref end);
        }

        var next = text[end] == '-' ? end + 1 : text.SkipBlanks(end);
        var unit = text.WordEnd(next);
        end = unit;
        return text.HasWord(next, "months") || text.HasWord(next, "month") ? count : 0;
    }

    /// <summary>A word or its plural.</summary>
    private static bool IsWord(NormalText text, int at, string word) =>
        text.HasWord(at, word) || text.HasWord(at, word + "s");

    /// <summary><c>thirteen weeks</c>, <c>52 weeks</c>, as those count whose year ends on one day of the
    /// week.</summary>
    private static int Weeks(NormalText text, int at, ref int end)
    {
        var (count, behind) = (0, text.WordEnd(at));
        foreach (var (word, number) in WeekCounts)
        {
            (count, behind) = text.HasWord(at, word) ? (number, at + word.Length) : (count, behind);
        }

        if (count == 0 && text.IsDigit(at))
        {
            count = text.Whole(at, out behind);
        }

        var next = text.SkipBlanks(text[behind] == '-' ? behind + 1 : behind);
        if (count is not (>= 12 and <= 53) || !IsWord(text, next, "week"))
        {
            return 0;
        }

        end = text.WordEnd(next);
        return count switch
        {
            <= 14 => 3,
            26 or 27 => 6,
            39 or 40 => 9,
            52 or 53 => 12,
            _ => 0,
        };
    }

    /// <summary>Some months up to a date.</summary>
    private static PeriodWords? Ended(NormalText text, int months, int at, out int end)
    {
        end = at;
        var next = text.SkipBlanks(at);
        next = text.HasWord(next, "period") ? text.SkipBlanks(next + 6) : next;
        var verb = text.WordEnd(next);
        if (!text.HasWord(next, "ended") && !text.HasWord(next, "ending"))
        {
            return null;
        }

        if (DateReader.Read(text, text.SkipBlanks(verb), out var behind) is not { Year: > 0, Month: > 0 } date)
        {
            return null;
        }

        var last = date.Last!.Value;
        end = behind;
        return new PeriodWords(PeriodUnit.Span, 1)
        {
            First = new DateOnly(last.Year, last.Month, 1).AddMonths(1 - months),
            Last = last,
        };
    }

    private static PeriodWords Dated(PeriodWords words, int behind, out int end)
    {
        end = behind;
        return words;
    }

    private static PeriodWords? Place(NormalText text, int at, out int end)
    {
        end = at;
        foreach (var (word, number) in Places)
        {
            if (!text.Has(at, word) || text.IsLetter(at + word.Length))
            {
                continue;
            }

            var next = text[at + word.Length] == '-' ? at + word.Length + 1 : text.SkipBlanks(at + word.Length);
            end = text.WordEnd(next);
            return IsWord(text, next, "quarter") ? new PeriodWords(PeriodUnit.Quarter, number)
                : text.HasWord(next, "half") && number <= 2 ? new PeriodWords(PeriodUnit.Half, number)
                : null;
        }

        return null;
    }

    /// <summary>The year behind a part of one: <c>of fiscal 2018</c>, <c>of the fiscal year ending March 31, 2019</c>,
    /// <c>FY2018</c>.</summary>
    private static PeriodWords? OfYear(NormalText text, PeriodWords part, int at, out int end)
    {
        end = at;
        var next = text.SkipBlanks(at);
        next = text.HasWord(next, "of") ? text.SkipBlanks(next + 2) : next;
        next = text.HasWord(next, "the") ? text.SkipBlanks(next + 3) : next;
        var year = text.HasWord(next, "fiscal") ? text.SkipBlanks(next + 6) : next;
        if (text.HasWord(year, "year") && Ended(text, 12, year + 4, out var behind) is { Last: { } last })
        {
            end = behind;
            return part with { Year = last.Year, EndMonth = last.Month };
        }

        if (EnglishPeriods.Read(text, next, out behind) is { Unit: PeriodUnit.Year, Year: > 0 } named)
        {
            end = behind;
            return part with { Year = named.Year, EndMonth = named.EndMonth };
        }

        if (DateReader.Year(text, next, out behind) is var bare and > 0)
        {
            end = behind;
            return part with { Year = bare };
        }

        return part;
    }
}
