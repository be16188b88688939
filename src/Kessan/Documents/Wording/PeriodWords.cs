using System.Globalization;
using Kessan.Periods;

namespace Kessan.Documents.Wording;

/// <summary>Words periods and dates in a language, for any fiscal calendar.</summary>
public static class PeriodWords
{
    private static readonly string[] ShortMonths =
    [
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "May",
        "Jun.",
        "Jul.",
        "Aug.",
        "Sep.",
        "Oct.",
        "Nov.",
        "Dec.",
    ];

    private static readonly string[] Counted =
    [
        "One month",
        "Two months",
        "Three months",
        "Four months",
        "Five months",
        "Six months",
        "Seven months",
        "Eight months",
        "Nine months",
        "Ten months",
        "Eleven months",
        "Year",
    ];

    /// <summary>A period in a style. Years bear the number the calendar gives them.</summary>
    public static string Of(ReportingPeriod period, PeriodStyle style, FiscalCalendar calendar, Language language)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var last = calendar.End(period);
        return style switch
        {
            PeriodStyle.Short => Short(period, calendar, language),
            PeriodStyle.Long => Long(period, last, language),
            PeriodStyle.Months => Months(calendar.Start(period), last, language),
            PeriodStyle.Year => Year(period.FiscalYear, language),
            PeriodStyle.End => Day(last, language),
            PeriodStyle.AtEnd => Short(period, calendar, language) + language.Choose("-end", "末"),
            PeriodStyle.Term => Term(period, calendar, language),
            _ => Month(last, language),
        };
    }

    /// <summary>A day: <c>Sep. 30, 2018</c>, 2018年9月30日.</summary>
    public static string Day(DateOnly day, Language language) =>
        language.Choose(
            string.Create(CultureInfo.InvariantCulture, $"{ShortMonths[day.Month - 1]} {day.Day}, {day.Year}"),
            string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
        );

    /// <summary>A month: <c>Sep. 2018</c>, 2018年9月.</summary>
    public static string Month(DateOnly day, Language language) =>
        language.Choose(
            string.Create(CultureInfo.InvariantCulture, $"{ShortMonths[day.Month - 1]} {day.Year}"),
            string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月")
        );

    /// <summary><c>1H18</c>, <c>2Q18</c>, <c>9M18</c>, <c>FY18</c>, <c>5M18</c>; months from the middle of a year are
    /// named.</summary>
    private static string Short(ReportingPeriod period, FiscalCalendar calendar, Language language)
    {
        var part = (period.FirstMonth, period.LastMonth) switch
        {
            (1, 12) => "FY",
            (1, 6) => "1H",
            (7, 12) => "2H",
            (1, 3) => "1Q",
            (4, 6) => "2Q",
            (7, 9) => "3Q",
            (10, 12) => "4Q",
            (1, var months) => string.Create(CultureInfo.InvariantCulture, $"{months}M"),
            _ => string.Empty,
        };
        return part.Length == 0
            ? Months(calendar.Start(period), calendar.End(period), language)
            : string.Create(CultureInfo.InvariantCulture, $"{part}{period.FiscalYear % 100:00}");
    }

    private static string Long(ReportingPeriod period, DateOnly last, Language language)
    {
        var months = period.LastMonth - period.FirstMonth + 1;
        var day = last.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var length = months == 12 ? "1年間" : string.Create(CultureInfo.InvariantCulture, $"{months}か月間");
        return language.Choose($"{Counted[months - 1]} ended {day}", $"{Day(last, language)}に終了した{length}");
    }

    /// <summary>The fiscal year by the month it ends in, and the quarter a period ends with: years to date are told by
    /// their last quarter.</summary>
    private static string Term(ReportingPeriod period, FiscalCalendar calendar, Language language)
    {
        var end = calendar.End(new ReportingPeriod(period.FiscalYear, 1, 12));
        var term = string.Create(CultureInfo.InvariantCulture, $"{end.Year}年{end.Month}月期");
        var quarter = period.LastMonth / 3;
        return (period.FirstMonth, period.LastMonth % 3) switch
        {
            (1, _) when period.LastMonth == 12 => language.Choose(Year(period.FiscalYear, language), term),
            (_, 0) => string.Create(
                CultureInfo.InvariantCulture,
                $"{language.Choose($"{quarter}Q {Year(period.FiscalYear, language)}", $"{term}第{quarter}四半期")}"
            ),
            _ => language.Choose(Month(calendar.End(period), language), $"{term}{period.LastMonth}か月目"),
        };
    }

    private static string Months(DateOnly first, DateOnly last, Language language)
    {
        var to = Month(last, language);
        if ((first.Year, first.Month) == (last.Year, last.Month))
        {
            return to;
        }

        // Japanese says a year once.
        var lastOfYear = string.Create(CultureInfo.InvariantCulture, $"{last.Month}月");
        return Month(first, language) + language.Choose($" - {to}", $"～{(first.Year == last.Year ? lastOfYear : to)}");
    }

    private static string Year(int year, Language language) =>
        language.Choose(
            string.Create(CultureInfo.InvariantCulture, $"FY{year:0000}"),
            string.Create(CultureInfo.InvariantCulture, $"{year}年度")
        );
}
