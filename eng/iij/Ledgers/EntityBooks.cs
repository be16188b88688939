using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The books of one entity in its own currency: what it began with and what each quarter added.</summary>
internal sealed class EntityBooks(string entity, string currency)
{
    public const string Cash = "1010";
    public const string RetainedEarnings = "3030";

    public string Entity => entity;

    public string Currency => currency;

    public bool IsForeign => currency != "JPY";

    /// <summary>Minor units of a thousand currency units.</summary>
    public long Thousand => IsForeign ? 100_000 : 1_000;

    /// <summary>The last quarter it belongs to the group.</summary>
    public int LastQuarter { get; set; } = SamplePeriods.Quarters.Count - 1;

    public Amounts Opening { get; } = new();

    /// <summary>Amounts of equity at the opening date in yen, where the entity is foreign.</summary>
    public Amounts Historical { get; } = new();

    public IReadOnlyList<Amounts> Flows { get; } = [.. SamplePeriods.Quarters.Select(_ => new Amounts())];

    /// <summary>Amounts of deals in another currency than the books'.</summary>
    public IReadOnlyList<Amounts> Transactions { get; } = [.. SamplePeriods.Quarters.Select(_ => new Amounts())];

    /// <summary>The currency of deals with a partner, where it is not the books'.</summary>
    public Dictionary<string, string> DealCurrencies { get; } = [];

    /// <summary>The first quarter of the fiscal year of a quarter.</summary>
    public static int YearStart(int quarter) =>
        SamplePeriods.Quarters[quarter].StartsWith("FY2017", StringComparison.Ordinal) ? 0 : 4;

    /// <summary>The result of a quarter, profit positive.</summary>
    public long Profit(int quarter) => -Flows[quarter].Sum(cell => cell.IsResult);

    /// <summary>Closes the quarter: cash is what everything else leaves.</summary>
    public void LetCashFollow(int quarter) => Flows[quarter].Add(new Cell(Cash), -Flows[quarter].Total);

    /// <summary>Balances, by account and partner, with which the fiscal year of a quarter begins.</summary>
    public Amounts OpeningOfYear(int quarter)
    {
        var balances = new Amounts();
        balances.Add(Opening);
        for (var q = 0; q < YearStart(quarter); q++)
        {
            foreach (var (cell, amount) in Flows[q].All)
            {
                var isDistributed = cell.IsResult || cell.IsEquity;
                var partner = isDistributed ? string.Empty : cell.Partner;
                balances.Add(new Cell(cell.IsResult ? RetainedEarnings : cell.Account, partner), amount);
            }
        }

        return balances;
    }

    /// <summary>What the fiscal year to date added.</summary>
    public static Amounts YearToDate(IReadOnlyList<Amounts> flows, int quarter)
    {
        var sum = new Amounts();
        for (var q = YearStart(quarter); q <= quarter; q++)
        {
            sum.Add(flows[q]);
        }

        return sum;
    }

    /// <summary>The rows of the cumulative trial balance. An account with named movements shows its opening as one; one
    /// without is a single row.</summary>
    public Amounts TrialBalance(int quarter)
    {
        var rows = YearToDate(Flows, quarter);
        var named = rows.All.Where(pair => pair.Key.Movement.Length > 0).Select(pair => pair.Key.Account).ToHashSet();
        foreach (var (cell, amount) in OpeningOfYear(quarter).All)
        {
            rows.Add(named.Contains(cell.Account) ? cell with { Movement = Cell.Opening } : cell, amount);
        }

        return rows;
    }
}
