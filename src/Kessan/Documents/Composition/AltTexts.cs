using Kessan.Amounts;
using Kessan.Documents.Charts;

namespace Kessan.Documents.Composition;

/// <summary>Says charts and tables in words, every number included, for those who cannot see them.</summary>
internal static class AltTexts
{
    /// <summary>A chart: its title, then what stands at every place along its axis, then the numbers above.</summary>
    public static string Of(ChartFigure chart, Language language)
    {
        var sentences = chart.Categories.Select((category, index) => Of(chart, category.Label, index, language));
        var head = KindOf(chart.Kind, language) + Colon(language) + chart.Title.Plain;
        return Join([head, .. sentences], language);
    }

    /// <summary>A table: every row with the heads of its cells.</summary>
    public static string Of(TableBlock table, Language language)
    {
        var heads = Heads(table);
        var rows = table.Rows.Where(row => row.Kind != TableRowKind.Head).Select(row => Of(row, heads, language));
        var head =
            language.Choose("Table", "表") + (table.Caption is null ? "" : Colon(language) + table.Caption.Plain);
        return Join([head, .. rows], language);
    }

    private static string Of(ChartFigure chart, string category, int index, Language language)
    {
        var isAlone = chart.Series.Length == 1;
        var points = chart
            .Series.Where(series => series.Points.Length > index)
            .Select(series => (series.Label, Text: TextOf(series.Points[index], language)))
            .Concat(chart.Captions.Select(caption => (caption.Label, Text: caption.Cells[index]?.Text ?? string.Empty)))
            .Where(point => point.Text.Length > 0)
            .Select((point, place) => Named(place == 0 && isAlone ? string.Empty : point.Label, point.Text))
            .ToList();
        return category + Colon(language) + string.Join(language.Choose(", ", "、"), points);
    }

    /// <summary>A number that is taken off is said to be, its own sign being that of its fact.</summary>
    private static string TextOf(ChartPoint? point, Language language) =>
        point is null ? string.Empty
        : point.Value.IsNegative && point.Number.Value > Fraction.Zero
            ? language.Choose("less ", "控除") + point.Number.Text
        : point.Number.Text;

    private static string Of(TableRow row, string[] heads, Language language)
    {
        var label = Line(row.Cells.IsEmpty ? RichText.Of(string.Empty) : row.Cells[0].Text);
        var cells = row
            .Cells.Skip(1)
            .Select((cell, index) => Named(heads.ElementAtOrDefault(index + 1) ?? string.Empty, Line(cell.Text)))
            .Where(text => text.Length > 0)
            .ToList();
        return cells.Count == 0 ? label : label + Colon(language) + string.Join(language.Choose(", ", "、"), cells);
    }

    /// <summary>What stands over every column, from the top.</summary>
    private static string[] Heads(TableBlock table)
    {
        var heads = table.Columns.Select(_ => new List<string>()).ToArray();
        var reach = new int[heads.Length];
        foreach (var row in table.Rows.Where(row => row.Kind == TableRowKind.Head))
        {
            var covered = (int[])reach.Clone();
            reach = [.. reach.Select(rows => Math.Max(0, rows - 1))];
            var at = 0;
            foreach (var cell in row.Cells)
            {
                while (at < heads.Length && covered[at] > 0)
                {
                    at++;
                }

                var end = Math.Min(heads.Length, at + cell.ColumnSpan);
                for (; at < end; at++)
                {
                    heads[at].Add(Line(cell.Text));
                    reach[at] = cell.RowSpan - 1;
                }
            }
        }

        return [.. heads.Select(lines => string.Join(' ', lines.Where(line => line.Length > 0)))];
    }

    private static string Line(RichText text) => string.Join(' ', text.Paragraphs.Select(line => line.Plain)).Trim();

    private static string Named(string name, string text) =>
        text.Length == 0 ? string.Empty
        : name.Length == 0 ? text
        : $"{name} {text}";

    private static string KindOf(ChartKind kind, Language language) =>
        kind switch
        {
            ChartKind.Columns => language.Choose("Column chart", "縦棒グラフ"),
            ChartKind.Stacked => language.Choose("Stacked column chart", "積上げ棒グラフ"),
            ChartKind.Waterfall => language.Choose("Waterfall chart", "増減グラフ"),
            ChartKind.Shares => language.Choose("Chart of shares", "構成比グラフ"),
            ChartKind.Lines => language.Choose("Line chart", "折れ線グラフ"),
            _ => language.Choose("Bar chart", "横棒グラフ"),
        };

    private static string Colon(Language language) => language.Choose(": ", "：");

    private static string Join(IEnumerable<string> sentences, Language language) =>
        string.Concat(sentences.Select(sentence => sentence + language.Choose(". ", "。"))).TrimEnd();
}
