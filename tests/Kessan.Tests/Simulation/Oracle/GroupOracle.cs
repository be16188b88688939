using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>The consolidated figures of a closing, derived from the books without a journal: net assets at closing
/// rates, what is left of goodwill and fair values, and effective interests (IFRS 10.B86, B94; ASC
/// 810-10-45-1).</summary>
/// <remarks>It shares with the engine the nouns and fractions, and nothing else.</remarks>
public sealed class GroupOracle
{
    private readonly GroupBooks _books;
    private readonly AccountingBasis _basis;
    private readonly OracleRates _rates;
    private readonly Dictionary<(int, Closing), EntitySheet> _sheets = [];
    private readonly Dictionary<DateOnly, DenseInterests> _interests = [];
    private readonly Dictionary<int, AcquiredValues> _acquired;

    public GroupOracle(GroupBooks books, AccountingBasis basis)
    {
        (_books, _basis, _rates) = (books, basis, new(books));
        _acquired = books.Group.Combinations.ToDictionary(c => c.Acquiree, c => new AcquiredValues(c, books, basis));
        Stock = new(books, basis, _rates);
        Investees = new(books, _rates);
    }

    /// <summary>Profit in stock.</summary>
    public StockOracle Stock { get; }

    /// <summary>Equity-method investees.</summary>
    public InvesteeOracle Investees { get; }

    /// <summary>Interests at the end of a day.</summary>
    public DenseInterests Interests(DateOnly day)
    {
        if (!_interests.TryGetValue(day, out var known))
        {
            known = DenseInterests.On(_books.Group.Ownership, _books.Group.Entities.Length, day);
            _interests[day] = known;
        }

        return known;
    }

    /// <summary>Interests at the end of a closing day.</summary>
    public DenseInterests Interests(Closing closing) => Interests(_rates.DayOf(closing));

    /// <summary>Assets and liabilities of the group by account, debit positive.</summary>
    public SortedDictionary<int, Bounded> Balances(Closing closing)
    {
        var sums = new SortedDictionary<int, Bounded>();
        var controlled = Interests(closing).Controlled;
        for (var entity = 0; entity < controlled.Length; entity++)
        {
            if (controlled[entity])
            {
                AddBalances(sums, entity, closing);
            }
        }

        foreach (var row in Sheet(-1, closing).Rows.Where(EntitySheet.IsBalance))
        {
            Add(sums, row.Account, new(row.Amount, Fraction.Zero));
        }

        Stock.AddBalances(sums, closing);
        Add(sums, SimulationChart.Associates, Investees.Change(closing));
        return sums;
    }

    /// <summary>Non-controlling interests in one subsidiary, credit positive: others' part of its net assets, and what
    /// others of the acquirer have of goodwill it bought for itself.</summary>
    public Bounded NonControlling(int entity, Closing closing)
    {
        var interests = Interests(closing);
        var share = Fraction.One - interests.Effective[entity];
        var others = share * NetAssets(entity, closing);
        if (_acquired.GetValueOrDefault(entity) is { } acquired)
        {
            var goodwill = acquired.Goodwill - acquired.Charged(_rates.DayOf(closing));
            var purchased = Bounded.Lines(goodwill * Rate(entity, closing), _rates.IsForeign(entity) ? 1 : 0);
            var acquirers = Fraction.One - interests.Effective[acquired.Combination.Acquirer];
            others += acquired.IsFull ? default : (acquirers - share) * purchased;
            // Goodwill was rounded to a minor unit of the acquiree's, and what others held was not.
            others += new Bounded(Fraction.Zero, acquired.Acquiree / 2);
            others += Premium(acquired, closing);
        }

        return others;
    }

    /// <summary>Net assets of an entity without what it paid for subsidiaries, all goodwill in it included, less profit
    /// in stock it bears; credit positive.</summary>
    public Bounded NetAssets(int entity, Closing closing)
    {
        var sums = new SortedDictionary<int, Bounded>();
        AddBalances(sums, entity, closing, withIntragroup: true);
        return Bounded.Sum(sums.Values)
            + Investees.ChangeOf(entity, closing)
            - Stock.BorneBy(entity, closing)
            + Bounded.Lines(Fraction.Zero, _books.Group.Entities.Length);
    }

    /// <summary>Results of the group in the year to date by account, debit positive, before the gain on what
    /// left.</summary>
    public SortedDictionary<int, Bounded> Results(Closing closing)
    {
        var sums = new SortedDictionary<int, Bounded>();
        for (var entity = 0; entity < _books.Group.Entities.Length; entity++)
        {
            foreach (var (account, result) in ResultsOf(entity, closing))
            {
                Add(sums, account, result);
            }
        }

        foreach (var row in Sheet(-1, closing).Rows.Where(EntitySheet.IsResult))
        {
            Add(sums, row.Account, new(row.Amount, Fraction.Zero));
        }

        Stock.AddResults(sums, closing);
        return sums;
    }

    /// <summary>The exact translation adjustment of an entity that was there when the folder began, debit positive:
    /// what net assets at closing rates have over what they were at the rates of their days (IAS 21.41).</summary>
    public Fraction Translation(int entity, Closing closing)
    {
        var sheet = Sheet(entity, closing);
        var atClosing = sheet.Sum(row => EntitySheet.IsBalance(row) && !IsInvestment(row)) * Rate(entity, closing);
        var historical = _books
            .Openings.Where(o => o.Entity == entity && (o.Historical is not null))
            .Sum(o => o.Historical!.Value);
        var flows = Fraction.Zero;
        foreach (var last in _books.Closings.Where(at => at == closing || (at.Month == 12 && at < closing)))
        {
            var since = last.FiscalYear <= closing.FiscalYear ? last : closing;
            flows +=
                since.FiscalYear == closing.FiscalYear && since != closing ? Fraction.Zero : YearFlows(entity, since);
        }

        return -(atClosing + historical + flows);
    }

    // Everything that changed equity in a year, each at the rate of its time.
    private Fraction YearFlows(int entity, Closing closing)
    {
        Fraction At(Closing at, Func<SheetRow, bool> passes) => Sheet(entity, at).Sum(passes);
        var flows = _rates.Flow(entity, closing, at => At(at, row => EntitySheet.IsResult(row) || IsPlainEquity(row)));
        flows += Dividends(entity, closing);
        var first = _books.Group.Calendar.FirstDay(closing.FiscalYear, 1);
        if (_rates.Historical(entity, first) is { } rate)
        {
            return flows + (rate * At(closing, IsChangeOfPolicy));
        }

        return flows + _rates.Flow(entity, closing, at => At(at, IsChangeOfPolicy));
    }

    private Fraction Dividends(int entity, Closing closing)
    {
        var declared = _books.Dividends.Where(d =>
            d.Entity == entity
            && _books.Group.Calendar.Containing(d.RecordDate).FiscalYear == closing.FiscalYear
            && d.RecordDate <= _rates.DayOf(closing)
        );
        var sum = Fraction.Zero;
        foreach (var dividend in declared)
        {
            var rate = dividend.Rate is { } stated
                ? _rates.Factor(entity, stated)
                : _rates.Historical(entity, dividend.RecordDate)!.Value;
            sum += dividend.Amount * rate;
        }

        return sum.IsZero
            ? _rates.Flow(entity, closing, at => Sheet(entity, at).Sum(row => row.Movement == Movement.Dividends))
            : sum;
    }

    private static bool IsPlainEquity(SheetRow row) =>
        IsEquity(row)
        && row.Movement is not (Movement.None or Movement.Opening or Movement.Dividends or Movement.AccountingChange);

    private static bool IsChangeOfPolicy(SheetRow row) => IsEquity(row) && row.Movement == Movement.AccountingChange;

    private static bool IsEquity(SheetRow row) => SimulationChart.Accounts[row.Account].Class == AccountClass.Equity;

    private static bool IsInvestment(SheetRow row) => row.Account == SimulationChart.Investments;

    private EntitySheet Sheet(int entity, Closing closing)
    {
        if (!_sheets.TryGetValue((entity, closing), out var known))
        {
            known = EntitySheet.Of(_books, _basis, entity, closing);
            _sheets[(entity, closing)] = known;
        }

        return known;
    }

    private Fraction Rate(int entity, Closing closing) => _rates.Closing(entity, _rates.DayOf(closing));

    private static void Add(SortedDictionary<int, Bounded> sums, int account, Bounded amount) =>
        sums[account] = sums.GetValueOrDefault(account) + amount;

    private void AddBalances(
        SortedDictionary<int, Bounded> sums,
        int entity,
        Closing closing,
        bool withIntragroup = false
    )
    {
        var lines = _rates.IsForeign(entity) ? 1 : 0;
        var rate = Rate(entity, closing);
        foreach (var row in Sheet(entity, closing).Rows.Where(r => EntitySheet.IsBalance(r) && !IsInvestment(r)))
        {
            var isIntragroup = row.Account == SimulationChart.IntragroupReceivables;
            isIntragroup |= row.Account == SimulationChart.IntragroupPayables;
            if (!isIntragroup || withIntragroup)
            {
                // What a buyer owes in another currency was rounded to a minor unit of its own.
                var own = row.Account == SimulationChart.IntragroupPayables ? rate / 2 : Fraction.Zero;
                Add(sums, row.Account, Bounded.Lines(row.Amount * rate, lines) + new Bounded(Fraction.Zero, own));
            }
        }

        foreach (var (account, amount) in _acquired.GetValueOrDefault(entity)?.On(_rates.DayOf(closing)) ?? [])
        {
            // An adjustment and what was released of it, before the year and in it, are rows of their own.
            Add(sums, account, Bounded.Lines(amount * rate, 3 * lines));
        }
    }

    // An entity's results count from the day it came to the day it left; intragroup ones face each other.
    private IEnumerable<(int Account, Bounded Result)> ResultsOf(int entity, Closing closing)
    {
        var lines = _rates.IsForeign(entity) ? _rates.YearTo(closing).Count() : 0;
        var accounts = _rates.YearTo(closing).SelectMany(at => Sheet(entity, at).Rows).Where(EntitySheet.IsResult);
        foreach (var (account, partner) in accounts.Select(row => (row.Account, row.Partner)).Distinct())
        {
            var value = _rates.Flow(
                entity,
                closing,
                at => Since(entity, at, sheet => sheet.Sum(row => row.Account == account && row.Partner == partner))
            );
            var rounded = lines * _rates.YearTo(closing).Max(at => Rows(entity, at, account, partner));
            var isFacing = partner >= 0 && account != SimulationChart.GainOnLossOfControl;
            yield return (isFacing ? SimulationChart.IntragroupExchange : account, Bounded.Lines(value, rounded));
        }

        if (_acquired.GetValueOrDefault(entity) is { } acquired)
        {
            var places = acquired.Results(_rates.DayOf(closing)).Select(result => result.Account).ToList();
            for (var i = 0; i < places.Count; i++)
            {
                var place = i;
                var value = _rates.Flow(entity, closing, at => InYear(acquired, place, at));
                yield return (places[i], Bounded.Lines(value, 2 * lines));
            }
        }
    }

    // One more than there are, for what an earlier closing had and this one no longer has.
    private int Rows(int entity, Closing at, int account, int partner) =>
        Sheet(entity, at).Rows.Count(row => row.Account == account && row.Partner == partner) + 1;

    // Cumulative results of the year that are the group's: none until the day of acquisition, none after leaving.
    private Fraction Since(int entity, Closing at, Func<EntitySheet, Fraction> sum)
    {
        var before = _acquired.GetValueOrDefault(entity)?.Combination.AcquisitionDate ?? DateOnly.MinValue;
        var entry = _rates.YearTo(at).Where(c => _rates.DayOf(c) == before).Select(c => (Closing?)c).FirstOrDefault();
        var now = sum(Sheet(entity, at));
        return entry is { } then ? now - sum(Sheet(entity, then)) : now;
    }

    private Fraction InYear(AcquiredValues acquired, int place, Closing at)
    {
        var yearBefore = _books.Group.Calendar.FirstDay(at.FiscalYear, 1).AddDays(-1);
        var left = _rates.Left(acquired.Combination.Acquiree);
        DateOnly End(DateOnly day) => left is { } gone && gone < day ? gone : day;
        Fraction By(DateOnly day) =>
            day < acquired.Combination.AcquisitionDate
                ? Fraction.Zero
                : acquired.Results(End(day)).ElementAt(place).Amount;
        return By(_rates.DayOf(at)) - By(yearBefore);
    }

    // Others' fair value may be out of proportion; an increase takes over the same part of all that others have.
    private Bounded Premium(AcquiredValues acquired, Closing closing)
    {
        var combination = acquired.Combination;
        if (!acquired.IsFull || combination.NonControllingInterest is null)
        {
            return default;
        }

        var begins = _books.Group.Ownership.Events.First().Date;
        var start = combination.AcquisitionDate < begins ? begins : combination.AcquisitionDate;
        var acquirer = Interests(start).Effective[combination.Acquirer];
        var interest = acquirer * combination.Interest;
        var net = acquired.NetAssets + (acquired.Goodwill * acquired.Acquiree);
        var premium = (acquirer * acquired.Others) - ((acquirer - interest) * net);
        foreach (var day in _books.Group.Ownership.Events.Select(e => e.Date).Distinct().Where(d => d >= start))
        {
            if (day <= _rates.DayOf(closing))
            {
                var after = Interests(day).Effective[combination.Acquiree];
                premium *=
                    interest == Fraction.One ? Fraction.One
                    : after > interest ? (Fraction.One - after) / (Fraction.One - interest)
                    : after / interest;
                interest = after;
            }
        }

        return new(premium, 2 + acquired.Acquiree);
    }
}
