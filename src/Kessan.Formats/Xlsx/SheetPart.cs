using System.Collections.Immutable;
using Kessan.Documents.Workbook;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Xlsx;

/// <summary>Writes one sheet: cells, panes that stay in sight, widths, links, how it is printed.</summary>
/// <param name="workbook">The workbook.</param>
/// <param name="styles">The styles.</param>
internal sealed class SheetPart(ReportWorkbook workbook, StylesPart styles)
{
    private const int A4 = 9;
    private const int MostRowsOfAPage = 48;

    private readonly FormulaText _formulas = new(workbook);

    /// <summary>The part's bytes.</summary>
    /// <param name="number">The sheet, from zero.</param>
    public byte[] Write(int number)
    {
        var sheet = workbook.Sheets[number];
        var xml = XmlText.Part();
        xml.Add($"<worksheet xmlns=\"{XlsxNames.Main}\" xmlns:r=\"{XlsxNames.Relations}\">");
        xml.Add($"<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        View(xml, sheet, number);
        xml.Add($"<sheetFormatPr defaultRowHeight=\"15\"/>");
        Widths(xml, sheet.Widths);
        xml.Add($"<sheetData>");
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            Row(xml, number, row);
        }

        xml.Add($"</sheetData>");
        Links(xml, sheet);
        Print(xml, sheet);
        return xml.Add($"</worksheet>").ToBytes();
    }

    private static void View(XmlText xml, Sheet sheet, int number)
    {
        xml.Add($"<sheetViews><sheetView showGridLines=\"0\"");
        xml.AddMarkup(number == 0 ? " tabSelected=\"1\"" : string.Empty);
        xml.Add($" zoomScale=\"90\" zoomScaleNormal=\"90\" workbookViewId=\"0\">");
        if (sheet.FrozenRows > 0)
        {
            var corner = FormulaText.Cell(sheet.FrozenRows, sheet.FrozenColumns);
            xml.Add($"<pane xSplit=\"{sheet.FrozenColumns}\" ySplit=\"{sheet.FrozenRows}\" topLeftCell=\"{corner}\"");
            xml.Add($" activePane=\"bottomRight\" state=\"frozen\"/>");
            xml.Add($"<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>");
            xml.Add($"<selection pane=\"bottomRight\" activeCell=\"{corner}\" sqref=\"{corner}\"/>");
        }

        xml.Add($"</sheetView></sheetViews>");
    }

    private static void Widths(XmlText xml, ImmutableArray<int> widths)
    {
        xml.Add($"<cols>");
        for (var i = 0; i < widths.Length; i++)
        {
            var width = NumberText.Of(widths[i] / (Amounts.Fraction)100);
            xml.Add($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        xml.Add($"</cols>");
    }

    private void Row(XmlText xml, int sheet, int row)
    {
        xml.Add($"<row r=\"{row + 1}\"");
        if (workbook.Sheets[sheet].Rows[row].Height is > 0 and var height)
        {
            xml.Add($" ht=\"{NumberText.Of(height / (Amounts.Fraction)100)}\" customHeight=\"1\"");
        }

        xml.Add($">");
        var cells = workbook.Sheets[sheet].Rows[row].Cells;
        for (var column = 0; column < cells.Length; column++)
        {
            Cell(xml, cells[column], new(sheet, row, column));
        }

        xml.Add($"</row>");
    }

    private void Cell(XmlText xml, SheetCell cell, CellPlace place)
    {
        var at = FormulaText.Cell(place.Row, place.Column);
        xml.Add($"<c r=\"{at}\" s=\"{styles.Of(Look(cell, place.Sheet))}\"");
        var formula = cell.Formula is { } one ? _formulas.Of(one, place.Sheet) : null;
        if (cell.Value is { } value)
        {
            xml.Add($">");
            _ = formula is null ? xml : xml.Add($"<f>{formula}</f>");
            xml.Add($"<v>{NumberText.Of(value)}</v></c>");
        }
        else if (formula is not null)
        {
            xml.Add($" t=\"str\"><f>{formula}</f><v>{cell.Text ?? string.Empty}</v></c>");
        }
        else if (cell.Text is { } text)
        {
            xml.Add($" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
        }
        else
        {
            xml.Add($"/>");
        }
    }

    private CellLook Look(SheetCell cell, int sheet)
    {
        var ink = cell switch
        {
            { Value: null } => CellInk.Text,
            { Formula: null } => CellInk.Input,
            { Formula: PlaceTerm or NegatedFormula { Of: PlaceTerm } }
                when cell.Formula.Places.First().Sheet != sheet => CellInk.Taken,
            _ => CellInk.Text,
        };
        return new(cell.Style, ink, cell.Format is null ? string.Empty : FormatCode.Of(cell.Format, workbook.Language));
    }

    private void Links(XmlText xml, Sheet sheet)
    {
        var links = (
            from row in Enumerable.Range(0, sheet.Rows.Length)
            from column in Enumerable.Range(0, sheet.Rows[row].Cells.Length)
            let cell = sheet.Rows[row].Cells[column]
            where cell.Link is not null
            select (At: FormulaText.Cell(row, column), cell.Link, cell.Text)
        ).ToList();
        if (links.Count == 0)
        {
            return;
        }

        xml.Add($"<hyperlinks>");
        foreach (var (at, link, text) in links)
        {
            var target = _formulas.Sheet(link!.Value) + "A1";
            xml.Add($"<hyperlink ref=\"{at}\" location=\"{target}\" display=\"{text}\"/>");
        }

        xml.Add($"</hyperlinks>");
    }

    private void Print(XmlText xml, Sheet sheet)
    {
        xml.Add($"<printOptions horizontalCentered=\"1\"/>");
        xml.Add($"<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        var pages = sheet.Rows.Length <= MostRowsOfAPage ? 1 : 0;
        xml.Add($"<pageSetup paperSize=\"{A4}\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"{pages}\"/>");
        var stamp = workbook.Stamp is { } draft ? $"&C&\"-,Bold\"&KC00000{Plain(draft)}" : string.Empty;
        var header = $"&L{Plain(workbook.Group)}{stamp}&R{Plain(sheet.Title)}";
        var footer = $"&L{Plain(workbook.Title)}&R&P / &N";
        xml.Add($"<headerFooter><oddHeader>{header}</oddHeader><oddFooter>{footer}</oddFooter></headerFooter>");
    }

    /// <summary>Headers have commands behind an ampersand; two of them are one.</summary>
    private static string Plain(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
