using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Takes the profit in closing stock out of result and inventory (IFRS 10.B86(c), ASC
/// 810-10-45-1).</summary>
/// <remarks>Cost and deferred tax expense are the seller's, whose profit it was; inventory is the buyer's. Under IFRS
/// the deferred tax asset is the buyer's (IAS 12.51), else the seller's, who paid the tax (ASC
/// 740-10-25-3(e)).</remarks>
internal sealed class ClosingProfit(ClosingFrame frame, EliminationPolicy policy, ProfitAccounts accounts)
{
    private readonly Dictionary<(int Seller, int Buyer, int Account), int> _stocks = [];

    /// <summary>Adds the journal of one stock; says whether it could.</summary>
    public bool AddTo(SegmentBuilder builder, StockProfit profit)
    {
        var (stock, amount, tax) = (profit.Stock, profit.Amount, profit.Tax);
        var rows = new List<PostingRow>();
        if (amount == 0 || accounts.CostOf(stock, amount) is not { } cost || !AddTax(rows, stock, tax))
        {
            return amount == 0;
        }

        rows.Add(new(stock.Seller, cost, amount) { Partner = stock.Buyer });
        rows.Add(new(stock.Buyer, stock.Account, -amount) { Partner = stock.Seller, Movement = Movement.Change });
        builder.Add(Header(stock), rows);
        return true;
    }

    private bool AddTax(List<PostingRow> rows, IntragroupInventory stock, long tax)
    {
        if (tax == 0)
        {
            return true;
        }

        if (
            accounts.TaxAsset(tax, stock.Location) is not { } asset
            || accounts.TaxExpense(tax, stock.Location) is not { } expense
        )
        {
            return false;
        }

        var (owner, other) =
            policy.Tax == UnrealizedProfitTax.Seller ? (stock.Seller, stock.Buyer) : (stock.Buyer, stock.Seller);
        rows.Add(new(owner, asset, tax) { Partner = other, Movement = Movement.Change });
        rows.Add(new(stock.Seller, expense, -tax) { Partner = stock.Buyer });
        return true;
    }

    private JournalHeader Header(IntragroupInventory stock)
    {
        var (seller, buyer) = (frame.Group.Entities[stock.Seller].Code, frame.Group.Entities[stock.Buyer].Code);
        var account = frame.Group.Chart[stock.Account].Code;
        var number = NumberOf(stock).ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        var rule = frame.Basis == AccountingBasis.UsGaap ? "ASC 810-10-45-1" : "IFRS 10.B86(c)";
        return new(
            $"unrealized-profit/closing/{seller}/{buyer}/{account}/{number}",
            JournalKind.UnrealizedProfit,
            rule,
            $"Stock of {buyer}"
        )
        {
            Location = stock.Location,
        };
    }

    /// <summary>The place of a stock among those of the same companies and account, so that the order of rows in the
    /// file does not show.</summary>
    private int NumberOf(IntragroupInventory stock)
    {
        var key = (stock.Seller, stock.Buyer, stock.Account);
        return _stocks[key] = _stocks.GetValueOrDefault(key) + 1;
    }
}
