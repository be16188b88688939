using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Workbook;

/// <summary>Findings about workbooks.</summary>
internal static class WorkbookDiagnostics
{
    /// <summary>KES2060: not an XLSX workbook.</summary>
    public static Diagnostic NotAWorkbook(SourceLocation place, string why) =>
        new(
            "KES2060",
            Severity.Error,
            $"the workbook cannot be read: {why}",
            place,
            "nothing of it is in the books",
            "save it again as an Excel workbook (.xlsx) without a password, or as \"CSV UTF-8\""
        );

    /// <summary>KES2061: a number that a workbook cannot hold exactly.</summary>
    public static Diagnostic NumberNotExact(Cell cell) =>
        new(
            "KES2061",
            Severity.Error,
            $"`{cell.Name}` {cell.Text} is a number a workbook does not hold exactly (2^53 and above)",
            cell.Place,
            "this row is left out",
            "format the cell as text and write the amount out, or hand the table in as CSV"
        );

    /// <summary>KES2062: a formula that failed.</summary>
    public static Diagnostic CellError(Cell cell) =>
        new(
            "KES2062",
            Severity.Error,
            $"`{cell.Name}` holds a formula that failed",
            cell.Place,
            "this row is left out",
            "mend the formula, or replace it by its value"
        );
}
