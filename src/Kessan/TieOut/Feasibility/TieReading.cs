using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>The equations that relations say.</summary>
/// <remarks>A product of more than two, and a holding times the change of its price, take a value of their own for each
/// step.</remarks>
internal sealed class TieReading
{
    private readonly PrintedValues _values;

    /// <summary>A reading over values, to which steps are added.</summary>
    public TieReading(PrintedValues values) => _values = values;

    /// <summary>The equations of a relation; none where it says nothing of sizes, or not how.</summary>
    /// <param name="place">The relation's place in the list.</param>
    /// <param name="relation">The relation.</param>
    public IReadOnlyList<Tie> Of(int place, Relation relation)
    {
        var operands = relation.Operands.Select(operand => new Term(_values.Of(operand), operand.Sign)).ToArray();
        var target = relation.Target - 1;
        var isKnown = target >= 0 && target < _values.NumberCount && operands.Length > 0 && !relation.Factor.IsZero;
        if (!isKnown || operands.Any(operand => operand.Variable < 0))
        {
            return [];
        }

        return relation.Kind switch
        {
            RelationKind.Growth when operands.Length == 2 => Quotient(
                place,
                operands,
                new(target, Fraction.One / relation.Factor, 1)
            ),
            RelationKind.Ratio when operands.Length == 2 => Quotient(
                place,
                operands,
                new(target, Fraction.One / relation.Factor, 0)
            ),
            RelationKind.Ratio or RelationKind.Product => Product(place, new(target, relation.Factor), operands),
            RelationKind.Revaluation when operands.Length == 3 => Revaluation(place, target, relation.Factor, operands),
            RelationKind.Sum or RelationKind.Difference or RelationKind.Points or RelationKind.Same => Linear(
                place,
                [new(target, -Fraction.One / relation.Factor), .. operands]
            ),
            _ => [],
        };
    }

    private static IReadOnlyList<Tie> Quotient(int place, Term[] operands, Factor factor)
    {
        var isTurned = operands[0].Weight.IsNegative && !operands[1].Weight.IsNegative;
        var (over, under) = isTurned ? (operands[1], operands[0]) : (operands[0], operands[1]);
        return Distinct(new ProductTie(place, over.Variable, factor, under.Variable));
    }

    // target = factor × a × b / c: what is divided by stands as a factor on the other side of its step.
    private IReadOnlyList<Tie> Product(int place, Term target, Term[] operands)
    {
        var ordered = operands.OrderBy(operand => operand.Weight.IsNegative).ToArray();
        if (ordered[0].Weight.IsNegative)
        {
            return [];
        }

        var ties = new List<Tie>();
        var current = ordered[0].Variable;
        for (var at = 1; at < ordered.Length; at++)
        {
            var operand = ordered[at];
            var (next, times) =
                at == ordered.Length - 1
                    ? (target.Variable, Fraction.One / target.Weight)
                    : (Step(current, operand), Fraction.One);
            ties.AddRange(
                operand.Weight.IsNegative
                    ? Distinct(new ProductTie(place, current, new(next, times, 0), operand.Variable))
                    : Scaled(place, (next, times), current, operand.Variable)
            );
            current = next;
        }

        return ordered.Length == 1
            ? Linear(place, [new(target.Variable, -Fraction.One / target.Weight), ordered[0]])
            : ties;
    }

    // next × times = current × operand, the number brought to the operand's side.
    private static IReadOnlyList<Tie> Scaled(
        int place,
        (int Variable, Fraction Times) next,
        int current,
        int operand
    ) => Distinct(new ProductTie(place, next.Variable, new(current, Fraction.One / next.Times, 0), operand));

    private List<Tie> Revaluation(int place, int target, Fraction factor, Term[] operands)
    {
        var (holding, now, before) = (operands[0].Variable, operands[1].Variable, operands[2].Variable);
        var change = _values.AddStep(_values.Printed(now) - _values.Printed(before));
        return
        [
            .. Linear(place, [new(change, -Fraction.One), new(now, Fraction.One), new(before, -Fraction.One)]),
            .. Distinct(new ProductTie(place, target, new(holding, factor, 0), change)),
        ];
    }

    private int Step(int current, Term operand)
    {
        var (value, by) = (_values.Printed(current), _values.Printed(operand.Variable));
        return _values.AddStep(
            !operand.Weight.IsNegative ? value * by
            : by.IsZero ? Fraction.Zero
            : value / by
        );
    }

    private static IReadOnlyList<Tie> Distinct(ProductTie tie) =>
        tie.Product == tie.By || tie.Product == tie.Factor.Variable || tie.By == tie.Factor.Variable ? [] : [tie];

    private static ImmutableArray<Tie> Linear(int place, IEnumerable<Term> parts)
    {
        var terms = parts
            .GroupBy(part => part.Variable)
            .Select(group => new Term(group.Key, group.Aggregate(Fraction.Zero, (sum, part) => sum + part.Weight)))
            .Where(term => !term.Weight.IsZero)
            .ToImmutableArray();
        return terms.Length == 0 ? [] : [new LinearTie(place, terms)];
    }
}
