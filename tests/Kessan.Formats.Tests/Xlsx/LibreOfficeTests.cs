using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Workbook;
using Kessan.Formats.Ooxml;
using Kessan.Formats.Xlsx;

namespace Kessan.Formats.Tests.Xlsx;

/// <summary>Another program computes the workbook anew, from a copy whose formulas have lost their values.</summary>
public sealed partial class LibreOfficeTests
{
    private const string Missing = "LibreOffice Calc (`soffice`) is not on the path";

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Recalculated_every_cell_comes_to_its_fact(Language language)
    {
        var program = Program();
        Assert.SkipWhen(program is null, Missing);
        var workbook = SampleWorkbook.In(language);

        var computed = Recalculate(program, SampleWorkbook.Bytes(workbook));

        var wrong = SampleWorkbook
            .FactCells(workbook)
            .Where(one => one.Cell.Value is { } value && !IsSame(computed, one, value, workbook))
            .Select(one => $"{one.Sheet.Name} {one.Cell.Fact}: {Text(computed, one)}, {one.Cell.Value}");
        wrong.Should().BeEmpty();
        SampleWorkbook
            .FactCells(workbook)
            .Where(one => one.Cell.Value is null)
            .Should()
            .AllSatisfy(one => Text(computed, one).Should().Be(one.Cell.Text));
    }

    [Fact]
    public void A_wrong_value_would_be_seen()
    {
        var program = Program();
        Assert.SkipWhen(program is null, Missing);
        var workbook = SampleWorkbook.English;
        var (place, cell) = SampleWorkbook.Cell(workbook, "profit-or-loss", "Revenue@FY2018-H1@actual@usgaap");
        var other = Replaced(workbook, place, cell with { Value = cell.Value + 1 });

        var computed = Recalculate(program, SampleWorkbook.Bytes(other));

        SampleWorkbook
            .FactCells(workbook)
            .Where(one => one.Cell.Value is { } value && !IsSame(computed, one, value, workbook))
            .Select(one => one.Cell.Fact)
            .Should()
            .Contain(["Profit@FY2018-H1@actual@usgaap", "OperatingMargin@FY2018-H1@actual@usgaap"]);
    }

    /// <summary>Equal in fifteen digits. The difference of two quotients has the digits of the quotients: what they
    /// have in common is gone from it in any arithmetic of a fixed number of digits.</summary>
    private static bool IsSame(
        Dictionary<(string, string), string> computed,
        (Documents.Workbook.Sheet Sheet, CellPlace Place, SheetCell Cell) one,
        Fraction value,
        ReportWorkbook workbook
    )
    {
        var text = Text(computed, one);
        if (text is null || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var found))
        {
            return false;
        }

        var shown = found.ToString("G15", CultureInfo.InvariantCulture);
        _ = Fraction.TryParse(
            decimal.Parse(shown, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("F28", CultureInfo.InvariantCulture),
            out var read
        );
        var size = one.Cell.Formula
            is ComparedFormula { Kind: Facts.ComparisonKind.Change or Facts.ComparisonKind.Points } compared
            ? compared.Factor * compared.Places.Select(place => workbook[place].Value!.Value.Magnitude).Max()
            : value.Magnitude;
        return (read - value).Magnitude <= size / Fraction.PowerOfTen(14);
    }

    private static string? Text(
        Dictionary<(string, string), string> computed,
        (Documents.Workbook.Sheet Sheet, CellPlace Place, SheetCell Cell) one
    ) => computed.GetValueOrDefault((one.Sheet.Name, FormulaText.Cell(one.Place.Row, one.Place.Column)));

    private static string? Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);

    private static Dictionary<(string, string), string> Recalculate(string program, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("kessan-workbook");
        var file = Path.Combine(folder.FullName, "stripped.xlsx");
        File.WriteAllBytes(file, WithoutValues(bytes));
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            Path.Combine(folder.FullName, "out"),
            file,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var read = Read(Path.Combine(folder.FullName, "out", "stripped.xlsx"));
        folder.Delete(recursive: true);
        return read;
    }

    private static byte[] WithoutValues(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (
                var entry in zip
                    .Entries.Where(one => one.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
                    .ToList()
            )
            {
                string text;
                using (var reader = new StreamReader(entry.Open()))
                {
                    text = reader.ReadToEnd();
                }

                using var writer = new StreamWriter(entry.Open());
                writer.BaseStream.SetLength(0);
                writer.Write(ValueOfFormula().Replace(text, "</f>"));
            }
        }

        return stream.ToArray();
    }

    private static Dictionary<(string, string), string> Read(string file)
    {
        using var book = SpreadsheetDocument.Open(file, false);
        var part = book.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().ToList() ?? [];
        return (
            from sheet in part.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            from cell in ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet!.Descendants<Cell>()
            let raw = cell.CellValue?.Text
            where raw is not null
            let isShared = cell.DataType?.Value == CellValues.SharedString
            let text = isShared ? shared[int.Parse(raw, CultureInfo.InvariantCulture)].InnerText : raw
            select (Place: (sheet.Name!.Value!, cell.CellReference!.Value!), text)
        ).ToDictionary(one => one.Place, one => one.text);
    }

    private static ReportWorkbook Replaced(ReportWorkbook workbook, CellPlace place, SheetCell cell)
    {
        var sheet = workbook.Sheets[place.Sheet];
        var row = sheet.Rows[place.Row] with { Cells = sheet.Rows[place.Row].Cells.SetItem(place.Column, cell) };
        var rows = sheet.Rows.SetItem(place.Row, row);
        return workbook with { Sheets = workbook.Sheets.SetItem(place.Sheet, sheet with { Rows = rows }) };
    }

    [GeneratedRegex("</f><v>[^<]*</v>")]
    private static partial Regex ValueOfFormula();
}
