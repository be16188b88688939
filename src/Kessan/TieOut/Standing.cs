using System.Collections.Immutable;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut;

/// <summary>How a number stands after the tie-out: the mark it gets.</summary>
public enum Standing
{
    /// <summary>No relation was found.</summary>
    Alone,

    /// <summary>A relation was found, and whether it has to hold cannot be told.</summary>
    Unknown,

    /// <summary>It ties within rounding, and in no relation on the printed values.</summary>
    Rounding,

    /// <summary>It ties on the printed values.</summary>
    Exact,

    /// <summary>It is one of the numbers that cannot all be right.</summary>
    Contradiction,
}

/// <summary>How every number of a result stands.</summary>
public static class Standings
{
    /// <summary>How the numbers stand, by <see cref="Numbers.FoundNumber.Id"/>, the first being at 1; place 0 means
    /// nothing.</summary>
    public static ImmutableArray<Standing> Of(TieOutResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var standings = new Standing[result.Document.Numbers.Length + 1];
        foreach (var relation in result.Relations)
        {
            var standing = Of(relation.Verdict);
            Raise(standings, relation.Target, standing);
            foreach (var operand in relation.Operands)
            {
                Raise(standings, operand.Number, standing);
            }
        }

        foreach (var number in result.Conflicts.SelectMany(conflict => conflict.Numbers))
        {
            Raise(standings, number, Standing.Contradiction);
        }

        standings[0] = Standing.Alone;
        return [.. standings];
    }

    /// <summary>The places of the relations that say a contradiction and stand in no conflict.</summary>
    /// <remarks>A conflict names the relations it consists of; a relation whose breach no set of numbers explains is
    /// still told.</remarks>
    public static ImmutableArray<int> ContradictionsApart(TieOutResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var told = result.Conflicts.SelectMany(conflict => conflict.Relations).ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, result.Relations.Length)
                .Where(at => result.Relations[at].Verdict == Verdict.Contradiction && !told.Contains(at)),
        ];
    }

    private static Standing Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Exact => Standing.Exact,
            Verdict.Rounding => Standing.Rounding,
            Verdict.Contradiction => Standing.Contradiction,
            _ => Standing.Unknown,
        };

    private static void Raise(Standing[] standings, int number, Standing standing)
    {
        if (number < standings.Length && standings[number] < standing)
        {
            standings[number] = standing;
        }
    }
}
