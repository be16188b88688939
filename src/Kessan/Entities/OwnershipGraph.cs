using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Entities;

/// <summary>Who holds what in whom at the end of one day, and what follows from it: control by chains of votes, and the
/// parent's effective interest over every chain and ring of shares.</summary>
/// <remarks>
/// Control and interest are two questions. Control follows votes: what the parent and the entities it controls hold
/// together (IFRS 10.B35, ASC 810-10-15-8). Interest follows shares: <c>ω = e + ω·D</c>, where <c>e</c> is what the
/// parent holds itself,
/// <c>D</c> what fully consolidated entities hold in each other, and shares in the parent pass nothing, because they
/// are treasury stock (IAS 32.33, ASC 810-10-45-5). Holders that are not fully consolidated pass nothing on: their
/// own results already contain what they hold.
/// </remarks>
public sealed class OwnershipGraph
{
    private static readonly Fraction Half = new(1, 2);
    private static readonly Fraction Fifth = new(1, 5);

    private OwnershipGraph(int parent, ImmutableArray<Holding> holdings, ImmutableArray<ConsolidationMethod> methods)
    {
        Parent = parent;
        Holdings = holdings;
        Methods = methods;
        var solution = EffectiveInterest.Solve(this);
        Effective = solution.Interests;
        Undetermined = solution.Undetermined;
    }

    /// <summary>Index of the parent.</summary>
    public int Parent { get; }

    /// <summary>Direct holdings, in order of entity and owner.</summary>
    public ImmutableArray<Holding> Holdings { get; }

    /// <summary>The method of every entity, at its index.</summary>
    public ImmutableArray<ConsolidationMethod> Methods { get; }

    /// <summary>The parent's effective interest in every entity, at its index; one for the parent itself.</summary>
    public ImmutableArray<Fraction> Effective { get; }

    /// <summary>Entities of rings that hold each other wholly, whose interest no outside holding determines; counted
    /// as not held.</summary>
    public ImmutableArray<int> Undetermined { get; }

    /// <summary>The graph of the holdings of a day among so many entities.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parent is no entity.</exception>
    public static OwnershipGraph Of(int entities, int parent, ImmutableArray<Holding> holdings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parent);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(parent, entities);
        var sound = holdings.RemoveAll(holding => !IsSound(holding, entities));
        return new(parent, sound, MethodsOf(entities, parent, sound));
    }

    /// <summary>The direct interest of an owner in an entity, zero where it holds nothing.</summary>
    public Fraction Direct(int owner, int entity)
    {
        foreach (var holding in Holdings)
        {
            if (holding.Owner == owner && holding.Entity == entity)
            {
                return holding.Interest;
            }
        }

        return Fraction.Zero;
    }

    private static bool IsSound(Holding holding, int entities) =>
        holding.Owner >= 0
        && holding.Owner < entities
        && holding.Entity >= 0
        && holding.Entity < entities
        && holding.Owner != holding.Entity;

    private static ImmutableArray<ConsolidationMethod> MethodsOf(
        int entities,
        int parent,
        ImmutableArray<Holding> holdings
    )
    {
        var stated = new ConsolidationMethod?[entities];
        foreach (var holding in holdings)
        {
            stated[holding.Entity] ??= holding.Method;
        }

        var controlled = Controlled(entities, parent, holdings, stated);
        var votes = VotesOfGroup(holdings, controlled);
        var isHeld = new bool[entities];
        foreach (var holding in holdings)
        {
            isHeld[holding.Entity] |= controlled[holding.Owner];
        }

        var methods = ImmutableArray.CreateBuilder<ConsolidationMethod>(entities);
        for (var entity = 0; entity < entities; entity++)
        {
            methods.Add(
                controlled[entity] ? ConsolidationMethod.Full
                : !isHeld[entity] || stated[entity] == ConsolidationMethod.Full ? ConsolidationMethod.None
                : stated[entity] ?? (votes[entity] >= Fifth ? ConsolidationMethod.Equity : ConsolidationMethod.None)
            );
        }

        return methods.MoveToImmutable();
    }

    // Control only ever spreads, so repeating until nothing is added finds the least set whatever the order of
    // entities.
    private static bool[] Controlled(
        int entities,
        int parent,
        ImmutableArray<Holding> holdings,
        ConsolidationMethod?[] stated
    )
    {
        var held = holdings.ToLookup(holding => holding.Owner);
        var controlled = new bool[entities];
        var votes = new Fraction[entities];
        var waiting = new Queue<int>([parent]);
        controlled[parent] = true;
        while (waiting.TryDequeue(out var owner))
        {
            foreach (var holding in held[owner])
            {
                votes[holding.Entity] += holding.Votes;
                var controls = stated[holding.Entity] is { } method
                    ? method == ConsolidationMethod.Full && holding.Method == method
                    : votes[holding.Entity] > Half;
                if (controls && !controlled[holding.Entity])
                {
                    controlled[holding.Entity] = true;
                    waiting.Enqueue(holding.Entity);
                }
            }
        }

        return controlled;
    }

    private static Fraction[] VotesOfGroup(ImmutableArray<Holding> holdings, bool[] controlled)
    {
        var votes = new Fraction[controlled.Length];
        foreach (var holding in holdings)
        {
            if (controlled[holding.Owner])
            {
                votes[holding.Entity] += holding.Votes;
            }
        }

        return votes;
    }
}
