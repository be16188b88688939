namespace Kessan.Periods;

/// <summary>A day the books are closed: the end of a month of a fiscal year.</summary>
/// <param name="FiscalYear">The fiscal year's number.</param>
/// <param name="Month">Months of the fiscal year that have passed, 1 to 12; zero is the opening of the year.</param>
public readonly record struct Closing(int FiscalYear, int Month) : IComparable<Closing>
{
    /// <summary>The cumulative period that ends at this closing.</summary>
    public ReportingPeriod YearToDate => new(FiscalYear, 1, Month);

    /// <summary>The same closing one year earlier.</summary>
    public Closing YearBefore => new(FiscalYear - 1, Month);

    /// <summary>The closing of the fiscal year before.</summary>
    public Closing LastYearEnd => new(FiscalYear - 1, 12);

    /// <summary>Whether the left closing is earlier.</summary>
    public static bool operator <(Closing left, Closing right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left closing is later.</summary>
    public static bool operator >(Closing left, Closing right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left closing is not later.</summary>
    public static bool operator <=(Closing left, Closing right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left closing is not earlier.</summary>
    public static bool operator >=(Closing left, Closing right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Closing other) =>
        FiscalYear != other.FiscalYear ? FiscalYear.CompareTo(other.FiscalYear) : Month.CompareTo(other.Month);

    /// <summary>Writes the name of the cumulative period: <c>FY2018-Q1</c>, <c>FY2018-H1</c>, <c>FY2018-9M</c>,
    /// <c>FY2018</c>, else the month, <c>FY2018-M05</c>.</summary>
    public override string ToString() => YearToDate.ToString();
}
