using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Whether one usual slip in one number explains that a formula fails: then the failure says less against the
/// formula.</summary>
internal static class Slips
{
    private const int MostTerms = 12;
    private const int FewUnits = 100;
    private const int Most = Evidence.OfFailure - 2;

    /// <summary>What it says that a failing instance holds once a single number is printed as it may have been
    /// meant, in bits: how unlikely that is by luck, less the slips that were tried.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="candidate">The candidate it is of.</param>
    /// <param name="rules">How figures are rounded.</param>
    public static int Bits(Instance instance, Candidate candidate, PrintRules rules)
    {
        if (instance.Terms.Length > MostTerms)
        {
            return 0;
        }

        if (candidate.Instances.Any(other => IsCopied(instance, other)))
        {
            return Most;
        }

        var tried = Mended(instance, rules).ToList();
        var most = tried
            .Where(outcome => outcome is { Holds: true })
            .Select(outcome => Luck(instance, outcome!.Value))
            .DefaultIfEmpty()
            .Max();
        return Math.Clamp(most - Evidence.OfTries(tried.Count), 0, Most);
    }

    /// <summary>Whether one usual slip in one number of a sum explains that it fails.</summary>
    public static bool Mend(Instance instance)
    {
        var rules = new PrintRules(RoundingRule.HalfAwayFromZero, null);
        return instance.Terms.Length <= MostTerms && Mended(instance, rules).Any(outcome => outcome is { Holds: true });
    }

    // What the formula comes to with each usual slip taken back, one at a time.
    private static IEnumerable<Outcome?> Mended(Instance instance, PrintRules rules) =>
        from place in Enumerable.Range(-1, instance.Terms.Length + 1)
        let number = place < 0 ? instance.Target.Number : instance.Terms[place].Reading.Number
        from misprint in Misprint.Of(number)
        select Formula.Of(With(instance, place, misprint), rules);

    // A figure that stands likewise in the place beside it, as if copied: rare by luck where it has some digits.
    private static bool IsCopied(Instance instance, Instance other)
    {
        if (ReferenceEquals(instance, other))
        {
            return instance.Kind == RelationKind.Growth && AreEqual(instance.Terms[0], instance.Terms[1]);
        }

        return instance.Terms.Length == other.Terms.Length
            && (
                AreEqual(new(instance.Target, 1), new(other.Target, 1))
                || instance.Terms.Zip(other.Terms).Any(pair => AreEqual(pair.First, pair.Second))
            );
    }

    private static bool AreEqual(Term one, Term other) =>
        one.Reading.Number.Value == other.Reading.Number.Value
        && one.Reading.Number.Site.Element == other.Reading.Number.Site.Element
        && one.Reading.Number.Site.Row == other.Reading.Number.Site.Row
        && one.Reading.Number.Value.Magnitude >= one.Reading.Number.Step * FewUnits;

    // Not cut off at what one place can say: what is asked is how many slips would do as well by luck.
    private static int Luck(Instance instance, Outcome outcome)
    {
        var window = instance.Target.Step + IntervalArithmetic.Width(outcome.Interval);
        return outcome.Value.IsZero ? 0 : Evidence.OfOdds(outcome.Value.Magnitude / window);
    }

    private static Instance With(Instance instance, int place, Misprint misprint)
    {
        if (place < 0)
        {
            return instance with { Target = With(instance.Target, misprint) };
        }

        var term = instance.Terms[place];
        return instance with
        {
            Terms = instance.Terms.SetItem(place, term with { Reading = With(term.Reading, misprint) }),
        };
    }

    private static Reading With(Reading reading, Misprint misprint) =>
        reading with
        {
            Number = reading.Number with { Value = misprint.Value, Decimals = misprint.Decimals },
        };
}
