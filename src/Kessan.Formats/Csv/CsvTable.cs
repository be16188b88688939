using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Csv;

/// <summary>Reads a comma-separated file into a table of texts with their places.</summary>
internal static class CsvTable
{
    /// <summary>Reads a file; rows that cannot be taken apart are findings.</summary>
    public static Table Read(Span<byte> bytes, FileFindings findings)
    {
        if (!CsvFile.IsText(bytes, findings))
        {
            return new(findings.File, [], []);
        }

        var scanner = new CsvScanner(bytes, CsvFile.TextStart(bytes), 1);
        var header = ReadHeader(ref scanner, bytes, findings);
        var rows = new List<TableRow>();
        while (header.Length > 0 && scanner.NextRow())
        {
            if (IsSound(in scanner, bytes, header.Length, findings) && !IsBlank(scanner.Cells))
            {
                rows.Add(new(scanner.Line, CellsOf(in scanner, bytes, findings.File, header)));
            }
        }

        return new(findings.File, header, rows);
    }

    /// <summary>Reads the header; empty, with a finding, where there is none or it cannot be taken apart.</summary>
    public static Cell[] ReadHeader(ref CsvScanner scanner, ReadOnlySpan<byte> bytes, FileFindings findings)
    {
        if (!scanner.NextRow())
        {
            findings.Add(FileDiagnostics.EmptyTable(new(findings.File)));
            return [];
        }

        return IsSound(in scanner, bytes, scanner.Count, findings) ? CellsOf(in scanner, bytes, findings.File, []) : [];
    }

    /// <summary>Whether a row's quotes are right and it has as many cells as the header; else a finding says what is
    /// wrong.</summary>
    public static bool IsSound(in CsvScanner scanner, ReadOnlySpan<byte> bytes, int expected, FileFindings findings)
    {
        if (scanner.Problem == CsvProblem.None && scanner.Count == expected)
        {
            return true;
        }

        if (scanner.Problem == CsvProblem.None && IsBlank(scanner.Cells))
        {
            return false;
        }

        var row = (scanner.RowStart, scanner.Line);
        findings.Add(
            scanner.Problem switch
            {
                CsvProblem.UnclosedQuote => FileDiagnostics.UnclosedQuote(
                    CsvFile.At(bytes, scanner.ProblemAt, row, findings.File)
                ),
                CsvProblem.StrayQuote => FileDiagnostics.StrayQuote(
                    CsvFile.At(bytes, scanner.ProblemAt, row, findings.File)
                ),
                CsvProblem.TooLarge => FileDiagnostics.FieldTooLarge(
                    CsvFile.At(bytes, scanner.ProblemAt, row, findings.File)
                ),
                _ => FileDiagnostics.RaggedRow(new(findings.File, scanner.Line), scanner.Count, expected),
            }
        );
        return false;
    }

    /// <summary>Whether nothing stands in a row: spreadsheets leave such rows behind.</summary>
    public static bool IsBlank(ReadOnlySpan<CsvCell> cells)
    {
        foreach (var cell in cells)
        {
            if (!cell.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static Cell[] CellsOf(in CsvScanner scanner, ReadOnlySpan<byte> bytes, string file, Cell[] header)
    {
        var cells = new Cell[scanner.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = scanner.Cells[i];
            var text = CsvFile.Text(bytes, cell);
            SourceLocation place = CsvFile.Place(bytes, cell, (scanner.RowStart, scanner.Line), file);
            cells[i] = new(header.Length == 0 ? text : header[i].Text, text, place with { Field = i + 1 });
        }

        return cells;
    }
}
