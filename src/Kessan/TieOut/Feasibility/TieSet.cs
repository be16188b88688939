using System.Collections.Immutable;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>The relations of a document as equations: those that are believed, and those that contradict
/// themselves.</summary>
internal sealed class TieSet
{
    private readonly List<Tie>[] _believedOf;

    /// <summary>The equations of relations over values.</summary>
    public TieSet(PrintedValues values, ImmutableArray<Relation> relations)
    {
        Relations = relations;
        Believed = [.. Of(values, relations, verdict => verdict is Verdict.Exact or Verdict.Rounding)];
        Broken = [.. Of(values, relations, verdict => verdict is Verdict.Contradiction)];
        _believedOf = new List<Tie>[values.Count];
        foreach (var tie in Believed)
        {
            foreach (var variable in tie.Variables)
            {
                (_believedOf[variable] ??= []).Add(tie);
            }
        }
    }

    /// <summary>The relations.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>Equations that hold, each taken alone.</summary>
    public ImmutableArray<Tie> Believed { get; }

    /// <summary>Equations that do not.</summary>
    public ImmutableArray<Tie> Broken { get; }

    /// <summary>The equations that hold in which a value stands.</summary>
    public IReadOnlyList<Tie> BelievedOf(int variable) => _believedOf[variable] ?? [];

    /// <summary>The equations that hold, those apart that share no value even by way of others.</summary>
    public IEnumerable<List<Tie>> Components()
    {
        var seen = new HashSet<int>();
        foreach (var first in Believed.Where(tie => !seen.Contains(tie.Variables[0])))
        {
            var component = new SortedDictionary<int, Tie>();
            var open = new Stack<int>([first.Variables[0]]);
            _ = seen.Add(first.Variables[0]);
            while (open.TryPop(out var variable))
            {
                foreach (var tie in BelievedOf(variable).Where(tie => component.TryAdd(tie.Relation, tie)))
                {
                    foreach (var other in tie.Variables.Where(seen.Add))
                    {
                        open.Push(other);
                    }
                }
            }

            yield return [.. component.Values];
        }
    }

    private static IEnumerable<Tie> Of(
        PrintedValues values,
        ImmutableArray<Relation> relations,
        Func<Verdict, bool> isMeant
    )
    {
        for (var place = 0; place < relations.Length; place++)
        {
            if (isMeant(relations[place].Verdict) && Tie.Of(place, relations[place], values.Of) is { } tie)
            {
                yield return tie;
            }
        }
    }
}
