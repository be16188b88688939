using System.Buffers;
using Kessan.Periods;

namespace Kessan.TieOut.Numbers;

/// <summary>What a document tells of its fiscal calendar.</summary>
/// <param name="StartMonth">The month a fiscal year begins in, 1 to 12; null where nothing tells.</param>
/// <param name="Naming">Whether a year bears the number of the calendar year it begins or ends in; null where nothing
/// tells.</param>
public sealed record FiscalCalendarReading(int? StartMonth, YearNaming? Naming)
{
    /// <summary>Nothing is known: names of periods stay unresolved.</summary>
    public static FiscalCalendarReading Unknown { get; } = new(null, null);

    /// <summary>Infers a calendar from names of periods that stand beside their dates:
    /// <c>1H18 Results (Apr. 2018 - Sep. 2018)</c>.</summary>
    /// <param name="texts">The document's runs of text.</param>
    /// <returns>The calendar most of them speak for; unknown where none or as many speak for another.</returns>
    public static FiscalCalendarReading Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var votes = texts
            .SelectMany(Votes)
            .GroupBy(vote => vote)
            .Select(group => (Calendar: group.Key, Count: group.Count()))
            .OrderByDescending(vote => vote.Count)
            .Take(2)
            .ToArray();
        return votes.Length == 0 || (votes.Length > 1 && votes[0].Count == votes[1].Count)
            ? Unknown
            : votes[0].Calendar;
    }

    private static IEnumerable<FiscalCalendarReading> Votes(string text)
    {
        var mentions = PeriodReader.Find(text);
        for (var at = 0; at + 1 < mentions.Length; at++)
        {
            var between = text.AsSpan(mentions[at].End, mentions[at + 1].Start - mentions[at].End);
            if (
                between.Length <= MostBetween
                && !between.ContainsAny(Stops)
                && Vote(mentions[at].Words, mentions[at + 1].Words) is { } vote
            )
            {
                yield return vote;
            }
        }
    }

    private const int MostBetween = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".。;；,、");

    private static FiscalCalendarReading? Vote(PeriodWords name, PeriodWords dates)
    {
        if (
            name.Year == 0
            || name.EndMonth > 0
            || name.IsBareYear
            || name.Months is not var (from, to)
            || dates is not { Unit: PeriodUnit.Span, First: { } first, Last: { } last }
        )
        {
            return null;
        }

        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        from = months == to ? 1 : from;
        if (months != to - from + 1 || first.Day != 1)
        {
            return null;
        }

        var start = first.AddMonths(1 - from);
        return start.Year == name.Year ? new(start.Month, YearNaming.Start)
            : start.Year + 1 == name.Year ? new(start.Month, YearNaming.End)
            : null;
    }
}
