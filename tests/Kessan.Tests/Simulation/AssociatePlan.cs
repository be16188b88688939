using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Tests.Simulation;

/// <summary>What equity-method investees of a random group report.</summary>
public sealed class AssociatePlan
{
    private const long Divisible = 36_000;

    private readonly GroupPlan _plan;
    private readonly RatePlan _rates;
    private readonly List<EntityBook> _books;
    private readonly long[] _netAssets;
    private readonly (long Result, long Income, long Dividends)[] _year;

    public AssociatePlan(GroupPlan plan, RatePlan rates, List<EntityBook> books)
    {
        (_plan, _rates, _books) = (plan, rates, books);
        _netAssets = [.. plan.Entities.Select(_ => plan.Numbers.Amount(3_000_000, 40_000_000))];
        _year = [.. plan.Entities.Select(_ => (0L, 0L, 0L))];
    }

    public List<EquityMethodResult> Results { get; } = [];

    /// <summary>The closing of every investee.</summary>
    public void Report(int closing)
    {
        var isFirst = closing == 0 || _plan.Closings[closing - 1].FiscalYear != _plan.Closings[closing].FiscalYear;
        foreach (var stake in _plan.Stakes.Where(s => _plan.Entities[s.Entity].Kind == PlannedKind.Associate))
        {
            var numbers = _plan.Numbers;
            var result = numbers.Amount(-200_000, 1_500_000);
            var income = numbers.Chance(30) ? numbers.Amount(-50_000, 90_000) : 0;
            var dividend = numbers.Chance(30) ? Divisible * numbers.Between(1, 6) : 0;
            var year = isFirst ? default : _year[stake.Entity];
            _year[stake.Entity] = (year.Result + result, year.Income + income, year.Dividends + dividend);
            _netAssets[stake.Entity] += result + income - dividend;
            Receive(stake, dividend, closing);
            Add(stake.Entity, closing);
        }
    }

    private void Add(int investee, int closing)
    {
        var (result, income, dividends) = _year[investee];
        Results.Add(
            new(
                investee,
                _plan.Closings[closing],
                result,
                income,
                dividends,
                _netAssets[investee],
                new("equity-method.csv", Results.Count + 2)
            )
        );
    }

    private void Receive(Stake stake, long dividend, int closing)
    {
        var part = (long)(stake.Interest * dividend).Numerator;
        var (owner, investee) = (_plan.Entities[stake.Owner], _plan.Entities[stake.Entity]);
        var amount = RatePlan.Convert(
            part,
            (investee.Currency, _rates.Average(investee.Currency, closing)),
            (owner.Currency, _rates.Average(owner.Currency, closing))
        );
        _books[stake.Owner]
            .Enter(
                EntityBook.On(SimulationChart.Cash),
                EntityBook.On(SimulationChart.DividendIncome, stake.Entity),
                amount
            );
    }
}
