using Kessan.Documents;
using Kessan.Documents.Workbook;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Xlsx;

/// <summary>Writes workbooks as XLSX: formulas with the values they come to beside them, names of cells, facts of
/// cells.</summary>
/// <remarks>The same workbook gives the same bytes.</remarks>
public static class XlsxWriter
{
    /// <summary>Writes a workbook.</summary>
    public static void Write(ReportWorkbook workbook, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(stream);
        var package = new OoxmlPackage();
        var book = package.Add("/xl/workbook.xml", XlsxNames.Content + "sheet.main+xml");
        package.Root.Refer("officeDocument", book);
        var styles = new StylesPart(workbook);
        var writer = new SheetPart(workbook, styles);
        var ids = new List<string>();
        for (var i = 0; i < workbook.Sheets.Length; i++)
        {
            var part = package.Add(Path(i), XlsxNames.Content + "worksheet+xml");
            part.Bytes = writer.Write(i);
            ids.Add(book.Refer("worksheet", part));
        }

        var look = package.Add("/xl/styles.xml", XlsxNames.Content + "styles+xml");
        look.Bytes = styles.ToBytes();
        book.Refer("styles", look);
        book.Bytes = Book(workbook, ids);
        CellFactsPart.Add(package, book, workbook);
        Properties(package, workbook);
        package.Write(stream);
    }

    private static string Path(int sheet) => FormattableString.Invariant($"/xl/worksheets/sheet{sheet + 1}.xml");

    private static byte[] Book(ReportWorkbook workbook, List<string> ids)
    {
        var xml = XmlText.Part();
        xml.Add($"<workbook xmlns=\"{XlsxNames.Main}\" xmlns:r=\"{XlsxNames.Relations}\">");
        xml.Add($"<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"15600\"");
        xml.Add($" tabRatio=\"850\"/></bookViews><sheets>");
        for (var i = 0; i < ids.Count; i++)
        {
            xml.Add($"<sheet name=\"{workbook.Sheets[i].Name}\" sheetId=\"{i + 1}\" r:id=\"{ids[i]}\"/>");
        }

        xml.Add($"</sheets>");
        Names(xml, workbook);
        return xml.Add($"<calcPr calcId=\"191029\"/></workbook>").ToBytes();
    }

    private static void Names(XmlText xml, ReportWorkbook workbook)
    {
        var formulas = new FormulaText(workbook);
        xml.Add($"<definedNames>");
        for (var i = 0; i < workbook.Sheets.Length; i++)
        {
            if (workbook.Sheets[i] is { FrozenRows: > 0 } sheet)
            {
                var name = formulas.Sheet(i);
                var last = FormulaText.Cell(sheet.FrozenRows - 1, sheet.FrozenColumns - 1);
                var (column, row) = (last.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), sheet.FrozenRows);
                xml.Add($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">");
                xml.Add($"{name}$A:${column},{name}$1:${row}</definedName>");
            }
        }

        foreach (var name in workbook.Names)
        {
            xml.Add($"<definedName name=\"{name.Name}\">{formulas.Absolute(name.Place)}</definedName>");
        }

        xml.Add($"</definedNames>");
    }

    private static void Properties(OoxmlPackage package, ReportWorkbook workbook)
    {
        var core = package.Add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        var xml = XmlText.Part();
        xml.Add(
            $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        );
        xml.Add($" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{workbook.Title}</dc:title>");
        xml.Add($"<dc:creator>{workbook.Group}</dc:creator>");
        xml.Add($"<dc:language>{workbook.Language.Id()}</dc:language></cp:coreProperties>");
        core.Bytes = xml.ToBytes();
        package.Root.Refer(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            core
        );
        var app = package.Add(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        );
        var program = XmlText.Part();
        program.Add(
            $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        );
        app.Bytes = program.Add($"<Application>Kessan</Application></Properties>").ToBytes();
        package.Root.Refer("extended-properties", app);
    }
}
