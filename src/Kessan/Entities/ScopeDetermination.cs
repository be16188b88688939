using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Entities;

/// <summary>Determines the scope of a group at a closing from its ownership register.</summary>
/// <remarks>
/// An event takes effect at the end of its day, so one dated on the closing day is in, and one dated on the day
/// before the fiscal year or earlier is no event of the year. Only <see cref="OwnershipEventKind.Opening"/> on the
/// first day of the year counts from its beginning. More than half of the votes held by the group together is
/// control, a fifth or more significant influence (IFRS 10.B35, IAS 28.5; ASC 810-10-15-8, ASC 323-10-15-8); a method
/// the register states goes before both.
/// </remarks>
public static class ScopeDetermination
{
    /// <summary>The scope on a closing day, with the findings of the register up to that day.</summary>
    /// <param name="entities">All entities, at their index.</param>
    /// <param name="register">The ownership register.</param>
    /// <param name="parent">Index of the parent.</param>
    /// <param name="yearStart">The first day of the fiscal year.</param>
    /// <param name="date">The closing day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parent is no entity.</exception>
    public static Checked<ConsolidationScope> On(
        ImmutableArray<Entity> entities,
        OwnershipRegister register,
        int parent,
        DateOnly yearStart,
        DateOnly date
    )
    {
        var known = new OwnershipRegister(register.Events.Where(e => IsKnown(e, entities.Length)));
        var before = OwnershipGraph.Of(entities.Length, parent, AtStart(known, yearStart));
        var steps = known
            .Events.Where(e => e.Date >= yearStart && e.Date <= date)
            .Select(e => e.Date)
            .Distinct()
            .Select(day => (Day: day, Graph: OwnershipGraph.Of(entities.Length, parent, known.HoldingsAtEndOf(day))))
            .ToList();
        var now = steps.Count == 0 ? before : steps[^1].Graph;
        ImmutableArray<ScopeEntry> entries = [.. entities.Select(entity => EntryOf(entity.Index, before, steps, now))];
        return Checked.With(
            new ConsolidationScope(yearStart, date, entries, now.Holdings),
            OwnershipRegisterCheck
                .Findings(entities, register, parent, date, now)
                .Concat(OwnershipRegisterCheck.JointOperations(entities, known, entries))
        );
    }

    /// <summary>The graph of holdings at the end of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parent is no entity.</exception>
    public static OwnershipGraph GraphAtEndOf(int entities, OwnershipRegister register, int parent, DateOnly date) =>
        OwnershipGraph.Of(entities, parent, register.HoldingsAtEndOf(date));

    /// <summary>The graph of holdings at the beginning of a fiscal year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parent is no entity.</exception>
    public static OwnershipGraph GraphAtStartOf(
        int entities,
        OwnershipRegister register,
        int parent,
        DateOnly yearStart
    ) => OwnershipGraph.Of(entities, parent, AtStart(register, yearStart));

    private static ImmutableArray<Holding> AtStart(OwnershipRegister register, DateOnly yearStart) =>
        new OwnershipRegister(
            register.Events.Where(e =>
                e.Date < yearStart || (e.Date == yearStart && e.Kind == OwnershipEventKind.Opening)
            )
        ).HoldingsAtEndOf(yearStart);

    private static bool IsKnown(OwnershipEvent e, int entities) =>
        e.Owner >= 0 && e.Owner < entities && e.Entity >= 0 && e.Entity < entities;

    private static ScopeEntry EntryOf(
        int entity,
        OwnershipGraph before,
        List<(DateOnly Day, OwnershipGraph Graph)> steps,
        OwnershipGraph now
    )
    {
        var strongest = steps.Select(step => step.Graph.Methods[entity]).Append(before.Methods[entity]).MaxBy(Strength);
        DateOnly? entered = null;
        DateOnly? left = null;
        var isIn = before.Methods[entity] == strongest;
        foreach (var (day, graph) in steps)
        {
            var wasIn = isIn;
            isIn = graph.Methods[entity] == strongest;
            entered = isIn && !wasIn ? day : entered;
            left = wasIn && !isIn ? day : left;
        }

        return strongest == ConsolidationMethod.None
            ? new(entity, strongest, strongest, now.Effective[entity], null, null)
            : new(entity, now.Methods[entity], strongest, now.Effective[entity], entered, isIn ? null : left);
    }

    private static int Strength(ConsolidationMethod method) =>
        method switch
        {
            ConsolidationMethod.Full => 3,
            ConsolidationMethod.JointOperation => 2,
            ConsolidationMethod.Equity => 1,
            _ => 0,
        };
}
