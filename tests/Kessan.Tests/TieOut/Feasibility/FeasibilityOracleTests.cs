using CsCheck;
using Kessan.Amounts;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Feasibility;

/// <summary>Random prints and relations, against elimination of one value after another (Fourier, Motzkin).</summary>
public sealed class FeasibilityOracleTests
{
    private static readonly Gen<Prints> Systems =
        from rounding in Gen.Enum<RoundingRule>()
        from values in Gen.Int[-9, 9].Array[2, 3]
        from relations in Gen.Select(Gen.Int[0, 9], Gen.Int[1, 1_000], Gen.Int[0, 7], Gen.Int[-2, 2]).Array[2, 4]
        select Build(rounding, values, relations);

    [Fact]
    public void A_system_stands_exactly_if_elimination_says_so()
    {
        var (stood, fell) = (0, 0);
        Systems.Sample(
            prints =>
            {
                var stands = Elimination.Stands(Rows(prints));
                _ = stands ? Interlocked.Increment(ref stood) : Interlocked.Increment(ref fell);

                prints.Try(_ => true).Verdict.Should().Be(stands ? TrialVerdict.Stands : TrialVerdict.Falls);
            },
            iter: 3_000,
            seed: "0N0XIzNsQ0O2"
        );
        stood.Should().BeGreaterThan(300);
        fell.Should().BeGreaterThan(300);
    }

    [Fact]
    public void Every_conflict_found_falls_and_stands_without_any_of_its_numbers() =>
        Systems.Sample(
            prints =>
            {
                foreach (var conflict in prints.Ask().Conflicts)
                {
                    prints.ShouldBeMinimal(conflict);
                }
            },
            iter: 1_000,
            seed: "0N0XIzNsQ0O2"
        );

    [Fact]
    public void Conflicts_are_found_exactly_if_the_whole_falls() =>
        Systems.Sample(
            prints => prints.Ask().Conflicts.IsEmpty.Should().Be(prints.Try(_ => true).Verdict == TrialVerdict.Stands),
            iter: 1_000,
            seed: "0N0XIzNsQ0O2"
        );

    // Each relation prints a new number, near what it must be; that all of them are near makes them conflict or not.
    private static Prints Build(RoundingRule rounding, int[] values, (int, int, int, int)[] relations)
    {
        var prints = new Prints { Rounding = rounding };
        foreach (var value in values)
        {
            _ = prints.Of(Text(value));
        }

        foreach (var (kind, order, signs, off) in relations)
        {
            var figures = prints.Numbers.Where(number => number.Scale == 0).Select(number => number.Id).ToArray();
            var count = figures.Length;
            int[] parts =
            [
                figures[order % count],
                figures[order / count % count],
                figures[order / count / count % count],
            ];
            var signed = parts
                .Distinct()
                .Take(1 + (kind % 3))
                .Select((part, place) => ((signs >> place) & 1) == 0 ? part : -part)
                .ToArray();
            var sum = signed.Aggregate(Fraction.Zero, (sum, part) => sum + At(prints, part));
            _ =
                kind < 8
                    ? prints.Sum(prints.Of(Text((int)Rounding.Round(sum, rounding) + (off / 2))), signed)
                    : GrowthOfKnown(prints, parts[0], parts[1]);
        }

        return prints;
    }

    private static string Text(int value) => value < 0 ? $"({-value})" : $"{value}";

    private static Fraction At(Prints prints, int signed) =>
        signed < 0 ? -prints.Numbers[-signed - 1].Value : prints.Numbers[signed - 1].Value;

    // A growth rate of its own, in no other relation, of a value whose sign is known: exact in linear terms.
    private static Prints GrowthOfKnown(Prints prints, int later, int before)
    {
        var earlier = prints.Numbers[before - 1];
        if (earlier.Value.IsZero || later == before)
        {
            return prints;
        }

        var growth = (prints.Numbers[later - 1].Value / earlier.Value) - Fraction.One;
        var percent = Text((int)Rounding.Round(growth * 100, RoundingRule.HalfAwayFromZero));
        return prints.Growth(prints.Of($"{percent}%"), later, before);
    }

    private static List<Inequality> Rows(Prints prints)
    {
        var count = prints.Numbers.Length;
        var rows = new List<Inequality>();
        foreach (var number in prints.Numbers)
        {
            var interval = number.Interval(prints.Rounding);
            rows.Add(Inequality.Of(count, [(number.Id, -1)], -interval.From, !interval.FromIncluded));
            rows.Add(Inequality.Of(count, [(number.Id, 1)], interval.To, !interval.ToIncluded));
        }

        foreach (var relation in prints.Relations)
        {
            rows.AddRange(
                relation.Kind == RelationKind.Growth ? Growth(count, relation, prints) : Sum(count, relation)
            );
        }

        return rows;
    }

    private static IEnumerable<Inequality> Sum(int count, Relation relation)
    {
        (int, Fraction)[] terms =
        [
            (relation.Target, -1),
            .. relation.Operands.Select(part => (part.Number, (Fraction)part.Sign)),
        ];
        yield return Inequality.Of(count, terms, 0, false);
        yield return Inequality.Of(count, [.. terms.Select(term => (term.Item1, -term.Item2))], 0, false);
    }

    private static IEnumerable<Inequality> Growth(int count, Relation relation, Prints prints)
    {
        FoundNumber at(int id) => prints.Numbers[id - 1];
        var rate = at(relation.Target).Interval(prints.Rounding);
        var (later, earlier) = (relation.Operands[0].Number, relation.Operands[1].Number);
        var sign = at(earlier).Value.IsNegative ? -Fraction.One : Fraction.One;
        yield return Inequality.Of(count, [(later, -sign), (earlier, sign * (rate.From + 1))], 0, !rate.FromIncluded);
        yield return Inequality.Of(count, [(later, sign), (earlier, -sign * (rate.To + 1))], 0, !rate.ToIncluded);
    }

    /// <summary>A weighted sum of values that is at most, or below, a bound.</summary>
    private sealed record Inequality(Fraction[] Weights, Fraction Bound, bool IsStrict)
    {
        public static Inequality Of(int count, (int Number, Fraction Weight)[] terms, Fraction bound, bool isStrict)
        {
            var weights = new Fraction[count];
            foreach (var (number, weight) in terms)
            {
                weights[number - 1] += weight;
            }

            return new(weights, bound, isStrict);
        }

        public Inequality Plus(Inequality other, int eliminated)
        {
            var (mine, its) = (other.Weights[eliminated].Magnitude, Weights[eliminated].Magnitude);
            return new(
                [.. Weights.Zip(other.Weights, (left, right) => (left * mine) + (right * its))],
                (Bound * mine) + (other.Bound * its),
                IsStrict || other.IsStrict
            );
        }
    }

    private static class Elimination
    {
        public static bool Stands(List<Inequality> rows)
        {
            var count = rows[0].Weights.Length;
            for (var left = new HashSet<int>(Enumerable.Range(0, count)); left.Count > 0; )
            {
                var next = left.MinBy(place =>
                    rows.Count(row => row.Weights[place].IsNegative) * rows.Count(row => row.Weights[place] > 0)
                );
                _ = left.Remove(next);
                rows = Without(rows, next);
            }

            return rows.All(row => row.IsStrict ? row.Bound > Fraction.Zero : row.Bound >= Fraction.Zero);
        }

        private static List<Inequality> Without(List<Inequality> rows, int place)
        {
            var above = rows.Where(row => row.Weights[place] > 0).ToList();
            var below = rows.Where(row => row.Weights[place].IsNegative).ToList();
            return
            [
                .. rows.Where(row => row.Weights[place].IsZero),
                .. above.SelectMany(upper => below.Select(lower => upper.Plus(lower, place))),
            ];
        }
    }
}
