using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Facts.Securities;

/// <summary>Values securities at their prices, and their gains over runs of days, under one policy.</summary>
/// <remarks>All exact; nothing is rounded. A price counts for a closing day if it is of the day or at most a week
/// older: markets rest on holidays.</remarks>
public sealed class SecurityValuation
{
    /// <summary>How many days old the price of a closing day may be.</summary>
    public const int OldestPrice = 7;

    private readonly Dictionary<string, ImmutableArray<SecurityPosition>> _positions;
    private readonly Dictionary<string, SecurityPrice[]> _prices;
    private readonly SecurityPolicy _policy;
    private readonly Func<string, DateOnly, Fraction?> _rate;

    /// <summary>A valuation of a group's securities.</summary>
    /// <param name="book">The securities.</param>
    /// <param name="policy">Where gains go.</param>
    /// <param name="rate">Presentation currency for one unit of a currency on a closing day, or null.</param>
    public SecurityValuation(SecurityBook book, SecurityPolicy policy, Func<string, DateOnly, Fraction?> rate)
    {
        ArgumentNullException.ThrowIfNull(book);
        Book = book;
        _policy = policy;
        _rate = rate;
        _positions = book
            .Events.GroupBy(one => one.Security, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, Positions, StringComparer.Ordinal);
        _prices = book
            .Prices.GroupBy(price => price.Security, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => of.OrderBy(price => price.Date).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The securities.</summary>
    public SecurityBook Book { get; }

    /// <summary>Whether the folder knows what is held at the end of a day.</summary>
    public bool Knows(Security security, DateOnly date) => PositionsOf(security).All(one => one.Known <= date);

    /// <summary>Units held at the end of a day, by all holders.</summary>
    public Fraction Quantity(Security security, DateOnly date) =>
        PositionsOf(security).Aggregate(Fraction.Zero, (sum, one) => sum + one.At(date).Quantity);

    /// <summary>The price that counts for a closing day, or null.</summary>
    public SecurityPrice? Price(Security security, DateOnly date) =>
        _prices
            .GetValueOrDefault(security.Code, [])
            .LastOrDefault(price => price.Date <= date && price.Date >= Earliest(date));

    /// <summary>Whether a security was held at the beginning or the end of a run of days, or traded in it.</summary>
    public bool Touches(Security security, DateOnly first, DateOnly last) =>
        !Quantity(security, Before(first)).IsZero
        || !Quantity(security, last).IsZero
        || PositionsOf(security).Any(one => one.During(first, last).Any());

    /// <summary>The carrying amount at the end of a day, presentation currency units: cost or price, as the policy of
    /// the day says; null where no price or rate is there.</summary>
    public Fraction? Carrying(Security security, DateOnly date) =>
        Knows(security, date) ? Carrying(security, date, _policy.On(security.Kind, date)) : null;

    /// <summary>The gains of a run of days, both ends included; null where it cannot be told.</summary>
    /// <exception cref="InvariantViolationException">Two derivations of the gains differ.</exception>
    public SecurityGains? Gains(Security security, DateOnly first, DateOnly last)
    {
        if (!Knows(security, Before(first)))
        {
            return null;
        }

        var (gains, from) = (default(SecurityGains), first);
        foreach (var next in _policy.Changes(security.Kind, first, last).Append(last.AddDays(1)))
        {
            if (Part(security, from, next.AddDays(-1)) is not { } part)
            {
                return null;
            }

            (gains, from) = (gains + part, next);
        }

        return gains;
    }

    /// <summary>The gains of days under one treatment. Cost that is carried on and what stands beyond it give the one
    /// derivation; values and payments the other.</summary>
    private SecurityGains? Part(Security security, DateOnly first, DateOnly last)
    {
        var (before, treatment) = (Before(first), _policy.On(security.Kind, first));
        var opening = Carrying(security, before, treatment);
        var closing = Carrying(security, last, treatment);
        if (opening is not { } start || closing is not { } end)
        {
            return null;
        }

        var steps = PositionsOf(security).SelectMany(one => one.During(first, last)).ToArray();
        var realized = Sum(steps, step => step.Proceeds - step.CostOfSale);
        var unrealized = end - Cost(security, last) - (start - Cost(security, before));
        var cameOut = end - start + Sum(steps, step => step.Proceeds - step.Purchased);
        Invariant.Holds(
            realized + unrealized == cameOut,
            $"gains on {security.Code} from {first:O} to {last:O}: {realized + unrealized} by cost, {cameOut} by value"
        );
        return SecurityGains.Under(treatment, realized, unrealized);
    }

    private Fraction? Carrying(Security security, DateOnly date, SecurityTreatment treatment)
    {
        var quantity = Quantity(security, date);
        if (quantity.IsZero)
        {
            return Fraction.Zero;
        }

        if (treatment == SecurityTreatment.Cost)
        {
            return Cost(security, date);
        }

        if (Price(security, date) is not { } price)
        {
            return null;
        }

        var rate = price.Currency is null ? Fraction.One : _rate(price.Currency, date);
        return rate is { } known ? quantity * price.Price * known : null;
    }

    private Fraction Cost(Security security, DateOnly date) =>
        PositionsOf(security).Aggregate(Fraction.Zero, (sum, one) => sum + one.At(date).Cost);

    private ImmutableArray<SecurityPosition> PositionsOf(Security security) =>
        _positions.GetValueOrDefault(security.Code, []);

    private static ImmutableArray<SecurityPosition> Positions(IEnumerable<SecurityEvent> events) =>
        [.. events.GroupBy(one => one.Holder).OrderBy(of => of.Key).Select(of => new SecurityPosition(of))];

    private static Fraction Sum(IEnumerable<SecurityStep> steps, Func<SecurityStep, Fraction> of) =>
        steps.Aggregate(Fraction.Zero, (sum, step) => sum + of(step));

    private static DateOnly Before(DateOnly date) => date == DateOnly.MinValue ? date : date.AddDays(-1);

    private static DateOnly Earliest(DateOnly date) =>
        date.DayNumber < OldestPrice ? DateOnly.MinValue : date.AddDays(-OldestPrice);
}
