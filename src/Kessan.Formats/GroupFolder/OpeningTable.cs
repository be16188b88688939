using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>Balances on the day before the first fiscal year: <c>opening/&lt;entity&gt;.csv</c>.</summary>
internal static class OpeningTable
{
    private static readonly Column<int> Account = Columns.Account("account");
    private static readonly Column<int> Partner = Columns.Entity("partner").Or(-1);
    private static readonly Column<Cell> Amount = Columns.Amount("amount");
    private static readonly Column<Cell> Historical = Columns.Amount("historical").Or(default);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("opening/<entity>.csv", Account, Partner, Amount, Historical);

    /// <summary>Reads the opening of an entity, in order of account and partner.</summary>
    public static IEnumerable<OpeningBalance> Read(int entity, Table table, FileReading reading)
    {
        var names = reading.Names;
        return TableReader
            .Read(
                table,
                Shape,
                reading,
                row => new OpeningBalance(
                    entity,
                    row.Read(Account),
                    row.Read(Partner),
                    row.Amount(Amount, names.CurrencyOf(entity)),
                    row.AmountOrNone(Historical, names.Presentation),
                    row.Place
                ),
                Key
            )
            .OrderBy(balance => balance.Account)
            .ThenBy(balance => balance.Partner);
    }

    private static string Key(OpeningBalance balance, Row row) =>
        balance.Partner < 0
            ? $"account {row.CellOf(Account).Text}"
            : $"account {row.CellOf(Account).Text} with partner {row.CellOf(Partner).Text}";
}
