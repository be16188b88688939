namespace Kessan.Periods;

/// <summary>Whether a fiscal year bears the number of the calendar year it begins or ends in.</summary>
public enum YearNaming
{
    /// <summary><c>FY2018</c> begins in 2018.</summary>
    Start,

    /// <summary><c>FY2018</c> ends in 2018.</summary>
    End,
}

/// <summary>A fiscal calendar of twelve calendar months with any first month.</summary>
public sealed record FiscalCalendar
{
    /// <summary>A calendar whose years begin with a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public FiscalCalendar(int startMonth, YearNaming naming)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, 12);
        StartMonth = startMonth;
        Naming = naming;
    }

    /// <summary>The first month of the year, 1 to 12.</summary>
    public int StartMonth { get; }

    /// <summary>How years are numbered.</summary>
    public YearNaming Naming { get; }

    /// <summary>The first day of the fiscal month (1 to 12) of a fiscal year.</summary>
    public DateOnly FirstDay(int fiscalYear, int month)
    {
        var startsEarlier = Naming == YearNaming.End && StartMonth > 1;
        return new DateOnly(startsEarlier ? fiscalYear - 1 : fiscalYear, StartMonth, 1).AddMonths(month - 1);
    }

    /// <summary>The last day of the fiscal month (1 to 12) of a fiscal year.</summary>
    public DateOnly LastDay(int fiscalYear, int month) => FirstDay(fiscalYear, month).AddMonths(1).AddDays(-1);

    /// <summary>The first day of a period.</summary>
    public DateOnly Start(ReportingPeriod period) => FirstDay(period.FiscalYear, period.FirstMonth);

    /// <summary>The last day of a period.</summary>
    public DateOnly End(ReportingPeriod period) => LastDay(period.FiscalYear, period.LastMonth);

    /// <summary>The closing whose fiscal month contains a date.</summary>
    public Closing Containing(DateOnly date)
    {
        var monthsFromStart = ((date.Month - StartMonth) + 12) % 12;
        var firstOfYear = new DateOnly(date.Year, date.Month, 1).AddMonths(-monthsFromStart);
        var endsLater = Naming == YearNaming.End && StartMonth > 1;
        return new(endsLater ? firstOfYear.Year + 1 : firstOfYear.Year, monthsFromStart + 1);
    }
}
