using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>The rates of a group's books as exact factors between minor units.</summary>
public sealed class OracleRates(GroupBooks books)
{
    /// <summary>The day of a closing.</summary>
    public DateOnly DayOf(Closing closing) => books.Group.Calendar.LastDay(closing.FiscalYear, closing.Month);

    /// <summary>The closings of a fiscal year up to one, in order.</summary>
    public IEnumerable<Closing> YearTo(Closing closing) =>
        books.Closings.Where(at => at.FiscalYear == closing.FiscalYear && at <= closing);

    /// <summary>Whether an entity keeps its books in another currency than the statements.</summary>
    public bool IsForeign(int entity) => CurrencyOf(entity) != books.Group.PresentationCurrency;

    /// <summary>At the closing rate of a day.</summary>
    public Fraction Closing(int entity, DateOnly day) =>
        Factor(entity, books.Group.Rates.On(CurrencyOf(entity).Code, RateKind.Closing, day));

    /// <summary>At the historical rate of a day, or null.</summary>
    public Fraction? Historical(int entity, DateOnly day) =>
        !IsForeign(entity) ? Fraction.One
        : books.Group.Rates.On(CurrencyOf(entity).Code, RateKind.Historical, day) is { } entry ? Factor(entity, entry)
        : null;

    /// <summary>At the average of some days.</summary>
    public Fraction Average(int entity, DateOnly from, DateOnly to) =>
        Factor(entity, books.Group.Rates.Average(CurrencyOf(entity).Code, from, to));

    /// <summary>A rate as a factor.</summary>
    public Fraction Factor(int entity, ExchangeRate rate) =>
        RatePlan.PerMinor((CurrencyOf(entity), rate))
        / RatePlan.PerMinor((books.Group.PresentationCurrency, ExchangeRate.One));

    /// <summary>What a cumulative amount of a year comes to: each period's increment at its own average, or all
    /// of it at the year's.</summary>
    public Fraction Flow(int entity, Closing closing, Func<Closing, Fraction> cumulative)
    {
        var calendar = books.Group.Calendar;
        var first = calendar.FirstDay(closing.FiscalYear, 1);
        if (books.Group.Policies.On(DayOf(closing)).Average == AverageRatePolicy.YearToDate)
        {
            var all = cumulative(closing);
            return all.IsZero ? all : all * Average(entity, first, Earlier(DayOf(closing), Left(entity)));
        }

        var (sum, before) = (Fraction.Zero, Fraction.Zero);
        foreach (var at in YearTo(closing))
        {
            var now = cumulative(at);
            sum += now == before ? Fraction.Zero : (now - before) * Average(entity, first, DayOf(at));
            (before, first) = (now, DayOf(at).AddDays(1));
        }

        return sum;
    }

    /// <summary>The day the last shares in an entity were sold, or null.</summary>
    public DateOnly? Left(int entity) =>
        books
            .Group.Ownership.Events.Where(e => e.Entity == entity && e.Interest.IsZero)
            .Select(e => (DateOnly?)e.Date)
            .FirstOrDefault();

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other is { } gone && gone < day ? gone : day;

    private Currency CurrencyOf(int entity) => books.Group.Entities[entity].FunctionalCurrency;

    private Fraction Factor(int entity, RateEntry? entry) =>
        IsForeign(entity) ? Factor(entity, entry!.Rate) : Fraction.One;
}
