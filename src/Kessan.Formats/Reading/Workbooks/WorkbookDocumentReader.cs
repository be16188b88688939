using System.Globalization;
using System.Text;
using ExcelDataReader;
using Kessan.Diagnostics;
using Kessan.Formats.Ooxml;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Workbooks;

/// <summary>Reads a workbook: every sheet that is shown a page, its used cells a table, each cell as it is
/// displayed.</summary>
internal static class WorkbookDocumentReader
{
    /// <summary>The format's name.</summary>
    public const string Format = "xlsx";

    // Cells with nothing in them between those with something: a sheet may claim seventeen thousand million.
    private const long MostPlaces = 1L << 25;

    // The library looks up Windows-1252 for old formats before it looks at the file, and fails where it is not
    // registered.
    static WorkbookDocumentReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a workbook.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="facts">What Kessan's own workbook says of its cells.</param>
    /// <param name="marks">What the workbook says of cells beyond their values.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static ReadDocument Read(byte[] bytes, CellFacts facts, SheetMarks marks, FileFindings findings)
    {
        var pages = new PageList(findings);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
        var (sheet, places) = (0, 0L);
        do
        {
            sheet++;
            var page = new SheetCells(reader, (facts, marks), pages, findings);
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            pages.Turn(sheet, reader.Name, keepsEmpty: false);
            while (places <= MostPlaces && reader.Read())
            {
                places += reader.FieldCount;
                page.AddRow();
            }

            page.End();
        } while (places <= MostPlaces && !pages.IsFull && reader.NextResult());
        if (places > MostPlaces)
        {
            findings.Add(ReadingDiagnostics.TooMany(new(findings.File), "cells, empty ones included", MostPlaces));
        }

        AddMissing(facts, pages);
        return pages.Document(Format);
    }

    // A cell that holds a fact and shows nothing is told as a text of no letters, so that it is missed.
    private static void AddMissing(CellFacts facts, PageList pages)
    {
        foreach (var (address, tag) in facts.Missing)
        {
            pages.Add(new ReadParagraph(new(string.Empty, new(pages.Number, 0, 0, address), [tag])));
        }
    }
}

/// <summary>The cells of one sheet.</summary>
internal sealed class SheetCells(
    IExcelDataReader reader,
    (CellFacts Facts, SheetMarks Marks) beside,
    PageList pages,
    FileFindings findings
)
{
    private readonly List<ReadCell> _cells = [];
    private readonly Dictionary<(int Row, int Column), CellRange> _merged = [];
    private int _row;

    /// <summary>Adds the row the reader stands on.</summary>
    public void AddRow()
    {
        if (_row == 0)
        {
            foreach (var range in reader.MergeCells ?? [])
            {
                _merged[(range.FromRow, range.FromColumn)] = range;
            }
        }

        for (var column = 0; column < reader.FieldCount && _cells.Count <= ReadingLimits.MostCells; column++)
        {
            if (reader.RowHeight > 0 && reader.GetColumnWidth(column) > 0 && TextOf(column) is { Length: > 0 } text)
            {
                Add(column, text);
            }
        }

        _row++;
    }

    /// <summary>Adds the sheet's table to its page.</summary>
    public void End()
    {
        if (_cells.Count == 0)
        {
            return;
        }

        var (top, left) = (_cells.Min(cell => cell.Row), _cells.Min(cell => cell.Column));
        var cells = _cells.Select(cell => cell with { Row = cell.Row - top, Column = cell.Column - left });
        pages.Add(new ReadTable(null, -1, [.. cells]));
    }

    private void Add(int column, string text)
    {
        var name = PlainWorkbook.Column(column) + (_row + 1).ToString(CultureInfo.InvariantCulture);
        var place = new TextPlace(pages.Number, _row + 1, column + 1, $"{reader.Name}!{name}");
        var (rows, columns) = _merged.TryGetValue((_row, column), out var range)
            ? (range.ToRow - range.FromRow + 1, range.ToColumn - range.FromColumn + 1)
            : (1, 1);
        var tag = beside.Facts.Of(reader.Name, name);
        var read = new ReadText(text, place, tag is { } fact ? [fact with { Start = 0, Length = text.Length }] : []);
        _cells.Add(new(_row, column, rows, columns, read) { Indent = beside.Marks.Indent(reader.Name, name) });
    }

    private string TextOf(int column)
    {
        var code = reader.GetNumberFormatString(column) ?? "General";
        var name = PlainWorkbook.Column(column) + (_row + 1).ToString(CultureInfo.InvariantCulture);
        if (beside.Marks.Failed(reader.Name, name) is { } error)
        {
            var place = new SourceLocation(findings.File, _row + 1, column + 1);
            findings.Add(ReadingDiagnostics.FailedFormula(place, $"{reader.Name}!{name}"));
            return error;
        }

        return reader.GetValue(column) switch
        {
            null => string.Empty,
            double number => DisplayedNumber.Of(number, code),
            int number => DisplayedNumber.Of(number, code),
            DateTime day => DisplayedDate.Of(day, code, reader.GetNumberFormatIndex(column)),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            bool truth => truth ? "TRUE" : "FALSE",
            string text => DisplayedNumber.Of(text, code).Trim(),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty,
        };
    }
}
