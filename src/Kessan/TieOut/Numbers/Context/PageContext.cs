using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Tables;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers.Context;

/// <summary>Keeps what stands above an element while a document is gone through: headings, units, periods and the
/// meaning of marks.</summary>
internal sealed class PageContext
{
    private const int LongestLine = 160;
    private const int HeadRows = 3;
    private const int MostLines = 12;
    private readonly FiscalCalendarReading _calendar;
    private readonly int _fiscalYear;
    private readonly FoundPeriod? _period;
    private readonly bool _hasNamedPages;
    private readonly ImmutableArray<ToldUnit> _units;
    private readonly ImmutableDictionary<int, ImmutableArray<FoundPeriod>> _columns;
    private readonly List<Heading> _headings = [];
    private ImmutableArray<ToldUnit> _near = [];
    private ImmutableArray<ToldUnit> _page = [];
    private ToldUnit? _caption;
    private FoundPeriod? _dated;
    private Legend _legend = Legend.None;

    public PageContext(ReadDocument document)
    {
        _calendar = FiscalCalendarReading.Of(document.Texts().Select(text => text.Text).Concat(Heads(document)));
        // Those of files tell nothing.
        _hasNamedPages = document.Format is "xlsx" or "pptx";
        _period = Title(document);
        _units = DocumentUnits(document);
        _fiscalYear = Year(document);
        _columns = ColumnSets.Of(document, _calendar);
    }

    /// <summary>Begins a page: its headings, units and marks are its own.</summary>
    public void Begin(ReadPage page)
    {
        _headings.Clear();
        (_near, _page, _caption, _dated, _legend) = ([], [], null, null, Legend.None);
        foreach (var paragraph in page.Elements.OfType<ReadParagraph>())
        {
            _page = _page.IsEmpty ? UnitWords.OfCaption(paragraph.Text.Text) : _page;
            _legend = _legend.With(paragraph.Text.Text);
        }

        if (page.Name.Length > 0 && _hasNamedPages)
        {
            _headings.Add(Heading.OfPage(page.Name));
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
            var text in table.Cells.Select(cell => cell.Text.Text).Where(text => text.Length is > 0 and <= LongestLine)
        )
        {
            Speak(text);
        }
    }

    /// <summary>Takes a paragraph: it closes headings, and as a heading, unit, period or legend it speaks for what
    /// follows.</summary>
    /// <returns>What speaks for the paragraph itself.</returns>
    public Surroundings Take(ReadParagraph paragraph)
    {
        var text = paragraph.Text.Text;
        var heading = Heading.Of(paragraph, _calendar);
        Close(heading);
        Date(paragraph);
        Speak(text);
        _caption = heading.Unit ?? _caption;
        var above = _headings.FindAll(one => Heading.SpeaksFor(one, heading, text));
        var around = Around([]) with
        {
            Headings = [.. above.Select(one => one.Topic).Where(topic => topic.Length > 0)],
            Period = above.FindLast(one => one.Period is not null)?.Period ?? _dated ?? _period,
        };
        _headings.Add(heading);
        return around;
    }

    private void Close(Heading next)
    {
        _headings.RemoveAll(next.Closes);
        var same = next.Mark == '\0' ? -1 : _headings.FindIndex(above => above.Mark == next.Mark);
        if (same >= 0)
        {
            _headings.RemoveRange(same, _headings.Count - same);
        }
    }

    /// <summary>A line that is a period and nothing else speaks for the tables under it, under lower headings, too:
    /// 前連結会計年度（自 … 至 …）.</summary>
    private void Date(ReadParagraph paragraph)
    {
        var text = paragraph.Text.Text;
        if (paragraph.HeadingLevel > 0)
        {
            _dated = NamedPeriod.Of(text, _calendar) ?? (paragraph.HeadingLevel <= 2 ? null : _dated);
        }
        else if (
            text.Length <= LongestLine
            && NamedPeriod.IsOnly(text)
            && NamedPeriod.Of(text, _calendar) is { Start: not null } span
        )
        {
            _dated = span;
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
            Period = (caption.Length > 0 ? NamedPeriod.Of(caption, _calendar) : null) ?? _dated ?? _period,
        };
    }

    /// <summary>A unit in the corner, or in brackets of its own, is that of the whole table.</summary>
    private static bool SpeaksForAll(ReadCell cell)
    {
        var text = cell.Text.Text.Trim();
        return text.Length is > 0 and <= LongestLine
            && (cell.Column == 0 || text[0] is '(' or '（' || text.StartsWith("単位", StringComparison.Ordinal))
            && UnitWords.OfCaption(text).Any(unit => unit.Scale is not null);
    }

    /// <summary>What speaks for an element with captions of its own, the nearest first.</summary>
    private Surroundings Around(ImmutableArray<string> own) =>
        new(
            [.. _headings.Select(heading => heading.Title).Where(title => title.Length > 0)],
            [.. own.SelectMany(text => UnitWords.OfCaption(text)), .. _near, .. _page, .. _units],
            _dated ?? _period,
            _legend,
            _calendar
        )
        {
            Caption = _caption,
            FiscalYear = _fiscalYear,
            Columns = _columns,
        };

    /// <summary>Heads with what stands below them: <c>1H18 results</c> over <c>Apr. 2018 - Sep. 2018</c>.</summary>
    private static IEnumerable<string> Heads(ReadDocument document) =>
        document.Pages.SelectMany(page => page.Elements).OfType<ReadTable>().SelectMany(Heads);

    private static IEnumerable<string> Heads(ReadTable table)
    {
        var heads = table.Cells.Where(cell => cell.Row < HeadRows).ToLookup(cell => (cell.Row, cell.Column));
        return from cell in heads.SelectMany(place => place)
            from below in heads[(cell.Row + cell.RowSpan, cell.Column)]
            select $"{cell.Text.Text} ({below.Text.Text})";
    }

    /// <summary>The first period that the first page's headings name, or its other lines.</summary>
    private FoundPeriod? Title(ReadDocument document)
    {
        var first = document.Pages.IsEmpty ? [] : document.Pages[0].Elements.OfType<ReadParagraph>().Take(12).ToList();
        return first
            .OrderBy(paragraph => paragraph.HeadingLevel == 0 ? 9 : paragraph.HeadingLevel)
            .Select(paragraph => NamedPeriod.Of(paragraph.Text.Text, _calendar))
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
