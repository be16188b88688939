using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>A period or date two numbers can be compared by.</summary>
/// <param name="Start">The first day; null for a date.</param>
/// <param name="End">The last day.</param>
/// <param name="IsPlanned">Whether it is a target, a plan or a forecast.</param>
internal readonly record struct PeriodKey(DateOnly? Start, DateOnly End, bool IsPlanned)
{
    /// <summary>How many months it lasts; 0 for a date.</summary>
    public int Months => Start is { } start ? ((End.Year - start.Year) * 12) + End.Month - start.Month + 1 : 0;

    /// <summary>The key of a period; null where it is not resolved to dates.</summary>
    public static PeriodKey? Of(FoundPeriod? period) =>
        period is { End: { } end } ? new(period.Start, end, period.Nature != PeriodNature.Actual) : null;

    /// <summary>The period so many months earlier, of the same length.</summary>
    public PeriodKey Earlier(int months) => new(Start?.AddMonths(-months), MonthEnd(End, -months), false);

    /// <summary>The part of it that starts so many months in and lasts so many.</summary>
    public PeriodKey Part(int skipped, int months)
    {
        var start = Start!.Value.AddMonths(skipped);
        return new(start, start.AddMonths(months).AddDays(-1), IsPlanned);
    }

    // The end of a month stays the end of a month.
    private static DateOnly MonthEnd(DateOnly day, int months)
    {
        var moved = day.AddMonths(months);
        return day.AddDays(1).Day == 1
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))
            : moved;
    }
}
