using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>A relation that may run through a table: the same formula in every place it could hold.</summary>
/// <param name="Instances">The places.</param>
/// <param name="Prior">What labels and position say for it, less the tries it took to find it, in bits.</param>
internal sealed record Candidate(ImmutableArray<Instance> Instances, int Prior)
{
    /// <summary>Whether labels and position alone make it likely, so that it may fail as often as it holds and still
    /// be believed.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether units and dates say which figures belong together, so that it cannot be another relation in
    /// some places.</summary>
    public bool IsGiven { get; init; }
}

/// <summary>A candidate and how it fares.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Outcomes">What each instance comes to; null where it has no outcome.</param>
/// <param name="Score">What speaks for it in all, in bits.</param>
/// <param name="Holds">In how many places it holds and says something by it.</param>
/// <param name="Fails">In how many it fails.</param>
internal sealed record Weighed(Candidate Candidate, ImmutableArray<Outcome?> Outcomes, int Score, int Holds, int Fails)
{
    private const int Quarters = 4;
    private const int MostFailuresTried = 4;
    private const int HoldsForEach = 4;

    /// <summary>Whether it is claimed at all.</summary>
    public bool IsClaimed =>
        Holds > 0
        && (Misprints <= 1 || Candidate.IsGiven ? Fails <= Holds : Fails * 2 <= Holds)
        && Score >= (IsNamedOrSum ? Evidence.ToClaim : Evidence.ToClaimUnnamed);

    private bool IsNamedOrSum => Candidate.IsNamed || Candidate.Instances[0].Kind == RelationKind.Sum;

    /// <summary>Whether its failures are held against the numbers: two misprints in one relation are rarer than a
    /// relation that is another one there.</summary>
    public bool Contradicts =>
        Score >= Evidence.ToContradict
        && (
            Candidate.IsGiven
            || Misprints * HoldsForEach <= Holds
            || (Misprints == 1 && (IsNamedAlike || IsSlip || Score >= Evidence.ToClaimUnnamed))
        );

    /// <summary>How many wrong prints explain its failures.</summary>
    public int Misprints { get; init; } = Fails;

    // A ratio that holds once and fails once may be of two other lines.
    private bool IsNamedAlike =>
        Candidate.IsNamed && (Holds > Fails || Candidate.Instances[0].Kind != RelationKind.Ratio);

    /// <summary>Whether its one failure is explained by one usual slip.</summary>
    public bool IsSlip { get; init; }

    /// <summary>Weighs a candidate.</summary>
    public static Weighed Of(Candidate candidate, PrintRules rules)
    {
        var outcomes = new List<Outcome?>();
        var (score, holds, fails) = (candidate.Prior, 0, 0);
        var seen = new HashSet<string>();
        Fraction? before = null;
        foreach (var instance in candidate.Instances)
        {
            var outcome = Formula.Of(instance, rules);
            outcomes.Add(outcome);
            if (outcome is not { } found)
            {
                continue;
            }

            if (found.Holds)
            {
                var bits = seen.Add(Key(instance)) ? found.Bits * instance.Weight / Quarters : 0;
                score += instance.Kind == RelationKind.Ratio && IsLike(before, found.Value) ? bits / 2 : bits;
                holds += found.Bits > 0 ? 1 : 0;
                before = found.Value;
            }
            else if (instance.IsBinding)
            {
                score -= found.IsNearMiss ? Evidence.OfNearMiss : Evidence.OfFailure;
                fails++;
            }
        }

        var twice = fails > 1 ? TakenTwice(candidate, outcomes) : 0;
        score += twice * Evidence.OfFailure;
        var slips = score < Evidence.ToContradict && fails <= holds ? SlipBits(candidate, outcomes, rules, score) : 0;
        return new(candidate, [.. outcomes], score + slips, holds, fails)
        {
            Misprints = fails - twice,
            IsSlip = slips > 0,
        };
    }

    // A wrong figure that is in several places is one failure.
    private static int TakenTwice(Candidate candidate, List<Outcome?> outcomes)
    {
        var places = candidate
            .Instances.Zip(outcomes)
            .Where(pair => pair.First.IsBinding && pair.Second is { IsNearMiss: false })
            .ToLookup(pair => pair.Second!.Value.Holds, pair => pair.First.Numbers);
        return places[false].Count() - Culprits.Fewest(places[false], places[true]);
    }

    // Worth asking only where what was taken off for failures decides.
    private static int SlipBits(Candidate candidate, List<Outcome?> outcomes, PrintRules rules, int score)
    {
        var failing = candidate
            .Instances.Zip(outcomes)
            .Where(pair => pair.First.IsBinding && pair.Second is { Fails: true, IsNearMiss: false })
            .Select(pair => pair.First)
            .ToList();
        return failing.Count == 1 && score + Evidence.OfFailure >= Evidence.ToContradict
            ? Slips.Bits(failing[0], candidate, rules)
            : 0;
    }

    /// <summary>Whether a candidate holds anywhere in its first places; what does not is not worth the rest.</summary>
    public static bool IsWorthWeighing(Candidate candidate, PrintRules rules) =>
        IsWorthWeighing(candidate.Instances.AsEnumerable(), rules);

    /// <summary>Whether a formula holds anywhere in its first places.</summary>
    /// <param name="instances">The places, made when they are asked for: most of what is tried fails in the first
    /// few.</param>
    /// <param name="rules">How figures are rounded.</param>
    public static bool IsWorthWeighing(IEnumerable<Instance> instances, PrintRules rules)
    {
        var fails = 0;
        foreach (var instance in instances)
        {
            if (Formula.Of(instance, rules) is { } outcome)
            {
                if (outcome.Holds && outcome.Bits > 0)
                {
                    return true;
                }

                fails += outcome.Fails ? 1 : 0;
            }

            if (fails >= MostFailuresTried)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A ratio that is near that of another place says less: whatever is in proportion has both.</summary>
    private static bool IsLike(Fraction? before, Fraction value) =>
        before is { } other && (other - value).Magnitude * 4 < other.Magnitude;

    private static string Key(Instance instance) =>
        $"{instance.Target.Value}={string.Join(';', instance.Terms.Select(term => term.Reading.Value))}";
}
