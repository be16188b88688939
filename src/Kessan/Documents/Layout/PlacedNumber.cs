using Kessan.Documents.Charts;

namespace Kessan.Documents.Layout;

/// <summary>A printed number and where it stands on its page.</summary>
/// <param name="Element">The element it is part of.</param>
/// <param name="Number">The number.</param>
/// <param name="Box">Where it stands.</param>
public sealed record PlacedNumber(string Element, PrintedNumber Number, Box Box)
{
    private const int Ascent = 88;
    private const int Descent = 22;

    /// <summary>The numbers of a page in reading order; one broken over lines stands there for each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="measure">What it was placed with.</param>
    public static IEnumerable<PlacedNumber> Of(PlacedPage page, ITextMeasure measure) =>
        page.Elements.SelectMany(element => Of(element, measure));

    private static IEnumerable<PlacedNumber> Of(PlacedElement element, ITextMeasure measure) =>
        element switch
        {
            PlacedText text => text.Lines.SelectMany(line =>
                Of(element.Element, line, Setting(measure, text.Style.Size, text.Bold))
            ),
            PlacedTable table => table.Cells.SelectMany(cell =>
                cell.Lines.SelectMany(line => Of(element.Element, line, Setting(measure, table.Size, cell.Look.Bold)))
            ),
            PlacedChart chart => chart
                .Marks.OfType<TextMark>()
                .Where(mark => mark.Run.Number is not null)
                .Select(mark => Of(chart, mark, measure)),
            _ => [],
        };

    private static IEnumerable<PlacedNumber> Of(string element, PlacedLine line, TextSetting setting)
    {
        var left = line.Left;
        foreach (var run in line.Runs)
        {
            var width = setting.Width([run]);
            if (run.Number is { } number)
            {
                yield return new(element, number, Around(left, line.Baseline, width, setting.Size));
            }

            left += width;
        }
    }

    private static PlacedNumber Of(PlacedChart chart, TextMark mark, ITextMeasure measure)
    {
        var width = Setting(measure, mark.Size, bold: false).Width([mark.Run]);
        var before = mark.Align switch
        {
            Alignment.Center => width / 2,
            Alignment.End => width,
            _ => 0,
        };
        var left = chart.Box.Left + mark.X - before;
        var box = Around(left, chart.Box.Top + mark.Baseline, width, mark.Size);
        return new(chart.Element, mark.Run.Number!, box);
    }

    private static Box Around(int left, int baseline, int width, int size) =>
        new(left, baseline - (size * Ascent / 100), width, size * (Ascent + Descent) / 100);

    // The language tells how far lines stand apart, which no width depends on.
    private static TextSetting Setting(ITextMeasure measure, int size, bool bold) =>
        new(measure, Language.English, size, bold);
}
