namespace Kessan.Documents.Changes;

/// <summary>Tells what of a later issue stands for what of an earlier one.</summary>
/// <typeparam name="TBefore">A piece of the earlier issue.</typeparam>
/// <typeparam name="TAfter">A piece of the later one.</typeparam>
internal sealed class Counterparts<TBefore, TAfter>
    where TBefore : class
    where TAfter : class
{
    /// <summary>What a piece of the earlier issue is known by, and the element it stands in.</summary>
    public required Func<TBefore, (string Element, string Key)> OfBefore { get; init; }

    /// <summary>The same of the later one.</summary>
    public required Func<TAfter, (string Element, string Key)> OfAfter { get; init; }

    /// <summary>Pairs: first those of one element and key, then, between them, those of one element in their order.
    /// What is left over has no counterpart.</summary>
    public IEnumerable<(TBefore? Before, TAfter? After)> Pair(
        IReadOnlyList<TBefore> before,
        IReadOnlyList<TAfter> after
    )
    {
        var gap = (Before: new List<TBefore>(), After: new List<TAfter>());
        var lined = CommonSequence.Of(
            [.. before.Select(OfBefore).Select(Whole)],
            [.. after.Select(OfAfter).Select(Whole)]
        );
        foreach (var (at, atAfter) in lined)
        {
            if (at >= 0 && atAfter >= 0)
            {
                foreach (var pair in Bridge(gap.Before, gap.After))
                {
                    yield return pair;
                }

                gap = ([], []);
                yield return (before[at], after[atAfter]);
            }
            else if (at >= 0)
            {
                gap.Before.Add(before[at]);
            }
            else
            {
                gap.After.Add(after[atAfter]);
            }
        }

        foreach (var pair in Bridge(gap.Before, gap.After))
        {
            yield return pair;
        }
    }

    private IEnumerable<(TBefore? Before, TAfter? After)> Bridge(List<TBefore> before, List<TAfter> after)
    {
        var left = before
            .GroupBy(piece => OfBefore(piece).Element, StringComparer.Ordinal)
            .ToDictionary(pieces => pieces.Key, pieces => new Queue<TBefore>(pieces), StringComparer.Ordinal);
        foreach (var piece in after)
        {
            var has = left.TryGetValue(OfAfter(piece).Element, out var queue) && queue.Count > 0;
            yield return (has ? queue!.Dequeue() : null, piece);
        }

        foreach (var piece in before.Where(piece => left[OfBefore(piece).Element].Contains(piece)))
        {
            yield return (piece, null);
        }
    }

    private static string Whole((string Element, string Key) piece) => $"{piece.Element}\n{piece.Key}";
}
