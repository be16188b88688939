using Kessan.Amounts;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Each entity's closing rate into the presentation currency, looked up once.</summary>
internal sealed class ClosingRates
{
    private readonly Conversion?[] _byEntity;

    public ClosingRates(ClosingFrame frame) =>
        _byEntity = [.. frame.Group.Entities.Select(entity => Find(frame, entity))];

    /// <summary>The conversion of an entity's functional currency on its closing day, or null where no rate is
    /// known.</summary>
    public Conversion? Of(int entity) => _byEntity[entity];

    private static Conversion? Find(ClosingFrame frame, Entities.Entity entity)
    {
        var (from, to) = (entity.FunctionalCurrency, frame.Group.PresentationCurrency);
        if (from == to)
        {
            return new(ExchangeRate.One, from, to);
        }

        var firstOfMonth = new DateOnly(frame.Date.Year, frame.Date.Month, 1);
        var day = firstOfMonth.AddMonths(1 - entity.MonthsBefore).AddDays(-1);
        return frame.Group.Rates.On(from.Code, RateKind.Closing, day) is { } entry ? new(entry.Rate, from, to) : null;
    }
}
