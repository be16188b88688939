using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Follows a document from paragraph to paragraph and knows what stands above each: headings, bullets, the
/// unit in the caption, the meaning of marks, the period.</summary>
public sealed class ProseSurroundings(FiscalCalendarReading calendar)
{
    private const int LongestTopic = 80;
    private const int MostWords = 8;
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
        var mark = text.TrimStart() is [var first, ..] && first is '◆' or '■' or '●' ? first : '\0';
        if (mark != '\0' && _above.FindIndex(above => above.Mark == mark) is var same and >= 0)
        {
            _above.RemoveRange(same, _above.Count - same);
        }

        var context = new StatementContext(element, Headings, calendar)
        {
            FirstId = firstId,
            Unit = Unit,
            Period = Period,
            FiscalYear = FiscalYear,
            Legend = Legend,
        };
        var mentions = PeriodReader.Find(text);
        var period = mentions.IsEmpty || !IsOne(text, mentions) ? null : mentions[0].Words.Resolve(calendar);
        if (isTopic || (paragraph.BulletLevel > 0 && period is not null))
        {
            _above.Add(
                new(level, isTopic ? LabelText.Heading(WithoutPeriods(text, mentions)) : string.Empty, period, mark)
            );
        }

        return context;
    }

    private sealed record Above(int Level, string Label, FoundPeriod? Period, char Mark);

    /// <summary>Headings stand outside topics, topics outside body text and bullets, a bullet outside deeper
    /// ones.</summary>
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
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords
        && text.TrimEnd()[^1] is not ('.' or '。')
        && CaptionUnit.Read(text) is null;

    /// <summary>Whether a heading names one period, others at most in parentheses.</summary>
    private static bool IsOne(string text, ImmutableArray<PeriodMention> mentions) =>
        mentions
            .Skip(1)
            .All(mention => text.AsSpan(mentions[0].End, mention.Start - mentions[0].End).IndexOfAny('(', '（') >= 0);

    /// <summary>A heading without the periods it names, and without parentheses that hold one.</summary>
    private static string WithoutPeriods(string text, ImmutableArray<PeriodMention> mentions)
    {
        var kept = text.Length;
        foreach (var mention in mentions.Reverse().Where(mention => mention.End <= kept))
        {
            var open = text.LastIndexOfAny(['(', '（'], mention.Start);
            var close = text.IndexOfAny([')', '）'], mention.End);
            var isInside = open >= 0 && close >= 0 && text.IndexOfAny([')', '）'], open, mention.Start - open) < 0;
            text = isInside ? text.Remove(open, close + 1 - open) : text.Remove(mention.Start, mention.Length);
            // A second period in the same parentheses is gone with them.
            kept = isInside ? open : mention.Start;
        }

        return text;
    }
}
