using Kessan.Documents.Charts;

namespace Kessan.Documents.Composition;

/// <summary>Completes titles of charts: who and what is the definition's, unit and period are added (ISO
/// 24896).</summary>
internal static class ChartTitles
{
    /// <summary>The title with unit and period: <c>Revenues by category (JPY million, 1Q17 - 2Q18)</c>.</summary>
    public static RichText Complete(ChartFigure chart, IReadOnlyList<string> when, OpenDocument composition)
    {
        var language = composition.Language;
        var units = chart
            .Series.Select(series => series.Points.OfType<ChartPoint>().FirstOrDefault())
            .OfType<ChartPoint>()
            .Select(point => Units.NameOf(point.Number, composition.Source.Frame.Book, language))
            .Where(unit => unit.Length > 0)
            .Distinct(StringComparer.Ordinal);
        string[] added = [.. units, .. Span(when, language)];
        if (added.Length == 0 || chart.Title.Paragraphs.IsEmpty)
        {
            return chart.Title;
        }

        var text = string.Join(language.Choose(", ", "、"), added);
        var run = new Run(language.Choose($" ({text})", $"（{text}）"));
        var last = chart.Title.Paragraphs[^1];
        return new(
            chart.Title.Paragraphs.SetItem(chart.Title.Paragraphs.Length - 1, last with { Runs = [.. last.Runs, run] })
        );
    }

    private static IEnumerable<string> Span(IReadOnlyList<string> when, Language language) =>
        when.Count switch
        {
            0 => [],
            1 => [when[0]],
            2 => [string.Join(language.Choose(", ", "、"), when)],
            _ => [when[0] + language.Choose(" - ", "～") + when[^1]],
        };
}
