using System.Collections.Immutable;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>The relations of a document as equations: those that are believed, and those that contradict
/// themselves.</summary>
/// <remarks>A relation that is said to hold and whose equation alone does not is meant in another way than its kind
/// says; it is left out.</remarks>
internal sealed class TieSet
{
    private readonly List<int>[] _believedOf;
    private readonly Dictionary<int, IReadOnlyList<Tie>> _equations = [];

    /// <summary>The equations of relations over values.</summary>
    public TieSet(PrintedValues values, ImmutableArray<Relation> relations)
    {
        Relations = relations;
        var reading = new TieReading(values);
        var (believed, broken) = (ImmutableArray.CreateBuilder<Tie>(), new Dictionary<int, IReadOnlyList<Tie>>());
        for (var place = 0; place < relations.Length; place++)
        {
            if (relations[place].Verdict == Verdict.Unknown)
            {
                continue;
            }

            var ties = reading.Of(place, relations[place]);
            var falls =
                IsOfPrints(relations[place])
                || Trial.Of(ties, values.Range, values.Printed).Verdict == TrialVerdict.Falls;
            if (relations[place].Verdict == Verdict.Contradiction && falls)
            {
                broken.Add(place, ties);
            }
            else if (relations[place].Verdict != Verdict.Contradiction)
            {
                LeftOut += falls ? 1 : 0;
                believed.AddRange(falls ? [] : ties);
                _equations.Add(place, falls ? [] : ties);
            }
        }

        (Believed, Broken) = (believed.ToImmutable(), broken);
        _believedOf = new List<int>[values.Count];
        for (var tie = 0; tie < Believed.Length; tie++)
        {
            foreach (var variable in Believed[tie].Variables)
            {
                (_believedOf[variable] ??= []).Add(tie);
            }
        }
    }

    // Points are told of the rates as printed more often than of what is behind them: 6.9 points between 34.1% and
    // 27.2% say nothing of the digits that are not printed.
    private static bool IsOfPrints(Relation relation) =>
        relation is { Kind: RelationKind.Points, Verdict: Verdict.Exact };

    /// <summary>The relations.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>How many relations are said to hold and were left out.</summary>
    public int LeftOut { get; }

    /// <summary>Equations that hold, each taken alone.</summary>
    public ImmutableArray<Tie> Believed { get; }

    /// <summary>Equations that do not, by the relation's place.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Tie>> Broken { get; }

    /// <summary>The relations that hold in which a value stands, each with all its equations.</summary>
    public IEnumerable<IReadOnlyList<Tie>> BelievedOf(int variable) =>
        _believedOf[variable] is { } ties
            ? ties.Select(tie => Believed[tie].Relation).Distinct().Select(relation => _equations[relation])
            : [];

    /// <summary>In how many equations that hold a value stands.</summary>
    public int Vouching(int variable) => _believedOf[variable]?.Count ?? 0;

    /// <summary>The equations that hold, those apart that share no value even by way of others.</summary>
    public IEnumerable<List<Tie>> Components()
    {
        var seen = new HashSet<int>();
        foreach (var first in Believed.Select(tie => tie.Variables[0]))
        {
            if (!seen.Add(first))
            {
                continue;
            }

            var component = new SortedSet<int>();
            var open = new Stack<int>([first]);
            while (open.TryPop(out var variable))
            {
                foreach (var tie in _believedOf[variable].Where(component.Add))
                {
                    Push(open, Believed[tie].Variables.Where(seen.Add));
                }
            }

            yield return [.. component.Select(tie => Believed[tie])];
        }
    }

    private static void Push(Stack<int> open, IEnumerable<int> variables)
    {
        foreach (var variable in variables)
        {
            open.Push(variable);
        }
    }
}
