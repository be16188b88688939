using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations;

/// <summary>A relation between printed numbers, and whether it holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Target">The number that follows from the others, by <see cref="Numbers.FoundNumber.Id"/>.</param>
/// <param name="Operands">The numbers it follows from, in the order of the formula.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Computed">Where the target would have to lie, from the intervals of the operands.</param>
/// <param name="Why">What believes it and what it comes to, in one sentence for the reader.</param>
public sealed record Relation(
    RelationKind Kind,
    int Target,
    ImmutableArray<Operand> Operands,
    Verdict Verdict,
    PrintedInterval Computed,
    string Why
)
{
    /// <summary>How strongly it is believed, from 1; a relation with less than the needed evidence is not
    /// claimed.</summary>
    public int Evidence { get; init; } = 1;

    /// <summary>What the formula's outcome is multiplied by to come to the target as it was read; not one where the
    /// operands tell that the target is printed in another unit than its surroundings say, such as a growth rate in a
    /// table of millions, and below zero where growth is taken over the size of a base below zero.</summary>
    public Fraction Factor { get; init; } = Fraction.One;
}

/// <summary>A number in a relation.</summary>
/// <param name="Number">The number, by <see cref="Numbers.FoundNumber.Id"/>; 0 for an amount outside the
/// document.</param>
/// <param name="Sign">1 where it is added or multiplied, -1 where it is taken off or divided by.</param>
/// <param name="FactId">The fact, of a number outside the document; empty otherwise.</param>
public readonly record struct Operand(int Number, int Sign, string FactId = "");

/// <summary>Kinds of relations.</summary>
public enum RelationKind
{
    /// <summary>The target is the signed sum of the operands: totals, subtotals, roll-forwards, identities.</summary>
    Sum,

    /// <summary>The target is the first operand less the second, in time or against a plan.</summary>
    Difference,

    /// <summary>The target is the first operand over the second, less one.</summary>
    Growth,

    /// <summary>The target is the first ratio less the second.</summary>
    Points,

    /// <summary>The target is the first operand over the second.</summary>
    Ratio,

    /// <summary>The target is the product of the operands, those with a negative sign divided by.</summary>
    Product,

    /// <summary>The target is the same figure as the operand, in another place, unit or precision.</summary>
    Same,

    /// <summary>The target carries the operand's sign or direction in words.</summary>
    Direction,

    /// <summary>The target follows from the operands in several steps, which <see cref="Relation.Why"/> tells: a growth
    /// rate from changes of parts, an earlier figure from a later one and its growth.</summary>
    Implied,

    /// <summary>The target is the first operand times the second less the third: a holding and the change of its
    /// price.</summary>
    Revaluation,
}

/// <summary>Whether a relation holds.</summary>
public enum Verdict
{
    /// <summary>It holds on the printed values.</summary>
    Exact,

    /// <summary>It holds for values that print as these.</summary>
    Rounding,

    /// <summary>No values that print as these let it hold.</summary>
    Contradiction,

    /// <summary>Whether it has to hold cannot be told.</summary>
    Unknown,
}
