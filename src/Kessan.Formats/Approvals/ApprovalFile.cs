using Kessan.Documents.Approvals;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.Approvals;

/// <summary>Adds to the approvals of a group folder.</summary>
public static class ApprovalFile
{
    /// <summary>Adds a row to <c>approvals.csv</c>, which is made if it is not there; the file is replaced
    /// whole.</summary>
    /// <param name="folder">The group folder.</param>
    /// <param name="approval">What was approved or published.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="InvalidDataException">The file lacks a column of an approval.</exception>
    public static void Append(string folder, Approval approval)
    {
        ArgumentNullException.ThrowIfNull(approval);
        var path = Path.Combine(folder, ApprovalTable.File);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var columns = before.Length == 0 ? ApprovalTable.ColumnNames : Header(before);
        using var bytes = new MemoryStream();
        bytes.Write(before);
        if (before.Length > 0 && before[^1] != (byte)'\n')
        {
            bytes.WriteByte((byte)'\n');
        }

        using (var csv = new CsvByteWriter(bytes))
        {
            if (before.Length == 0)
            {
                csv.Row([.. columns]);
            }

            csv.Row([.. columns.Select(column => Cell(approval, column))]);
        }

        var beside = path + ".partial";
        File.WriteAllBytes(beside, bytes.ToArray());
        File.Move(beside, path, overwrite: true);
    }

    private static List<string> Header(byte[] file)
    {
        var header = CsvTable.Read([.. file], new FileFindings(ApprovalTable.File)).Header;
        var columns = header.Select(cell => cell.Text).ToList();
        var missing = ApprovalTable.ColumnNames.Except(columns, StringComparer.Ordinal).Except(["role"]).ToList();
        return missing.Count == 0
            ? columns
            : throw new InvalidDataException($"{ApprovalTable.File} has no column {string.Join(", ", missing)}");
    }

    private static string Cell(Approval approval, string column) =>
        column switch
        {
            "period" => approval.Period.ToString(),
            "basis" => approval.Basis.Id(),
            "content" => approval.Content,
            "preparer" => approval.Preparer,
            "approver" => approval.Approver,
            "role" => approval.Role,
            "date" => approval.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            "state" => approval.State.Id(),
            _ => string.Empty,
        };
}
