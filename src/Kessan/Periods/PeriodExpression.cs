using System.Globalization;

namespace Kessan.Periods;

/// <summary>What a period told from the period closed starts from.</summary>
public enum PeriodAnchor
{
    /// <summary><c>ytd</c>: the fiscal year to date.</summary>
    YearToDate,

    /// <summary><c>q</c>: its last quarter alone.</summary>
    Quarter,

    /// <summary><c>fy</c>, <c>q1</c>, <c>h2</c>, <c>9m</c>: months of the fiscal year.</summary>
    Months,

    /// <summary><c>FY2018-Q2</c>: a period by name.</summary>
    Named,
}

/// <summary>A period told from the period closed, <c>ytd-1y</c>, or by name, <c>FY2018-Q2</c>.</summary>
/// <remarks>What is closed is a cumulative period; the last quarter of one that ends between two quarters is
/// none.</remarks>
/// <param name="Anchor">What it starts from.</param>
/// <param name="Base">The months of <see cref="PeriodAnchor.Months"/>, the period of <see
/// cref="PeriodAnchor.Named"/>.</param>
/// <param name="Years">Fiscal years it is shifted by, negative for earlier.</param>
/// <param name="Quarters">Quarters it is shifted by, for <see cref="PeriodAnchor.Quarter"/> alone.</param>
public sealed record PeriodExpression(PeriodAnchor Anchor, ReportingPeriod Base, int Years, int Quarters)
{
    /// <summary>Years of the calendar that have a year before and a year after them.</summary>
    private const int FirstYear = 2;
    private const int LastYear = 9000;

    /// <summary>The fiscal year to date.</summary>
    public static PeriodExpression YearToDate { get; } = new(PeriodAnchor.YearToDate, default, 0, 0);

    /// <summary>Reads a period: <c>ytd</c>, <c>q-5q</c>, <c>fy-1y</c>, <c>h1</c>, <c>FY2018-Q2</c>.</summary>
    public static bool TryParse(string text, out PeriodExpression expression)
    {
        if (ReportingPeriod.TryParse(text, out var named))
        {
            expression = new(PeriodAnchor.Named, named, 0, 0);
            return true;
        }

        var at = text.AsSpan(Math.Min(1, text.Length)).IndexOfAny('-', '+') + 1;
        expression = YearToDate;
        return Anchored(at == 0 ? text : text[..at]) is { } anchored
            && Shifted(anchored, at == 0 ? string.Empty : text[at..], out expression);
    }

    /// <summary>The period meant when a period is closed; null where the last quarter is asked of a closing between
    /// two quarters, or where no calendar reaches.</summary>
    public ReportingPeriod? Resolve(ReportingPeriod closed) =>
        Shifted(closed) is { FiscalYear: >= FirstYear and <= LastYear } period ? period : null;

    private ReportingPeriod? Shifted(ReportingPeriod closed)
    {
        var year = closed.FiscalYear + Years;
        return Anchor switch
        {
            PeriodAnchor.Named => Base,
            PeriodAnchor.Months => Base with { FiscalYear = year },
            PeriodAnchor.YearToDate => new ReportingPeriod(year, 1, closed.LastMonth),
            _ => closed.LastMonth % 3 == 0 ? QuarterAt((year * 4) + (closed.LastMonth / 3) - 1 + Quarters) : null,
        };
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var start = Anchor switch
        {
            PeriodAnchor.Named => Base.ToString(),
            PeriodAnchor.YearToDate => "ytd",
            PeriodAnchor.Quarter => "q",
            _ => Part(Base),
        };
        return start + Shift(Years, 'y') + Shift(Quarters, 'q');
    }

    private static string Part(ReportingPeriod part) =>
        (part.FirstMonth, part.LastMonth) switch
        {
            (1, 12) => "fy",
            (1, 9) => "9m",
            (1, 6) => "h1",
            (7, 12) => "h2",
            (_, var last) => string.Create(CultureInfo.InvariantCulture, $"q{last / 3}"),
        };

    private static string Shift(int by, char unit) =>
        by == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{by:+0;-0}{unit}");

    private static ReportingPeriod QuarterAt(int ordinal)
    {
        var quarter = ordinal % 4;
        return new(ordinal / 4, (quarter * 3) + 1, (quarter * 3) + 3);
    }

    private static PeriodExpression? Anchored(string word) =>
        word switch
        {
            "ytd" => YearToDate,
            "q" => new(PeriodAnchor.Quarter, default, 0, 0),
            "fy" => OfMonths(1, 12),
            "q1" => OfMonths(1, 3),
            "q2" => OfMonths(4, 6),
            "q3" => OfMonths(7, 9),
            "q4" => OfMonths(10, 12),
            "h1" => OfMonths(1, 6),
            "h2" => OfMonths(7, 12),
            "9m" => OfMonths(1, 9),
            _ => null,
        };

    private static PeriodExpression OfMonths(int first, int last) =>
        new(PeriodAnchor.Months, new(0, first, last), 0, 0);

    private static bool Shifted(PeriodExpression anchored, string shift, out PeriodExpression expression)
    {
        expression = anchored;
        if (shift.Length == 0)
        {
            return true;
        }

        if (
            shift.Length is < 3 or > 4
            || !int.TryParse(
                shift.AsSpan(1, shift.Length - 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var by
            )
        )
        {
            return false;
        }

        by = shift[0] == '-' ? -by : by;
        expression = shift[^1] switch
        {
            'y' => anchored with { Years = by },
            'q' when anchored.Anchor == PeriodAnchor.Quarter => anchored with { Quarters = by },
            _ => anchored,
        };
        return shift[^1] == 'y' || (shift[^1] == 'q' && anchored.Anchor == PeriodAnchor.Quarter);
    }
}
