using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>Whether one set of unrounded values can stand behind all prints of a document at once.</summary>
/// <param name="Conflicts">The sets of numbers that none can stand behind, by their first relation; each of them is
/// minimal.</param>
/// <param name="Undecided">Numbers, by <see cref="FoundNumber.Id"/>, that hang together in so many relations that the
/// work allowed did not suffice to tell; empty almost always.</param>
public sealed record JointFeasibility(ImmutableArray<Conflict> Conflicts, ImmutableArray<int> Undecided)
{
    /// <summary>Asks for a document whose relations have been found.</summary>
    /// <remarks>A relation that is a contradiction by itself is a conflict of its own and, like one of which nothing can
    /// be told, is not believed when the others are asked about. A number on which a conflict rests most is taken out
    /// before the next one is looked for.</remarks>
    /// <param name="numbers">The numbers, by <see cref="FoundNumber.Id"/> from 1.</param>
    /// <param name="relations">The relations with their verdicts.</param>
    /// <param name="rounding">How the document rounds.</param>
    public static JointFeasibility Of(
        ImmutableArray<FoundNumber> numbers,
        ImmutableArray<Relation> relations,
        RoundingRule rounding
    ) => Of(numbers, relations, rounding, ImmutableDictionary<string, PrintedInterval>.Empty);

    /// <summary>Asks for a document compared with amounts outside it.</summary>
    /// <inheritdoc cref="Of(ImmutableArray{FoundNumber}, ImmutableArray{Relation}, RoundingRule)"/>
    /// <param name="numbers">The numbers, by <see cref="FoundNumber.Id"/> from 1.</param>
    /// <param name="relations">The relations with their verdicts.</param>
    /// <param name="rounding">How the document rounds.</param>
    /// <param name="outside">Where the amounts outside lie, by the fact's identity.</param>
    public static JointFeasibility Of(
        ImmutableArray<FoundNumber> numbers,
        ImmutableArray<Relation> relations,
        RoundingRule rounding,
        IReadOnlyDictionary<string, PrintedInterval> outside
    )
    {
        var values = new PrintedValues(numbers, rounding, outside);
        var search = new ConflictSearch(values, new(values, relations));
        search.Run();
        var mends = new MendSearch(values, search);
        return new(
            [
                .. search
                    .Found.Select(found => found.Conflict with { Mends = mends.Of(found) })
                    .OrderBy(conflict => conflict.Relations.Min())
                    .ThenBy(conflict => conflict.Numbers.Min()),
            ],
            [.. search.Undecided.Select(variable => variable + 1)]
        );
    }
}
