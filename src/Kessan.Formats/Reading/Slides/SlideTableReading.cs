using System.Globalization;
using Kessan.TieOut.Reading;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Reads a native table of a slide.</summary>
internal static class SlideTableReading
{
    // How far one level of text is set in where nothing else says, in English Metric Units.
    private const int LevelStep = 228_600;

    /// <summary>The table, its merged cells at their first place.</summary>
    public static ReadTable Read(Shapes.Table table, string name, ShapeText text)
    {
        var cells = new List<ReadCell>();
        var indents = new List<(int Cell, int Indent)>();
        var row = 0;
        foreach (var tableRow in table.Elements<Shapes.TableRow>())
        {
            var line = text.NextPlace(name);
            var column = 0;
            foreach (var cell in tableRow.Elements<Shapes.TableCell>().Take(ReadingLimits.MostColumns))
            {
                var isMerged = cell.HorizontalMerge?.Value == true || cell.VerticalMerge?.Value == true;
                if (!isMerged && column == 0)
                {
                    indents.Add((cells.Count, IndentOf(cell)));
                }

                if (!isMerged)
                {
                    var at = string.Create(CultureInfo.InvariantCulture, $"{name}!R{row + 1}C{column + 1}");
                    var place = line with { Column = column + 1, Address = at };
                    var read = text.TextOf(cell.TextBody, name, place);
                    var rows = Math.Clamp(cell.RowSpan?.Value ?? 1, 1, ReadingLimits.MostColumns);
                    var columns = Math.Clamp(cell.GridSpan?.Value ?? 1, 1, ReadingLimits.MostColumns);
                    cells.Add(new(row, column, rows, columns, read with { Place = place }));
                }

                column++;
            }

            row++;
        }

        var written = indents.Where(indent => cells[indent.Cell].Text.Text.Length > 0).ToList();
        var steps = written.Select(indent => indent.Indent).Distinct().Order().ToList();
        foreach (var (cell, indent) in written)
        {
            cells[cell] = cells[cell] with { Indent = steps.IndexOf(indent) };
        }

        return new(null, -1, [.. cells]);
    }

    private static int IndentOf(Shapes.TableCell cell)
    {
        var properties = cell.TextBody?.Elements<Shapes.Paragraph>().FirstOrDefault()?.ParagraphProperties;
        var isLeft = properties?.Alignment?.Value is not { } align || align == Shapes.TextAlignmentTypeValues.Left;
        return isLeft
            ? (cell.TableCellProperties?.LeftMargin?.Value ?? 0)
                + (properties?.LeftMargin?.Value ?? 0)
                + ((properties?.Level?.Value ?? 0) * LevelStep)
            : 0;
    }
}
