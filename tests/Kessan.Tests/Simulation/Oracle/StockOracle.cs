using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>Profit in goods that companies of the group bought from each other: margin of what is in stock at the
/// closing rate, and tax on it (IFRS 10.B86(c), ASC 810-10-45-1).</summary>
public sealed class StockOracle(GroupBooks books, AccountingBasis basis, OracleRates rates)
{
    /// <summary>Takes profit out of stock and adds the tax deferred.</summary>
    public void AddBalances(SortedDictionary<int, Bounded> sums, Closing closing)
    {
        Add(sums, SimulationChart.Inventories, -Profit(closing, _ => true));
        Add(sums, SimulationChart.DeferredTaxAsset, Tax(closing, _ => true));
    }

    /// <summary>What the year's result bears: profit at the closing less profit at the last year's end.</summary>
    public void AddResults(SortedDictionary<int, Bounded> sums, Closing closing)
    {
        var (cost, tax) = (Profit(closing, _ => true), Tax(closing, _ => true));
        if (LastYear(closing) is { } last)
        {
            (cost, tax) = (cost - Profit(last, _ => true), tax - Tax(last, _ => true));
        }

        Add(sums, SimulationChart.Cost, cost);
        Add(sums, SimulationChart.DeferredTaxExpense, -tax);
    }

    /// <summary>Profit after tax that stands at a closing and is an entity's to bear.</summary>
    public Bounded BorneBy(int entity, Closing closing) =>
        basis != AccountingBasis.JGaap
        && books.Group.Policies.On(rates.DayOf(closing)).UpstreamProfit == UpstreamProfit.Owners
            ? default
            : Profit(closing, s => s.Seller == entity) - Tax(closing, s => s.Seller == entity);

    /// <summary>What of the year's result an entity bears, debit positive.</summary>
    public Bounded ResultOf(int entity, Closing closing) =>
        LastYear(closing) is { } last ? BorneBy(entity, closing) - BorneBy(entity, last) : BorneBy(entity, closing);

    private Closing? LastYear(Closing closing) =>
        books.Closings.Contains(closing.LastYearEnd) ? closing.LastYearEnd : null;

    private Bounded Profit(Closing closing, Func<IntragroupInventory, bool> passes) =>
        Sum(closing, passes, stock => Bounded.Lines(Margin(stock), 1));

    private Bounded Tax(Closing closing, Func<IntragroupInventory, bool> passes) =>
        Sum(closing, passes, stock => Bounded.Lines(Margin(stock) * stock.TaxRate!.Value, 2));

    private Fraction Margin(IntragroupInventory stock) =>
        stock.Amount * stock.Margin * rates.Closing(stock.Buyer, rates.DayOf(stock.Closing));

    private Bounded Sum(
        Closing closing,
        Func<IntragroupInventory, bool> passes,
        Func<IntragroupInventory, Bounded> amount
    ) => Bounded.Sum(books.Inventories.Where(stock => stock.Closing == closing && passes(stock)).Select(amount));

    private static void Add(SortedDictionary<int, Bounded> sums, int account, Bounded amount) =>
        sums[account] = sums.GetValueOrDefault(account) + amount;
}
