using System.Collections.Immutable;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Changes;

/// <summary>Finds where on a placed page the changes stand.</summary>
public sealed class ChangeMarks
{
    private readonly ITextMeasure _measure;
    private readonly HashSet<object?> _numbers;
    private readonly HashSet<(int Page, string Element, string Text)> _words;
    private Language _language;

    /// <summary>Marks of a document's changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="measure">Tells widths of text.</param>
    public ChangeMarks(ImmutableArray<DocumentChange> changes, ITextMeasure measure)
    {
        _measure = measure;
        _numbers = changes.SelectMany(change => change.Numbers).ToHashSet(ReferenceEqualityComparer.Instance);
        _words = [.. changes.Where(change => change.ConcernsWords).Select(OfWords)];
    }

    /// <summary>The boxes to be marked on a page, hundredths of a point from its upper left corner.</summary>
    /// <param name="page">The page.</param>
    /// <param name="language">Its language.</param>
    public ImmutableArray<Box> On(PlacedPage page, Language language)
    {
        ArgumentNullException.ThrowIfNull(page);
        _language = language;
        return
        [
            .. page.Elements.SelectMany(element =>
                element switch
                {
                    PlacedText text => OfText(page.Page.Number, text),
                    PlacedTable table => table.Cells.SelectMany(cell => OfCell(page.Page.Number, table, cell)),
                    PlacedChart chart => OfChart(chart),
                    _ => [],
                }
            ),
        ];
    }

    private static (int Page, string Element, string Text) OfWords(DocumentChange change) =>
        (change.Page, change.Element, change.After);

    private IEnumerable<Box> OfText(int page, PlacedText text)
    {
        var changed = text
            .Text.Paragraphs.Select((paragraph, index) => (paragraph.Plain, index))
            .Where(one => _words.Contains((page, text.Element, one.Plain)))
            .Select(one => one.index)
            .ToHashSet();
        var setting = new TextSetting(_measure, _language, text.Style.Size, text.Bold);
        return text.Lines.SelectMany(line =>
            changed.Contains(line.Paragraph) ? [Around(line, setting)] : OfLine(line, setting)
        );
    }

    private IEnumerable<Box> OfCell(int page, PlacedTable table, PlacedCell cell)
    {
        var isChanged = cell.Cell.Text.Paragraphs.Any(text => _words.Contains((page, table.Element, text.Plain)));
        var setting = new TextSetting(_measure, _language, table.Size, cell.Look.Bold);
        return cell.Lines.SelectMany(line => isChanged ? [Around(line, setting)] : OfLine(line, setting));
    }

    private IEnumerable<Box> OfLine(PlacedLine line, TextSetting setting)
    {
        var left = line.Left;
        foreach (var run in line.Runs)
        {
            var width = setting.Width([run]);
            if (run.Number is not null && _numbers.Contains(run.Number))
            {
                yield return Around(left, line.Baseline, width, setting.Size);
            }

            left += width;
        }
    }

    private IEnumerable<Box> OfChart(PlacedChart chart)
    {
        foreach (var mark in chart.Marks.OfType<TextMark>())
        {
            if (mark.Run.Number is null || !_numbers.Contains(mark.Run.Number))
            {
                continue;
            }

            var width = _measure.Width(mark.Run.Text, mark.Size, mark.Run.Bold);
            var before = mark.Align switch
            {
                Alignment.End => width,
                Alignment.Center => width / 2,
                _ => 0,
            };
            yield return Around(chart.Box.Left + mark.X - before, chart.Box.Top + mark.Baseline, width, mark.Size);
        }
    }

    private static Box Around(PlacedLine line, TextSetting setting) =>
        Around(line.Left, line.Baseline, setting.Width(line.Runs), setting.Size);

    private static Box Around(int left, int baseline, int width, int size) =>
        new(left, baseline - (size * 85 / 100), width, size * 108 / 100);
}
