namespace Kessan.Documents.Changes;

/// <summary>Lines up two sequences, so that what was put in or taken out does not make everything after it
/// differ.</summary>
internal static class CommonSequence
{
    /// <summary>The pairs of a longest common subsequence, and what stands between them, in order.</summary>
    /// <param name="before">Keys of the earlier sequence.</param>
    /// <param name="after">Keys of the later one.</param>
    /// <returns>Places in both sequences; -1 where one has no counterpart. Between two pairs, what was taken out comes
    /// first.</returns>
    public static List<(int Before, int After)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var first = 0;
        while (first < before.Count && first < after.Count && before[first] == after[first])
        {
            first++;
        }

        var (last, lastAfter) = (before.Count, after.Count);
        while (last > first && lastAfter > first && before[last - 1] == after[lastAfter - 1])
        {
            (last, lastAfter) = (last - 1, lastAfter - 1);
        }

        var pairs = new List<(int, int)>(Enumerable.Range(0, first).Select(place => (place, place)));
        AddMiddle(
            pairs,
            [.. before.Skip(first).Take(last - first)],
            [.. after.Skip(first).Take(lastAfter - first)],
            first
        );
        pairs.AddRange(Enumerable.Range(0, before.Count - last).Select(place => (last + place, lastAfter + place)));
        return pairs;
    }

    private static void AddMiddle(List<(int, int)> pairs, string[] before, string[] after, int offset)
    {
        var common = Lengths(before, after);
        var (at, atAfter) = (0, 0);
        while (at < before.Length || atAfter < after.Length)
        {
            var canDrop = at < before.Length;
            var canAdd = atAfter < after.Length;
            if (canDrop && canAdd && before[at] == after[atAfter])
            {
                pairs.Add((offset + at++, offset + atAfter++));
            }
            else if (canDrop && (!canAdd || common[at + 1, atAfter] >= common[at, atAfter + 1]))
            {
                pairs.Add((offset + at++, -1));
            }
            else
            {
                pairs.Add((-1, offset + atAfter++));
            }
        }
    }

    /// <summary>How long the longest common subsequence is from each pair of places to the ends.</summary>
    private static int[,] Lengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var at = before.Length - 1; at >= 0; at--)
        {
            for (var atAfter = after.Length - 1; atAfter >= 0; atAfter--)
            {
                lengths[at, atAfter] =
                    before[at] == after[atAfter]
                        ? lengths[at + 1, atAfter + 1] + 1
                        : Math.Max(lengths[at + 1, atAfter], lengths[at, atAfter + 1]);
            }
        }

        return lengths;
    }
}
