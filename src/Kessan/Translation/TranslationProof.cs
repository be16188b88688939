using System.Collections.Immutable;
using System.Numerics;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>Derives an entity's translation adjustment a second time, from what changed and by how much its rate
/// moved.</summary>
/// <remarks>
/// <para>Net assets of the opening moved from last year's closing rate to this one's; each result and each movement
/// of equity from the rate of its time to the closing rate. Read are the last close's exact adjustment and
/// functional balances, functional totals of results and equity at each closing of the year, and the rate table: no
/// translated posting, and no asset or liability at the closing rate. The first derivation reads those, and so a
/// lost line or a wrong rate makes the two differ. (ASC 830-30-45-12; IAS 21.41.)</para>
/// </remarks>
internal sealed class TranslationProof
{
    private readonly List<TranslationComponent> _components = [];
    private readonly EntityOpening _opening;
    private readonly TranslationRates _rates;
    private readonly RateEntry _closing;
    private readonly BigInteger _openingEquity;
    private readonly BigInteger _openingHistorical;

    public TranslationProof(EntityLedger ledger, TranslationRates rates, AccountTreatment[] treatments)
    {
        _rates = rates;
        _closing = rates.Closing();
        _opening = EntityOpening.Of(ledger, rates, treatments);
        var chart = ledger.Frame.Group.Chart;
        foreach (var line in _opening.Lines)
        {
            var account = MovementKey.Account(line.Key << 8);
            if (treatments[account] == AccountTreatment.CarriedBalance)
            {
                var isEquity = chart[account].Class == AccountClass.Equity;
                _openingEquity += isEquity ? line.Functional : 0;
                _openingHistorical += isEquity ? 0 : line.Functional;
            }
        }

        AddOpening(ledger, treatments);
        AddYear(ledger, treatments);
    }

    /// <summary>The adjustment, exact, presentation minor units, debit positive.</summary>
    public Fraction Derived => _components.Aggregate(Fraction.Zero, (sum, component) => sum + component.Amount);

    /// <summary>What it is made of, in order; what comes to nothing is left out.</summary>
    public ImmutableArray<TranslationComponent> Components =>
        [.. _components.Where(component => !component.Amount.IsZero || component.Functional != 0)];

    private void AddOpening(EntityLedger ledger, AccountTreatment[] treatments)
    {
        if (_opening.Rate is { } rate)
        {
            _components.Add(new("opening", 0, null, null, _opening.Adjustment));
            Add("opening net assets at changed rate", _openingEquity + _openingHistorical, rate);
            return;
        }

        var value = Fraction.Zero;
        foreach (var line in _opening.Lines)
        {
            var isCarried = treatments[MovementKey.Account(line.Key << 8)] == AccountTreatment.CarriedBalance;
            value += isCarried ? line.Exact!.Value : Fraction.Zero;
        }

        var functional = _openingEquity + _openingHistorical;
        if (functional != 0 || !value.IsZero)
        {
            var amount = _rates.At(_closing).Exact(functional) - value;
            var from = _rates.Entry().Rate;
            _components.Add(new("equity brought in", functional, from, _closing.Rate, amount));
            AddBrought(ledger, functional, value);
        }
    }

    /// <summary>What dividends, and equity that was brought in, come to at the rates of their days beyond the
    /// averages of their periods, presentation minor units, debit positive: the cash on their other side is analysed
    /// at averages.</summary>
    public Fraction DatedBeyondAverage { get; private set; }

    /// <summary>Notes the equity an entity came with this year beyond the average of its first period, at which what
    /// it brought of everything else is analysed.</summary>
    private void AddBrought(EntityLedger ledger, BigInteger functional, Fraction value)
    {
        if (_opening.Movement == Movement.ScopeChange)
        {
            var first = _rates.Continues(ledger) ? ledger.First : ledger;
            DatedBeyondAverage += value - _rates.At(_rates.Average(first.Frame)).Exact(functional);
        }
    }

    private void AddYear(EntityLedger ledger, AccountTreatment[] treatments)
    {
        var continues = _rates.Continues(ledger);
        var (before, booked) = (FunctionalTotals.Zero, 0L);
        foreach (var closing in continues ? ledger.Chain() : [ledger])
        {
            var now = FunctionalTotals.Of(closing, treatments);
            AddPeriod(closing.Frame, now, before);
            booked = AddDividends(closing, now, booked);
            before = now;
        }
    }

    private void AddPeriod(ClosingFrame frame, FunctionalTotals now, FunctionalTotals before)
    {
        var isFirst = ReferenceEquals(before, FunctionalTotals.Zero);
        var period = AveragePeriod.Of(frame, _rates.Entity.Index, _rates.Policy).Name;
        AddAt($"result {period}", now.Results - before.Results, () => _rates.Average(frame));
        foreach (var movement in Enum.GetValues<Movement>())
        {
            if (movement != Movement.Dividends)
            {
                var equity = now.Equity(movement) - before.Equity(movement);
                equity -= isFirst && movement == Movement.Change ? _openingEquity : 0;
                AddAt($"{movement} {period}", equity, () => _rates.Of(movement, frame));
            }

            var historical = now.Historical(movement) - before.Historical(movement);
            historical -= isFirst && movement == Movement.Change ? _openingHistorical : 0;
            AddAt(
                $"historical-rate items {movement} {period}",
                historical,
                () => _rates.OfIncrement(movement, frame, isFirst && _opening.IsUnknown)
            );
        }
    }

    private long AddDividends(EntityLedger closing, FunctionalTotals now, long booked)
    {
        var total = (long)now.Equity(Movement.Dividends);
        if (total != booked)
        {
            var declared = new DividendRates(closing.Frame, _rates);
            Fraction Average() => _rates.At(_rates.Average(closing.Frame)).Exact(1);
            var value = declared.Translate(booked, total, Average);
            var period = AveragePeriod.Of(closing.Frame, _rates.Entity.Index, _rates.Policy).Name;
            var amount = _rates.At(_closing).Exact(total - booked) - value;
            _components.Add(new($"Dividends {period}", total - booked, null, _closing.Rate, amount));
            DatedBeyondAverage += value - (Average() * (total - booked));
        }

        return total;
    }

    private void AddAt(string name, BigInteger functional, Func<RateEntry> rate)
    {
        if (!functional.IsZero)
        {
            Add(name, functional, rate());
        }
    }

    private void Add(string name, BigInteger functional, RateEntry from)
    {
        var difference = Factor(_closing) - Factor(from);
        var amount = difference * new Fraction(functional, BigInteger.One);
        _components.Add(new(name, functional, from.Rate, _closing.Rate, amount));
    }

    private Fraction Factor(RateEntry entry) =>
        entry.Rate.Exact * _rates.PresentationPerUnit / _rates.Entity.FunctionalCurrency.MinorPerUnit;
}
