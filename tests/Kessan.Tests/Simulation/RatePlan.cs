using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Tests.Simulation;

/// <summary>The rates of a random group: closing rates of every closing and of the opening, averages of every closing
/// period and of every year to date, historical rates of the days something happened.</summary>
public sealed class RatePlan
{
    private readonly GroupPlan _plan;
    private readonly List<RateEntry> _entries = [];
    private readonly Dictionary<string, Fraction> _levels = [];

    private RatePlan(GroupPlan plan) => _plan = plan;

    /// <summary>All rates so far.</summary>
    public RateTable Table => new(_entries);

    /// <summary>All rates so far, in the order they were made.</summary>
    public IReadOnlyList<RateEntry> Entries => _entries;

    /// <summary>The rates of a plan.</summary>
    public static RatePlan Of(GroupPlan plan)
    {
        var rates = new RatePlan(plan);
        var foreign = plan.Entities.Select(e => e.Currency).Where(c => c != plan.Presentation).Distinct();
        foreach (var currency in foreign.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            rates.Add(currency);
        }

        return rates;
    }

    /// <summary>A rate near the level of a currency, noted as historical rate of a day that has none.</summary>
    public ExchangeRate Historical(Currency currency, DateOnly day)
    {
        if (currency == _plan.Presentation)
        {
            return ExchangeRate.One;
        }

        if (Table.On(currency.Code, RateKind.Historical, day) is { } known)
        {
            return known.Rate;
        }

        var rate = Near(currency);
        Add(currency, RateKind.Historical, day, day, rate);
        return rate;
    }

    /// <summary>The closing rate of a day.</summary>
    public ExchangeRate Closing(Currency currency, DateOnly day) =>
        currency == _plan.Presentation ? ExchangeRate.One : Table.On(currency.Code, RateKind.Closing, day)!.Rate;

    /// <summary>The average of a closing period.</summary>
    public ExchangeRate Average(Currency currency, int closing)
    {
        var (from, to) = (FirstDay(closing), _plan.DayOf(closing));
        return currency == _plan.Presentation ? ExchangeRate.One : Table.Average(currency.Code, from, to)!.Rate;
    }

    /// <summary>The first day of the period that a closing ends.</summary>
    public DateOnly FirstDay(int closing)
    {
        var at = _plan.Closings[closing];
        var isFirst = closing == 0 || _plan.Closings[closing - 1].FiscalYear != at.FiscalYear;
        return isFirst ? _plan.Calendar.FirstDay(at.FiscalYear, 1) : _plan.DayOf(closing - 1).AddDays(1);
    }

    /// <summary>Minor units of one currency in another, rounded once, halves away from zero.</summary>
    public static long Convert(long minor, (Currency Currency, ExchangeRate Rate) from, (Currency, ExchangeRate) to) =>
        Rounding.Round(minor * PerMinor(from) / PerMinor(to), RoundingRule.HalfAwayFromZero);

    /// <summary>What one minor unit is worth, up to a factor that all currencies share.</summary>
    public static Fraction PerMinor((Currency Currency, ExchangeRate Rate) at) =>
        new Fraction(at.Rate.Mantissa, 1) / Power(at.Rate.Scale + at.Currency.MinorUnits);

    private static Fraction Power(int exponent) => new(System.Numerics.BigInteger.Pow(10, exponent), 1);

    private void Add(Currency currency)
    {
        var numbers = _plan.Numbers;
        _levels[currency.Code] = Worth(currency);
        Add(currency, RateKind.Closing, _plan.OpeningDay, _plan.OpeningDay, Near(currency));
        for (var closing = 0; closing < _plan.Closings.Length; closing++)
        {
            var day = _plan.DayOf(closing);
            Add(currency, RateKind.Closing, day, day, Near(currency));
            Add(currency, RateKind.Average, FirstDay(closing), day, Near(currency));
            var yearStart = _plan.Calendar.FirstDay(_plan.Closings[closing].FiscalYear, 1);
            if (yearStart != FirstDay(closing))
            {
                Add(currency, RateKind.Average, yearStart, day, Near(currency));
            }
        }

        foreach (var year in _plan.Closings.Select(closing => closing.FiscalYear).Distinct())
        {
            if (numbers.Chance(50))
            {
                Historical(currency, _plan.Calendar.FirstDay(year, 1));
            }
        }
    }

    private ExchangeRate Near(Currency currency)
    {
        if (_plan.Shape == GroupShape.RatesOfOne)
        {
            return ExchangeRate.One;
        }

        // Five to seven digits, wherever the point is.
        var level = _levels[currency.Code] * new Fraction(_plan.Numbers.Between(8_500, 11_500), 10_000);
        var scale = 2;
        while (level * Power(scale) < (Fraction)10_000)
        {
            scale++;
        }

        return new(Rounding.Round(level * Power(scale), RoundingRule.TowardZero), scale);
    }

    // About what a unit was worth, ten million being a dollar: minor units are as unlike as in fact.
    private Fraction Worth(Currency currency) => new Fraction(WorthOf(currency.Code), WorthOf(_plan.Presentation.Code));

    private static long WorthOf(string code) =>
        code switch
        {
            "JPY" => 90_000,
            "EUR" => 11_500_000,
            "GBP" => 13_000_000,
            "KWD" => 33_000_000,
            "KRW" => 8_500,
            "VND" => 430,
            "CHF" => 10_200_000,
            _ => 10_000_000,
        };

    private void Add(Currency currency, RateKind kind, DateOnly from, DateOnly to, ExchangeRate rate) =>
        _entries.Add(new(currency.Code, kind, from, to, rate, "made", new("rates.csv", _entries.Count + 2)));
}
