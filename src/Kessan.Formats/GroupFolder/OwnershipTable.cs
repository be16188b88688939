using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Formats.Tables;

namespace Kessan.Formats.GroupFolder;

/// <summary>The ownership register: <c>ownership.csv</c>.</summary>
internal static class OwnershipTable
{
    private static readonly Column<DateOnly> Date = Columns.Date("date");
    private static readonly Column<int> Owner = Columns.Entity("owner");
    private static readonly Column<int> Entity = Columns.Entity("entity");
    private static readonly Column<Fraction> Interest = Columns.Part("interest");
    private static readonly Column<Fraction?> Votes = Columns.Part("votes").Optional();
    private static readonly Column<Cell> Consideration = Columns.Amount("consideration").Or(default);

    private static readonly Column<Cell> Retained = Columns.Amount("retained_fair_value").Or(default);

    private static readonly Column<OwnershipEventKind> Event = Columns.Word(
        "event",
        ("opening", OwnershipEventKind.Opening),
        ("acquisition", OwnershipEventKind.Acquisition),
        ("increase", OwnershipEventKind.Increase),
        ("decrease", OwnershipEventKind.Decrease),
        ("disposal", OwnershipEventKind.Disposal),
        ("issue", OwnershipEventKind.Issue)
    );

    private static readonly Column<ConsolidationMethod?> Method = Columns
        .Word(
            "method",
            ("full", ConsolidationMethod.Full),
            ("equity", ConsolidationMethod.Equity),
            ("joint-operation", ConsolidationMethod.JointOperation),
            ("none", ConsolidationMethod.None)
        )
        .Optional();

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new("ownership.csv", Date, Event, Owner, Entity, Interest, Votes, Consideration, Method, Retained);

    /// <summary>Reads the register.</summary>
    public static OwnershipRegister Read(Table table, FileReading reading) =>
        new(TableReader.Read(table, Shape, reading, ReadEvent, Key));

    private static OwnershipEvent ReadEvent(Row row)
    {
        var (owner, interest) = (row.Read(Owner), row.Read(Interest));
        return new(
            row.Read(Date),
            row.Read(Event),
            owner,
            row.Read(Entity),
            interest,
            row.Read(Votes) ?? interest,
            row.AmountOrNone(Consideration, row.CurrencyOf(owner)),
            row.Read(Method),
            row.Place
        )
        {
            RetainedFairValue = row.AmountOrNone(Retained, row.Reading.Names.Presentation),
        };
    }

    private static string Key(OwnershipEvent e, Row row) =>
        $"what {row.CellOf(Owner).Text} holds in {row.CellOf(Entity).Text} after {row.CellOf(Date).Text}";
}
