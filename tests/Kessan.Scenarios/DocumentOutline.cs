using System.Text;
using Kessan.Documents;
using Kessan.Documents.Charts;

namespace Kessan.Scenarios;

/// <summary>A document as indented text: everything it says, before anything is placed. Numbers stand in angle
/// brackets, so that words which only look like numbers are seen.</summary>
internal sealed class DocumentOutline
{
    private readonly StringBuilder _text = new();

    public static string Of(Document document)
    {
        var outline = new DocumentOutline();
        outline.Line(0, $"{document.Name} ({document.Language}, {document.Format.Width} x {document.Format.Height})");
        outline.Line(0, document.Title);
        foreach (var page in document.Pages)
        {
            outline.Add(page);
        }

        return outline._text.ToString();
    }

    private void Add(Page page)
    {
        Line(0, string.Empty);
        Line(0, $"page {page.Number} {page.Id} ({page.Kind})");
        Add(1, "title", page.Title);
        Add(1, "headline", page.Headline);
        Add(1, "remark", page.Remark);
        Add(1, page.Body);
        foreach (var footnote in page.Footnotes)
        {
            Add(1, footnote.Mark, footnote.Text);
        }

        foreach (var note in page.Notes)
        {
            Line(1, $"note: {note}");
        }
    }

    private void Add(int depth, Block block)
    {
        switch (block)
        {
            case Arrangement arrangement:
                Line(depth, $"{block.Element}: {(arrangement.SideBySide ? "side by side" : "one under another")}");
                foreach (var part in arrangement.Parts)
                {
                    Line(depth + 1, $"weight {part.Weight}");
                    Add(depth + 2, part.Block);
                }

                break;
            case TextBlock text:
                Add(depth, $"{text.Element} ({text.Style.Size}, {text.Style.Frame}, {text.Style.Align})", text.Text);
                break;
            case TableBlock table:
                Add(depth, table);
                break;
            case ChartBlock chart:
                Add(depth, chart);
                break;
            case ImageBlock image:
                Line(depth, $"{image.Element}: {image.File}, {image.Bytes.Length} bytes: {image.AltText}");
                break;
            default:
                Line(depth, block.Element);
                break;
        }
    }

    private void Add(int depth, TableBlock table)
    {
        var columns = table.Columns.Select(one => $"{one.Weight} {one.Align}{(one.Emphasis ? " emphasised" : "")}");
        Line(depth, $"{table.Element}: table of {string.Join(", ", columns)}; size {table.Size}");
        Add(depth + 1, "caption", table.Caption);
        foreach (var row in table.Rows)
        {
            Line(depth + 1, $"{row.Kind}: {string.Join(" | ", row.Cells.Select(Of))}");
        }

        Line(depth + 1, $"in words: {table.AltText}");
    }

    private void Add(int depth, ChartBlock block)
    {
        var chart = block.Chart;
        var ends = chart.Maximum is null ? string.Empty : $" from {chart.Minimum} to {chart.Maximum}";
        Line(depth, $"{block.Element}: {chart.Kind}, labels {chart.Labels}, scale {chart.Scale}{ends}");
        Add(depth + 1, "title", chart.Title);
        foreach (var caption in chart.Captions)
        {
            var cells = string.Join(" | ", caption.Cells.Select(cell => cell is null ? "" : $"<{cell.Text}>"));
            Line(depth + 1, $"{caption.Label}{(caption.Emphasis ? " (bold)" : "")}: {cells}");
        }

        var categories = chart.Categories.Select(one => $"{(one.StartsGroup ? "gap, " : "")}{one.Label} {one.Tone}");
        Line(depth + 1, $"along: {string.Join(" | ", categories)}");
        foreach (var series in chart.Series)
        {
            var axis = series.OnSecondAxis ? ", second axis" : string.Empty;
            var points = string.Join(" | ", series.Points.Select(Of));
            Line(depth + 1, $"{series.Label} ({series.Shape}, colour {series.Colour}{axis}): {points}");
        }

        Add(depth + 1, "note", chart.Note);
        Line(depth + 1, $"in words: {chart.AltText}");
    }

    private void Add(int depth, string name, RichText? text)
    {
        if (text is null)
        {
            return;
        }

        if (text.Paragraphs is [{ Level: 0, Mark: ParagraphMark.None } only])
        {
            Line(depth, $"{name}: {Of(only)}");
            return;
        }

        Line(depth, $"{name}:");
        foreach (var paragraph in text.Paragraphs)
        {
            Line(depth + 1 + paragraph.Level, $"{paragraph.Mark}: {Of(paragraph)}");
        }
    }

    private static string Of(TableCell cell)
    {
        var spans = cell is { ColumnSpan: 1, RowSpan: 1 } ? string.Empty : $" [{cell.ColumnSpan} x {cell.RowSpan}]";
        var indent = cell.Indent > 0 ? $"({cell.Indent}) " : string.Empty;
        return indent + string.Join(" / ", cell.Text.Paragraphs.Select(Of)) + spans;
    }

    private static string Of(ChartPoint? point) =>
        point is null ? string.Empty
        : point.Number.Text.Length == 0 ? point.Value.ToString()
        : $"{point.Value} <{point.Number.Text}>{(point.ShowLabel ? "" : " unlabelled")}"
            + (point.Role == WaterfallRole.Difference ? " floating" : "");

    private static string Of(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(Of));

    private static string Of(Run run)
    {
        var text = run.Number is null ? run.Text : $"<{run.Text}>";
        text = run.Bold ? $"**{text}**" : text;
        text = run.Raised ? $"^{text}^" : text;
        return run.Link is null ? text : $"[{text}]({run.Link})";
    }

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
