using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>A number in a formula.</summary>
/// <param name="Reading">The number as the formula takes it.</param>
/// <param name="Sign">1 or -1, as <see cref="Operand.Sign"/>.</param>
internal readonly record struct Term(Reading Reading, int Sign);

/// <summary>A relation in one place: this number from those.</summary>
/// <param name="Kind">What the formula is.</param>
/// <param name="Target">What follows.</param>
/// <param name="Terms">From what.</param>
internal sealed record Instance(RelationKind Kind, Reading Target, ImmutableArray<Term> Terms)
{
    /// <summary>Its numbers, by <see cref="Numbers.FoundNumber.Id"/>.</summary>
    public IEnumerable<int> Numbers => Terms.Select(term => term.Reading.Number.Id).Append(Target.Number.Id);

    /// <summary>How much it says beside the places before it, in quarters: less where it follows from them.</summary>
    public int Weight { get; init; } = 4;

    /// <summary>Whether a breach of it is held against the numbers: not where a part is missing or the line may be of
    /// another nature.</summary>
    public bool IsBinding { get; init; } = true;
}

/// <summary>What an instance comes to.</summary>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Value">What the formula comes to on the printed values.</param>
/// <param name="Interval">Where it lies.</param>
/// <param name="Bits">How unlikely it would be by luck.</param>
/// <param name="IsNearMiss">Whether it fails by less than a tenth of the target's last digit, or only by the side the
/// sign is told from.</param>
internal readonly record struct Outcome(
    Verdict Verdict,
    Fraction Value,
    PrintedInterval Interval,
    int Bits,
    bool IsNearMiss
)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Verdict is Verdict.Exact or Verdict.Rounding;

    /// <summary>Whether it fails.</summary>
    public bool Fails => Verdict is Verdict.Contradiction;
}
