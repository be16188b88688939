using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Dating;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers;

/// <summary>Finds words for periods and dates in a run of text, in English and Japanese.</summary>
public static class PeriodReader
{
    /// <summary>The words for periods in a text, in reading order; they do not overlap.</summary>
    public static ImmutableArray<PeriodMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(new NormalText(text));
    }

    /// <summary>The first period a text names, resolved in a calendar; null where it names none.</summary>
    /// <remarks>Where a name stands beside dates, the dates tell when: <c>1H18 Results (Apr. 2018 - Sep. 2018)</c>
    /// keeps its name and takes their days.</remarks>
    public static FoundPeriod? Read(string text, FiscalCalendarReading calendar)
    {
        var mentions = Find(text);
        if (mentions.IsEmpty)
        {
            return null;
        }

        var first = mentions[0].Words.Resolve(calendar);
        var dated = mentions.Skip(1).FirstOrDefault(mention => mention.Words.Unit == PeriodUnit.Span);
        return first.End is null && dated is not null && !mentions[0].Words.IsAtEnd
            ? first with
            {
                Start = dated.Words.First,
                End = dated.Words.Last,
            }
            : first;
    }

    internal static ImmutableArray<PeriodMention> Find(NormalText text)
    {
        var found = ImmutableArray.CreateBuilder<PeriodMention>();
        for (var at = 0; at < text.Length; )
        {
            if (PeriodGrammar.Read(text, at, out var end) is { } words && end > at)
            {
                found.Add(new(at, end - at, words));
                at = end;
                continue;
            }

            at =
                text.IsDigit(at) ? text.DigitsEnd(at)
                : text.IsLetter(at) ? text.WordEnd(at)
                : at + 1;
        }

        for (var at = 0; at < found.Count; at++)
        {
            var before = at == 0 ? 0 : found[at - 1].End;
            var after = at + 1 == found.Count ? text.Length : found[at + 1].Start;
            found[at] = found[at] with { Words = PeriodNatures.With(text, found[at], before, after) };
        }

        return found.ToImmutable();
    }
}
