using Kessan.Amounts;
using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>Declared dividends: <c>dividends.csv</c>.</summary>
internal static class DividendTable
{
    private static readonly Column<int> Entity = Columns.Entity("entity");
    private static readonly Column<DateOnly> RecordDate = Columns.Date("record_date");
    private static readonly Column<DateOnly?> PaidDate = Columns.Date("paid_date").Optional();
    private static readonly Column<Cell> Amount = Columns.Amount("amount");
    private static readonly Column<ExchangeRate?> Rate = Columns.Rate("rate").Optional();

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("dividends.csv", Entity, RecordDate, PaidDate, Amount, Rate);

    /// <summary>Reads the dividends, in order of record date and entity.</summary>
    public static IEnumerable<DeclaredDividend> Read(Table table, FileReading reading) =>
        TableReader
            .Read(table, Shape, reading, ReadDividend, Key)
            .OrderBy(dividend => dividend.RecordDate)
            .ThenBy(dividend => dividend.Entity);

    private static DeclaredDividend ReadDividend(Row row)
    {
        var entity = row.Read(Entity);
        return new(
            entity,
            row.Read(RecordDate),
            row.Read(PaidDate),
            row.Amount(Amount, row.CurrencyOf(entity)),
            row.Read(Rate),
            row.Place
        );
    }

    private static string Key(DeclaredDividend _, Row row) =>
        $"the dividend of {row.CellOf(Entity).Text} of {row.CellOf(RecordDate).Text}";
}
