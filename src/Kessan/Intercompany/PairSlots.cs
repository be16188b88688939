using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Intragroup rows ordered by account group and pair: one slot for each that occurs or that the authority
/// names.</summary>
/// <remarks>Ordered by counting, component by component, which keeps the rows of a slot in order of segment and
/// row.</remarks>
internal sealed class PairSlots
{
    private PairSlots(long[] keys, int[] starts, int[] segments, int[] rows)
    {
        Keys = keys;
        Rows = new(starts, segments, rows);
    }

    /// <summary>The keys, ascending.</summary>
    public long[] Keys { get; }

    /// <summary>The rows of each key, at its place.</summary>
    public IntragroupRows Rows { get; }

    /// <summary>Orders the rows of all segments.</summary>
    /// <param name="found">Rows by segment.</param>
    /// <param name="named">Keys that must stand even without rows, ascending.</param>
    /// <param name="entities">How many entities there are.</param>
    /// <param name="groups">How many account groups there are.</param>
    public static PairSlots Of(SegmentRows[] found, IReadOnlyList<long> named, int entities, int groups)
    {
        var count = found.Sum(rows => rows.Count);
        var (segment, row, key) = (new int[count], new int[count], new long[count]);
        var (group, entity, partner) = (new int[count], new int[count], new int[count]);
        var at = 0;
        for (var s = 0; s < found.Length; s++)
        {
            found[s].Rows.CopyTo(row.AsSpan(at));
            found[s].Groups.CopyTo(group.AsSpan(at));
            found[s].Entities.CopyTo(entity.AsSpan(at));
            found[s].Partners.CopyTo(partner.AsSpan(at));
            segment.AsSpan(at, found[s].Count).Fill(s);
            at += found[s].Count;
        }

        var order = Sorted(group, groups, Sorted(entity, entities, Sorted(partner, entities, Identity(count))));
        for (var i = 0; i < count; i++)
        {
            key[i] = SlotKey.Of(group[order[i]], entity[order[i]], partner[order[i]]);
        }

        var (keys, starts) = Merge(key, named);
        return new(keys, starts, Gather(segment, order), Gather(row, order));
    }

    private static (long[] Keys, int[] Starts) Merge(long[] ofRows, IReadOnlyList<long> named)
    {
        var (keys, starts) = (new List<long>(), new List<int>());
        var (row, name) = (0, 0);
        while (row < ofRows.Length || name < named.Count)
        {
            var next = name < named.Count ? named[name] : long.MaxValue;
            next = row < ofRows.Length ? Math.Min(next, ofRows[row]) : next;
            keys.Add(next);
            starts.Add(row);
            name += name < named.Count && named[name] == next ? 1 : 0;
            while (row < ofRows.Length && ofRows[row] == next)
            {
                row++;
            }
        }

        starts.Add(row);
        return ([.. keys], [.. starts]);
    }

    private static int[] Identity(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        return order;
    }

    private static int[] Sorted(int[] component, int values, int[] order)
    {
        var next = new int[values + 1];
        foreach (var value in component)
        {
            next[value + 1]++;
        }

        for (var value = 0; value < values; value++)
        {
            next[value + 1] += next[value];
        }

        var sorted = new int[order.Length];
        foreach (var place in order)
        {
            sorted[next[component[place]]++] = place;
        }

        return sorted;
    }

    private static int[] Gather(int[] values, int[] order)
    {
        var gathered = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            gathered[i] = values[order[i]];
        }

        return gathered;
    }
}
