using System.Collections.Immutable;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Keeps what stands above an element while a document is gone through: headings, units, periods and the
/// meaning of marks.</summary>
internal sealed class PageContext
{
    private const int LongestHeading = 160;
    private const int HeadRows = 3;
    private const int MostLines = 12;
    private readonly FoundPeriod? _period;
    private readonly string _format;
    private readonly ImmutableArray<ToldUnit> _units;
    private readonly ImmutableDictionary<int, ImmutableArray<FoundPeriod>> _columns;
    private readonly SortedList<int, string> _headings = [];
    private ImmutableArray<ToldUnit> _near = [];
    private ImmutableArray<ToldUnit> _page = [];
    private FoundPeriod? _above;
    private Legend _legend = Legend.None;

    public PageContext(ReadDocument document)
    {
        Calendar = FiscalCalendarReading.Of(Texts(document));
        _format = document.Format;
        _period = Title(document);
        _units = DocumentUnits(document);
        FiscalYear = Year(document);
        _columns = ColumnSets.Of(document, Calendar);
    }

    /// <summary>The document's fiscal calendar, as its own names of periods tell.</summary>
    public FiscalCalendarReading Calendar { get; }

    /// <summary>The fiscal year the document is of; 0 where its title names none.</summary>
    public int FiscalYear { get; }

    /// <summary>The period of what stands here: of the headings above, or of the document.</summary>
    public FoundPeriod? Period => _above ?? _period;

    /// <summary>Whether pages have names that someone gave them; those of files tell nothing.</summary>
    private bool IsNamed => _format is "xlsx" or "pptx";

    /// <summary>Begins a page: its headings, units and marks are its own.</summary>
    public void Begin(ReadPage page)
    {
        _headings.Clear();
        (_near, _page, _above, _legend) = ([], [], null, Legend.None);
        foreach (var paragraph in page.Elements.OfType<ReadParagraph>())
        {
            _page = _page.IsEmpty ? UnitWords.OfCaption(paragraph.Text.Text) : _page;
            _legend = _legend.With(paragraph.Text.Text);
        }

        if (page.Name.Length > 0 && IsNamed)
        {
            _headings[0] = CellLabel.Clean(page.Name);
        }
    }

    /// <summary>Takes a table without figures: it sets out lines that speak for what follows.</summary>
    public void Take(ReadTable table)
    {
        if (table.Cells.Length > MostLines || table.Cells.Any(cell => NumberShape.IsBody(cell.Text.Text)))
        {
            return;
        }

        foreach (
            var text in table
                .Cells.Select(cell => cell.Text.Text)
                .Where(text => text.Length is > 0 and <= LongestHeading)
        )
        {
            Speak(text);
        }
    }

    /// <summary>Takes a paragraph: a heading closes those below it, a unit or a legend speaks for what
    /// follows.</summary>
    public void Take(ReadParagraph paragraph)
    {
        var text = paragraph.Text.Text;
        if (paragraph.HeadingLevel > 0)
        {
            while (_headings.Count > 0 && _headings.Keys[^1] >= paragraph.HeadingLevel)
            {
                _headings.RemoveAt(_headings.Count - 1);
            }

            _headings[paragraph.HeadingLevel] = CellLabel.Clean(
                text.Length > LongestHeading ? text[..LongestHeading] : text
            );
            _above = Periods.Of(text, Calendar) ?? (paragraph.HeadingLevel <= 2 ? null : _above);
        }

        if (paragraph.HeadingLevel == 0)
        {
            Date(text);
        }

        Speak(text);
    }

    /// <summary>A line that is a period and nothing else speaks for the tables under it: 前連結会計年度（自 … 至 …）.</summary>
    private void Date(string text)
    {
        if (
            text.Length <= LongestHeading
            && Periods.IsOnly(text)
            && Periods.Of(text, Calendar) is { Start: not null } span
        )
        {
            _above = span;
        }
    }

    private void Speak(string text)
    {
        var units = UnitWords.OfCaption(text);
        _near = units.IsEmpty ? _near : units;
        _legend = _legend.With(text);
    }

    /// <summary>What speaks for a table: its caption and its own corner first.</summary>
    public Surroundings Around(ReadTable table)
    {
        var caption = table.Caption?.Text ?? string.Empty;
        var own = table
            .Cells.TakeWhile(cell => cell.Row < HeadRows)
            .Where(SpeaksForAll)
            .Select(cell => cell.Text.Text)
            .Prepend(caption)
            .Where(text => text.Length > 0);
        return Around([.. own]) with
        {
            Period = (caption.Length > 0 ? Periods.Of(caption, Calendar) : null) ?? _above ?? _period,
        };
    }

    /// <summary>A unit in the corner, or in brackets of its own, is that of the whole table.</summary>
    private static bool SpeaksForAll(ReadCell cell)
    {
        var text = cell.Text.Text.Trim();
        return text.Length is > 0 and <= LongestHeading
            && (cell.Column == 0 || text[0] is '(' or '（' || text.StartsWith("単位", StringComparison.Ordinal))
            && UnitWords.OfCaption(text).Any(unit => unit.Scale is not null);
    }

    /// <summary>What speaks for an element.</summary>
    /// <param name="own">Its own captions, the nearest first.</param>
    public Surroundings Around(ImmutableArray<string> own) =>
        new(
            [.. _headings.Values.Where(heading => heading.Length > 0)],
            [.. own.SelectMany(text => UnitWords.OfCaption(text)), .. _near, .. _page, .. _units],
            _above ?? _period,
            _legend,
            Calendar
        )
        {
            Columns = _columns,
        };

    private static IEnumerable<string> Texts(ReadDocument document) =>
        document
            .Pages.SelectMany(page => page.Elements)
            .SelectMany(element =>
                element switch
                {
                    ReadParagraph paragraph => [paragraph.Text.Text],
                    ReadTable table => table.Cells.Select(cell => cell.Text.Text),
                    _ => Enumerable.Empty<string>(),
                }
            );

    /// <summary>The first period that the first page's headings name, or its other lines.</summary>
    private FoundPeriod? Title(ReadDocument document)
    {
        var first = document.Pages.IsEmpty ? [] : document.Pages[0].Elements.OfType<ReadParagraph>().Take(12).ToList();
        return first
            .OrderBy(paragraph => paragraph.HeadingLevel == 0 ? 9 : paragraph.HeadingLevel)
            .Select(paragraph => Periods.Of(paragraph.Text.Text, Calendar))
            .FirstOrDefault(period => period is { End: not null, Start: not null });
    }

    /// <summary>The year of the first period the document names with one.</summary>
    private static int Year(ReadDocument document) =>
        document
            .Pages.SelectMany(page => page.Elements.OfType<ReadParagraph>())
            .Take(12)
            .SelectMany(paragraph => PeriodReader.Find(paragraph.Text.Text))
            .Select(mention => mention.Words)
            .FirstOrDefault(words => words is { Year: > 0, Unit: not (PeriodUnit.Day or PeriodUnit.Span) })
            ?.Year
        ?? 0;

    /// <summary>The unit most of the document's captions name.</summary>
    private static ImmutableArray<ToldUnit> DocumentUnits(ReadDocument document) =>
        document
            .Pages.SelectMany(page => page.Elements.OfType<ReadParagraph>())
            .Select(paragraph => UnitWords.OfCaption(paragraph.Text.Text))
            .Where(units => units.Any(unit => unit.Scale is not null))
            .GroupBy(units => string.Join(';', units))
            .OrderByDescending(group => group.Count())
            .Select(group => group.First())
            .FirstOrDefault([]);
}
