using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>What earlier consolidations left: <c>opening/consolidation.csv</c>.</summary>
internal static class CarriedTable
{
    private static readonly Column<int> Entity = Columns.Entity("entity");
    private static readonly Column<int> Account = Columns.Account("account");
    private static readonly Column<Cell> Amount = Columns.Amount("amount");
    private static readonly Column<string> Source = Columns.Text("source").Or(string.Empty);

    private static readonly Column<CarriedEntryKind> Kind = Columns.Word(
        "kind",
        ("translation-adjustment", CarriedEntryKind.TranslationAdjustment),
        ("non-controlling-interests", CarriedEntryKind.NonControllingInterests),
        ("unrealized-profit", CarriedEntryKind.UnrealizedProfit),
        ("deferred-tax", CarriedEntryKind.DeferredTax),
        ("equity-method", CarriedEntryKind.EquityMethod)
    );

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("opening/consolidation.csv", Kind, Entity, Account, Amount, Source);

    /// <summary>Reads the entries, in order of kind, entity and account.</summary>
    public static IEnumerable<CarriedEntry> Read(Table table, FileReading reading) =>
        TableReader
            .Read(
                table,
                Shape,
                reading,
                row => new CarriedEntry(
                    row.Read(Kind),
                    row.Read(Entity),
                    row.Read(Account),
                    row.Amount(Amount, reading.Names.Presentation),
                    row.Read(Source),
                    row.Place
                ),
                (_, row) =>
                    $"{row.CellOf(Kind).Text} of {row.CellOf(Entity).Text} on account {row.CellOf(Account).Text}"
            )
            .OrderBy(entry => entry.Kind)
            .ThenBy(entry => entry.Entity)
            .ThenBy(entry => entry.Account);
}
