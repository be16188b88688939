using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;

namespace Kessan.Formats.Ooxml;

/// <summary>A cell of a plain sheet: text, an exact value, or nothing.</summary>
/// <param name="Text">Its text; null where it is a value.</param>
/// <param name="Value">Its value; null where it is text.</param>
/// <param name="Format">Its number format; null for the general one.</param>
public readonly record struct PlainCell(string? Text, Fraction? Value = null, string? Format = null);

/// <summary>Writes a workbook of one sheet, such as the data inside a chart.</summary>
public static class PlainWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int FirstOwnFormat = 164;

    /// <summary>The workbook's bytes.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="rows">Its rows, the first is row 1.</param>
    public static byte[] Write(string sheet, ImmutableArray<ImmutableArray<PlainCell>> rows)
    {
        var package = new OoxmlPackage();
        var workbook = package.Add("/xl/workbook.xml", Content + "sheet.main+xml");
        var worksheet = package.Add("/xl/worksheets/sheet1.xml", Content + "worksheet+xml");
        var styles = package.Add("/xl/styles.xml", Content + "styles+xml");
        package.Root.Refer("officeDocument", workbook);
        var id = workbook.Refer("worksheet", worksheet);
        workbook.Refer("styles", styles);
        var xml = XmlText.Part();
        xml.Add($"<workbook xmlns=\"{Main}\" xmlns:r=\"{OoxmlPart.Types.TrimEnd('/')}\"><sheets>");
        xml.Add($"<sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"{id}\"/></sheets></workbook>");
        workbook.Bytes = xml.ToBytes();
        var formats = rows.SelectMany(row => row).Select(cell => cell.Format).OfType<string>().Distinct().ToArray();
        worksheet.Bytes = Sheet(rows, formats);
        styles.Bytes = Styles(formats);
        return package.ToBytes();
    }

    /// <summary>The letters of a column, the first being 0: <c>A</c>, <c>AA</c>.</summary>
    public static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static byte[] Sheet(ImmutableArray<ImmutableArray<PlainCell>> rows, string[] formats)
    {
        var xml = XmlText.Part();
        xml.Add($"<worksheet xmlns=\"{Main}\"><cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/>");
        xml.Add($"<col min=\"2\" max=\"40\" width=\"18\" customWidth=\"1\"/></cols><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Add($"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                var at = Column(column) + (row + 1).ToString(CultureInfo.InvariantCulture);
                Cell(xml, rows[row][column], at, formats);
            }

            xml.Add($"</row>");
        }

        return xml.Add($"</sheetData></worksheet>").ToBytes();
    }

    private static void Cell(XmlText xml, PlainCell cell, string at, string[] formats)
    {
        if (cell.Value is { } value)
        {
            var style = cell.Format is null ? 0 : Array.IndexOf(formats, cell.Format) + 1;
            xml.Add($"<c r=\"{at}\" s=\"{style}\"><v>{NumberText.Of(value)}</v></c>");
        }
        else if (cell.Text is { } text)
        {
            xml.Add($"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
        }
    }

    private static byte[] Styles(string[] formats)
    {
        var xml = XmlText.Part();
        xml.Add($"<styleSheet xmlns=\"{Main}\">");
        if (formats.Length > 0)
        {
            xml.Add($"<numFmts count=\"{formats.Length}\">");
            for (var i = 0; i < formats.Length; i++)
            {
                xml.Add($"<numFmt numFmtId=\"{FirstOwnFormat + i}\" formatCode=\"{formats[i]}\"/>");
            }

            xml.Add($"</numFmts>");
        }

        xml.Add($"<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/><family val=\"2\"/></font></fonts>");
        xml.Add($"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>");
        xml.Add($"<fill><patternFill patternType=\"gray125\"/></fill></fills>");
        xml.Add($"<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>");
        xml.Add(
            $"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        );
        xml.Add($"<cellXfs count=\"{formats.Length + 1}\">");
        xml.Add($"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        for (var i = 0; i < formats.Length; i++)
        {
            xml.Add($"<xf numFmtId=\"{FirstOwnFormat + i}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"");
            xml.Add($" applyNumberFormat=\"1\"/>");
        }

        xml.Add(
            $"</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        );
        return xml.Add($"</styleSheet>").ToBytes();
    }
}
