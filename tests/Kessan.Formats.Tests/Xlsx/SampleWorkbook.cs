using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.References;
using Kessan.Documents.Workbook;
using Kessan.Facts;
using Kessan.Formats.GroupFolder;
using Kessan.Formats.Xlsx;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Formats.Tests.Xlsx;

/// <summary>The workbook of the IIJ sample for the first half of fiscal 2018, closed once for all tests.</summary>
internal static class SampleWorkbook
{
    private static readonly Lazy<Func<Language, Checked<ReportWorkbook>>> Closed = new(Close);

    public static ReportWorkbook English { get; } = Closed.Value(Language.English).Value;

    public static ReportWorkbook Japanese { get; } = Closed.Value(Language.Japanese).Value;

    public static IEnumerable<Diagnostic> Findings => Closed.Value(Language.English).Findings;

    public static ReportWorkbook In(Language language) => language == Language.English ? English : Japanese;

    public static byte[] Bytes(ReportWorkbook workbook)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(workbook, stream);
        return stream.ToArray();
    }

    /// <summary>The cells of a workbook that show a fact or comparison.</summary>
    public static IEnumerable<(Sheet Sheet, CellPlace Place, SheetCell Cell)> FactCells(ReportWorkbook workbook) =>
        from sheet in Enumerable.Range(0, workbook.Sheets.Length)
        from row in Enumerable.Range(0, workbook.Sheets[sheet].Rows.Length)
        from column in Enumerable.Range(0, workbook.Sheets[sheet].Rows[row].Cells.Length)
        let place = new CellPlace(sheet, row, column)
        where workbook[place].Fact is not null
        select (workbook.Sheets[sheet], place, workbook[place]);

    /// <summary>The first cell of a sheet that shows a fact.</summary>
    public static (CellPlace Place, SheetCell Cell) Cell(ReportWorkbook workbook, string sheet, string fact)
    {
        var (_, place, cell) = FactCells(workbook).First(one => one.Sheet.Id == sheet && one.Cell.Fact == fact);
        return (place, cell);
    }

    public static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kessan.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "samples", "iij");
    }

    private static Func<Language, Checked<ReportWorkbook>> Close()
    {
        var scheduler = new ThreadedScheduler(2);
        var known = Enum.GetValues<AccountingBasis>().Select(StatementDefinition.For).ToList();
        var read = GroupFolderReader.ReadAll(Folder(), scheduler, line => known.Exists(basis => basis.Knows(line)));
        var books = read.Value.Books with { Findings = read.Findings };
        _ = ReportingPeriod.TryParse("FY2018-H1", out var period);
        var series = ConsolidationRun.Close(books, AccountingBasis.UsGaap, period.Closing, scheduler).Value.Statements!;
        var book = ReportFacts.Of(series, read.Value.Figures);
        return language =>
            WorkbookBuilder.Build(
                new(
                    read.Value.Report,
                    ReferenceFrame.Of(book, books.Group, period, AccountingBasis.UsGaap, language),
                    series,
                    read.Value.Figures
                )
            );
    }
}
