using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Works formulas out on printed values and on their intervals.</summary>
internal static class Formula
{
    private static readonly Fraction Four = 4;
    private static readonly Fraction Ten = 10;
    private static readonly Fraction LeastGrowthSpread = new(1, 25);

    /// <summary>What an instance comes to; null where the formula has no bounded outcome, as a quotient by a figure
    /// that may be zero.</summary>
    public static Outcome? Of(Instance instance, PrintRules rules)
    {
        if (Worked(instance, rules) is not { } worked)
        {
            return null;
        }

        var target = rules.Of(instance.Target);
        var verdict = VerdictRule.Of(target, worked.Value, worked.Interval);
        if (verdict != Verdict.Contradiction)
        {
            return new(verdict, worked.Value, worked.Interval, Bits(instance, worked), false);
        }

        var gap = IntervalArithmetic.Gap(target, worked.Interval);
        var isNear = gap * Ten < instance.Target.Step || IsOfSize(instance, worked, target);
        return new(verdict, worked.Value, worked.Interval, 0, isNear);
    }

    private static (Fraction Value, PrintedInterval Interval)? Worked(Instance instance, PrintRules rules) =>
        instance.Kind switch
        {
            RelationKind.Growth => Growth(instance, rules),
            RelationKind.Ratio => Ratio(instance, rules),
            RelationKind.Product => Product(instance, rules),
            RelationKind.Revaluation => Revaluation(instance, rules),
            _ => Sum(instance, rules),
        };

    private static (Fraction, PrintedInterval)? Sum(Instance instance, PrintRules rules)
    {
        var value = Fraction.Zero;
        var interval = IntervalArithmetic.Exactly(Fraction.Zero);
        foreach (var (reading, sign) in instance.Terms)
        {
            var of = rules.Of(reading);
            value = sign < 0 ? value - reading.Value : value + reading.Value;
            interval = sign < 0 ? IntervalArithmetic.Difference(interval, of) : IntervalArithmetic.Sum(interval, of);
        }

        return (value, interval);
    }

    /// <summary>The change over the size of the base, so that an outflow that grows is a fall.</summary>
    private static (Fraction, PrintedInterval)? Growth(Instance instance, PrintRules rules)
    {
        var (now, before) = (instance.Terms[0].Reading, instance.Terms[1].Reading);
        var (nowValue, beforeValue) = (now.Value, before.Value);
        if (beforeValue.IsZero || IntervalArithmetic.Quotient(rules.Of(now), rules.Of(before)) is not { } quotient)
        {
            return null;
        }

        var one = IntervalArithmetic.Exactly(Fraction.One);
        var value = (nowValue / beforeValue) - Fraction.One;
        var interval = IntervalArithmetic.Difference(quotient, one);
        return beforeValue.IsNegative ? (-value, IntervalArithmetic.Negated(interval)) : (value, interval);
    }

    private static (Fraction, PrintedInterval)? Ratio(Instance instance, PrintRules rules)
    {
        var (top, bottom) = (instance.Terms[0].Reading, instance.Terms[1].Reading);
        return bottom.Value.IsZero || IntervalArithmetic.Quotient(rules.Of(top), rules.Of(bottom)) is not { } quotient
            ? null
            : (top.Value / bottom.Value, quotient);
    }

    private static (Fraction, PrintedInterval)? Product(Instance instance, PrintRules rules)
    {
        var value = Fraction.One;
        var interval = IntervalArithmetic.Exactly(Fraction.One);
        foreach (var (reading, sign) in instance.Terms)
        {
            var of = rules.Of(reading);
            if (sign > 0)
            {
                (value, interval) = (value * reading.Value, IntervalArithmetic.Product(interval, of));
            }
            else if (!reading.Value.IsZero && IntervalArithmetic.Quotient(interval, of) is { } quotient)
            {
                (value, interval) = (value / reading.Value, quotient);
            }
            else
            {
                return null;
            }
        }

        return (value, interval);
    }

    /// <summary>A price is quoted, not rounded: its change is exact, and only the holding is known roughly.</summary>
    private static (Fraction, PrintedInterval)? Revaluation(Instance instance, PrintRules rules)
    {
        var (held, now, before) = (instance.Terms[0].Reading, instance.Terms[1].Reading, instance.Terms[2].Reading);
        var change = IntervalArithmetic.Exactly(now.Value - before.Value);
        return (held.Value * (now.Value - before.Value), IntervalArithmetic.Product(rules.Of(held), change));
    }

    /// <summary>Whether a change of two figures below zero is told of their size.</summary>
    private static bool IsOfSize(
        Instance instance,
        (Fraction Value, PrintedInterval Interval) worked,
        PrintedInterval target
    ) =>
        instance.Kind is RelationKind.Growth or RelationKind.Difference
        && instance.Terms.Any(term => term.Reading.Value.IsNegative)
        && IntervalArithmetic.Meet(target, IntervalArithmetic.Negated(worked.Interval));

    private static int Bits(Instance instance, (Fraction Value, PrintedInterval Interval) worked)
    {
        var (target, step) = (instance.Target.Value, instance.Target.Step);
        if (target.IsZero && worked.Value.IsZero)
        {
            return 0;
        }

        var size = Larger(target.Magnitude, worked.Value.Magnitude);
        var width = step + IntervalArithmetic.Width(worked.Interval);
        return instance.Kind switch
        {
            RelationKind.Growth => Evidence.Bits(width, Clamped(size * Four)),
            RelationKind.Difference or RelationKind.Points => Evidence.Bits(width, Larger(size * Four, step * Ten)),
            RelationKind.Sum => Evidence.Bits(Closeness(instance, worked.Value), SumSpread(instance, size)),
            _ => Evidence.Bits(width, size),
        };
    }

    /// <summary>How far a sum is off, twice, and the coarsest step: a sum that comes out says more than one within
    /// rounding.</summary>
    private static Fraction Closeness(Instance instance, Fraction value)
    {
        var step = instance.Terms.Aggregate(instance.Target.Step, (most, term) => Larger(most, term.Reading.Step));
        return ((instance.Target.Value - value).Magnitude * 2) + step;
    }

    /// <summary>How far a sum could have been off: where one part is the total already, no farther than the largest of
    /// the others, and where those others are one figure added and taken off, nowhere.</summary>
    private static Fraction SumSpread(Instance instance, Fraction size)
    {
        var twin = instance.Terms.FirstOrDefault(term => term.Sign > 0 && term.Reading.Value == instance.Target.Value);
        if (twin.Sign == 0)
        {
            return size;
        }

        // What is added and taken off again says nothing either.
        var others = instance
            .Terms.Remove(twin)
            .Select(term => term.Reading.Value.Magnitude)
            .GroupBy(value => value)
            .Where(alike => alike.Count() % 2 == 1)
            .Select(alike => alike.Key)
            .ToList();
        return others.Count == 0 ? Fraction.Zero : others.Max();
    }

    private static Fraction Clamped(Fraction spread) =>
        spread > Fraction.One ? Fraction.One
        : spread < LeastGrowthSpread ? LeastGrowthSpread
        : spread;

    private static Fraction Larger(Fraction left, Fraction right) => left > right ? left : right;
}
