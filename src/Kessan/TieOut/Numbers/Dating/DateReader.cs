using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads a date that begins at a place: <c>Sep. 30, 2018</c>, <c>30 September 2018</c>, 2018年9月30日,
/// <c>2018/9/30</c>, <c>Apr. 2018</c>.</summary>
internal static class DateReader
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>The date at a place, and the place behind it; null where none begins there.</summary>
    public static CalendarDate? Read(NormalText text, int at, out int end)
    {
        if (text.IsLetter(at))
        {
            return Worded(text, at, out end);
        }

        return text.IsDigit(at) ? Numbered(text, at, out end)
            : JapaneseDates.EraYear(text, at, out end) is var year and > 0
                ? JapaneseDates.After(text, year, end, out end)
            : null;
    }

    /// <summary>The month whose name stands at a place, written out or cut to three letters or <c>Sept</c>; 0 where
    /// there is none.</summary>
    public static int Month(NormalText text, int at, out int end)
    {
        end = text.WordEnd(at);
        var length = end - at;
        if (length < 3 || text.IsLetter(at - 1) || text.IsDigit(at - 1))
        {
            return 0;
        }

        var month = Array.FindIndex(
            Months,
            name =>
                (length == 3 || length == name.Length || (length == 4 && name[0] == 's'))
                && length <= name.Length
                && text.Has(at, name[..length])
        );
        end = month >= 0 && text[end] == '.' ? end + 1 : end;
        return month + 1;
    }

    private static CalendarDate? Worded(NormalText text, int at, out int end)
    {
        var month = Month(text, at, out end);
        if (month == 0)
        {
            return null;
        }

        var behind = end;
        if (Year(text, text.SkipBlanks(behind), out end) is var year and > 0)
        {
            return CalendarDate.Of(year, month, 0);
        }

        var day = text.Whole(text.SkipBlanks(behind), out end);
        if (day is < 1 or > 31)
        {
            end = behind;
            return null;
        }

        end = SkipOrdinal(text, end);
        var comma = text.SkipBlanks(end);
        var next = text.SkipBlanks(text[comma] == ',' ? comma + 1 : comma);
        if (Year(text, next, out var yearEnd) is var named and > 0)
        {
            end = yearEnd;
            return CalendarDate.Of(named, month, day);
        }

        return text[end] is '%' or '.' && text.IsDigit(end + 1) ? null : CalendarDate.Yearless(month, day);
    }

    private static CalendarDate? Numbered(NormalText text, int at, out int end)
    {
        var first = text.Whole(at, out end);
        if (first < 0)
        {
            return null;
        }

        if (end - at == 4 && CalendarDate.IsYear(first))
        {
            return JapaneseDates.After(text, first, end, out var behind) is { } japanese
                ? Ended(japanese, behind, out end)
                : Separated(text, at, out end);
        }

        if (first is < 1 or > 31)
        {
            return null;
        }

        return JapaneseDates.MonthAndDay(text, first, end, out var monthEnd) is { } date
                ? Ended(date, monthEnd, out end)
            : Month(text, text.SkipBlanks(SkipOrdinal(text, end)), out var nameEnd) is var month and > 0
            && Year(text, text.SkipBlanks(nameEnd), out var yearEnd) is var year and > 0
                ? Ended(CalendarDate.Of(year, month, first), yearEnd, out end)
            : Separated(text, at, out end);
    }

    /// <summary><c>2018/9/30</c>, <c>2018-09-30</c>, <c>2018.9.30</c>, <c>2018/9</c>, <c>9/30/2018</c>,
    /// <c>30.09.2018</c>, <c>9/2018</c>.</summary>
    private static CalendarDate? Separated(NormalText text, int at, out int end)
    {
        var first = text.Whole(at, out end);
        var separator = text[end];
        if (separator is not ('/' or '-' or '.'))
        {
            return null;
        }

        var second = text.Whole(end + 1, out var secondEnd);
        var third = text[secondEnd] == separator ? text.Whole(secondEnd + 1, out end) : -1;
        if (second < 0 || third < 0)
        {
            end = secondEnd;
            return separator != '/' || text[secondEnd] == '/' ? null
                : first > 31 ? CalendarDate.Of(first, second, 0)
                : second > 31 && first <= 12 ? CalendarDate.Of(second, first, 0)
                : null;
        }

        return first > 31 ? CalendarDate.Of(first, second, third)
            : separator == '/' && second > 12 ? CalendarDate.Of(third, first, second)
            : separator == '/' ? CalendarDate.Of(third, first, second)
            : CalendarDate.Of(third, second, first);
    }

    /// <summary>A year of four digits, or of two behind an apostrophe; 0 where there is none.</summary>
    public static int Year(NormalText text, int at, out int end)
    {
        var isCut = text[at] == '\'';
        var year = text.Whole(isCut ? at + 1 : at, out end);
        if (isCut && end - at == 3)
        {
            return 2000 + year;
        }

        var isYear = end - at == 4 && CalendarDate.IsYear(year) && !IsLonger(text, end);
        end = isYear ? end : at;
        return isYear ? year : 0;
    }

    private static bool IsLonger(NormalText text, int end) =>
        (text[end] is '.' or ',' && text.IsDigit(end + 1) && text.DigitsEnd(end + 1) - end != 5) || text[end] == '%';

    private static int SkipOrdinal(NormalText text, int end) =>
        text.HasWord(end, "st") || text.HasWord(end, "nd") || text.HasWord(end, "rd") || text.HasWord(end, "th")
            ? end + 2
            : end;

    private static CalendarDate? Ended(CalendarDate? date, int behind, out int end)
    {
        end = behind;
        return date;
    }
}
