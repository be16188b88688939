using Kessan.TieOut.Numbers;
using Kessan.TieOut.Wording;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Says in one sentence what a relation comes to.</summary>
internal static class Reasons
{
    /// <summary>The sentence: <c>Gross margin, 1H18: 91.0 less 76.9 is 14.1, as printed.</c></summary>
    public static string Of(Weighed weighed, Instance instance, Outcome outcome, Verdict verdict)
    {
        var name = NumberName.Of(instance.Target.Number);
        var head = name.Length == 0 ? string.Empty : $"{name}: ";
        return $"{head}{Formula(instance)} {End(weighed, instance, outcome, verdict)}";
    }

    /// <summary>The number in the unit the formula takes it in.</summary>
    private static FoundNumber AsTaken(Reading reading) =>
        reading.Power == 0
            ? reading.Number
            : reading.Number with
            {
                Scale = reading.Number.Scale + reading.Power,
                Unit = new(UnitKind.Ratio, string.Empty),
            };

    private static string Formula(Instance instance)
    {
        var texts = instance.Terms.Select(term => term.Reading.Number.Text.Trim()).ToList();
        return instance.Kind switch
        {
            RelationKind.Growth => $"{texts[0]} against {texts[1]}",
            RelationKind.Ratio => $"{texts[0]} over {texts[1]}",
            RelationKind.Difference or RelationKind.Points => $"{texts[0]} less {texts[1]}",
            RelationKind.Revaluation => $"{texts[0]} times the change from {texts[2]} to {texts[1]}",
            RelationKind.Same => $"the same as {texts[0]}, which",
            RelationKind.Product => Joined(instance, " times ", " over "),
            _ => Joined(instance, " plus ", " less "),
        };
    }

    private static string Joined(Instance instance, string plus, string minus) =>
        string.Concat(
            instance.Terms.Select(
                (term, at) =>
                    (
                        at == 0 ? (term.Sign < 0 ? minus.TrimStart() : string.Empty)
                        : term.Sign < 0 ? minus
                        : plus
                    ) + term.Reading.Number.Text.Trim()
            )
        );

    private static string End(Weighed weighed, Instance instance, Outcome outcome, Verdict verdict)
    {
        var number = AsTaken(instance.Target);
        var printed = number.Text.Trim();
        var computed = IntervalText.Of(outcome.Value, number);
        var interval = IntervalText.Of(outcome.Interval, number);
        var places = weighed.Holds + weighed.Fails;
        return verdict switch
        {
            Verdict.Exact => $"is {computed}, printed as {printed}.",
            Verdict.Rounding => $"is {computed}; rounded, it may be {interval}, and {printed} is printed.",
            Verdict.Contradiction => $"is {computed}, at most {interval}, but {printed} is printed; "
                + $"it holds in {weighed.Holds} of the {places} places like this.",
            _ => $"would be {interval}, and {printed} is printed; whether it has to hold cannot be told.",
        };
    }
}
