using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Workbook;

/// <summary>Reads the first sheet of an XLSX workbook into a table of texts with their places.</summary>
internal static class WorkbookTable
{
    /// <summary>Reads a workbook; line is the sheet's row and column the sheet's column.</summary>
    public static Table Read(byte[] bytes, FileFindings findings)
    {
        var rows = SheetRows.Load(bytes, out var failure);
        if (failure is not null)
        {
            findings.Add(WorkbookDiagnostics.NotAWorkbook(new(findings.File), failure));
            return new(findings.File, [], []);
        }

        Cell[] header = [];
        var read = new List<TableRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (
                Array.TrueForAll(row, cell => cell.Text.Length == 0)
                || row[0] is { Flaw: SheetFlaw.None, Text: ['#', ..] }
            )
            {
                continue;
            }

            if (header.Length == 0)
            {
                header =
                [
                    .. row.Select((cell, index) => new Cell(cell.Text, cell.Text, At(findings.File, i + 1, index))),
                ];
            }
            else if (RowOf(row, i + 1, header, findings) is { } tableRow)
            {
                read.Add(tableRow);
            }
        }

        if (header.Length == 0)
        {
            findings.Add(FileDiagnostics.EmptyTable(new(findings.File)));
        }

        return new(findings.File, header, read);
    }

    private static TableRow? RowOf(SheetCell[] row, int line, Cell[] header, FileFindings findings)
    {
        if (row.Length > header.Length)
        {
            findings.Add(FileDiagnostics.RaggedRow(new(findings.File, line), row.Length, header.Length));
            return null;
        }

        var cells = new Cell[header.Length];
        var isSound = true;
        for (var i = 0; i < cells.Length; i++)
        {
            var found = i < row.Length ? row[i] : SheetCell.Empty;
            cells[i] = new(header[i].Text, found.Text, At(findings.File, line, i));
            if (found.Flaw != SheetFlaw.None)
            {
                isSound = false;
                findings.Add(
                    found.Flaw == SheetFlaw.Failed
                        ? WorkbookDiagnostics.CellError(cells[i])
                        : WorkbookDiagnostics.NumberNotExact(cells[i])
                );
            }
        }

        return isSound ? new(line, cells) : null;
    }

    private static SourceLocation At(string file, int line, int index) =>
        new(file, line, index + 1, 1) { Field = index + 1 };
}
