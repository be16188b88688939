using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads 2018年9月30日, 2018年9月末, 平成30年9月30日, 9月30日 and 9月末.</summary>
internal static class JapaneseDates
{
    private static readonly (string Name, int Before)[] Eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925)];

    /// <summary>The year of an era at a place, in our counting; 0 where there is none.</summary>
    public static int EraYear(NormalText text, int at, out int end)
    {
        end = at;
        foreach (var (name, before) in Eras)
        {
            if (!text.Has(at, name))
            {
                continue;
            }

            var first = text.SkipBlanks(at + name.Length);
            if (text.Has(first, "元年"))
            {
                end = first + 1;
                return before + 1;
            }

            var year = text.Whole(first, out end);
            return year is >= 1 and <= 64 ? before + year : 0;
        }

        return 0;
    }

    /// <summary>The rest of a date behind its year; null where 年 does not follow, or where it is no date.</summary>
    public static CalendarDate? After(NormalText text, int year, int yearEnd, out int end)
    {
        end = yearEnd;
        var mark = text.SkipBlanks(yearEnd);
        if (text[mark] != '年' || text[mark + 1] is '間' or '度' or '前' or '後')
        {
            return null;
        }

        var month = text.Whole(text.SkipBlanks(mark + 1), out var monthEnd);
        if (month >= 1 && MonthAndDay(text, month, monthEnd, out var behind) is { } date)
        {
            end = behind;
            return CalendarDate.Of(year, date.Month, date.Day);
        }

        end = mark + 1;
        return CalendarDate.IsYear(year) ? new CalendarDate(year, 0, 0) : null;
    }

    /// <summary>The rest of a date behind the number of its month; null where 月 does not follow.</summary>
    public static CalendarDate? MonthAndDay(NormalText text, int month, int monthEnd, out int end)
    {
        end = monthEnd;
        var mark = text.SkipBlanks(monthEnd);
        if (text[mark] != '月' || month is < 1 or > 12)
        {
            return null;
        }

        var day = text.Whole(text.SkipBlanks(mark + 1), out var dayEnd);
        var behind = text.SkipBlanks(dayEnd);
        if (day >= 1 && text[behind] == '日' && CalendarDate.Yearless(month, day) is { } date)
        {
            end = behind + 1;
            return date;
        }

        end = text[mark + 1] == '末' ? mark + 2 : mark + 1;
        return new CalendarDate(0, month, 0);
    }
}
