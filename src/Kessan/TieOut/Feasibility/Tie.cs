using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>An equation between unrounded values, that a relation says.</summary>
/// <param name="Relation">The relation's place in the list.</param>
/// <param name="Variables">The values in it, each once.</param>
internal abstract record Tie(int Relation, ImmutableArray<int> Variables)
{
    /// <summary>The same equation with its values renamed.</summary>
    public abstract Tie Renamed(Func<int, int> name);
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

/// <summary>A value that is a factor times another: growth, ratios, products.</summary>
/// <param name="Relation">The relation's place in the list.</param>
/// <param name="Product">The product.</param>
/// <param name="Factor">The factor.</param>
/// <param name="By">What is multiplied.</param>
internal sealed record ProductTie(int Relation, int Product, Factor Factor, int By)
    : Tie(Relation, [Product, Factor.Variable, By])
{
    /// <inheritdoc/>
    public override Tie Renamed(Func<int, int> name) =>
        new ProductTie(Relation, name(Product), Factor with { Variable = name(Factor.Variable) }, name(By));
}

/// <summary>A factor that is a value times a number, with a whole number added.</summary>
/// <param name="Variable">The value.</param>
/// <param name="Times">What it is multiplied by; not zero.</param>
/// <param name="Plus">What is added: 1 for growth.</param>
internal readonly record struct Factor(int Variable, Fraction Times, int Plus)
{
    /// <summary>The factor itself from where the value lies.</summary>
    public ValueRange Of(ValueRange value) => value.Times(Times).Plus(Plus);

    /// <summary>Where the value lies from the factor.</summary>
    public ValueRange Value(ValueRange factor) => factor.Plus(-Plus).Times(Fraction.One / Times);
}
