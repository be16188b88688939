using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Eliminations;

/// <summary>The profit in goods one company bought from another and still holds.</summary>
/// <param name="Stock">What is held.</param>
/// <param name="Exact">The profit, exact, presentation minor units.</param>
/// <param name="Amount">The profit, rounded once.</param>
/// <param name="Tax">Deferred tax on it, rounded once; zero where there is none.</param>
/// <param name="TaxRate">The rate, as a fraction of one.</param>
internal sealed record StockProfit(IntragroupInventory Stock, Fraction Exact, long Amount, long Tax, Fraction TaxRate)
{
    /// <summary>What is taken out of the group's result, after tax.</summary>
    public long AfterTax => Amount - Tax;

    /// <summary>The same, exact: the second way to it.</summary>
    public Fraction ExactAfterTax => Exact * (Fraction.One - TaxRate);

    /// <summary>The profit in a stock.</summary>
    /// <remarks>Workings: stock of USD 100.00 with a margin of 25 % at 110 yen is 25 × 110 = 2,750; at 30 % tax
    /// 825.</remarks>
    public static StockProfit Of(IntragroupInventory stock, Conversion conversion, Fraction taxRate)
    {
        var exact = conversion.Exact(stock.Amount) * stock.Margin;
        var amount = Rounding.Round(exact, RoundingRule.HalfAwayFromZero);
        return new(stock, exact, amount, Rounding.Round(amount * taxRate, RoundingRule.HalfAwayFromZero), taxRate);
    }
}
