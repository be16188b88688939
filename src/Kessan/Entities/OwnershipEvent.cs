using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Entities;

/// <summary>What happened to a holding.</summary>
public enum OwnershipEventKind
{
    /// <summary>Held when the folder begins.</summary>
    Opening,

    /// <summary>Shares bought; control, influence or neither comes with them.</summary>
    Acquisition,

    /// <summary>More shares of an entity already held.</summary>
    Increase,

    /// <summary>Fewer shares of an entity that stays.</summary>
    Decrease,

    /// <summary>Shares sold; what is retained is the interest after it.</summary>
    Disposal,

    /// <summary>The entity issued shares and interests changed.</summary>
    Issue,
}

/// <summary>One row of the ownership register: what an owner holds directly in an entity after a date.</summary>
/// <param name="Date">The event takes effect at the end of this day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Owner">Index of the owner.</param>
/// <param name="Entity">Index of the entity held.</param>
/// <param name="Interest">Direct share of results and net assets after the event, as a fraction of one.</param>
/// <param name="Votes">Direct share of votes after the event, as a fraction of one.</param>
/// <param name="Consideration">Paid (or received, on decrease and disposal), minor units of the owner's functional
/// currency; null where the register gives none.</param>
/// <param name="Method">The method the register states, or null: it follows from the votes.</param>
/// <param name="Location">File and line.</param>
public sealed record OwnershipEvent(
    DateOnly Date,
    OwnershipEventKind Kind,
    int Owner,
    int Entity,
    Fraction Interest,
    Fraction Votes,
    long? Consideration,
    ConsolidationMethod? Method,
    SourceLocation Location
)
{
    /// <summary>Fair value of what is retained when control is lost, presentation minor units (IFRS 10.25(b),
    /// ASC 810-10-40-5); null where the register gives none: it is then taken from the price of what was
    /// sold.</summary>
    public long? RetainedFairValue { get; init; }
}
