namespace Kessan.TieOut.Numbers.Dating;

/// <summary>A day, a month or a year as printed; what is not printed is nought.</summary>
/// <param name="Year">The year; 0 where none is printed.</param>
/// <param name="Month">The month, 1 to 12; 0 for a year alone.</param>
/// <param name="Day">The day of the month; 0 where none is printed.</param>
internal readonly record struct CalendarDate(int Year, int Month, int Day)
{
    /// <summary>The first day of what is printed; null where its year is not known.</summary>
    public DateOnly? First => Year == 0 ? null : new DateOnly(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day of what is printed; null where its year is not known.</summary>
    public DateOnly? Last =>
        Year == 0 ? null
        : Day > 0 ? First
        : Month > 0 ? new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month))
        : new DateOnly(Year, 12, 31);

    /// <summary>A date, if there is such a day.</summary>
    public static CalendarDate? Of(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDate(year, month, day)
            : null;

    /// <summary>A date without its year, if there is such a day in some year.</summary>
    public static CalendarDate? Yearless(int month, int day) =>
        Of(2000, month, day) is { } date ? date with { Year = 0 } : null;

    public static bool IsYear(int year) => year is >= 1900 and <= 2099;
}
