using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Tests.Simulation;

/// <summary>Business combinations of a random group, before the folder and at its closings, and the balances its
/// entities open with.</summary>
public sealed class AcquisitionPlan
{
    private readonly GroupPlan _plan;
    private readonly RatePlan _rates;
    private readonly SimulationNumbers _numbers;
    private readonly long[] _capital;
    private readonly long[] _earned;

    public AcquisitionPlan(GroupPlan plan, RatePlan rates)
    {
        (_plan, _rates, _numbers) = (plan, rates, plan.Numbers);
        _capital = [.. plan.Entities.Select(_ => _numbers.Amount(6_000_000, 90_000_000))];
        _earned = [.. plan.Entities.Select(_ => _numbers.Amount(-500_000, 40_000_000))];
        Books =
        [
            .. plan.Entities.Select(_ => new EntityBook
            {
                IsAnalysed = _numbers.Chance(50),
                HasLocalChart = _numbers.Chance(30),
            }),
        ];
    }

    /// <summary>The book of every entity.</summary>
    public List<EntityBook> Books { get; }

    public List<BusinessCombination> Combinations { get; } = [];

    public List<OpeningBalance> Openings { get; } = [];

    /// <summary>Opens the books of everyone there from the beginning.</summary>
    public void Open()
    {
        foreach (var entity in _plan.Entities.Where(e => e.Kind is PlannedKind.Acquired or PlannedKind.Leaver))
        {
            AcquireBefore(entity);
        }

        foreach (var entity in _plan.Entities.Where(e => e.HasBooks && e.Kind != PlannedKind.Entrant))
        {
            OpenEquity(entity);
        }

        foreach (var stake in _plan.Stakes.Where(s => s.From < 0))
        {
            OpenInvestment(stake);
        }

        foreach (var entity in _plan.Entities.Where(e => e.HasBooks && e.Kind != PlannedKind.Entrant))
        {
            OpenAssets(entity);
        }
    }

    /// <summary>An entrant's books on the first day of the year it is acquired in.</summary>
    public void BeginEntrant(int entity)
    {
        Enter(entity, SimulationChart.Cash, SimulationChart.Capital, _capital[entity], Movement.Opening);
        Enter(entity, SimulationChart.Cash, SimulationChart.RetainedEarnings, _earned[entity], Movement.Opening);
    }

    /// <summary>Buys an entrant on the day of a closing, at its books' equity of that day.</summary>
    public void Acquire(Stake stake, int closing)
    {
        var book = Books[stake.Entity];
        var earned = book.Balance(SimulationChart.RetainedEarnings) + book.Result;
        var reserve = book.Balance(SimulationChart.SecuritiesReserve);
        var day = _plan.DayOf(closing);
        List<EquityAtAcquisition> equity =
        [
            new(SimulationChart.Capital, -_capital[stake.Entity], null, At(0)),
            new(SimulationChart.RetainedEarnings, earned, null, At(1)),
            new(SimulationChart.SecuritiesReserve, reserve, null, At(2)),
        ];
        var rate = _rates.Closing(_plan.Entities[stake.Entity].Currency, day);
        var cost = Combine(stake, day, equity, rate, isStated: false);
        Enter(stake.Owner, SimulationChart.Investments, SimulationChart.Cash, cost, Movement.Additions, stake.Entity);
    }

    private SourceLocation At(int line) => new("combinations/made.yaml", (Combinations.Count * 20) + line + 1);

    private void AcquireBefore(PlannedEntity entity)
    {
        var day = _plan.OpeningDay.AddDays(1).AddMonths(-_numbers.Between(3, 60)).AddDays(_numbers.Between(0, 27));
        var rate = _rates.Historical(entity.Currency, day);
        long? stated = _numbers.Chance(30)
            ? RatePlan.Convert(_capital[entity.Index], (entity.Currency, rate), Presented)
            : null;
        List<EquityAtAcquisition> equity =
        [
            new(SimulationChart.Capital, -_capital[entity.Index], IsForeign(entity) ? -stated : null, At(0)),
            new(SimulationChart.RetainedEarnings, -_earned[entity.Index], null, At(1)),
        ];
        Combine(MainStake(entity.Index), day, equity, rate, isStated: _numbers.Chance(50));
    }

    private Stake MainStake(int entity) => _plan.Stakes.First(stake => stake.Entity == entity && stake.IsMain);

    private (Currency, ExchangeRate) Presented => (_plan.Presentation, ExchangeRate.One);

    private bool IsForeign(PlannedEntity entity) => entity.Currency != _plan.Presentation;

    private long Combine(Stake stake, DateOnly day, List<EquityAtAcquisition> equity, ExchangeRate rate, bool isStated)
    {
        var (owner, entity) = (_plan.Entities[stake.Owner], _plan.Entities[stake.Entity]);
        var adjustments = FairValues();
        var identifiable = -equity.Sum(e => e.Amount) + adjustments.Sum(a => a.Amount - (long)Tax(a).Numerator);
        var paid = _rates.Historical(owner.Currency, day);
        paid = owner.Currency == entity.Currency ? rate : paid;
        var factor = new Fraction(_numbers.Between(105, 190), 100);
        var price = Rounding.Round(factor * identifiable * stake.Interest, RoundingRule.TowardZero);
        var cost = RatePlan.Convert(price, (entity.Currency, rate), (owner.Currency, paid));
        var others = (Fraction.One - stake.Interest) * identifiable * new Fraction(_numbers.Between(100, 140), 100);
        var fairValue = RatePlan.Convert(
            Rounding.Round(others, RoundingRule.TowardZero),
            (entity.Currency, rate),
            Presented
        );
        var impairments = _plan.Basis != AccountingBasis.JGaap && _numbers.Chance(20) ? Impairment(day) : null;
        Combinations.Add(
            new(
                stake.Entity,
                stake.Owner,
                day,
                stake.Interest,
                cost,
                isStated && IsForeign(entity) ? rate : null,
                Method(),
                stake.Interest != Fraction.One && _numbers.Chance(40) ? fairValue : null,
                [.. equity.Where(e => e.Amount != 0)],
                [.. adjustments],
                impairments is null ? [] : [impairments],
                At(10)
            )
        );
        return cost;
    }

    private GoodwillMethod? Method() =>
        (_plan.Basis, _numbers.Between(0, 2)) switch
        {
            (_, 0) => null,
            (AccountingBasis.UsGaap, _) => GoodwillMethod.Full,
            (AccountingBasis.JGaap, _) => GoodwillMethod.Purchased,
            (_, 1) => GoodwillMethod.Full,
            _ => GoodwillMethod.Purchased,
        };

    private GoodwillImpairment? Impairment(DateOnly acquired)
    {
        var day = _plan.DayOf(_numbers.Between(0, _plan.Closings.Length - 1));
        return day <= acquired ? null : new(day, null, new Fraction(1, _numbers.Between(3, 9)), At(9));
    }

    // Amounts that life and tax divide, so that a release is a whole number every month.
    private List<FairValueAdjustment> FairValues() =>
        [
            .. Enumerable
                .Range(0, _numbers.Between(0, 2))
                .Select(place => new FairValueAdjustment(
                    place == 0 ? SimulationChart.Equipment : SimulationChart.Provisions,
                    0,
                    SimulationChart.Depreciation,
                    _numbers.Between(6, 90),
                    [],
                    _numbers.Pick([Fraction.Zero, new Fraction(3, 10), new Fraction(1, 4)]),
                    At(5 + place)
                ))
                .Select(a => a with { Amount = (a.Account == SimulationChart.Equipment ? 1 : -1) * Size(a) }),
        ];

    private long Size(FairValueAdjustment adjustment) => adjustment.LifeMonths * 100L * _numbers.Between(10, 200);

    private static Fraction Tax(FairValueAdjustment adjustment) => adjustment.Amount * adjustment.TaxRate;

    private void OpenEquity(PlannedEntity entity)
    {
        var index = entity.Index;
        var combination = Combinations.Find(c => c.Acquiree == index);
        var rate = combination is null
            ? _rates.Historical(entity.Currency, _plan.OpeningDay.AddYears(-6))
            : combination.Rate ?? _rates.Historical(entity.Currency, combination.AcquisitionDate);
        long Translated(long amount) => RatePlan.Convert(amount, (entity.Currency, rate), Presented);
        var capital = combination?.Equity.First(e => e.Account == SimulationChart.Capital).Historical;
        Equity(entity, SimulationChart.Capital, _capital[index], -capital ?? Translated(_capital[index]));
        var grown = _numbers.Amount(-400_000, 9_000_000);
        var since = Translated(grown) * _numbers.Between(80, 120) / 100;
        var acquired = combination is null ? 0 : _earned[index];
        Equity(entity, SimulationChart.RetainedEarnings, acquired + grown, Translated(acquired) + since);
        if (_numbers.Chance(40))
        {
            var reserve = _numbers.Amount(-90_000, 200_000);
            Enter(index, SimulationChart.Securities, SimulationChart.SecuritiesReserve, reserve, Movement.Opening);
            State(entity, SimulationChart.SecuritiesReserve, -reserve, -Translated(reserve) - 7);
            State(entity, SimulationChart.Securities, reserve, null);
        }
    }

    private void Equity(PlannedEntity entity, int account, long amount, long presented)
    {
        Enter(entity.Index, SimulationChart.Cash, account, amount, Movement.Opening);
        State(entity, account, -amount, -presented);
    }

    private void State(PlannedEntity entity, int account, long amount, long? presented, int partner = -1) =>
        Openings.Add(
            new(
                entity.Index,
                account,
                partner,
                amount,
                IsForeign(entity) ? presented : null,
                new($"opening/{SimulatedCode.Of(entity.Index)}.csv", Openings.Count + 2)
            )
        );

    private void OpenInvestment(Stake stake)
    {
        var owner = _plan.Entities[stake.Owner];
        var (account, cost, presented) = CostOf(stake);
        Enter(stake.Owner, account, SimulationChart.Cash, cost, Movement.Opening, stake.Entity);
        State(owner, account, cost, presented, stake.Entity);
    }

    private (int Account, long Cost, long Presented) CostOf(Stake stake)
    {
        var (owner, entity) = (_plan.Entities[stake.Owner], _plan.Entities[stake.Entity]);
        if (entity.Kind == PlannedKind.Associate)
        {
            return (SimulationChart.Associates, _numbers.Amount(500_000, 9_000_000), 0);
        }

        var combination = Combinations.Find(c => c.Acquiree == stake.Entity);
        if (combination is null)
        {
            var rate = _rates.Historical(entity.Currency, _plan.OpeningDay.AddYears(-6));
            var capital = RatePlan.Convert(_capital[stake.Entity], (entity.Currency, rate), Presented);
            var founded = Rounding.Round(stake.Interest * capital, RoundingRule.HalfAwayFromZero);
            var part = Rounding.Round(stake.Interest * _capital[stake.Entity], RoundingRule.HalfAwayFromZero);
            return (SimulationChart.Investments, IsForeign(owner) ? part : founded, founded);
        }

        var paid =
            owner.Currency == entity.Currency && combination.Rate is { } stated
                ? stated
                : _rates.Historical(owner.Currency, combination.AcquisitionDate);
        var cost = stake.IsMain ? combination.Consideration : _numbers.Amount(100_000, 5_000_000);
        return (SimulationChart.Investments, cost, RatePlan.Convert(cost, (owner.Currency, paid), Presented));
    }

    // Some of the cash of the beginning becomes other assets, and debts bring more.
    private void OpenAssets(PlannedEntity entity)
    {
        var book = Books[entity.Index];
        var part = _capital[entity.Index] / 10;
        Enter(entity.Index, SimulationChart.Receivables, SimulationChart.Cash, part, Movement.Opening);
        Enter(entity.Index, SimulationChart.Inventories, SimulationChart.Cash, part * 2, Movement.Opening);
        Enter(entity.Index, SimulationChart.Equipment, SimulationChart.Cash, part * 3, Movement.Opening);
        Enter(entity.Index, SimulationChart.Cash, SimulationChart.Payables, part * 3, Movement.Opening);
        int[] accounts =
        [
            SimulationChart.Cash,
            SimulationChart.Receivables,
            SimulationChart.Inventories,
            SimulationChart.Equipment,
            SimulationChart.Payables,
        ];
        foreach (var account in accounts)
        {
            State(entity, account, book.Balance(account), null);
        }
    }

    private void Enter(int entity, int debit, int credit, long amount, Movement movement, int partner = -1)
    {
        var isOpening = movement == Movement.Opening;
        Books[entity]
            .Enter(
                EntityBook.On(debit, partner, movement),
                EntityBook.On(credit, -1, isOpening ? movement : Movement.Change),
                amount
            );
    }
}
