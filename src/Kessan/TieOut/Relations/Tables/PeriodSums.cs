using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds figures of a longer period that are the sum of those of the periods it consists of, wherever they
/// stand in the table: half-years of quarters, years of halves and quarters.</summary>
internal static class PeriodSums
{
    private const int Named = 6;
    private const int MostParts = 4;
    private const int MostPeriods = 40;

    /// <summary>The sums over periods, each split of a period taken together over all lines.</summary>
    public static IEnumerable<Weighed> In(IReadOnlyList<FoundNumber> numbers, PrintRules rules)
    {
        var lines = numbers
            .Where(number => number is { Role: NumberRole.Figure, Period: { Start: not null, End: not null } })
            .Where(number => !Reading.IsRatioOf(number) && number.Unit.Kind != UnitKind.PerUnit)
            .GroupBy(number => (Label: string.Join('\n', number.Label), number.Unit.Kind, number.Period!.Nature))
            .Select(group => group.GroupBy(Span).ToDictionary(same => same.Key, same => same.ToList()))
            .Where(line => line.Count is > 2 and <= MostPeriods)
            .ToList();
        var sums = new Dictionary<string, ImmutableArray<Instance>.Builder>();
        foreach (var line in lines)
        {
            foreach (var instance in Of(line))
            {
                var key = string.Join(
                    ' ',
                    instance.Terms.Select(term => Span(term.Reading.Number)).Prepend(Span(instance.Target.Number))
                );
                var family = sums.TryGetValue(key, out var known)
                    ? known
                    : sums[key] = ImmutableArray.CreateBuilder<Instance>();
                family.Add(instance);
            }
        }

        foreach (var family in sums.Values)
        {
            if (Weighed.Of(new(family.ToImmutable(), Named), rules) is { IsClaimed: true } weighed)
            {
                yield return weighed;
            }
        }
    }

    private static IEnumerable<Instance> Of(Dictionary<(DateOnly Start, DateOnly End), List<FoundNumber>> line)
    {
        foreach (var (span, targets) in line)
        {
            foreach (var parts in Splits(span, [.. line.Keys.Where(other => other != span)], []))
            {
                foreach (var target in targets)
                {
                    var numbers = parts.Select(part => Beside(target, line[part])).OfType<FoundNumber>().ToList();
                    if (numbers.Count == parts.Length)
                    {
                        yield return new(
                            RelationKind.Sum,
                            Reading.Of(target),
                            [.. numbers.Select(number => new Term(Reading.Of(number), 1))]
                        )
                        {
                            IsBinding = !IsStanding(target, numbers),
                        };
                    }
                }
            }
        }
    }

    /// <summary>Of several figures of one name and period, that of the target's own row or column; null where none is
    /// and they are not one.</summary>
    private static FoundNumber? Beside(FoundNumber target, List<FoundNumber> alike) =>
        alike.Find(number => number.Site.Row == target.Site.Row)
        ?? alike.Find(number => number.Site.Column == target.Site.Column)
        ?? (alike is [var only] ? only : null);

    /// <summary>The ways to make up a span of others laid end to end.</summary>
    private static IEnumerable<ImmutableArray<(DateOnly Start, DateOnly End)>> Splits(
        (DateOnly Start, DateOnly End) span,
        (DateOnly Start, DateOnly End)[] others,
        ImmutableArray<(DateOnly Start, DateOnly End)> taken
    )
    {
        var start = taken.IsEmpty ? span.Start : taken[^1].End.AddDays(1);
        if (start > span.End)
        {
            yield return taken;
            yield break;
        }

        if (taken.Length == MostParts)
        {
            yield break;
        }

        foreach (var next in others.Where(other => other.Start == start && other.End <= span.End))
        {
            foreach (var split in Splits(span, others, taken.Add(next)))
            {
                yield return split;
            }
        }
    }

    /// <summary>Whether the longer period's figure lies among the others': it is of a date, or an average.</summary>
    private static bool IsStanding(FoundNumber target, List<FoundNumber> parts) =>
        parts.Exists(part => part.Value >= target.Value) && parts.Exists(part => part.Value <= target.Value);

    private static (DateOnly Start, DateOnly End) Span(FoundNumber number) =>
        (number.Period!.Start!.Value, number.Period.End!.Value);
}
