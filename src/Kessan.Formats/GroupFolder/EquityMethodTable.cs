using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.GroupFolder;

/// <summary>Results of equity-method investees: <c>equity-method.csv</c>.</summary>
internal static class EquityMethodTable
{
    private static readonly Column<int> Investee = Columns.Entity("investee");
    private static readonly Column<Closing> Period = Columns.Closing("period");
    private static readonly Column<Cell> Result = Columns.Amount("result");
    private static readonly Column<Cell> OtherComprehensiveIncome = Columns.Amount("oci").Or(default);
    private static readonly Column<Cell> Dividends = Columns.Amount("dividends").Or(default);
    private static readonly Column<Cell> NetAssets = Columns.Amount("net_assets");

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new("equity-method.csv", Investee, Period, Result, OtherComprehensiveIncome, Dividends, NetAssets);

    /// <summary>Reads the results, in order of closing and investee.</summary>
    public static IEnumerable<EquityMethodResult> Read(Table table, FileReading reading) =>
        TableReader
            .Read(
                table,
                Shape,
                reading,
                ReadResult,
                (result, row) => $"{row.CellOf(Investee).Text} at {result.Closing}"
            )
            .OrderBy(result => result.Closing)
            .ThenBy(result => result.Investee);

    private static EquityMethodResult ReadResult(Row row)
    {
        var investee = row.Read(Investee);
        var currency = row.CurrencyOf(investee);
        return new(
            investee,
            row.Read(Period),
            row.Amount(Result, currency),
            row.Amount(OtherComprehensiveIncome, currency),
            row.Amount(Dividends, currency),
            row.Amount(NetAssets, currency),
            row.Place
        );
    }
}
