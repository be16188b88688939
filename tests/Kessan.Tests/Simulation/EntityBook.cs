using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Simulation;

/// <summary>What a row of a book says beside its amount.</summary>
public readonly record struct BookKey(int Account, int Partner, Movement Movement) : IComparable<BookKey>
{
    public int CompareTo(BookKey other) =>
        (Account, Partner, Movement).CompareTo((other.Account, other.Partner, other.Movement));
}

/// <summary>The books of one entity over its fiscal years, in functional minor units, debit positive; every entry has
/// two sides, so that they always balance.</summary>
public sealed class EntityBook
{
    private readonly SortedDictionary<BookKey, long> _rows = [];
    private readonly SortedDictionary<BookKey, (Currency Currency, long Amount)> _deals = [];

    /// <summary>Whether the trial balances say what every balance opened with.</summary>
    public bool IsAnalysed { get; init; }

    /// <summary>Whether the trial balances use codes of the entity's own.</summary>
    public bool HasLocalChart { get; init; }

    /// <summary>The sum of an account.</summary>
    public long Balance(int account) => _rows.Where(row => row.Key.Account == account).Sum(row => row.Value);

    /// <summary>The sum of an account with a partner.</summary>
    public long Balance(int account, int partner) =>
        _rows.Where(row => row.Key.Account == account && row.Key.Partner == partner).Sum(row => row.Value);

    /// <summary>The result of the year to date, debit positive.</summary>
    public long Result => _rows.Where(row => IsResult(row.Key.Account)).Sum(row => row.Value);

    /// <summary>All rows, in order.</summary>
    public IEnumerable<KeyValuePair<BookKey, long>> Rows => _rows.Where(row => row.Value != 0);

    /// <summary>An entry: the first row is debited, the second credited.</summary>
    public void Enter(BookKey debit, BookKey credit, long amount)
    {
        Add(debit, amount);
        Add(credit, -amount);
    }

    /// <summary>Says in which currency a row was agreed.</summary>
    public void Agree(BookKey key, Currency currency, long amount) =>
        _deals[key] = (currency, _deals.GetValueOrDefault(key).Amount + amount);

    /// <summary>A row of a result, or of a balance that changed.</summary>
    public static BookKey On(int account, int partner = -1, Movement movement = Movement.Change) =>
        new(account, partner, IsResult(account) ? Movement.None : movement);

    /// <summary>The year ends: results go to retained earnings, balances become opening ones.</summary>
    public void CloseYear()
    {
        var rows = _rows.ToList();
        var standing = _deals
            .Where(deal => !IsResult(deal.Key.Account) && deal.Key.Account != SimulationChart.RetainedEarnings)
            .ToList();
        _rows.Clear();
        _deals.Clear();
        foreach (var (key, amount) in rows)
        {
            var isEquity = SimulationChart.Accounts[key.Account].Class == AccountClass.Equity;
            var account = IsResult(key.Account) ? SimulationChart.RetainedEarnings : key.Account;
            Add(new(account, IsResult(key.Account) || isEquity ? -1 : key.Partner, Movement.Opening), amount);
        }

        foreach (var (key, deal) in standing)
        {
            Agree(key with { Movement = Movement.Opening }, deal.Currency, deal.Amount);
        }
    }

    /// <summary>The trial balance of a closing.</summary>
    public TrialBalance At(int entity, string code, Closing closing)
    {
        var rows = Reported().ToList();
        ImmutableArray<string> accounts = [.. rows.Select(row => CodeOf(row.Key.Account)).Distinct()];
        ImmutableArray<int> partners = [.. rows.Select(row => row.Key.Partner).Where(p => p >= 0).Distinct()];
        ImmutableArray<Movement> movements =
        [
            .. rows.Select(row => row.Key.Movement).Where(m => m != Movement.None).Distinct(),
        ];
        ImmutableArray<string> currencies = [.. rows.Select(row => row.Deal.Currency.Code).OfType<string>().Distinct()];
        return new()
        {
            Entity = entity,
            Closing = closing,
            File = $"trial-balances/{closing}/{code}.csv",
            AccountWords = accounts,
            PartnerWords = [.. partners.Select(SimulatedCode.Of)],
            MovementWords = [.. movements.Select(movement => movement.ToString())],
            CurrencyWords = currencies,
            Count = rows.Count,
            Accounts = [.. rows.Select(row => accounts.IndexOf(CodeOf(row.Key.Account)))],
            Amounts = [.. rows.Select(row => row.Amount)],
            Lines = [.. Enumerable.Range(2, rows.Count)],
            Partners = [.. rows.Select(row => partners.IndexOf(row.Key.Partner))],
            Movements = [.. rows.Select(row => movements.IndexOf(row.Key.Movement))],
            Currencies =
                currencies.Length == 0
                    ? null
                    : [.. rows.Select(row => row.Deal.Currency.Code is { } own ? currencies.IndexOf(own) : -1)],
            Transaction = currencies.Length == 0 ? null : [.. rows.Select(row => row.Deal.Amount)],
        };
    }

    private static bool IsResult(int account) => SimulationChart.Accounts[account].Class.IsResult();

    private string CodeOf(int account) => SimulatedCode.Local(account, HasLocalChart);

    private void Add(BookKey key, long amount) => _rows[key] = _rows.GetValueOrDefault(key) + amount;

    // A book that does not analyse hands in one row a balance, without a movement; equity, and what income outside the
    // result changed, still say how.
    private IEnumerable<(BookKey Key, long Amount, (Currency Currency, long Amount) Deal)> Reported()
    {
        var sums = new SortedDictionary<BookKey, (long Amount, (Currency Currency, long Amount) Deal)>();
        foreach (var (key, amount) in _rows)
        {
            var isEquity = SimulationChart.Accounts[key.Account].Class == AccountClass.Equity;
            var isIncome = key.Movement == Movement.OtherComprehensiveIncome;
            var keeps = IsAnalysed || isIncome || (isEquity && key.Movement != Movement.Opening);
            var reported = keeps ? key : key with { Movement = Movement.None };
            var sum = sums.GetValueOrDefault(reported);
            var deal = _deals.GetValueOrDefault(key);
            var currency = deal.Currency.Code is null ? sum.Deal.Currency : deal.Currency;
            sums[reported] = (sum.Amount + amount, (currency, sum.Deal.Amount + deal.Amount));
        }

        return sums.Where(sum => sum.Value.Amount != 0 || sum.Value.Deal.Amount != 0)
            .Select(sum => (sum.Key, sum.Value.Amount, sum.Value.Deal));
    }
}

/// <summary>Codes of entities and accounts of random groups.</summary>
public static class SimulatedCode
{
    /// <summary>The code of an entity.</summary>
    public static string Of(int entity) => $"E{entity:00}";

    /// <summary>The code an entity uses for an account of the group.</summary>
    public static string Local(int account, bool hasLocalChart) =>
        hasLocalChart ? $"L{account + 500}" : SimulationChart.Accounts[account].Code;
}
