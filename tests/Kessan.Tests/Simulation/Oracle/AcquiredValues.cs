using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>What stands of a business combination on a day, in the acquiree's currency, from what was agreed at
/// acquisition: fair values less what time has released, and goodwill less what was charged.</summary>
public sealed class AcquiredValues
{
    private readonly BusinessCombination _combination;
    private readonly GroupBooks _books;
    private readonly AccountingBasis _basis;

    public AcquiredValues(BusinessCombination combination, GroupBooks books, AccountingBasis basis)
    {
        (_combination, _books, _basis) = (combination, books, basis);
        Acquiree = Rate(combination.Acquiree);
        var acquirer = combination.Acquirer == combination.Acquiree ? Acquiree : Rate(combination.Acquirer);
        acquirer = CurrencyOf(combination.Acquirer) == CurrencyOf(combination.Acquiree) ? Acquiree : acquirer;
        var net = -(Fraction)combination.Equity.Sum(e => e.Amount);
        net += combination.FairValues.Aggregate(
            Fraction.Zero,
            (sum, value) => sum + (value.Amount * (Fraction.One - value.TaxRate))
        );
        var cost = combination.Consideration * acquirer / Acquiree;
        IsFull = Method() == GoodwillMethod.Full;
        var theirs = Fraction.One - combination.Interest;
        var others =
            !IsFull ? theirs * net
            : combination.NonControllingInterest is { } fair ? fair / Acquiree
            : cost * theirs / combination.Interest;
        Goodwill = Rounding.Round(cost + others - net, RoundingRule.HalfAwayFromZero);
        Others = others * Acquiree;
        NetAssets = net * Acquiree;
    }

    /// <summary>The combination.</summary>
    public BusinessCombination Combination => _combination;

    /// <summary>Presentation minor units for one of the acquiree's on the day of acquisition.</summary>
    public Fraction Acquiree { get; }

    /// <summary>Whether goodwill is everybody's.</summary>
    public bool IsFull { get; }

    /// <summary>Goodwill at acquisition, the acquiree's minor units.</summary>
    public long Goodwill { get; }

    /// <summary>What others held at acquisition, presentation minor units.</summary>
    public Fraction Others { get; }

    /// <summary>Identifiable net assets at acquisition, presentation minor units.</summary>
    public Fraction NetAssets { get; }

    /// <summary>Balances that stand at the end of a day, by account, debit positive.</summary>
    public IEnumerable<(int Account, Fraction Amount)> On(DateOnly day)
    {
        foreach (var value in _combination.FairValues)
        {
            var left = Fraction.One - new Fraction(Math.Min(Months(day), value.LifeMonths), value.LifeMonths);
            var tax = value.Amount > 0 ? AccountRole.DeferredTaxLiability : AccountRole.DeferredTaxAsset;
            yield return (value.Account, value.Amount * left);
            yield return (_books.Group.Chart.WithRole(tax)!.Index, -value.Amount * value.TaxRate * left);
        }

        yield return (SimulationChart.Goodwill, Goodwill - Charged(day));
    }

    /// <summary>Charged to results from acquisition to the end of a day, by account, debit positive.</summary>
    public IEnumerable<(int Account, Fraction Amount)> Results(DateOnly day)
    {
        foreach (var value in _combination.FairValues)
        {
            var gone = value.Amount * new Fraction(Math.Min(Months(day), value.LifeMonths), value.LifeMonths);
            yield return (value.Release, gone);
            yield return (SimulationChart.DeferredTaxExpense, -gone * value.TaxRate);
        }

        var isAmortised = _basis == AccountingBasis.JGaap;
        yield return (isAmortised ? SimulationChart.Amortization : SimulationChart.Impairment, Charged(day));
    }

    /// <summary>Charged of goodwill to the end of a day.</summary>
    public Fraction Charged(DateOnly day)
    {
        if (_basis == AccountingBasis.JGaap)
        {
            var life = 12 * _books.Group.Policies.On(_combination.AcquisitionDate).GoodwillLife!.Value;
            var part = Goodwill * new Fraction(Math.Min(Months(day), life), life);
            return Rounding.Round(part, RoundingRule.HalfAwayFromZero);
        }

        return _combination
            .Impairments.Where(i => i.Date <= day)
            .Aggregate(
                Fraction.Zero,
                (sum, i) => sum + Rounding.Round(i.Part!.Value * (Goodwill - sum), RoundingRule.HalfAwayFromZero)
            );
    }

    private GoodwillMethod Method() =>
        _basis switch
        {
            AccountingBasis.UsGaap => GoodwillMethod.Full,
            AccountingBasis.JGaap => GoodwillMethod.Purchased,
            _ => _combination.Goodwill
                ?? (_combination.NonControllingInterest is null ? GoodwillMethod.Purchased : GoodwillMethod.Full),
        };

    private Currency CurrencyOf(int entity) => _books.Group.Entities[entity].FunctionalCurrency;

    // A month counts from its first day when the day is one of the first fifteen, else from the next month's.
    private int Months(DateOnly day) => Math.Max(0, Count(day) - Count(_combination.AcquisitionDate));

    private static int Count(DateOnly day) => (12 * day.Year) + day.Month + (day.Day <= 15 ? 0 : 1);

    private Fraction Rate(int entity)
    {
        var (currency, day) = (CurrencyOf(entity), _combination.AcquisitionDate);
        var presented = _books.Group.PresentationCurrency;
        var rate =
            currency == presented ? ExchangeRate.One
            : entity == _combination.Acquiree && _combination.Rate is { } stated ? stated
            : (
                _books.Group.Rates.On(currency.Code, RateKind.Historical, day)
                ?? _books.Group.Rates.On(currency.Code, RateKind.Closing, day)
            )!.Rate;
        return RatePlan.PerMinor((currency, rate)) / RatePlan.PerMinor((presented, ExchangeRate.One));
    }
}
