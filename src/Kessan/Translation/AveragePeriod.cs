using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>The days whose average an entity's results of a closing period take.</summary>
/// <param name="Period">The group's period.</param>
/// <param name="From">The entity's first day.</param>
/// <param name="To">The entity's last day.</param>
internal readonly record struct AveragePeriod(ReportingPeriod Period, DateOnly From, DateOnly To)
{
    /// <summary>The period as a row of the rate table names it.</summary>
    public string Name => Period.ToString();

    /// <summary>The days of a closing period; those of an entity with an earlier year end lie as much
    /// earlier.</summary>
    public static AveragePeriod Of(ClosingFrame frame, int entity, AverageRatePolicy policy)
    {
        var calendar = frame.Group.Calendar;
        var lag = frame.Group.Entities[entity].MonthsBefore;
        var period = policy == AverageRatePolicy.ByPeriod ? frame.SincePrevious : frame.Closing.YearToDate;
        return new(period, calendar.Start(period).AddMonths(-lag), MonthEnd(calendar.End(period), lag));
    }

    /// <summary>The last day of the month so many months before a month's last day.</summary>
    public static DateOnly MonthEnd(DateOnly end, int monthsBefore) =>
        end.AddDays(1).AddMonths(-monthsBefore).AddDays(-1);
}
