using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>A relation as an equation between unrounded values.</summary>
/// <param name="Relation">The relation's place in the list.</param>
/// <param name="Variables">The values in it, each once.</param>
internal abstract record Tie(int Relation, ImmutableArray<int> Variables)
{
    /// <summary>The equation of a relation; null where it says nothing of sizes, or more than an equation of three
    /// can.</summary>
    /// <param name="place">The relation's place in the list.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="variableOf">The value behind an operand; -1 where there is none.</param>
    public static Tie? Of(int place, Relation relation, Func<Operand, int> variableOf)
    {
        var target = relation.Target - 1;
        var operands = relation.Operands.Select(operand => (Variable: variableOf(operand), operand.Sign)).ToArray();
        if (target < 0 || operands.Length == 0 || operands.Any(operand => operand.Variable < 0))
        {
            return null;
        }

        return relation.Kind switch
        {
            RelationKind.Direction => null,
            RelationKind.Growth => Product(place, operands[0].Variable, (target, 1), operands[^1].Variable),
            RelationKind.Ratio or RelationKind.Product => Factors(place, target, operands),
            _ => Linear(place, [(target, -1), .. operands]),
        };
    }

    /// <summary>The same equation with its values renamed.</summary>
    public abstract Tie Renamed(Func<int, int> name);

    private static ProductTie? Product(int place, int product, (int Variable, int Plus) factor, int by) =>
        product == factor.Variable || product == by || factor.Variable == by
            ? null
            : new(place, product, factor.Variable, factor.Plus, by);

    private static Tie? Factors(int place, int target, (int Variable, int Sign)[] operands) =>
        operands switch
        {
            [var only] when only.Sign > 0 => Linear(place, [(target, -1), only]),
            [var first, var second] when first.Sign > 0 && second.Sign < 0 => Product(
                place,
                first.Variable,
                (target, 0),
                second.Variable
            ),
            [var first, var second] when first.Sign < 0 && second.Sign > 0 => Product(
                place,
                second.Variable,
                (target, 0),
                first.Variable
            ),
            [var first, var second] when first.Sign > 0 => Product(place, target, (first.Variable, 0), second.Variable),
            _ => null,
        };

    private static LinearTie? Linear(int place, IEnumerable<(int Variable, int Sign)> parts)
    {
        var terms = parts
            .GroupBy(part => part.Variable)
            .Select(group => new Term(group.Key, group.Sum(part => part.Sign)))
            .Where(term => !term.Weight.IsZero)
            .ToImmutableArray();
        return terms.Length == 0 ? null : new(place, terms);
    }
}

/// <summary>A value with its weight.</summary>
internal readonly record struct Term(int Variable, Fraction Weight);

/// <summary>Weighted values that add up to nothing.</summary>
internal sealed record LinearTie(int Relation, ImmutableArray<Term> Terms)
    : Tie(Relation, [.. Terms.Select(term => term.Variable)])
{
    /// <inheritdoc/>
    public override Tie Renamed(Func<int, int> name) =>
        new LinearTie(Relation, [.. Terms.Select(term => term with { Variable = name(term.Variable) })]);
}

/// <summary>A value that is a factor, with a whole number added, times another: growth, ratios, products.</summary>
/// <param name="Relation">The relation's place in the list.</param>
/// <param name="Product">The product.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Plus">What is added to the factor: 1 for growth.</param>
/// <param name="By">What is multiplied.</param>
internal sealed record ProductTie(int Relation, int Product, int Factor, int Plus, int By)
    : Tie(Relation, [Product, Factor, By])
{
    /// <inheritdoc/>
    public override Tie Renamed(Func<int, int> name) =>
        new ProductTie(Relation, name(Product), name(Factor), Plus, name(By));
}
