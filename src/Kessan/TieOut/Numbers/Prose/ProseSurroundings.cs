using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Follows a document from paragraph to paragraph and knows what stands above each: headings, bullets, the unit
/// in the caption, the meaning of marks, the period.</summary>
public sealed class ProseSurroundings(FiscalCalendarReading calendar)
{
    private const int LongestTopic = 80;
    private readonly List<Above> _above = [];

    /// <summary>The fiscal year of quarters and halves named without one; 0 where nothing tells.</summary>
    public int FiscalYear { get; init; }

    /// <summary>The unit of bare numbers, as the last caption on the page gives it; null where there is none.</summary>
    public CaptionUnit? Unit { get; private set; }

    /// <summary>What the page says its marks mean.</summary>
    public Legend Legend { get; private set; } = Legend.None;

    /// <summary>The headings and bullets above the next element, from the outermost.</summary>
    public ImmutableArray<string> Headings => [.. _above.Select(above => above.Label).Where(label => label.Length > 0)];

    /// <summary>The period that the headings name; null where none does.</summary>
    public FoundPeriod? Period => _above.FindLast(above => above.Period is not null)?.Period;

    /// <summary>Leaves a page: its headings, its unit and its marks hold no longer.</summary>
    public void NewPage()
    {
        _above.Clear();
        (Unit, Legend) = (null, Legend.None);
    }

    /// <summary>Takes in a paragraph and gives what stands around it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="element">Its place among the document's elements.</param>
    /// <param name="firstId">The number its first figure gets.</param>
    public StatementContext Enter(ReadParagraph paragraph, int element, int firstId)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var text = paragraph.Text.Text;
        var scanned = NumberScanner.Scan(text);
        var isTopic = paragraph.HeadingLevel > 0 || IsTopic(text, scanned);
        if (scanned.Numbers.IsEmpty)
        {
            Unit = text.Length <= LongestTopic && CaptionUnit.Read(text) is { } unit ? unit : Unit;
            Legend = Legend.With(text);
        }

        var level = Level(paragraph, text, isTopic);
        _ = _above.RemoveAll(above => above.Level >= level);
        var context = new StatementContext(element, Headings, calendar)
        {
            FirstId = firstId,
            Unit = Unit,
            Period = Period,
            FiscalYear = FiscalYear,
            Legend = Legend,
        };
        var mentions = PeriodReader.Find(text);
        var period = mentions.Length == 1 ? mentions[0].Words.Resolve(calendar) : null;
        if (isTopic || (paragraph.BulletLevel > 0 && period is not null))
        {
            _above.Add(new(level, isTopic ? LabelText.Heading(WithoutPeriods(text, mentions)) : string.Empty, period));
        }

        return context;
    }

    private sealed record Above(int Level, string Label, FoundPeriod? Period);

    /// <summary>Headings stand outside topics, topics outside body text and bullets, a bullet outside deeper ones.</summary>
    private static int Level(ReadParagraph paragraph, string text, bool isTopic)
    {
        const int Topic = 20;
        const int Marked = 21;
        const int Body = 30;
        var isMarked = text.TrimStart() is [var mark, ..] && mark is '◆' or '■' or '●' or '【' or '＜' or '<';
        return paragraph.HeadingLevel > 0 ? paragraph.HeadingLevel
            : paragraph.BulletLevel > 0 ? Body + paragraph.BulletLevel
            : !isTopic ? Body
            : isMarked ? Marked
            : Topic;
    }

    /// <summary>Whether a short text without figures or an end of a sentence names what follows.</summary>
    private static bool IsTopic(string text, ScannedText scanned) =>
        scanned.Numbers.IsEmpty
        && text.Length <= LongestTopic
        && text.Trim().Length > 0
        && !text.Contains('=', StringComparison.Ordinal)
        && text.TrimEnd()[^1] is not ('.' or '。')
        && CaptionUnit.Read(text) is null;

    private static string WithoutPeriods(string text, ImmutableArray<PeriodMention> mentions)
    {
        foreach (var mention in mentions.Reverse())
        {
            text = text.Remove(mention.Start, mention.Length);
        }

        return text;
    }
}
