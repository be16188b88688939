using Kessan.Documents.Charts;

namespace Kessan.Documents;

/// <summary>A paragraph, cell or label where it is printed.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Element">What prints it, as in <see cref="PrintedPlace"/>.</param>
/// <param name="Number">Its place in the element, from 1.</param>
/// <param name="Text">The text.</param>
public sealed record PrintedSentence(int Page, string Element, int Number, string Text)
{
    /// <summary>The numbers in it, for their direction.</summary>
    public IReadOnlyList<PrintedNumber> Numbers { get; init; } = [];

    /// <summary>Whether it says anything beside numbers without a direction, which are listed by themselves.</summary>
    public bool SaysMore => Directions.Any() || Text.Length > Numbers.Sum(number => number.Text.Length);

    /// <summary>Where its numbers go by its words, with the fact of each.</summary>
    public IEnumerable<(string Fact, Direction Direction)> Directions =>
        from number in Numbers
        where number.Direction != Direction.None
        select (number.Fact, number.Direction);
}

/// <summary>Everything a document says, in reading order, so that two issues of it can be compared.</summary>
public static class PrintedSentences
{
    /// <summary>The sentences of a document; those that say nothing are left out.</summary>
    public static IEnumerable<PrintedSentence> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Pages.SelectMany(OfPage);
    }

    private static IEnumerable<PrintedSentence> OfPage(Page page)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (element, paragraph) in Paragraphs(page))
        {
            if (paragraph.Plain.Length == 0)
            {
                continue;
            }

            counts[element] = counts.GetValueOrDefault(element) + 1;
            yield return new(page.Number, element, counts[element], paragraph.Plain)
            {
                Numbers = [.. paragraph.Runs.Select(run => run.Number).OfType<PrintedNumber>()],
            };
        }
    }

    private static IEnumerable<(string Element, Paragraph Paragraph)> Paragraphs(Page page) =>
        Named(PageElements.Title, page.Title)
            .Concat(Named(PageElements.Headline, page.Headline))
            .Concat(Named(PageElements.Remark, page.Remark))
            .Concat(OfBlock(page.Body))
            .Concat(page.Footnotes.SelectMany(note => Named(PageElements.Footnotes, note.Text)));

    private static IEnumerable<(string Element, Paragraph Paragraph)> OfBlock(Block block) =>
        block switch
        {
            Arrangement arrangement => arrangement.Parts.SelectMany(part => OfBlock(part.Block)),
            TextBlock text => Named(text.Element, text.Text),
            TableBlock table => Named(table.Element, table.Caption)
                .Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Named(table.Element, cell.Text))),
            ChartBlock chart => OfChart(chart.Chart).SelectMany(text => Named(chart.Element, text)),
            _ => [],
        };

    private static IEnumerable<RichText?> OfChart(ChartFigure chart) =>
        [
            chart.Title,
            .. chart.Captions.Select(caption => RichText.Of(caption.Label)),
            .. chart.Series.Select(series => RichText.Of(series.Label)),
            .. chart.Categories.Select(category => RichText.Of(category.Label)),
            chart.Note,
        ];

    private static IEnumerable<(string Element, Paragraph Paragraph)> Named(string element, RichText? text) =>
        text is null ? [] : text.Paragraphs.Select(paragraph => (element, paragraph));
}
