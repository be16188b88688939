using System.Collections.Immutable;
using System.Text;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Reads what a number is called from the words before it, or behind it where it counts something; to be asked
/// in reading order.</summary>
internal sealed class SubjectReader(NormalText text, ImmutableArray<PeriodMention> mentions)
{
    private const int MostLetters = 300;
    private int _next;

    /// <summary>The words that name a number, from the outermost; empty where none do.</summary>
    /// <param name="number">The number.</param>
    /// <param name="from">The end of the number before it, or the sentence's start.</param>
    /// <param name="to">The start of the next number, or the sentence's end.</param>
    public ImmutableArray<string> Of(ScannedNumber number, int from, int to)
    {
        var start = Clauses.Start(text, Math.Max(from, number.Start - MostLetters), number.Start);
        var before = Parts(Between(OwnClause(start, number.Start), number.Start));
        var behind = Clauses.End(text, number.End, Math.Min(to, number.End + MostLetters));
        if (number.Unit.Kind == UnitKind.Count && number.Direction == WordedDirection.None)
        {
            return WithNoun(before, number, behind);
        }

        var next = text.SkipBlanks(number.End);
        if (before.IsEmpty && number.Unit.Kind == UnitKind.Ratio && text.HasWord(next, "of"))
        {
            return Parts(UpToVerb(Between(number.End, behind)));
        }

        return !before.IsEmpty && text.HasWord(next, "on")
            ? [.. before[..^1], $"{before[^1]} {UpToVerb(Between(next, behind)).Trim()}"]
            : before;
    }

    /// <summary>What stands before and behind a colon, each for itself.</summary>
    private static ImmutableArray<string> Parts(string words) =>
        [.. LabelText.Plain(words).Split(": ").Select(LabelText.Subject).Where(part => part.Length > 0)];

    /// <summary>Where the label of a number begins that follows a sentence without any mark between: a label names a
    /// thing once, so that what names it again behind a period is a label of its own.</summary>
    private int OwnClause(int from, int to)
    {
        if (to == 0 || !text.Slice(from, to).TrimEnd().EndsWith(":", StringComparison.Ordinal))
        {
            return from;
        }

        var repeated = mentions.LastOrDefault(mention =>
            mention.Start > from
            && mention.End < to
            && Words(text.Slice(from, mention.Start)).Overlaps(Words(text.Slice(mention.End, to)))
        );
        return repeated?.Start ?? from;
    }

    private static HashSet<string> Words(ReadOnlySpan<char> text)
    {
        var words = text.ToString().Split([' ', ':', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Where(word => word.Length > 3).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A label completed with the counted thing, where it does not name it.</summary>
    private ImmutableArray<string> WithNoun(ImmutableArray<string> before, ScannedNumber number, int behind)
    {
        var digits = number.DigitsStart + number.DigitsLength;
        var noun = text.IsLetter(text.SkipBlanks(digits)) ? Noun(digits, Math.Max(behind, number.End)) : string.Empty;
        return noun.Length == 0 || before.Any(part => part.Contains(noun, StringComparison.OrdinalIgnoreCase)) ? before
            : before.IsEmpty ? [noun]
            : [.. before[..^1], $"{before[^1]} {noun}"];
    }

    /// <summary>The words of a part of the text, with the names of periods and comparisons left out.</summary>
    private string Between(int from, int to)
    {
        while (_next < mentions.Length && mentions[_next].End <= from)
        {
            _next++;
        }

        var words = new StringBuilder();
        var at = from;
        for (var mention = _next; mention < mentions.Length && mentions[mention].Start < to; mention++)
        {
            _ = words.Append(text.Slice(at, Math.Max(at, mentions[mention].Start))).Append(' ');
            at = Math.Min(mentions[mention].End, to);
        }

        return words.Append(text.Slice(at, Math.Max(at, to))).ToString();
    }

    /// <summary>The words up to the counted thing: <c>new graduates</c>, <c>MVNE clients</c>.</summary>
    private string Noun(int from, int to)
    {
        var at = from;
        for (var word = 0; word < 3; word++)
        {
            at = text.WordEnd(text.SkipBlanks(at));
            if (at >= to || text[at - 1] == 's')
            {
                break;
            }
        }

        return text.Slice(from, Math.Min(at, to)).Trim().ToString();
    }

    private static string UpToVerb(string words)
    {
        foreach (var verb in (string[])[" and ", " is ", " are ", " was ", " were ", " has ", " have "])
        {
            var at = words.IndexOf(verb, StringComparison.Ordinal);
            words = at > 0 ? words[..at] : words;
        }

        return words;
    }
}
