using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>The difference of a slot's two sides, split into what is explained and what is not.</summary>
/// <param name="Currency">One transaction amount at two rates, presentation minor units.</param>
/// <param name="Rounding">What single rounding of translated lines leaves.</param>
/// <param name="Unexplained">The rest: timing, a missing side, or an amount.</param>
/// <param name="Deal">The transaction currency of the largest part that differs by currency, or -1.</param>
internal readonly record struct DifferenceSplit(long Currency, long Rounding, long Unexplained, int Deal)
{
    /// <summary>What may be posted as an exchange difference.</summary>
    public long Explained => Currency + Rounding;

    /// <summary>The parts in order of reason, zero ones left out.</summary>
    public ImmutableArray<DifferencePart> Parts(DifferenceReason rest)
    {
        var parts = ImmutableArray.CreateBuilder<DifferencePart>(3);
        Add(parts, DifferenceReason.Currency, Currency);
        Add(parts, rest, Unexplained);
        Add(parts, DifferenceReason.Rounding, Rounding);
        return parts.DrainToImmutable();
    }

    private static void Add(ImmutableArray<DifferencePart>.Builder parts, DifferenceReason reason, long amount)
    {
        if (amount != 0)
        {
            parts.Add(new(reason, amount));
        }
    }
}

/// <summary>Splits differences by computing what each transaction amount comes to at each side's rate.</summary>
/// <remarks>
/// A deal in one currency that both sides carry is matched in that currency. Where its lines stand at closing rates,
/// what it comes to is computed from functional amounts and the rate table, and compared with what is found: the
/// remainder must be rounding, else it stays unexplained. Results are translated period by period, so there the two
/// sides' own quotients of presentation and transaction amount are the rates. Whatever has no deal in common is
/// matched in the presentation currency, where only rounding can explain a difference.
/// </remarks>
internal sealed class DifferenceSplitter
{
    private readonly PairSums _sums;
    private readonly ClosingRates _rates;
    private readonly Group _group;

    public DifferenceSplitter(Group group, PairSums sums, ClosingRates rates) =>
        (_group, _sums, _rates) = (group, sums, rates);

    /// <summary>Splits the difference of the slot that the sums hold.</summary>
    public DifferenceSplit Split(int entity, int partner)
    {
        var rest = default(CurrencySums);
        var found = default(DifferenceSplit) with { Deal = -1 };
        var (inDeals, largest) = (0L, 0L);
        foreach (ref readonly var sums in _sums.ByCurrency)
        {
            if (!sums.IsTwoSided)
            {
                rest.Entity.Pool(sums.Entity.Presentation, sums.Entity.Roundings);
                rest.Partner.Pool(sums.Partner.Presentation, sums.Partner.Roundings);
                continue;
            }

            var deal = Deal(sums, entity, partner);
            inDeals += deal.Unexplained;
            found = found with { Currency = found.Currency + deal.Currency, Rounding = found.Rounding + deal.Rounding };
            if (Math.Abs(deal.Currency) > largest)
            {
                (largest, found) = (Math.Abs(deal.Currency), found with { Deal = sums.Currency });
            }
        }

        var left = rest.Entity.Presentation + rest.Partner.Presentation;
        var bound = (rest.Entity.Roundings + rest.Partner.Roundings) / 2;
        var bothSides = rest.Entity.Presentation != 0 && rest.Partner.Presentation != 0;
        return inDeals == 0 && bothSides && Math.Abs(left) <= bound
            ? found with
            {
                Rounding = found.Rounding + left,
            }
            : found with
            {
                Unexplained = inDeals + left,
            };
    }

    /// <summary>Splits the difference of one deal: what both sides carry of it, and what one side carries
    /// alone.</summary>
    private DifferenceSplit Deal(in CurrencySums sums, int entity, int partner)
    {
        var entityIsLarger = Math.Abs(sums.Entity.Transaction) >= Math.Abs(sums.Partner.Transaction);
        var larger = entityIsLarger ? sums.Entity : sums.Partner;
        var smaller = entityIsLarger ? sums.Partner : sums.Entity;
        var part = new Fraction(-smaller.Transaction, larger.Transaction);
        var common = Rounding.Round(larger.Presentation * part, RoundingRule.HalfAwayFromZero);
        var found = smaller.Presentation + common;
        var (whose, other) = entityIsLarger ? (entity, partner) : (partner, entity);
        var computed = Computed(sums.Currency, (whose, larger), (other, smaller), part) ?? found;
        var currency = Rounding.Round(computed, RoundingRule.HalfAwayFromZero);
        var rounding = found - currency;
        var alone = larger.Presentation - common;
        // The lines are compared with the exact difference: its own rounding is none of theirs.
        var left = (found - computed) * 2;
        Fraction bound = larger.Roundings + smaller.Roundings + (alone == 0 ? 0 : 1);
        return left <= bound && left >= -bound
            ? new(currency, rounding, alone, sums.Currency)
            : new(currency, 0, alone + rounding, sums.Currency);
    }

    /// <summary>What the common part of a deal differs by, computed from rates; null where only the lines know their
    /// rates.</summary>
    private Fraction? Computed(
        int currency,
        (int Entity, SideSums Sums) larger,
        (int Entity, SideSums Sums) smaller,
        Fraction part
    )
    {
        if (!larger.Sums.IsOffClosing && !smaller.Sums.IsOffClosing)
        {
            return _rates.Of(larger.Entity) is { } one && _rates.Of(smaller.Entity) is { } two
                ? (one.Exact(larger.Sums.Functional) * part) + two.Exact(smaller.Sums.Functional)
                : null;
        }

        var sameBooks = _group.Entities[larger.Entity].MonthsBefore == _group.Entities[smaller.Entity].MonthsBefore;
        var ownCurrency =
            _sums.IsFunctionalOf(larger.Entity, currency) && _sums.IsFunctionalOf(smaller.Entity, currency);
        return sameBooks && ownCurrency ? Fraction.Zero : null;
    }
}
