using Kessan.Amounts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>What else a place may be where a sum fails: a column of averages, a part that is taken off there, a part
/// that does not count there. A sum that holds when read so is no mistake of a print.</summary>
internal static class OtherReadings
{
    private const int ManyPlaces = 4;
    private const int LeastSteps = 100;

    /// <summary>Whether another reading explains that a sum fails in a place.</summary>
    /// <param name="instance">The place.</param>
    /// <param name="weighed">The sum and how it fares elsewhere.</param>
    public static bool Explain(Instance instance, Weighed weighed) =>
        instance.Kind == RelationKind.Sum
        && (
            IsAverage(instance)
            || (weighed.Holds < ManyPlaces && instance.Terms.Any(term => HoldsOtherwise(instance, term, weighed)))
        );

    // Prices and rates beside amounts: the last lies among the others, far below what they would add up to. A lost
    // digit can look so, which is why a slip that explains it goes first.
    private static bool IsAverage(Instance instance)
    {
        var values = instance.Terms.Select(term => term.Reading.Value).ToList();
        var total = instance.Target.Value;
        if (instance.Terms.Any(term => term.Sign < 0) || values.Exists(value => value <= Fraction.Zero))
        {
            return false;
        }

        var sum = values.Aggregate(Fraction.Zero, (left, right) => left + right);
        return total >= values.Min() && total <= values.Max() && total * 2 < sum && !Slips.Mend(instance);
    }

    // With one part's sign turned, or without the part. A part whose printed sign is not that of its other places is a
    // sign printed wrong, not another reading.
    private static bool HoldsOtherwise(Instance instance, Term term, Weighed weighed)
    {
        var value = term.Reading.Value;
        if (value.Magnitude < term.Reading.Step * LeastSteps || !IsSignedAsElsewhere(instance, term, weighed))
        {
            return false;
        }

        var gap = instance.Terms.Aggregate(
            instance.Target.Value,
            (rest, part) => part.Sign < 0 ? rest + part.Reading.Value : rest - part.Reading.Value
        );
        var (signed, slack) = (term.Sign < 0 ? -value : value, instance.Target.Step);
        return (gap + signed).Magnitude <= slack || (gap + (signed * 2)).Magnitude <= slack;
    }

    private static bool IsSignedAsElsewhere(Instance instance, Term term, Weighed weighed)
    {
        var place = instance.Terms.IndexOf(term);
        return weighed
            .Candidate.Instances.Zip(weighed.Outcomes)
            .Where(pair => pair.Second is { Holds: true } && pair.First.Terms.Length == instance.Terms.Length)
            .Select(pair => pair.First.Terms[place].Reading.Value)
            .Where(value => !value.IsZero)
            .All(value => value.IsNegative == term.Reading.Value.IsNegative);
    }
}
