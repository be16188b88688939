using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>What is claimed of the relations found in a table: of several that explain a number, the one most
/// believed; of those that fail, the ones that nothing explains away.</summary>
internal static class Claims
{
    private const int SayingBits = 5;
    private const int HoldsAgainstOneNearMiss = 5;
    private const int HoldsAgainstSum = 4;
    private static readonly List<int> Thousands = [-9, -6, -3, 3, 6, 9];
    private const int HoldsAgainstAnotherRate = 8;

    /// <summary>The relations claimed.</summary>
    public static IEnumerable<Relation> Of(IEnumerable<Weighed> found)
    {
        var all = found
            .Where(weighed => weighed.IsClaimed)
            .SelectMany(Places)
            .OrderByDescending(place => place.Weighed.Score)
            .ToList();
        var held = all.Where(place => place.Outcome.Holds && place.Outcome.Bits >= SayingBits)
            .Select(place => (place.Target, Family(place.Instance.Kind)))
            .ToHashSet();
        var corroborated = Corroborated(all);
        var taken = new HashSet<string>();
        var single = new HashSet<(int, int)>();
        foreach (var place in all)
        {
            var family = Family(place.Instance.Kind);
            var isSingle = family > 0;
            if (
                (isSingle && single.Contains((place.Target, family)))
                || (
                    place.Instance.Kind == RelationKind.Ratio
                    && held.Contains((place.Target, Family(RelationKind.Growth)))
                )
                || Verdict(place, held, corroborated) is not { } verdict
            )
            {
                continue;
            }

            if (taken.Add(Numbers(place.Instance)))
            {
                _ = single.Add((place.Target, family));
                yield return Relation(place, verdict);
            }
        }
    }

    private static IEnumerable<Place> Places(Weighed weighed) =>
        weighed
            .Candidate.Instances.Zip(weighed.Outcomes, (instance, outcome) => (instance, outcome))
            .Where(pair => pair.outcome is not null)
            .Select(pair => new Place(weighed, pair.instance, pair.outcome!.Value));

    /// <summary>Growth and differences of one number, or its ratios, have one explanation; it may be in many
    /// sums.</summary>
    private static int Family(RelationKind kind) =>
        kind switch
        {
            RelationKind.Growth or RelationKind.Difference or RelationKind.Points => 1,
            RelationKind.Ratio => 2,
            RelationKind.Sum => 0,
            _ => -(int)kind,
        };

    /// <summary>Numbers that two sums of different parts miss, both by coming to the same.</summary>
    private static HashSet<int> Corroborated(List<Place> all) =>
        [
            .. all.Where(place =>
                    place is { Outcome.Fails: true, Instance: { IsBinding: true, Kind: RelationKind.Sum } }
                    && place.Weighed.Contradicts
                )
                .GroupBy(place => (place.Target, place.Outcome.Value))
                .Where(group => group.DistinctBy(place => Numbers(place.Instance)).Skip(1).Any())
                .Select(group => group.Key.Target),
        ];

    private static Verdict? Verdict(Place place, HashSet<(int, int)> held, HashSet<int> corroborated)
    {
        var (weighed, instance, outcome) = place;
        if (outcome.Holds)
        {
            return outcome.Verdict;
        }

        if (
            held.Contains((place.Target, Family(instance.Kind)))
            || (weighed.Holds < HoldsAgainstSum && held.Contains((place.Target, Family(RelationKind.Sum))))
            || !instance.IsBinding
            || (!corroborated.Contains(place.Target) && OtherReadings.Explain(instance, weighed))
        )
        {
            return null;
        }

        var isLoose =
            outcome.IsNearMiss
            && instance.Kind is not RelationKind.Revaluation and not RelationKind.Product
            && weighed.Holds < HoldsAgainstOneNearMiss * weighed.Fails;
        if (IsTurnedLoss(place) || IsOfOtherScale(place))
        {
            return null;
        }

        var isQualified = instance.Terms.Any(term => IsQualified(term.Reading)) || IsQualified(instance.Target);
        return isLoose || isQualified || IsAtAnotherRate(place) ? Relations.Verdict.Unknown
            : weighed.Contradicts ? Relations.Verdict.Contradiction
            : null;
    }

    /// <summary>Whether a translation fails by less than a thousandth: the rate or the figure behind it may be another
    /// than elsewhere in the table, unless it fails alone, and clearly, where many hold.</summary>
    private static bool IsAtAnotherRate(Place place) =>
        place is { Instance: { Kind: RelationKind.Product, Terms: [_, _, { Sign: < 0 }] }, Outcome: var outcome }
        && (
            place.Weighed.Fails > 1
            || place.Weighed.Holds < HoldsAgainstAnotherRate
            || MayBeCut(place.Instance.Target.Value, outcome.Interval)
        )
        && (place.Instance.Target.Value - outcome.Value).Magnitude * 1000 < outcome.Value.Magnitude;

    // Which way a change of two figures below zero is told, every document has as it likes.
    private static bool IsTurnedLoss(Place place) =>
        place is { Instance.Kind: RelationKind.Growth, Outcome.IsNearMiss: true }
        && place.Instance.Terms.All(term => term.Reading.Value.IsNegative);

    // A quotient of the printed digits in another power of a thousand: nothing tells in what the one of them is
    // counted.
    private static bool IsOfOtherScale(Place place)
    {
        if (place.Instance.Kind is not (RelationKind.Ratio or RelationKind.Product) || place.Outcome.Value.IsZero)
        {
            return false;
        }

        var printed = place.Instance.Target.Value;
        return Thousands.Exists(power =>
        {
            var scaled = printed * Fraction.PowerOfTen(power);
            var step = place.Instance.Target.Step * Fraction.PowerOfTen(power);
            return (scaled - place.Outcome.Value).Magnitude <= step;
        });
    }

    // Within as much again as rounding leaves open, the figures behind may be cut off where others are rounded.
    private static bool MayBeCut(Fraction printed, PrintedInterval computed)
    {
        var width = IntervalArithmetic.Width(computed);
        return printed > computed.From - width && printed < computed.To + width;
    }

    private static bool IsQualified(Reading reading) => reading.Number.Qualifier != FactQualifier.None;

    private static string Numbers(Instance instance) =>
        string.Join(
            ',',
            instance.Terms.Select(term => term.Reading.Number.Id).Append(instance.Target.Number.Id).Order()
        );

    private static Relation Relation(Place place, Verdict verdict)
    {
        var (weighed, instance, outcome) = place;
        var unit = Fraction.PowerOfTen(-instance.Target.Power);
        var isOverSize = instance.Kind == RelationKind.Growth && instance.Terms[1].Reading.Value.IsNegative;
        return new(
            instance.Kind,
            place.Target,
            [.. instance.Terms.Select(term => new Operand(term.Reading.Number.Id, term.Sign))],
            verdict,
            IntervalArithmetic.Times(outcome.Interval, unit),
            Reasons.Of(weighed, instance, outcome, verdict)
        )
        {
            Evidence = Math.Max(1, weighed.Score),
            Factor = isOverSize ? -unit : unit,
        };
    }

    private sealed record Place(Weighed Weighed, Instance Instance, Outcome Outcome)
    {
        public int Target => Instance.Target.Number.Id;
    }
}
