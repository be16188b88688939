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
    /// <remarks>A relation that is a contradiction by itself is a conflict of its own and, like one of which nothing
    /// can be told, is not believed when the others are asked about. A number on which a conflict rests most is taken
    /// out before the next one is looked for.</remarks>
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
        var (values, ties) = Read(numbers, relations, rounding, outside);
        var search = new ConflictSearch(values, ties);
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

    /// <summary>Whether a relation, taken alone, can hold of numbers as they are printed.</summary>
    /// <param name="numbers">The numbers, by <see cref="FoundNumber.Id"/> from 1.</param>
    /// <param name="relation">The relation; its verdict does not matter.</param>
    /// <param name="rounding">How the document rounds.</param>
    /// <returns>True also where the relation says nothing of sizes.</returns>
    public static bool CanHold(ImmutableArray<FoundNumber> numbers, Relation relation, RoundingRule rounding)
    {
        var outside = ImmutableDictionary<string, PrintedInterval>.Empty;
        var values = new PrintedValues(numbers, new(rounding, AreRatesOpen: true), outside);
        var ties = new TieReading(values).Of(0, relation);
        return Trial.Of(ties, values.Range, values.Printed).Verdict != TrialVerdict.Falls;
    }

    // Ratios are taken as rounded to the nearest unless relations that hold say that they may be cut off.
    private static (PrintedValues Values, TieSet Ties) Read(
        ImmutableArray<FoundNumber> numbers,
        ImmutableArray<Relation> relations,
        RoundingRule rounding,
        IReadOnlyDictionary<string, PrintedInterval> outside
    )
    {
        var values = new PrintedValues(numbers, new(rounding, AreRatesOpen: false), outside);
        var ties = new TieSet(values, relations);
        if (ties.LeftOut == 0 && rounding != RoundingRule.TowardZero)
        {
            return (values, ties);
        }

        var open = new PrintedValues(numbers, new(rounding, AreRatesOpen: true), outside);
        var openTies = new TieSet(open, relations);
        return openTies.LeftOut < ties.LeftOut || rounding == RoundingRule.TowardZero
            ? (open, openTies)
            : (values, ties);
    }
}
