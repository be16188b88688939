using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Phases;

namespace Kessan.Translation.Remeasurements;

/// <summary>Closing rates between the currency of a deal and an entity's functional currency at one closing: exact
/// quotients of two rates into the presentation currency.</summary>
internal sealed class CrossRates(ClosingFrame frame, Entity entity)
{
    /// <summary>The day the entity's balances are of.</summary>
    public DateOnly Day { get; } = TranslationRates.DayOf(frame, entity);

    /// <summary>Functional minor units for one minor unit of a currency; null where a rate is missing.</summary>
    public Fraction? Of(Currency currency) =>
        ToPresentation(currency) is { } from && ToPresentation(entity.FunctionalCurrency) is { } to ? from / to : null;

    /// <summary>Those of a currency and the functional one that have no rate on the day.</summary>
    public IEnumerable<Currency> Missing(Currency currency) =>
        new[] { currency, entity.FunctionalCurrency }.Where(each => ToPresentation(each) is null);

    private Fraction? ToPresentation(Currency currency)
    {
        var presentation = frame.Group.PresentationCurrency;
        return currency == presentation ? Fraction.One
            : frame.Group.Rates.On(currency.Code, RateKind.Closing, Day) is { } entry
                ? new Conversion(entry.Rate, currency, presentation).Exact(1)
            : null;
    }
}
