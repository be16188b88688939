using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>Equity-method investees: what their net assets at closing rates changed by since the folder began is what
/// their owner's investment changed by (IAS 28.10, ASC 323-10-35-4).</summary>
public sealed class InvesteeOracle(GroupBooks books, OracleRates rates)
{
    /// <summary>What all investments changed by since the folder began, debit positive.</summary>
    public Bounded Change(Closing closing) => Bounded.Sum(Holdings.Select(holding => Of(holding, closing)));

    /// <summary>What one owner's did.</summary>
    public Bounded ChangeOf(int owner, Closing closing) =>
        Bounded.Sum(Holdings.Where(holding => holding.Owner == owner).Select(holding => Of(holding, closing)));

    private IEnumerable<OwnershipEvent> Holdings =>
        books.Group.Ownership.Events.Where(e => books.EquityMethod.Any(result => result.Investee == e.Entity));

    private Bounded Of(OwnershipEvent holding, Closing closing)
    {
        var rows = books.EquityMethod.Where(r => r.Investee == holding.Entity).OrderBy(r => r.Closing).ToList();
        var (first, now) = (rows[0], rows.First(r => r.Closing == closing));
        var opening = first.NetAssets - first.Result - first.OtherComprehensiveIncome + first.Dividends;
        var began = books.Group.Calendar.FirstDay(first.Closing.FiscalYear, 1).AddDays(-1);
        var change =
            (now.NetAssets * rates.Closing(holding.Entity, rates.DayOf(closing)))
            - (opening * rates.Closing(holding.Entity, began));
        var booked = Received(holding, closing) - Due(holding, closing);
        var years = closing.FiscalYear - first.Closing.FiscalYear + 1;
        // Losses stop where nothing is left of what was paid (IAS 28.38, ASC 323-10-35-19).
        var all = (holding.Interest * change) - booked;
        Fraction paid = books
            .Openings.Where(o => o.Entity == holding.Owner && o.Partner == holding.Entity)
            .Sum(o => o.Amount);
        return Bounded.Lines(all < -paid ? -paid : all, 3 * years);
    }

    // The owner's books say what a dividend came to; the investee's net assets fell by it at the period's average.
    private Fraction Received(OwnershipEvent holding, Closing closing)
    {
        var sum = Fraction.Zero;
        foreach (var last in LastOfYears(closing))
        {
            sum -= EntitySheet
                .Of(books, books.Group.Bases[0], holding.Owner, last)
                .Sum(row => row.Account == SimulationChart.DividendIncome && row.Partner == holding.Entity);
        }

        return sum;
    }

    private Fraction Due(OwnershipEvent holding, Closing closing)
    {
        var sum = Fraction.Zero;
        foreach (var last in LastOfYears(closing))
        {
            var due = ByPeriod(holding.Entity, last);
            sum += holding.Interest * due;
        }

        return sum;
    }

    private Fraction ByPeriod(int investee, Closing closing)
    {
        var (sum, before) = (Fraction.Zero, 0L);
        var first = books.Group.Calendar.FirstDay(closing.FiscalYear, 1);
        foreach (var at in rates.YearTo(closing))
        {
            var now = books.EquityMethod.First(r => r.Investee == investee && r.Closing == at).Dividends;
            sum += (now - before) * rates.Average(investee, first, rates.DayOf(at));
            (before, first) = (now, rates.DayOf(at).AddDays(1));
        }

        return sum;
    }

    private IEnumerable<Closing> LastOfYears(Closing closing) =>
        books.Closings.Where(at => at == closing || (at.Month == 12 && at.FiscalYear < closing.FiscalYear));
}
