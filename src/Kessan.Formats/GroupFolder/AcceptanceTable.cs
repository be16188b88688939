using Kessan.Formats.Tables;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>Findings the group accepted: <c>accepted.csv</c>.</summary>
internal static class AcceptanceTable
{
    private static readonly Column<string> Code = Columns.Text("code", "the code of a finding");
    private static readonly Column<string> Place = Columns.Text("place", "a file, or file:line");
    private static readonly Column<string> Reason = Columns.Text("reason", "why it is accepted");
    private static readonly Column<string> Preparer = Columns.Text("preparer", "who asks");
    private static readonly Column<string> Approver = Columns.Text("approver", "who agrees");
    private static readonly Column<DateOnly> Until = Columns.Date("until");

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("accepted.csv", Code, Place, Reason, Preparer, Approver, Until);

    /// <summary>Reads the acceptances, in order of code and place.</summary>
    public static IEnumerable<Acceptance> Read(Table table, FileReading reading) =>
        TableReader
            .Read(table, Shape, reading, ReadAcceptance, (read, _) => $"the acceptance of {read.Code} at {read.Place}")
            .OrderBy(read => read.Code, StringComparer.Ordinal)
            .ThenBy(read => read.Place, StringComparer.Ordinal);

    private static Acceptance ReadAcceptance(Row row)
    {
        var (preparer, approver) = (row.Read(Preparer), row.Read(Approver));
        if (approver.Length > 0 && string.Equals(preparer, approver, StringComparison.OrdinalIgnoreCase))
        {
            row.Refuse(CellDiagnostics.SamePerson(row.CellOf(Approver)));
        }

        return new(row.Read(Code), row.Read(Place), row.Read(Reason), preparer, approver, row.Read(Until), row.Place);
    }
}
