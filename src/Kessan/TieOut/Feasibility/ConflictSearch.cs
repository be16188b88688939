using System.Collections.Immutable;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>A conflict with the equations that prove it.</summary>
/// <param name="Conflict">The conflict, its mends still to be found.</param>
/// <param name="Ties">The equations; empty where the relation is none of sizes.</param>
internal sealed record FoundConflict(Conflict Conflict, ImmutableArray<Tie> Ties)
{
    /// <summary>The value without whose print all that hangs together with it stands best; -1 where none was
    /// sought.</summary>
    public int Suspect { get; init; } = -1;
}

/// <summary>Looks for sets of numbers that no unrounded values can stand behind.</summary>
internal sealed class ConflictSearch
{
    private const int MostConflicts = 40;
    private const int MostSuspects = 12;

    private readonly PrintedValues _values;
    private readonly List<FoundConflict> _found = [];

    /// <summary>A search among the relations of a document.</summary>
    public ConflictSearch(PrintedValues values, TieSet ties) => (_values, Ties) = (values, ties);

    /// <summary>The relations.</summary>
    public TieSet Ties { get; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<FoundConflict> Found => _found;

    /// <summary>The values of which nothing can be told.</summary>
    public SortedSet<int> Undecided { get; } = [];

    /// <summary>Looks everywhere.</summary>
    public void Run()
    {
        for (var place = 0; place < Ties.Relations.Length; place++)
        {
            if (Ties.Relations[place].Verdict == Verdict.Contradiction)
            {
                _found.Add(Broken(place, Ties.Relations[place]));
            }
        }

        foreach (var component in Ties.Components())
        {
            Search(component);
        }
    }

    /// <summary>How many conflicts a value takes part in.</summary>
    public int Failures(int variable) => _found.Count(found => found.Conflict.Numbers.Contains(variable + 1));

    private FoundConflict Broken(int place, Relation relation)
    {
        if (Ties.Broken.TryGetValue(place, out var ties))
        {
            var found = Minimal(ties, [.. ties.SelectMany(tie => tie.Variables).Where(IsNumber)]);
            if (!found.Conflict.Numbers.IsEmpty)
            {
                return found;
            }
        }

        int[] numbers = [relation.Target, .. relation.Operands.Select(operand => operand.Number)];
        return new(new([.. numbers.Where(number => number > 0).Distinct().Order()], [place], []), []);
    }

    private void Search(List<Tie> component)
    {
        var set = new HashSet<int>();
        for (var round = 0; round < MostConflicts; round++)
        {
            var outcome = Try(component, null, set);
            if (outcome.Verdict == TrialVerdict.CannotTell)
            {
                Undecided.UnionWith(component.SelectMany(tie => tie.Variables).Where(IsNumber));
            }

            if (outcome.Verdict != TrialVerdict.Falls || outcome.Behind.Count == 0)
            {
                return;
            }

            var found = Minimal(component, outcome.Behind);
            if (found.Conflict.Numbers.IsEmpty)
            {
                // Figures beside the document that contradict each other are no conflict of its prints.
                component = [.. component.Except(found.Ties)];
                continue;
            }

            var suspect = Suspect(found, component, set);
            _found.Add(found with { Suspect = suspect });
            _ = set.Add(suspect);
        }
    }

    // The number without which everything stands is taken out; else the one with the most failures, then the one that
    // fewest relations vouch for.
    private int Suspect(FoundConflict found, List<Tie> component, HashSet<int> set)
    {
        var likely = found
            .Conflict.Numbers.Select(number => number - 1)
            .OrderByDescending(Failures)
            .ThenBy(variable => Ties.Vouching(variable))
            .ThenBy(variable => variable)
            .ToList();
        return likely
            .Take(MostSuspects)
            .Where(variable => Try(component, null, [.. set, variable]).Verdict == TrialVerdict.Stands)
            .Append(likely[0])
            .First();
    }

    // Numbers are left out one after the other, those that most relations vouch for first; what falls without one does
    // not need it. Then relations likewise, and what is left is minimal in both.
    private FoundConflict Minimal(IReadOnlyList<Tie> ties, SortedSet<int> numbers)
    {
        var needed = numbers;
        foreach (
            var variable in numbers
                .OrderByDescending(variable => Ties.Vouching(variable))
                .ThenByDescending(variable => variable)
        )
        {
            if (needed.Contains(variable) && Try(ties, needed, [variable]) is { Verdict: TrialVerdict.Falls } without)
            {
                needed = without.Behind;
            }
        }

        var relations = MinimalTies(ties, needed);
        return new(
            new(
                [.. needed.Select(variable => variable + 1)],
                [.. relations.Select(tie => tie.Relation).Distinct().Order()],
                []
            ),
            relations
        );
    }

    private ImmutableArray<Tie> MinimalTies(IReadOnlyList<Tie> ties, SortedSet<int> needed)
    {
        ValueRange rangeOf(int variable) => needed.Contains(variable) ? _values.Range(variable) : Unprinted(variable);
        var left = Trial.Needed(ties, rangeOf, asked: -1);
        for (var place = left.Count - 1; place >= 0; place--)
        {
            var without = left.ToList();
            without.RemoveAt(place);
            if (Try(without, needed).Verdict == TrialVerdict.Falls)
            {
                left = without;
            }
        }

        return [.. left];
    }

    /// <summary>Tries relations with the prints of some numbers.</summary>
    /// <param name="ties">The relations.</param>
    /// <param name="printed">The values whose prints count; null for all.</param>
    /// <param name="except">Values among them whose prints do not.</param>
    public TrialOutcome Try(IReadOnlyList<Tie> ties, SortedSet<int>? printed, HashSet<int>? except = null) =>
        Trial.Of(
            ties,
            variable =>
                (printed is null || printed.Contains(variable)) && except?.Contains(variable) != true
                    ? _values.Range(variable)
                    : Unprinted(variable),
            _values.Printed
        );

    private ValueRange Unprinted(int variable) => IsNumber(variable) ? default : _values.Range(variable);

    private bool IsNumber(int variable) => variable < _values.NumberCount;
}
