using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Entities;

/// <summary>What is wrong with an ownership register up to a day.</summary>
internal static class OwnershipRegisterCheck
{
    /// <summary>Every finding up to the day.</summary>
    public static IEnumerable<Diagnostic> Findings(
        ImmutableArray<Entity> entities,
        OwnershipRegister register,
        int parent,
        DateOnly date,
        OwnershipGraph graph
    )
    {
        var events = register.Events.Where(e => e.Date <= date).ToList();
        return RowFindings(entities, events)
            .Concat(SumFindings(entities, events))
            .Concat(MethodFindings(entities, events, graph))
            .Concat(NotHeld(entities, register, parent))
            .Concat(graph.Undetermined.Select(entity => OwnershipDiagnostics.RingWithoutOwner(entities[entity])));
    }

    /// <summary>Joint operations of the fiscal year to date.</summary>
    public static IEnumerable<Diagnostic> JointOperations(
        ImmutableArray<Entity> entities,
        OwnershipRegister register,
        ImmutableArray<ScopeEntry> scope
    ) =>
        scope
            .Where(entry => entry.MethodInYear == ConsolidationMethod.JointOperation)
            .Select(entry =>
                OwnershipDiagnostics.JointOperationNotClosed(
                    entities[entry.Entity],
                    register.Events.LastOrDefault(e =>
                        e.Entity == entry.Entity && e.Method == ConsolidationMethod.JointOperation
                    )
                )
            );

    private static IEnumerable<Diagnostic> RowFindings(ImmutableArray<Entity> entities, List<OwnershipEvent> events)
    {
        var last = new Dictionary<(int Owner, int Entity), OwnershipEvent>();
        foreach (var e in events)
        {
            if (e.Owner < 0 || e.Owner >= entities.Length || e.Entity < 0 || e.Entity >= entities.Length)
            {
                yield return OwnershipDiagnostics.UnknownEntity(e);
                continue;
            }

            var (owner, entity) = (entities[e.Owner], entities[e.Entity]);
            if (e.Owner == e.Entity)
            {
                yield return OwnershipDiagnostics.HoldsItself(e, entity);
            }

            if (IsOutside(e.Interest) || IsOutside(e.Votes))
            {
                yield return OwnershipDiagnostics.NotAShare(e, owner, entity);
            }

            if (last.TryGetValue((e.Owner, e.Entity), out var earlier) && earlier.Date == e.Date)
            {
                yield return OwnershipDiagnostics.TwoEventsOnOneDay(e, earlier, owner, entity);
            }
            else if (Contradicts(e, earlier?.Interest ?? Fraction.Zero))
            {
                yield return OwnershipDiagnostics.EventContradictsInterest(
                    e,
                    earlier?.Interest ?? Fraction.Zero,
                    owner,
                    entity
                );
            }

            last[(e.Owner, e.Entity)] = e;
        }
    }

    // After every day on which a holding in the entity changed: together never more than all of it.
    private static IEnumerable<Diagnostic> SumFindings(ImmutableArray<Entity> entities, List<OwnershipEvent> events)
    {
        foreach (var ofEntity in events.Where(e => e.Entity >= 0 && e.Entity < entities.Length).GroupBy(e => e.Entity))
        {
            var held = new SortedDictionary<int, OwnershipEvent>();
            foreach (var ofDay in ofEntity.GroupBy(e => e.Date))
            {
                foreach (var e in ofDay)
                {
                    held[e.Owner] = e;
                }

                var interest = held.Values.Aggregate(Fraction.Zero, (sum, e) => sum + e.Interest);
                var votes = held.Values.Aggregate(Fraction.Zero, (sum, e) => sum + e.Votes);
                if (interest > Fraction.One || votes > Fraction.One)
                {
                    yield return OwnershipDiagnostics.MoreThanAll(
                        ofDay.Last(),
                        entities[ofEntity.Key],
                        interest,
                        votes
                    );
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> MethodFindings(
        ImmutableArray<Entity> entities,
        List<OwnershipEvent> events,
        OwnershipGraph graph
    )
    {
        foreach (
            var held in graph.Holdings.Where(holding => holding.Method is not null).GroupBy(holding => holding.Entity)
        )
        {
            var methods = held.Select(holding => holding.Method!.Value).Distinct().ToList();
            if (methods.Count > 1)
            {
                var place = events.Last(e => e.Entity == held.Key && e.Method is not null).Location;
                yield return OwnershipDiagnostics.TwoMethods(entities[held.Key], methods, place);
            }
        }
    }

    private static IEnumerable<Diagnostic> NotHeld(
        ImmutableArray<Entity> entities,
        OwnershipRegister register,
        int parent
    )
    {
        var held = register.Events.Select(e => e.Entity).ToHashSet();
        return entities
            .Where(entity => entity.Index != parent && !held.Contains(entity.Index))
            .Select(OwnershipDiagnostics.HeldByNobody);
    }

    private static bool IsOutside(Fraction share) => share.IsNegative || share > Fraction.One;

    private static bool Contradicts(OwnershipEvent e, Fraction before) =>
        e.Kind switch
        {
            OwnershipEventKind.Increase or OwnershipEventKind.Acquisition => e.Interest < before,
            OwnershipEventKind.Decrease or OwnershipEventKind.Disposal => e.Interest > before,
            _ => false,
        };
}
