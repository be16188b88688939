using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Phases;

/// <summary>Why two sides of an intragroup relation differ.</summary>
public enum DifferenceReason
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>One transaction amount translated at two rates, computed from the amounts and rates.</summary>
    Currency,

    /// <summary>One side booked it in another period, as an adjustment of the next or the last closing shows.</summary>
    Timing,

    /// <summary>One side has nothing.</summary>
    MissingSide,

    /// <summary>Both sides have it, in different amounts.</summary>
    Amount,

    /// <summary>Single rounding of translated lines, at most half a unit a line.</summary>
    Rounding,
}

/// <summary>One authorised pair and account group at a closing.</summary>
/// <param name="Group">The account group.</param>
/// <param name="Entity">Index of the side named first: the smaller index.</param>
/// <param name="Partner">Index of the other side.</param>
/// <param name="EntitySide">Presentation minor units on the entity's books, debit positive.</param>
/// <param name="PartnerSide">Presentation minor units on the partner's books, debit positive.</param>
/// <param name="Difference">The sum of both sides: zero where they agree.</param>
/// <param name="Reason">The reason of the largest part of the difference.</param>
/// <param name="Tolerance">Presentation minor units.</param>
/// <param name="Location">The authority's row.</param>
public sealed record IntercompanyMatch(
    string Group,
    int Entity,
    int Partner,
    long EntitySide,
    long PartnerSide,
    long Difference,
    DifferenceReason Reason,
    long Tolerance,
    SourceLocation Location
)
{
    /// <summary>The difference by reason, in order of reason; the parts add up to it. Empty where the sides
    /// agree.</summary>
    public ImmutableArray<DifferencePart> Parts { get; init; } = [];
}

/// <summary>A part of the difference of two sides.</summary>
/// <param name="Reason">Why there is it.</param>
/// <param name="Amount">Presentation minor units, signed as the difference.</param>
public readonly record struct DifferencePart(DifferenceReason Reason, long Amount);
