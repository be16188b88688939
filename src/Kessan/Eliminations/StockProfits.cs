using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Works out the unrealised profit of every row of <c>inventory.csv</c> at the closing.</summary>
internal sealed class StockProfits(ClosingFrame frame, EliminationPolicy policy)
{
    /// <summary>What could not be worked out.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>One profit a row, in order of seller, buyer, account and place.</summary>
    public List<StockProfit> AtClosing() =>
        [
            .. frame
                .Books.Inventories.Where(stock => stock.Closing == frame.Closing && IsInGroup(stock))
                .OrderBy(stock => (stock.Seller, stock.Buyer, stock.Account))
                .ThenBy(stock => (stock.Amount, stock.CostAccount))
                .ThenBy(stock => stock.Margin)
                .Select(Measure)
                .OfType<StockProfit>(),
        ];

    private bool IsInGroup(IntragroupInventory stock)
    {
        var (seller, buyer) = (stock.Seller, stock.Buyer);
        if (seller != buyer && frame.Scope[seller].HasBalances && frame.Scope[buyer].HasBalances)
        {
            return true;
        }

        Findings.Add(EliminationDiagnostics.NotInGroup(CodeOf(seller), CodeOf(buyer), stock.Location));
        return false;
    }

    private StockProfit? Measure(IntragroupInventory stock)
    {
        if (ClosingConversion(stock) is not { } conversion)
        {
            return null;
        }

        var taxed = policy.Tax == UnrealizedProfitTax.Seller ? stock.Seller : stock.Buyer;
        var rate = stock.TaxRate ?? frame.Group.Entities[taxed].TaxRate ?? policy.TaxRate;
        var profit = StockProfit.Of(stock, conversion, rate ?? Fraction.Zero);
        if (rate is null && profit.Amount != 0)
        {
            var amount = new Money(profit.Amount, frame.Group.PresentationCurrency);
            Findings.Add(EliminationDiagnostics.NoTaxRate(CodeOf(taxed), amount, stock.Location));
        }

        return profit;
    }

    private Conversion? ClosingConversion(IntragroupInventory stock)
    {
        var buyer = frame.Group.Entities[stock.Buyer];
        var (from, to) = (buyer.FunctionalCurrency, frame.Group.PresentationCurrency);
        if (from == to)
        {
            return new(ExchangeRate.One, from, to);
        }

        var day = new DateOnly(frame.Date.Year, frame.Date.Month, 1).AddMonths(1 - buyer.MonthsBefore).AddDays(-1);
        if (frame.Group.Rates.On(from.Code, RateKind.Closing, day) is { } entry)
        {
            return new(entry.Rate, from, to);
        }

        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Findings.Add(EliminationDiagnostics.NoClosingRate(buyer.Code, from.Code, date, stock.Location));
        return null;
    }

    private string CodeOf(int entity) => frame.Group.Entities[entity].Code;
}
