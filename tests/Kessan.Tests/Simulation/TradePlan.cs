using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Tests.Simulation;

/// <summary>What the entities of a random group do in every closing period: with others, with each other, and with
/// their owners.</summary>
public sealed class TradePlan
{
    // Every denominator of an interest divides it, so that each owner's part of a dividend is a whole number.
    private const long Divisible = 36_000;

    private readonly GroupPlan _plan;
    private readonly RatePlan _rates;
    private readonly AcquisitionPlan _acquisitions;
    private readonly SimulationNumbers _numbers;
    private readonly List<TradingPair> _pairs = [];
    private readonly bool[] _namesReceivers;
    private readonly bool[] _declares;

    public TradePlan(GroupPlan plan, RatePlan rates, AcquisitionPlan acquisitions)
    {
        (_plan, _rates, _acquisitions, _numbers) = (plan, rates, acquisitions, plan.Numbers);
        _namesReceivers = [.. plan.Entities.Select(_ => _numbers.Chance(60))];
        _declares = [.. _namesReceivers.Select(names => !names || _numbers.Chance(40))];
        Associates = new(plan, rates, acquisitions.Books);
        Pair();
    }

    public List<TrialBalance> TrialBalances { get; } = [];

    public List<DeclaredDividend> Dividends { get; } = [];

    public List<IntragroupInventory> Inventories { get; } = [];

    public List<OwnershipEvent> Events { get; } = [];

    public AssociatePlan Associates { get; }

    /// <summary>Plays every closing period.</summary>
    public void Run()
    {
        foreach (var stake in _plan.Stakes.Where(s => s.From < 0))
        {
            Register(stake, _plan.OpeningDay, OwnershipEventKind.Opening, stake.Interest, null);
        }

        for (var closing = 0; closing < _plan.Closings.Length; closing++)
        {
            Play(closing);
        }
    }

    private List<EntityBook> Books => _acquisitions.Books;

    private void Play(int closing)
    {
        var active = _plan.Entities.Where(entity => IsActive(entity, closing)).ToList();
        foreach (var entity in active)
        {
            if (MainStake(entity.Index) is { From: >= 0 } stake && stake.From == closing)
            {
                _acquisitions.BeginEntrant(entity.Index);
            }

            Operate(entity.Index);
        }

        foreach (var entity in active.Where(e => e.Kind != PlannedKind.Leaver && _numbers.Chance(25)))
        {
            Distribute(entity, closing);
        }

        _pairs.ForEach(pair => Trade(pair, closing));
        Associates.Report(closing);
        _plan.Stakes.ForEach(stake => ChangeHands(stake, closing));
        var at = _plan.Closings[closing];
        TrialBalances.AddRange(
            active.Select(entity => Books[entity.Index].At(entity.Index, SimulatedCode.Of(entity.Index), at))
        );
        if (at.Month == 12)
        {
            Books.ForEach(book => book.CloseYear());
        }
    }

    private Stake? MainStake(int entity) => _plan.Stakes.Find(stake => stake.Entity == entity && stake.IsMain);

    private bool IsActive(PlannedEntity entity, int closing)
    {
        var stake = MainStake(entity.Index);
        return entity.HasBooks
            && (
                stake is null
                || ((stake.From < 0 || closing >= stake.From) && (stake.Until < 0 || closing <= stake.Until))
            );
    }

    private void Enter(int entity, BookKey debit, BookKey credit, long amount) =>
        Books[entity].Enter(debit, credit, amount);

    private static BookKey On(int account, int partner = -1, Movement movement = Movement.Change) =>
        EntityBook.On(account, partner, movement);

    private void Operate(int entity)
    {
        var sales = _numbers.Amount(300_000, 9_000_000);
        var cost = sales * _numbers.Between(40, 95) / 100;
        Enter(entity, On(SimulationChart.Receivables), On(SimulationChart.Sales), sales);
        Enter(
            entity,
            On(SimulationChart.Cash),
            On(SimulationChart.Receivables),
            sales * _numbers.Between(50, 99) / 100
        );
        Enter(entity, On(SimulationChart.Cost), On(SimulationChart.Inventories), cost);
        Enter(
            entity,
            On(SimulationChart.Inventories),
            On(SimulationChart.Payables),
            cost * _numbers.Between(80, 110) / 100
        );
        Enter(entity, On(SimulationChart.Payables), On(SimulationChart.Cash), cost * _numbers.Between(60, 90) / 100);
        Enter(entity, On(SimulationChart.Administration), On(SimulationChart.Cash), _numbers.Amount(10_000, 800_000));
        var bought = On(SimulationChart.Equipment, -1, Movement.Additions);
        Enter(entity, bought, On(SimulationChart.Cash), _numbers.Amount(0, 500_000));
        var worn = On(SimulationChart.Equipment, -1, Movement.Depreciation);
        Enter(entity, On(SimulationChart.Depreciation), worn, _numbers.Amount(1_000, 300_000));
        if (_numbers.Chance(30))
        {
            var reserve = On(SimulationChart.SecuritiesReserve, -1, Movement.OtherComprehensiveIncome);
            var securities = On(SimulationChart.Securities, -1, Movement.OtherComprehensiveIncome);
            Enter(entity, securities, reserve, _numbers.Amount(-200_000, 300_000));
        }
    }

    private void Distribute(PlannedEntity payer, int closing)
    {
        var dividend = Divisible * _numbers.Between(1, 40);
        var owners = _plan.Stakes.Where(s => s.Entity == payer.Index && !s.Before(closing).IsZero).ToList();
        if (MainStake(payer.Index) is { } main && main.From == closing)
        {
            return;
        }

        var left = dividend;
        foreach (var stake in owners)
        {
            var part = (long)(stake.Before(closing) * dividend).Numerator;
            Receive(payer, _plan.Entities[stake.Owner], part, closing);
            if (_namesReceivers[payer.Index])
            {
                Pay(payer.Index, part, stake.Owner);
                left -= part;
            }
        }

        Pay(payer.Index, left, -1);
        if (_declares[payer.Index])
        {
            Declare(payer, dividend, closing);
        }
    }

    private void Pay(int payer, long amount, int receiver) =>
        Enter(
            payer,
            On(SimulationChart.RetainedEarnings, receiver, Movement.Dividends),
            On(SimulationChart.Cash),
            amount
        );

    private void Receive(PlannedEntity payer, PlannedEntity owner, long part, int closing)
    {
        var amount = RatePlan.Convert(
            part,
            (payer.Currency, _rates.Average(payer.Currency, closing)),
            (owner.Currency, _rates.Average(owner.Currency, closing))
        );
        var income = On(SimulationChart.DividendIncome, payer.Index);
        Enter(owner.Index, On(SimulationChart.Cash), income, amount);
        Books[owner.Index].Agree(income, payer.Currency, -part);
    }

    private void Declare(PlannedEntity payer, long dividend, int closing)
    {
        var (from, to) = (_rates.FirstDay(closing), _plan.DayOf(closing));
        var day = from.AddDays(_numbers.Between(0, to.DayNumber - from.DayNumber - 1));
        var rate = _rates.Historical(payer.Currency, day);
        var line = Dividends.Count + 2;
        ExchangeRate? stated = _numbers.Chance(50) ? rate : null;
        Dividends.Add(new(payer.Index, day, day, dividend, stated, new("dividends.csv", line)));
    }

    private void Pair()
    {
        var permanent = _plan.Entities.Where(e => e.IsPermanent).ToList();
        for (var i = _numbers.Between(0, 4); i > 0 && permanent.Count > 1; i--)
        {
            var (seller, buyer) = (_numbers.Pick(permanent), _numbers.Pick(permanent));
            if (seller != buyer && !_pairs.Exists(p => p.Seller == seller && p.Buyer == buyer))
            {
                var margin = new Fraction(_numbers.Between(1, 60), _numbers.Pick([100, 77, 90]));
                _pairs.Add(new(seller, buyer, _numbers.Chance(50) ? margin : null));
            }
        }
    }

    private void Trade(TradingPair pair, int closing)
    {
        var (seller, buyer) = (pair.Seller, pair.Buyer);
        var sold = _numbers.Amount(5_000, 900_000);
        var bought = RatePlan.Convert(
            sold,
            (seller.Currency, _rates.Average(seller.Currency, closing)),
            (buyer.Currency, _rates.Average(buyer.Currency, closing))
        );
        var (receivable, payable) = (
            On(SimulationChart.IntragroupReceivables, buyer.Index),
            On(SimulationChart.IntragroupPayables, seller.Index)
        );
        Enter(seller.Index, receivable, On(SimulationChart.Sales, buyer.Index), sold);
        Enter(buyer.Index, On(SimulationChart.Cost, seller.Index), payable, bought);
        Books[buyer.Index].Agree(On(SimulationChart.Cost, seller.Index), seller.Currency, sold);
        var paid = (pair.Outstanding + sold) * _numbers.Between(0, 90) / 100;
        Enter(seller.Index, On(SimulationChart.Cash), receivable, paid);
        Books[buyer.Index].Agree(payable, seller.Currency, paid - sold);
        pair.Outstanding += sold - paid;
        Settle(pair, payable, closing, paid);
        Stock(pair, closing);
    }

    // The buyer owes in the seller's currency and carries it at closing rates (IAS 21.23).
    private void Settle(TradingPair pair, BookKey payable, int closing, long paid)
    {
        var day = _plan.DayOf(closing);
        var from = (pair.Seller.Currency, _rates.Closing(pair.Seller.Currency, day));
        var to = (pair.Buyer.Currency, _rates.Closing(pair.Buyer.Currency, day));
        Enter(pair.Buyer.Index, payable, On(SimulationChart.Cash), RatePlan.Convert(paid, from, to));
        var owed = Books[pair.Buyer.Index].Balance(SimulationChart.IntragroupPayables, pair.Seller.Index);
        var difference = -RatePlan.Convert(pair.Outstanding, from, to) - owed;
        Enter(pair.Buyer.Index, payable, On(SimulationChart.Exchange), difference);
    }

    private void Stock(TradingPair pair, int closing)
    {
        if (pair.Margin is { } margin)
        {
            Inventories.Add(
                new(
                    _plan.Closings[closing],
                    pair.Seller.Index,
                    pair.Buyer.Index,
                    SimulationChart.Inventories,
                    -1,
                    _numbers.Amount(1_000, 400_000),
                    margin,
                    new Fraction(_numbers.Between(0, 40), 100),
                    new("inventory.csv", Inventories.Count + 2)
                )
            );
        }
    }

    private void ChangeHands(Stake stake, int closing)
    {
        var day = _plan.DayOf(closing);
        var investment = On(SimulationChart.Investments, stake.Entity, Movement.Additions);
        if (stake.From == closing)
        {
            _acquisitions.Acquire(stake, closing);
            var cost = _acquisitions.Combinations[^1].Consideration;
            Register(stake, day, OwnershipEventKind.Acquisition, stake.Interest, cost);
        }

        if (stake.RaisedAt == closing)
        {
            var price = _numbers.Amount(50_000, 5_000_000);
            Enter(stake.Owner, investment, On(SimulationChart.Cash), price);
            Register(stake, day, OwnershipEventKind.Increase, stake.Raised, price);
        }

        if (stake.Until == closing)
        {
            var price = _numbers.Amount(1_000_000, 90_000_000);
            var cost = Books[stake.Owner].Balance(SimulationChart.Investments, stake.Entity);
            Enter(stake.Owner, On(SimulationChart.Cash), investment with { Movement = Movement.Disposals }, cost);
            Enter(
                stake.Owner,
                On(SimulationChart.Cash),
                On(SimulationChart.GainOnLossOfControl, stake.Entity),
                price - cost
            );
            Register(stake, day, OwnershipEventKind.Disposal, Fraction.Zero, price);
        }
    }

    private void Register(Stake stake, DateOnly day, OwnershipEventKind kind, Fraction interest, long? consideration) =>
        Events.Add(
            new(
                day,
                kind,
                stake.Owner,
                stake.Entity,
                interest,
                interest,
                consideration,
                null,
                new("ownership.csv", Events.Count + 2)
            )
        );

    private sealed record TradingPair(PlannedEntity Seller, PlannedEntity Buyer, Fraction? Margin)
    {
        /// <summary>What the buyer owes, in the seller's currency.</summary>
        public long Outstanding { get; set; }
    }
}
