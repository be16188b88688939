using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Phases;

namespace Kessan.Combinations;

/// <summary>The rates of an acquisition date.</summary>
/// <param name="Rate">Presentation units for one unit of the acquiree's functional currency.</param>
/// <param name="PerAcquiree">Presentation minor units for one minor unit of the acquiree's functional currency.</param>
/// <param name="PerAcquirer">Presentation minor units for one minor unit of the acquirer's functional currency.</param>
internal sealed record AcquisitionRates(ExchangeRate Rate, Fraction PerAcquiree, Fraction PerAcquirer)
{
    /// <summary>The rates, or the currency that has none. A rate the combination states goes before the table; in the
    /// table the historical rate of the day goes before its closing rate.</summary>
    public static (AcquisitionRates? Rates, Currency Missing) Of(BusinessCombination combination, ClosingFrame frame)
    {
        var presentation = frame.Group.PresentationCurrency;
        var acquiree = frame.Group.Entities[combination.Acquiree].FunctionalCurrency;
        var acquirer = frame.Group.Entities[combination.Acquirer].FunctionalCurrency;
        var rate = acquiree == presentation ? ExchangeRate.One : combination.Rate ?? OnDay(acquiree);
        var other =
            acquirer == acquiree ? rate
            : acquirer == presentation ? ExchangeRate.One
            : OnDay(acquirer);
        return (rate, other) switch
        {
            (null, _) => (null, acquiree),
            (_, null) => (null, acquirer),
            _ => (
                new(
                    rate.Value,
                    new Conversion(rate.Value, acquiree, presentation).Exact(1),
                    new Conversion(other.Value, acquirer, presentation).Exact(1)
                ),
                default
            ),
        };

        ExchangeRate? OnDay(Currency currency) =>
            (
                frame.Group.Rates.On(currency.Code, RateKind.Historical, combination.AcquisitionDate)
                ?? frame.Group.Rates.On(currency.Code, RateKind.Closing, combination.AcquisitionDate)
            )?.Rate;
    }
}
