using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>One entity's presentation amounts by account and movement; made for the few entities that come or
/// go.</summary>
internal sealed class EntitySums
{
    private EntitySums(int entity, SortedDictionary<(int Account, Movement Movement), long> rows)
    {
        Entity = entity;
        Rows = rows;
    }

    public int Entity { get; }

    /// <summary>Debit positive, zero ones left out.</summary>
    public SortedDictionary<(int Account, Movement Movement), long> Rows { get; }

    /// <summary>The sums of segments whose stage passes.</summary>
    public static EntitySums Of(IEnumerable<PostingSegment> segments, int entity, Func<Stage, bool> passes)
    {
        var sums = new SortedDictionary<(int Account, Movement Movement), Int128>();
        foreach (var segment in segments.Where(s => passes(s.Stage) && (s.Entity == entity || s.Entity < 0)))
        {
            for (var row = 0; row < segment.Count; row++)
            {
                if (segment.EntityAt(row) == entity)
                {
                    var key = (segment.Accounts[row], segment.Movements[row]);
                    sums[key] = sums.GetValueOrDefault(key) + segment.Presentation[row];
                }
            }
        }

        var kept = sums.Where(sum => sum.Value != 0).ToDictionary(sum => sum.Key, sum => Invariant.Narrow(sum.Value));
        return new(entity, new(kept));
    }
}
