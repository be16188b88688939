using Kessan.Documents.Charts;

namespace Kessan.Documents;

/// <summary>A number where it is printed.</summary>
/// <param name="Element">What prints it: the name of its block, or <c>title</c>, <c>headline</c>, <c>remark</c>,
/// <c>footnotes</c>.</param>
/// <param name="Number">The number.</param>
public sealed record PrintedPlace(string Element, PrintedNumber Number)
{
    /// <summary>The page; 0 where the number is told without one.</summary>
    public int Page { get; init; }

    /// <summary>Whether a chart prints it.</summary>
    public bool IsOfChart { get; init; }

    /// <summary>Whether a table prints it.</summary>
    public bool IsOfTable { get; init; }
}

/// <summary>Every printed number of a document, in reading order.</summary>
public static class PrintedNumbers
{
    /// <summary>The numbers of a document, page after page.</summary>
    public static IEnumerable<PrintedPlace> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Pages.SelectMany(OfPage);
    }

    /// <summary>The numbers of a page: title, headline, remark, body, footnotes.</summary>
    public static IEnumerable<PrintedPlace> OfPage(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var places = Named(PageElements.Title, page.Title)
            .Concat(Named(PageElements.Headline, page.Headline))
            .Concat(Named(PageElements.Remark, page.Remark))
            .Concat(OfBlock(page.Body))
            .Concat(page.Footnotes.SelectMany(note => Named(PageElements.Footnotes, note.Text)));
        return places.Select(place => place with { Page = page.Number });
    }

    /// <summary>The numbers of a block: those that stand on it, not those it only draws.</summary>
    public static IEnumerable<PrintedPlace> OfBlock(Block block) =>
        block switch
        {
            Arrangement arrangement => arrangement.Parts.SelectMany(part => OfBlock(part.Block)),
            TextBlock text => Named(text.Element, text.Text),
            TableBlock table => OfTable(table).Select(place => place with { IsOfTable = true }),
            ChartBlock chart => OfChart(chart.Chart)
                .Select(number => new PrintedPlace(chart.Element, number) { IsOfChart = true }),
            _ => [],
        };

    /// <summary>The numbers of a text.</summary>
    public static IEnumerable<PrintedNumber> OfText(RichText? text) =>
        text is null
            ? []
            : text.Paragraphs.SelectMany(paragraph => paragraph.Runs).Select(run => run.Number).OfType<PrintedNumber>();

    private static IEnumerable<PrintedPlace> Named(string element, RichText? text) =>
        OfText(text).Select(number => new PrintedPlace(element, number));

    private static IEnumerable<PrintedPlace> OfTable(TableBlock table) =>
        Named(table.Element, table.Caption)
            .Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Named(table.Element, cell.Text)));

    private static IEnumerable<PrintedNumber> OfChart(ChartFigure chart)
    {
        var labelled = chart
            .Categories.SelectMany((_, index) => chart.Series.Select(series => series.Points[index]))
            .OfType<ChartPoint>()
            .Where(point => point.ShowLabel);
        return OfText(chart.Title)
            .Concat(chart.Captions.SelectMany(caption => caption.Cells).OfType<PrintedNumber>())
            .Concat(chart.Series.SelectMany(series => series.LabelNumbers))
            .Concat(chart.Categories.SelectMany(category => category.LabelNumbers))
            .Concat(labelled.Select(point => point.Number))
            .Concat(OfText(chart.Note));
    }
}
