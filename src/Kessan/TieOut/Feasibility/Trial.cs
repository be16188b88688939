using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>What a trial found.</summary>
/// <param name="Verdict">Whether values exist.</param>
/// <param name="Behind">The numbers whose prints the proof rests on that there are none, by value.</param>
/// <param name="Asked">The range of the value asked for.</param>
internal sealed record TrialOutcome(TrialVerdict Verdict, SortedSet<int> Behind, ValueRange Asked);

/// <summary>Whether values exist that fulfil some relations and print as some numbers do.</summary>
internal enum TrialVerdict
{
    /// <summary>There are, as far as the relations are taken exactly; see <see cref="TrialRows"/>.</summary>
    Stands,

    /// <summary>There are none.</summary>
    Falls,

    /// <summary>The work allowed did not suffice.</summary>
    CannotTell,
}

/// <summary>Asks whether one set of unrounded values fulfils some relations and prints as some numbers do.</summary>
internal sealed class Trial
{
    private const int Rounds = 6;

    private readonly IReadOnlyList<Tie> _ties;
    private readonly ValueRange[] _ranges;
    private readonly Fraction[] _printed;
    private readonly int _asked;

    private Trial(IReadOnlyList<Tie> ties, ValueRange[] ranges, Fraction[] printed, int asked) =>
        (_ties, _ranges, _printed, _asked) = (ties, ranges, printed, asked);

    /// <summary>How many coefficients a trial may work out before it gives up.</summary>
    public static long Work => 400_000;

    /// <summary>Tries relations.</summary>
    /// <param name="ties">The relations.</param>
    /// <param name="rangeOf">The range of each value; without ends where its print is left out.</param>
    /// <param name="printed">The value as printed.</param>
    /// <param name="asked">A value whose range is wanted; -1 for none.</param>
    public static TrialOutcome Of(
        IReadOnlyList<Tie> ties,
        Func<int, ValueRange> rangeOf,
        Func<int, Fraction> printed,
        int asked = -1
    )
    {
        var needed = Needed(ties, rangeOf, asked);
        var variables = needed.SelectMany(tie => tie.Variables).Distinct().Order().ToArray();
        var places = new Dictionary<int, int>(variables.Length);
        foreach (var variable in variables)
        {
            places.Add(variable, places.Count);
        }

        var trial = new Trial(
            [.. needed.Select(tie => tie.Renamed(variable => places[variable]))],
            [.. variables.Select(rangeOf)],
            [.. variables.Select(printed)],
            asked < 0 ? -1 : places.GetValueOrDefault(asked, -1)
        );
        return trial.Run();
    }

    private TrialOutcome Run()
    {
        var narrow = _ranges.ToArray();
        var emptied = Tightening.Narrow(_ties, narrow, Rounds);
        if (emptied >= 0)
        {
            return Fallen([narrow[emptied].From!.Reason, narrow[emptied].To!.Reason]);
        }

        var simplex = new Simplex(Work);
        for (var place = 0; place < _ranges.Length; place++)
        {
            _ = simplex.Add(_ranges[place].Nearest(_printed[place]), _ranges[place]);
        }

        foreach (var row in TrialRows.Of(_ties, narrow))
        {
            simplex.AddRow(row.Terms, row.Range);
        }

        if (simplex.Solve() is { } proof)
        {
            return Fallen(proof);
        }

        if (simplex.IsExhausted)
        {
            return new(TrialVerdict.CannotTell, [], default);
        }

        return new(TrialVerdict.Stands, [], _asked < 0 ? default : Range(simplex, narrow[_asked]));
    }

    private ValueRange Range(Simplex simplex, ValueRange narrow) =>
        narrow.And(new(simplex.Extreme(_asked, isGreatest: false), simplex.Extreme(_asked, isGreatest: true)));

    private static TrialOutcome Fallen(IEnumerable<Reason> reasons) =>
        new(TrialVerdict.Falls, Reason.Behind(reasons), default);

    // A relation with a value that nothing bounds and no other relation uses can always be fulfilled.
    public static List<Tie> Needed(IReadOnlyList<Tie> ties, Func<int, ValueRange> rangeOf, int asked)
    {
        var uses = new Dictionary<int, int>();
        foreach (var variable in ties.SelectMany(tie => tie.Variables))
        {
            uses[variable] = uses.GetValueOrDefault(variable) + 1;
        }

        var left = ties.ToList();
        bool isLoose(int variable) =>
            uses[variable] == 1 && variable != asked && rangeOf(variable) is { From: null, To: null };
        int dropped;
        do
        {
            dropped = left.RemoveAll(tie =>
            {
                if (!tie.Variables.Any(isLoose))
                {
                    return false;
                }

                foreach (var variable in tie.Variables)
                {
                    uses[variable]--;
                }

                return true;
            });
        } while (dropped > 0);
        return left;
    }
}
