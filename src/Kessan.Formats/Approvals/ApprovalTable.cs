using Kessan.Documents.Approvals;
using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.Approvals;

/// <summary>Documents that were approved and published: <c>approvals.csv</c>.</summary>
internal static class ApprovalTable
{
    private static readonly Column<ReportingPeriod> Period = Columns.Period("period");
    private static readonly Column<AccountingBasis> Basis = Columns.Basis("basis");
    private static readonly Column<string> Content = Columns.Text("content", "the hash of what was approved");
    private static readonly Column<string> Preparer = Columns.Text("preparer", "who prepared the documents");
    private static readonly Column<string> Approver = Columns.Text("approver", "who approved or published them");
    private static readonly Column<string> Role = Columns.Text("role").Or(string.Empty);
    private static readonly Column<DateOnly> Date = Columns.Date("date");

    private static readonly Column<PackageState> State = Columns.Word(
        "state",
        (PackageState.Approved.Id(), PackageState.Approved),
        (PackageState.Published.Id(), PackageState.Published)
    );

    /// <summary>The file's name in a group folder.</summary>
    public const string File = "approvals.csv";

    /// <summary>The columns, in the order they are written.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = [.. Shape.Columns.Select(column => column.Name)];

    public static TableShape Shape => new(File, Period, Basis, Content, Preparer, Approver, Role, Date, State);

    /// <summary>Reads the approvals, in order of their rows.</summary>
    public static IEnumerable<Approval> Read(Table table, FileReading reading) =>
        TableReader.Read(
            table,
            Shape,
            reading,
            ReadApproval,
            (read, _) => $"{read.State.Id()} {read.Period} {read.Basis.Id()} {read.Content}"
        );

    private static Approval ReadApproval(Row row)
    {
        var (preparer, approver, state) = (row.Read(Preparer), row.Read(Approver), row.Read(State));
        var isSame = approver.Length > 0 && string.Equals(preparer, approver, StringComparison.OrdinalIgnoreCase);
        if (isSame && state == PackageState.Approved)
        {
            row.Refuse(CellDiagnostics.SamePerson(row.CellOf(Approver)));
        }

        return new(
            row.Read(Period),
            row.Read(Basis),
            row.Read(Content),
            preparer,
            approver,
            row.Read(Role),
            row.Read(Date),
            state,
            row.Place
        );
    }
}
