using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements.Members;

/// <summary>Any combination of members, ready to be held against postings; members include everything below
/// them.</summary>
public sealed class MemberFilter
{
    private readonly ImmutableArray<(int Dimension, ImmutableArray<bool> Members)> _wanted;

    private MemberFilter(
        ImmutableArray<MemberPick> picks,
        ImmutableArray<(int, ImmutableArray<bool>)> wanted,
        int entity,
        int investee
    )
    {
        Picks = picks;
        _wanted = wanted;
        Entity = entity;
        Investee = investee;
        Key = string.Join('@', picks);
    }

    /// <summary>The members asked for, in ordinal order of their dimensions.</summary>
    public ImmutableArray<MemberPick> Picks { get; }

    /// <summary>The members as text, <c>entity=TN@nature=Personnel</c>; the same for the same combination in any
    /// order.</summary>
    public string Key { get; }

    /// <summary>Index of the entity, or -1 for all.</summary>
    public int Entity { get; }

    /// <summary>Index of the investee, or -1 for all.</summary>
    public int Investee { get; }

    /// <summary>Whether nothing is asked for: the whole.</summary>
    public bool IsWhole => Picks.IsEmpty;

    /// <summary>Whether nothing but an entity is asked for, if anything.</summary>
    public bool IsEntityAlone => _wanted.IsEmpty && Investee < 0;

    /// <summary>The places of the analysis dimensions asked for.</summary>
    public IEnumerable<int> Dimensions => _wanted.Select(wanted => wanted.Dimension);

    /// <summary>The filter of members; null where the group has no such dimension or member, the investee was never
    /// accounted for by the equity method in the series, or a dimension stands twice.</summary>
    /// <param name="series">The closings of the group.</param>
    /// <param name="picks">The members, in any order; none for the whole.</param>
    public static MemberFilter? Of(StatementSeries series, IEnumerable<MemberPick> picks)
    {
        ImmutableArray<MemberPick> ordered = [.. picks.OrderBy(pick => pick.Dimension, StringComparer.Ordinal)];
        if (ordered.Select(pick => pick.Dimension).Distinct(StringComparer.Ordinal).Count() < ordered.Length)
        {
            return null;
        }

        var group = series.Sets.First().Ledger.Frame.Group;
        var wanted = ImmutableArray.CreateBuilder<(int, ImmutableArray<bool>)>();
        var (entity, investee) = (-1, -1);
        foreach (var pick in ordered)
        {
            if (pick.Dimension is MemberPick.Entity or MemberPick.Investee)
            {
                var found = IndexOf(group, pick.Member);
                var isEntity = pick.Dimension == MemberPick.Entity;
                if (found < 0 || !(isEntity || WasInvestee(series, found)))
                {
                    return null;
                }

                (entity, investee) = isEntity ? (found, investee) : (entity, found);
            }
            else if (Below(group, pick) is { } members)
            {
                wanted.Add(members);
            }
            else
            {
                return null;
            }
        }

        return new(ordered, wanted.ToImmutable(), entity, investee);
    }

    /// <summary>Whether a cell is wanted.</summary>
    public bool Covers(in MemberCell cell)
    {
        if (!CoversParties(cell.Cell.Entity, cell.Investee))
        {
            return false;
        }

        foreach (var (dimension, members) in _wanted)
        {
            var member = cell.Members[dimension];
            if (member < 0 || !members[member])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a posting is wanted.</summary>
    /// <param name="segment">Its segment.</param>
    /// <param name="row">Its place there.</param>
    /// <param name="investee">Index of the investee it is about, or -1.</param>
    public bool Covers(PostingSegment segment, int row, int investee)
    {
        if (!CoversParties(segment.EntityAt(row), investee))
        {
            return false;
        }

        foreach (var (dimension, members) in _wanted)
        {
            var member = segment.DimensionAt(dimension, row);
            if (member < 0 || !members[member])
            {
                return false;
            }
        }

        return true;
    }

    private bool CoversParties(int entity, int investee) =>
        (Entity < 0 || entity == Entity) && (Investee < 0 || investee == Investee);

    private static (int, ImmutableArray<bool>)? Below(Group group, MemberPick pick)
    {
        var dimension = group.Dimensions.IndexOf(pick.Dimension);
        var top = dimension < 0 ? -1 : group.Dimensions.All[dimension].IndexOf(pick.Member);
        if (top < 0)
        {
            return null;
        }

        var members = group.Dimensions.All[dimension].Members;
        return (dimension, [.. members.Select((_, member) => IsBelow(members, member, top))]);
    }

    private static bool IsBelow(ImmutableArray<DimensionMember> members, int member, int top)
    {
        while (member >= 0 && member != top)
        {
            member = members[member].Parent;
        }

        return member == top;
    }

    private static int IndexOf(Group group, string code)
    {
        for (var i = 0; i < group.Entities.Length; i++)
        {
            if (string.Equals(group.Entities[i].Code, code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool WasInvestee(StatementSeries series, int entity) =>
        series.Sets.Any(set => MemberCube.IsInvestee(set.Ledger.Frame.Scope, entity));
}
