using System.Globalization;
using Kessan.Periods;

namespace Kessan.TieOut.Numbers;

/// <summary>Words for a period in a run of text.</summary>
/// <param name="Start">Their first character, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Words">What they say.</param>
public sealed record PeriodMention(int Start, int Length, PeriodWords Words)
{
    /// <summary>The first character behind them.</summary>
    public int End => Start + Length;
}

/// <summary>What words for a period say, before it is known when a fiscal year begins.</summary>
/// <param name="Unit">What kind of period.</param>
/// <param name="Number">Which of its kind: 2 for the second quarter; the months of a number of months; 1 for a
/// year.</param>
public sealed record PeriodWords(PeriodUnit Unit, int Number)
{
    /// <summary>The year as the words number it, in four digits; 0 where they name none.</summary>
    public int Year { get; init; }

    /// <summary>The month the fiscal year ends in, where the words say so (2019年3月期, <c>FY15.3</c>); 0
    /// otherwise.</summary>
    public int EndMonth { get; init; }

    /// <summary>Whether they mean the last day: <c>2Q18-end</c>, 前期末.</summary>
    public bool IsAtEnd { get; init; }

    /// <summary>Whether a quarter is counted from the year's beginning: 第2四半期累計.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether the year stands alone, so that it may be one of the calendar.</summary>
    public bool IsBareYear { get; init; }

    /// <summary>The first day, of dates.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day, of dates.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The words themselves, where they name a period by its place to another one (前期) or without a
    /// year; empty otherwise.</summary>
    public string Relative { get; init; } = string.Empty;

    /// <summary>Results, a target or a forecast, as the words around them say.</summary>
    public PeriodNature Nature { get; init; }

    /// <summary>The words in one spelling, so that equal periods compare equal: <c>1H2018</c>, <c>2Q2018-end</c>,
    /// <c>FY2019/3</c>, <c>2018-09-30</c>.</summary>
    public string Text =>
        Unit switch
        {
            PeriodUnit.Day => Last is null ? Relative : Iso(Last),
            PeriodUnit.Span => $"{Iso(First)}/{Iso(Last)}",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{Relative}{Named}{YearText}{(IsCumulative ? " cumulative" : "")}{(IsAtEnd ? "-end" : "")}"
            ),
        };

    private string Named =>
        Unit switch
        {
            PeriodUnit.Quarter => Invariant($"{Number}Q"),
            PeriodUnit.Half => Invariant($"{Number}H"),
            PeriodUnit.Months => Invariant($"{Number}M"),
            PeriodUnit.Trailing => "LTM",
            PeriodUnit.Year when !IsBareYear && Relative.Length == 0 => "FY",
            _ => string.Empty,
        };

    private string YearText => Year == 0 ? string.Empty : Invariant($"{Year}{(EndMonth > 0 ? $"/{EndMonth}" : "")}");

    /// <summary>The period these words mean in a calendar.</summary>
    public FoundPeriod Resolve(FiscalCalendarReading calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var (first, last) = Unit is PeriodUnit.Day or PeriodUnit.Span ? (First, Last) : Days(calendar);
        return new(Text, IsAtEnd || Unit == PeriodUnit.Day ? null : first, last, Nature);
    }

    private (DateOnly? First, DateOnly? Last) Days(FiscalCalendarReading calendar)
    {
        var known =
            EndMonth > 0 ? new FiscalCalendar((EndMonth % 12) + 1, YearNaming.End)
            : calendar.StartMonth is { } month && calendar.Naming is { } naming ? new FiscalCalendar(month, naming)
            : null;
        if (known is null || Year < 1900 || Months is not var (from, to) || to > 12)
        {
            return (null, null);
        }

        return (known.FirstDay(Year, from), known.LastDay(Year, to));
    }

    /// <summary>The first and last month of the fiscal year.</summary>
    internal (int From, int To)? Months =>
        Unit switch
        {
            PeriodUnit.Year => (1, 12),
            PeriodUnit.Half => ((Number * 6) - 5, Number * 6),
            PeriodUnit.Quarter => (IsCumulative ? 1 : (Number * 3) - 2, Number * 3),
            PeriodUnit.Months => (1, Number),
            _ => null,
        };

    private static string Iso(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>Kinds of periods.</summary>
public enum PeriodUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>From a day to a day, as dates name them.</summary>
    Span,

    /// <summary>A fiscal year.</summary>
    Year,

    /// <summary>Half a fiscal year.</summary>
    Half,

    /// <summary>A quarter of a fiscal year.</summary>
    Quarter,

    /// <summary>The first months of a fiscal year: <c>9M 2018</c>.</summary>
    Months,

    /// <summary>The last twelve months.</summary>
    Trailing,

    /// <summary>A period named by its place to another one: 前期, 当期.</summary>
    Relative,
}
