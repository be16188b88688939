using System.Globalization;

namespace Kessan.Periods;

/// <summary>A run of months inside one fiscal year.</summary>
/// <param name="FiscalYear">The fiscal year's number.</param>
/// <param name="FirstMonth">The first fiscal month, 1 to 12.</param>
/// <param name="LastMonth">The last fiscal month, not before the first.</param>
public readonly record struct ReportingPeriod(int FiscalYear, int FirstMonth, int LastMonth)
{
    /// <summary>The closing at the period's last day.</summary>
    public Closing Closing => new(FiscalYear, LastMonth);

    /// <summary>The same months one year earlier.</summary>
    public ReportingPeriod YearBefore => this with { FiscalYear = FiscalYear - 1 };

    /// <summary>Whether the period begins with the fiscal year.</summary>
    public bool IsCumulative => FirstMonth == 1;

    /// <summary>Reads <c>FY2018-M06</c>, <c>-Q2</c>, <c>-H1</c>, <c>-H2</c>, <c>-9M</c>, <c>FY2018</c>, or months that
    /// have no name of their own, <c>FY2018-M02:05</c>.</summary>
    public static bool TryParse(string text, out ReportingPeriod period)
    {
        period = default;
        var parts = text.Split('-');
        if (
            parts.Length > 2
            || !parts[0].StartsWith("FY", StringComparison.Ordinal)
            || !int.TryParse(parts[0].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1 or > 9000
        )
        {
            return false;
        }

        var months = parts.Length == 1 ? (First: 1, Last: 12) : Months(parts[1]);
        period = new(year, months.First, months.Last);
        return months.First > 0;
    }

    /// <summary>The names of every period that ends at a closing, the cumulative one last: <c>FY2018-Q2</c>,
    /// <c>FY2018-H1</c>.</summary>
    public static IReadOnlyList<ReportingPeriod> EndingAt(Closing closing)
    {
        var (year, month) = (closing.FiscalYear, closing.Month);
        var periods = new List<ReportingPeriod>();
        if (month % 3 == 0)
        {
            periods.Add(new(year, month - 2, month));
        }

        if (month == 12)
        {
            periods.Add(new(year, 7, 12));
        }

        if (month != 3)
        {
            periods.Add(new(year, 1, month));
        }

        return periods;
    }

    /// <summary>Writes the period's name; months that have no name of their own are written
    /// <c>FY2018-M02:05</c>.</summary>
    public override string ToString()
    {
        var suffix = (FirstMonth, LastMonth) switch
        {
            (1, 12) => string.Empty,
            (1, 3) => "-Q1",
            (4, 6) => "-Q2",
            (7, 9) => "-Q3",
            (10, 12) => "-Q4",
            (1, 6) => "-H1",
            (7, 12) => "-H2",
            (1, 9) => "-9M",
            (1, _) => string.Create(CultureInfo.InvariantCulture, $"-M{LastMonth:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"-M{FirstMonth:00}:{LastMonth:00}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"FY{FiscalYear:0000}{suffix}");
    }

    private static (int First, int Last) Months(string suffix) =>
        suffix switch
        {
            "Q1" => (1, 3),
            "Q2" => (4, 6),
            "Q3" => (7, 9),
            "Q4" => (10, 12),
            "H1" => (1, 6),
            "H2" => (7, 12),
            "9M" => (1, 9),
            ['M', .. { Length: 2 } last] when Month(last) is > 0 and var month => (1, month),
            ['M', _, _, ':', _, _] when Month(suffix[1..3]) is > 0 and var first && Month(suffix[4..]) >= first => (
                first,
                Month(suffix[4..])
            ),
            _ => (0, 0),
        };

    /// <summary>A fiscal month of two digits, or zero.</summary>
    private static int Month(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month <= 12 ? month : 0;
}
