using System.Text;
using Kessan.Diagnostics;
using Kessan.Documents.Charts;

namespace Kessan.Documents.Layout.Lettering;

/// <summary>Finds what of a page's words would be missing on paper: characters that no font of the product sets, and
/// names and figures of a chart that had no room.</summary>
/// <param name="document">The document.</param>
/// <param name="measure">Knows the fonts.</param>
internal sealed class MissingWords(Document document, ITextMeasure measure)
{
    /// <summary>The findings, at most three for an element.</summary>
    public IEnumerable<Diagnostic> Of(PlacedPage page)
    {
        var places = Blocks(page.Page.Body).ToLookup(block => block.Element, StringComparer.Ordinal);
        foreach (var element in page.Elements.GroupBy(placed => placed.Element, StringComparer.Ordinal))
        {
            var own = places[element.Key].Select(block => block.Place).FirstOrDefault();
            var place = string.IsNullOrEmpty(own.File) ? page.Page.Place : own;
            var unset = element.SelectMany(Texts).SelectMany(Unset).Distinct().Order().ToList();
            if (unset.Count > 0)
            {
                yield return LayoutDiagnostics.NotSet(document, (page.Page, element.Key), unset, place);
            }

            var lost = element.OfType<PlacedChart>().SelectMany(LostNames).ToList();
            if (lost.Count > 0)
            {
                yield return LayoutDiagnostics.NoRoomForNames(document, (page.Page, element.Key), lost, place);
            }

            var omitted = element.OfType<PlacedChart>().SelectMany(OmittedFigures).ToList();
            if (omitted.Count > 0)
            {
                yield return LayoutDiagnostics.NoRoomForFigures(document, (page.Page, element.Key), omitted, place);
            }
        }
    }

    private IEnumerable<Rune> Unset(string text) =>
        text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && !measure.Sets(rune));

    /// <summary>Names of categories that are not drawn, or not to their end.</summary>
    private static IEnumerable<string> LostNames(PlacedChart placed)
    {
        var drawn = placed
            .Marks.OfType<TextMark>()
            .Where(mark => mark.Part == ChartPart.CategoryLabel)
            .ToLookup(mark => mark.Category, mark => mark.Run.Text);
        return placed
            .Chart.Categories.Where(
                (category, index) => Letters(category.Label) != Letters(string.Concat(drawn[index]))
            )
            .Select(category => category.Label.ReplaceLineEndings(" "));
    }

    /// <summary>Figures of marks and captions that are not drawn; where nothing is drawn, nothing is lost.</summary>
    private static IEnumerable<string> OmittedFigures(PlacedChart placed)
    {
        var drawn = placed
            .Marks.OfType<TextMark>()
            .Select(mark => mark.Run.Number)
            .OfType<PrintedNumber>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var points = placed.Chart.Series.SelectMany(series => series.Points.OfType<ChartPoint>()).ToList();
        var ofCaptions = placed.Chart.Captions.SelectMany(caption => caption.Cells.OfType<PrintedNumber>());
        // Parts that make no whole are told by themselves.
        var isWhole = placed.Chart.Kind != ChartKind.Shares || points.TrueForAll(point => !point.Value.IsNegative);
        var ofMarks = points.Where(point => isWhole && point.ShowLabel && !point.Value.IsZero);
        return ofMarks
            .Select(point => point.Number)
            .Concat(ofCaptions)
            .Where(number => !drawn.Contains(number))
            .Select(number => number.Text);
    }

    /// <summary>Lines break at blanks, which are then not drawn.</summary>
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static IEnumerable<Block> Blocks(Block block) =>
        block is Arrangement arrangement
            ? arrangement.Parts.SelectMany(part => Blocks(part.Block)).Prepend(block)
            : [block];

    private static IEnumerable<string> Texts(PlacedElement placed) =>
        placed switch
        {
            PlacedText text => [text.Text.Plain],
            PlacedTable table => table.Cells.Select(cell => cell.Cell.Text.Plain),
            PlacedChart chart => chart.Marks.OfType<TextMark>().Select(mark => mark.Run.Text),
            _ => [],
        };
}
