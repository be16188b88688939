using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>A period or date two numbers can be compared by.</summary>
/// <param name="Start">The first day; null for a date.</param>
/// <param name="End">The last day.</param>
/// <param name="IsPlanned">Whether it is a target, a plan or a forecast.</param>
internal readonly record struct PeriodKey(DateOnly? Start, DateOnly End, bool IsPlanned)
{
    private const int DaysBefore = 6;
    private const int DaysBehind = 3;

    /// <summary>How many months it lasts; 0 for a date.</summary>
    public int Months => Start is { } start ? ((End.Year - start.Year) * 12) + End.Month - start.Month + 1 : 0;

    /// <summary>The key of a period; null where it is not resolved to dates.</summary>
    public static PeriodKey? Of(FoundPeriod? period) =>
        period is { End: { } end }
            ? new(AtMonth(period.Start, end), AtMonthEnd(end), period.Nature != PeriodNature.Actual)
            : null;

    /// <summary>The period so many months earlier, of the same length.</summary>
    public PeriodKey Earlier(int months) => new(Start?.AddMonths(-months), MonthEnd(End, -months), false);

    /// <summary>The part of it that starts so many months in and lasts so many.</summary>
    public PeriodKey Part(int skipped, int months)
    {
        var start = Start!.Value.AddMonths(skipped);
        return new(start, start.AddMonths(months).AddDays(-1), IsPlanned);
    }

    // A year of 52 weeks ends on a day of the week near the end of a month: June 29 in one year, June 30 in the next.
    private static DateOnly AtMonthEnd(DateOnly day)
    {
        var last = DateTime.DaysInMonth(day.Year, day.Month);
        return day.Day <= DaysBehind ? day.AddDays(-day.Day)
            : last - day.Day <= DaysBefore ? new DateOnly(day.Year, day.Month, last)
            : day;
    }

    // As many months before the end as the words say.
    private static DateOnly? AtMonth(DateOnly? start, DateOnly end) =>
        start is { Day: 1 } first && end.Day <= DaysBehind && first.AddMonths(1) < end ? first.AddMonths(-1) : start;

    // The end of a month stays the end of a month.
    private static DateOnly MonthEnd(DateOnly day, int months)
    {
        var moved = day.AddMonths(months);
        return day.AddDays(1).Day == 1
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))
            : moved;
    }
}
