using Kessan.Documents;
using Kessan.Documents.Workbook;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Xlsx;

/// <summary>Writes which fact each cell holds, as a part for programs: readers are not bothered by a comment on every
/// cell.</summary>
internal static class CellFactsPart
{
    /// <summary>The namespace of the part.</summary>
    public const string Namespace = "urn:kessan:cells";

    private const string Identity = "2B6E4C1A-7D54-5C0E-8A37-91C2F6D08B45";

    /// <summary>Adds the part to a workbook.</summary>
    public static void Add(OoxmlPackage package, OoxmlPart book, ReportWorkbook workbook)
    {
        var xml = XmlText.Part();
        xml.Add($"<cells xmlns=\"{Namespace}\" document=\"workbook\" language=\"{workbook.Language.Id()}\">");
        foreach (var sheet in workbook.Sheets)
        {
            Add(xml, sheet);
        }

        CustomXmlPart.Add(package, book, Namespace, Identity, xml.Add($"</cells>").ToBytes());
    }

    private static void Add(XmlText xml, Sheet sheet)
    {
        xml.Add($"<sheet name=\"{sheet.Name}\" id=\"{sheet.Id}\">");
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            for (var column = 0; column < sheet.Rows[row].Cells.Length; column++)
            {
                var cell = sheet.Rows[row].Cells[column];
                if (cell.Fact is { } fact)
                {
                    xml.Add($"<cell at=\"{FormulaText.Cell(row, column)}\" fact=\"{fact}\" factor=\"{cell.Factor}\"");
                    xml.Add($" value=\"{cell.Value?.ToString()}\" status=\"{cell.Status}\"/>");
                }
            }
        }

        xml.Add($"</sheet>");
    }
}
