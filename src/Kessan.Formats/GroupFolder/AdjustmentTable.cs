using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.GroupFolder;

/// <summary>Adjustment journals: <c>adjustments/&lt;any&gt;.csv</c>.</summary>
internal static class AdjustmentTable
{
    private static readonly Column<string> Journal = Columns.Text("journal", "the journal's name");
    private static readonly Column<AccountingBasis?> Basis = Columns.Basis("basis").Optional();
    private static readonly Column<int> Entity = Columns.Entity("entity").Or(-1);
    private static readonly Column<Closing> Period = Columns.Closing("period");
    private static readonly Column<DateOnly?> Date = Columns.Date("date").Optional();
    private static readonly Column<int> Account = Columns.Account("account");
    private static readonly Column<int> Partner = Columns.Entity("partner").Or(-1);
    private static readonly Column<Movement> Movement = Columns.Movement("movement").Or(Ledger.Movement.None);
    private static readonly Column<Cell> Amount = Columns.Amount("amount");
    private static readonly Column<string> Standard = Columns.Text("standard").Or(string.Empty);
    private static readonly Column<string> Reason = Columns.Text("reason").Or(string.Empty);
    private static readonly Column<string> Preparer = Columns.Text("preparer").Or(string.Empty);
    private static readonly Column<string> Approver = Columns.Text("approver").Or(string.Empty);

    private static readonly Column<Recurrence> Recurrence = Columns
        .Word("recurrence", ("recurring", Ledger.Recurrence.Recurring), ("reversing", Ledger.Recurrence.Reversing))
        .Or(Ledger.Recurrence.Once);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new TableShape(
            "adjustments/<any>.csv",
            Journal,
            Basis,
            Entity,
            Period,
            Date,
            Account,
            Partner,
            Movement,
            Amount,
            Recurrence,
            Standard,
            Reason,
            Preparer,
            Approver
        ).WithDimensions();

    /// <summary>Reads the rows of a file; only a row that repeats another in every cell stands twice.</summary>
    public static List<AdjustmentRow> Read(Table table, FileReading reading) =>
        TableReader.Read(table, Shape, reading, ReadRow, (_, row) => $"the row {string.Join(",", row.Texts)}");

    /// <summary>An order in which neither files nor rows play a part, but as the last resort.</summary>
    public static IEnumerable<AdjustmentRow> InOrder(IEnumerable<AdjustmentRow> rows) =>
        rows.OrderBy(row => row.Closing)
            .ThenBy(row => row.Journal, StringComparer.Ordinal)
            .ThenBy(row => row.Basis)
            .ThenBy(row => row.Entity)
            .ThenBy(row => row.Account)
            .ThenBy(row => row.Partner)
            .ThenBy(row => row.Movement)
            .ThenBy(row => row.Dimensions, Comparer<DimensionCodes>.Create((left, right) => left.CompareTo(right)))
            .ThenBy(row => row.Amount)
            .ThenBy(row => row.Reason, StringComparer.Ordinal)
            .ThenBy(row => row.Location);

    private static AdjustmentRow ReadRow(Row row)
    {
        var entity = row.Read(Entity);
        var isTopSide = !row.Has(Entity);
        return new(
            row.Read(Journal),
            row.Read(Basis),
            entity,
            row.Read(Period),
            row.Read(Date),
            row.Read(Account),
            row.Read(Partner),
            row.Read(Movement),
            row.Members(),
            row.Amount(Amount, isTopSide ? row.Reading.Names.Presentation : row.CurrencyOf(entity)),
            row.Read(Recurrence),
            row.Read(Standard),
            row.Read(Reason),
            row.Read(Preparer),
            row.Read(Approver),
            row.Place
        );
    }
}
