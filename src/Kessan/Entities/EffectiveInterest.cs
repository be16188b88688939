using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Entities;

/// <summary>Solves <c>ω = e + ω·D</c> exactly, one strongly connected component of the holdings at a time.</summary>
/// <remarks>Components come owners first, so a chain is plain multiplication and only true rings are systems of
/// equations.</remarks>
internal static class EffectiveInterest
{
    /// <summary>The parent's interest in every entity, and the entities of rings that nothing outside
    /// determines.</summary>
    public static (ImmutableArray<Fraction> Interests, ImmutableArray<int> Undetermined) Solve(OwnershipGraph graph)
    {
        var passing = Passing(graph);
        var interests = new Fraction[graph.Methods.Length];
        interests[graph.Parent] = Fraction.One;
        var undetermined = new List<int>();
        foreach (var component in StronglyConnectedComponents.SourcesFirst(Owned(graph, passing)))
        {
            if (component.Length == 1)
            {
                var only = component[0];
                interests[only] = only == graph.Parent ? Fraction.One : FromOwners(passing[only], interests, _ => true);
                continue;
            }

            if (!SolveRing(component, passing, interests))
            {
                undetermined.AddRange(component);
            }
        }

        undetermined.Sort();
        return ([.. interests], [.. undetermined]);
    }

    // Holdings that pass the parent's interest on, by entity held.
    private static List<Holding>[] Passing(OwnershipGraph graph)
    {
        var passing = new List<Holding>[graph.Methods.Length];
        for (var entity = 0; entity < passing.Length; entity++)
        {
            passing[entity] = [];
        }

        foreach (var holding in graph.Holdings)
        {
            if (holding.Entity != graph.Parent && graph.Methods[holding.Owner] == ConsolidationMethod.Full)
            {
                passing[holding.Entity].Add(holding);
            }
        }

        return passing;
    }

    private static List<int>[] Owned(OwnershipGraph graph, List<Holding>[] passing)
    {
        var owned = new List<int>[graph.Methods.Length];
        for (var owner = 0; owner < owned.Length; owner++)
        {
            owned[owner] = [];
        }

        foreach (var holding in passing.SelectMany(held => held))
        {
            owned[holding.Owner].Add(holding.Entity);
        }

        return owned;
    }

    private static Fraction FromOwners(List<Holding> holdings, Fraction[] interests, Func<int, bool> counts)
    {
        var sum = Fraction.Zero;
        foreach (var holding in holdings)
        {
            if (counts(holding.Owner))
            {
                sum += interests[holding.Owner] * holding.Interest;
            }
        }

        return sum;
    }

    private static bool SolveRing(ImmutableArray<int> ring, List<Holding>[] passing, Fraction[] interests)
    {
        var place = new Dictionary<int, int>();
        foreach (var entity in ring)
        {
            place.Add(entity, place.Count);
        }

        var system = new SparseLinearSystem(ring.Length);
        foreach (var entity in ring)
        {
            var row = place[entity];
            system.Add(row, row, Fraction.One);
            system.AddConstant(row, FromOwners(passing[entity], interests, owner => !place.ContainsKey(owner)));
            foreach (var holding in passing[entity].Where(holding => place.ContainsKey(holding.Owner)))
            {
                system.Add(row, place[holding.Owner], -holding.Interest);
            }
        }

        if (system.TrySolve() is not { } solution)
        {
            return false;
        }

        for (var i = 0; i < ring.Length; i++)
        {
            interests[ring[i]] = solution[i];
        }

        return true;
    }
}
