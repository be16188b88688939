using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Prose;
using Kessan.TieOut.Numbers.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Context;

/// <summary>What a paragraph is to those below it: a heading, a short line that names what follows, a bullet, or body
/// text, which closes what stands deeper.</summary>
/// <param name="Level">How deep it stands: a page's name at 0, headings, then topics, body text and bullets.</param>
/// <param name="Title">What tables below are called by it; empty where it is no heading.</param>
/// <param name="Topic">What sentences below are called by it; empty where it names nothing.</param>
/// <param name="Period">The one period it names; null where it names none or several.</param>
/// <param name="Mark">The mark it opens with; the next line with that mark closes it.</param>
internal sealed record Heading(int Level, string Title, string Topic, FoundPeriod? Period, char Mark)
{
    private const int LongestTitle = 160;
    private const int LongestTopic = 80;
    private const int MostWords = 8;
    private const int TopicLevel = 20;
    private const int MarkedLevel = 21;
    private const int BodyLevel = 30;

    /// <summary>The unit that it gives to bare numbers in sentences below; null where it gives none.</summary>
    public ToldUnit? Unit { get; init; }

    /// <summary>The name of a sheet or slide.</summary>
    public static Heading OfPage(string name) => new(0, CellLabel.Clean(name), string.Empty, null, '\0');

    /// <summary>What a paragraph is to those below it.</summary>
    public static Heading Of(ReadParagraph paragraph, FiscalCalendarReading calendar)
    {
        var text = paragraph.Text.Text;
        var mentions = PeriodReader.Find(text);
        var isLine = text.Length <= LongestTopic && NumberScanner.Scan(text).Numbers.IsEmpty;
        var units = isLine ? UnitWords.OfCaption(text) : [];
        var namesWhatFollows = paragraph.HeadingLevel > 0 || (isLine && units.IsEmpty && IsTopic(text));
        return new(
            LevelOf(paragraph, namesWhatFollows),
            paragraph.HeadingLevel > 0 ? CellLabel.Clean(text[..Math.Min(text.Length, LongestTitle)]) : string.Empty,
            namesWhatFollows ? LabelText.Heading(WithoutPeriods(text, mentions)) : string.Empty,
            (namesWhatFollows || paragraph.BulletLevel > 0) && NamesOne(text, mentions)
                ? mentions[0].Words.Resolve(calendar)
                : null,
            text.TrimStart() is [var first, ..] && first is '◆' or '■' or '●' ? first : '\0'
        )
        {
            IsNamingBullet = namesWhatFollows && paragraph is { BulletLevel: > 0, HeadingLevel: 0 },
            // 百万円未満切捨て says how amounts are rounded.
            Unit = units.IsEmpty || text.Contains("未満", StringComparison.Ordinal) ? null : units[0],
        };
    }

    /// <summary>Whether it is a bullet that names what follows: beside it, too, bullets that name nothing
    /// themselves.</summary>
    public bool IsNamingBullet { get; init; }

    /// <summary>Whether it ends what a line above speaks for.</summary>
    public bool Closes(Heading above) =>
        above.Level > Level || (above.Level == Level && (IsNamingBullet || !above.IsNamingBullet));

    /// <summary>Whether a line above speaks for it: a bullet beside it does where it begins with a period and so
    /// names nothing.</summary>
    public static bool SpeaksFor(Heading above, Heading line, string text) =>
        above.Level < line.Level
        || (PeriodReader.Find(text) is [var first, ..] && text.AsSpan(0, first.Start).IsWhiteSpace());

    private static int LevelOf(ReadParagraph paragraph, bool namesWhatFollows)
    {
        var isMarked =
            paragraph.Text.Text.TrimStart() is [var mark, ..] && mark is '◆' or '■' or '●' or '【' or '＜' or '<';
        return paragraph.HeadingLevel > 0 ? paragraph.HeadingLevel
            : paragraph.BulletLevel > 0 ? BodyLevel + paragraph.BulletLevel
            : !namesWhatFollows ? BodyLevel
            : isMarked ? MarkedLevel
            : TopicLevel;
    }

    /// <summary>Whether a line without figures and units names what follows, and is no sentence.</summary>
    private static bool IsTopic(string text) =>
        text.Trim().Length > 0
        && !text.Contains('=', StringComparison.Ordinal)
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords
        && text.TrimEnd()[^1] is not ('.' or '。');

    /// <summary>Whether a heading names one period, others at most in parentheses.</summary>
    private static bool NamesOne(string text, ImmutableArray<PeriodMention> mentions) =>
        !mentions.IsEmpty
        && mentions
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
