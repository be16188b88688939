using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Entities;

/// <summary>What one entity holds directly in another on a date.</summary>
/// <param name="Owner">Index of the owner.</param>
/// <param name="Entity">Index of the entity held.</param>
/// <param name="Interest">Share of results and net assets, as a fraction of one.</param>
/// <param name="Votes">Share of votes, as a fraction of one.</param>
/// <param name="Method">The method the register states, or null.</param>
public readonly record struct Holding(
    int Owner,
    int Entity,
    Fraction Interest,
    Fraction Votes,
    ConsolidationMethod? Method
);

/// <summary>The ownership register: every event that changed a holding, by date.</summary>
public sealed class OwnershipRegister
{
    /// <summary>A register of events, put in order of date, owner and entity.</summary>
    public OwnershipRegister(IEnumerable<OwnershipEvent> events) =>
        Events = [.. events.OrderBy(e => e.Date).ThenBy(e => e.Entity).ThenBy(e => e.Owner)];

    /// <summary>All events in order.</summary>
    public ImmutableArray<OwnershipEvent> Events { get; }

    /// <summary>What is held at the end of a day, in order of entity and owner; holdings without a share and without a
    /// vote are left out.</summary>
    public ImmutableArray<Holding> HoldingsAtEndOf(DateOnly date)
    {
        var last = new SortedDictionary<(int Entity, int Owner), Holding>();
        foreach (var e in Events.TakeWhile(e => e.Date <= date))
        {
            last[(e.Entity, e.Owner)] = new(e.Owner, e.Entity, e.Interest, e.Votes, e.Method);
        }

        return [.. last.Values.Where(holding => !holding.Interest.IsZero || !holding.Votes.IsZero)];
    }
}
