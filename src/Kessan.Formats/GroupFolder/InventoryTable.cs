using Kessan.Amounts;
using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.GroupFolder;

/// <summary>Goods bought inside the group and still in stock: <c>inventory.csv</c>.</summary>
internal static class InventoryTable
{
    private static readonly Column<Closing> Period = Columns.Closing("period");
    private static readonly Column<int> Seller = Columns.Entity("seller");
    private static readonly Column<int> Buyer = Columns.Entity("buyer");
    private static readonly Column<int> Account = Columns.Account("account");
    private static readonly Column<Cell> Amount = Columns.Amount("amount");
    private static readonly Column<Fraction> Margin = Columns.Part("margin");
    private static readonly Column<Fraction?> TaxRate = Columns.Part("tax_rate").Optional();
    private static readonly Column<int> CostAccount = Columns.Account("cost_account").Or(-1);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new("inventory.csv", Period, Seller, Buyer, Account, Amount, Margin, TaxRate, CostAccount);

    /// <summary>Reads the goods, in order of closing, seller, buyer and accounts.</summary>
    public static IEnumerable<IntragroupInventory> Read(Table table, FileReading reading) =>
        TableReader
            .Read(table, Shape, reading, ReadGoods, Key)
            .OrderBy(goods => goods.Closing)
            .ThenBy(goods => goods.Seller)
            .ThenBy(goods => goods.Buyer)
            .ThenBy(goods => goods.Account)
            .ThenBy(goods => goods.CostAccount);

    private static IntragroupInventory ReadGoods(Row row)
    {
        var buyer = row.Read(Buyer);
        return new(
            row.Read(Period),
            row.Read(Seller),
            buyer,
            row.Read(Account),
            row.Read(CostAccount),
            row.Amount(Amount, row.CurrencyOf(buyer)),
            row.Read(Margin),
            row.Read(TaxRate),
            row.Place
        );
    }

    private static string Key(IntragroupInventory goods, Row row) =>
        $"goods of {row.CellOf(Seller).Text} in account {row.CellOf(Account).Text} of {row.CellOf(Buyer).Text} "
        + $"at {goods.Closing} ({row.CellOf(CostAccount).Text})";
}
