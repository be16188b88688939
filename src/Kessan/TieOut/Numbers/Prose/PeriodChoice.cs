using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Chooses which of the periods named in a sentence a number is of.</summary>
internal sealed class PeriodChoice(NormalText text, ImmutableArray<PeriodMention> mentions)
{
    private static readonly string[] Joints =
    [
        "of",
        "in",
        "as of",
        "for",
        "during",
        "at",
        "as at",
        "at the end of",
        "as of the end of",
    ];

    private static readonly string[] Bases =
    [
        "from",
        "than",
        "vs.",
        "vs",
        "versus",
        "compared to",
        "compared with",
        "against",
        "since",
        "対",
    ];

    private static readonly string[] Compares = ["compared to", "compared with", "compared against", "versus", "vs."];

    private const int MostLetters = 400;
    private const int MostBetween = 60;

    private int _next;

    /// <summary>The period of a number; null where the paragraph names none. Numbers are to be asked for in reading
    /// order.</summary>
    /// <param name="number">The number.</param>
    /// <param name="to">The start of the next number, or the paragraph's end.</param>
    /// <param name="floor">The start of its sentence: what an earlier one names comes last.</param>
    public PeriodMention? Of(ScannedNumber number, int to, int floor)
    {
        while (_next < mentions.Length && mentions[_next].Start < number.Start)
        {
            _next++;
        }

        return Behind(number, to, isJoined: true)
            ?? Before(number, floor)
            ?? Behind(number, to, isJoined: false)
            ?? (IsBase(number) ? Compared(to) : Before(number, 0));
    }

    // "From 17.1% to 15.4% in P as compared to Q": what it was before is of the period compared with.
    private bool IsBase(ScannedNumber number) => text.HasWordsBefore(text.SkipBlanksBack(number.Start), "from");

    private PeriodMention? Compared(int to)
    {
        for (var at = _next; at < mentions.Length && mentions[at].Start - to < MostLetters; at++)
        {
            if (mentions[at].Start > to && text.Slice(to, mentions[at].Start).IndexOf(". ") >= 0)
            {
                return null;
            }

            var end = text.SkipBlanksBack(mentions[at].Start);
            end = text.HasWordsBefore(end, "the") ? text.SkipBlanksBack(end - 3) : end;
            if (Array.Exists(Compares, word => text.HasWordsBefore(end, word)))
            {
                return mentions[at];
            }
        }

        return null;
    }

    private PeriodMention? Behind(ScannedNumber number, int to, bool isJoined)
    {
        if (_next >= mentions.Length || mentions[_next].Start >= to)
        {
            return null;
        }

        var mention = mentions[_next];
        if (mention.Start < number.End || mention.Start - number.End > MostBetween)
        {
            return null;
        }

        var between = text.Slice(number.End, mention.Start).ToString();
        var open = between.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && Clauses.OpensBefore(text, number.End + open, to))
        {
            return null;
        }

        if (between.AsSpan().IndexOfAny(",;)、。") >= 0)
        {
            return null;
        }

        var end = text.SkipBlanksBack(mention.Start);
        if (Array.Exists(Bases, word => between.Trim().Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return !isJoined || Array.Exists(Joints, joint => text.HasWordsBefore(end, joint)) ? mention : null;
    }

    /// <summary>The last period named before a number, but for one in parentheses that have closed, and one that the
    /// number's own is compared with.</summary>
    private PeriodMention? Before(ScannedNumber number, int floor)
    {
        const int MostBack = 6;
        for (var at = _next - 1; at >= Math.Max(0, _next - MostBack); at--)
        {
            var mention = mentions[at];
            if (mention.End <= floor || number.Start - mention.End > MostLetters)
            {
                return null;
            }

            var end = text.SkipBlanksBack(mention.Start);
            var isBase =
                Array.Exists(Bases, word => text.HasWordsBefore(end, word))
                && text.SkipBlanks(mention.End) != number.Start;
            if (!isBase && !IsClosed(mention.End, number.Start))
            {
                return mention;
            }
        }

        return null;
    }

    private bool IsClosed(int from, int to)
    {
        var depth = 0;
        foreach (var character in text.Slice(from, Math.Max(from, to)))
        {
            depth +=
                character == '(' ? 1
                : character == ')' ? -1
                : 0;
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}
