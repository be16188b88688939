using System.Collections.Immutable;

namespace Kessan.Ledger;

/// <summary>The analysis dimensions of a group, at most eight, and their members.</summary>
public sealed class AnalysisDimensions
{
    /// <summary>The most dimensions a group may have.</summary>
    public const int Most = 8;

    /// <summary>Dimensions in the group's order.</summary>
    /// <exception cref="ArgumentException">More than eight.</exception>
    public AnalysisDimensions(IEnumerable<AnalysisDimension> dimensions)
    {
        All = [.. dimensions];
        if (All.Length > Most)
        {
            throw new ArgumentException($"A group has at most {Most} analysis dimensions.", nameof(dimensions));
        }
    }

    /// <summary>No dimensions.</summary>
    public static AnalysisDimensions None { get; } = new([]);

    /// <summary>The dimensions in order.</summary>
    public ImmutableArray<AnalysisDimension> All { get; }

    /// <summary>How many there are.</summary>
    public int Count => All.Length;

    /// <summary>The place of a dimension by name, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (string.Equals(All[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One analysis dimension: its name and its members, a tree.</summary>
/// <param name="Name">Its name, which is its column in the files.</param>
/// <param name="Members">Members in order; a posting carries the index, -1 for none.</param>
public sealed record AnalysisDimension(string Name, ImmutableArray<DimensionMember> Members)
{
    /// <summary>The index of a member by code, or -1.</summary>
    public int IndexOf(string code)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            if (string.Equals(Members[i].Code, code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A member of a dimension.</summary>
/// <param name="Code">Its code.</param>
/// <param name="NameEn">English label.</param>
/// <param name="NameJa">Japanese label.</param>
/// <param name="Parent">Index of the member it adds up to, or -1.</param>
public sealed record DimensionMember(string Code, string NameEn, string NameJa, int Parent);
