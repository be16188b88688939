using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Facts.Measures;

/// <summary>A term of a formula written as a sum: an operand, or a part that is no sum, times a number.</summary>
/// <param name="Factor">The number.</param>
/// <param name="Of">The operand or part; null for the number itself.</param>
public sealed record LinearTerm(Fraction Factor, Formula? Of);

/// <summary>Writes a formula as a sum of terms, measures in it written out where asked.</summary>
internal static class LinearForm
{
    /// <summary>The terms of a formula, in their order.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="writeOut">The formula an operand stands for, or null where it is to stay.</param>
    public static ImmutableArray<LinearTerm> Of(Formula formula, Func<FormulaOperand, Formula?> writeOut) =>
        [.. Terms(formula, Fraction.One, writeOut)];

    private static IEnumerable<LinearTerm> Terms(
        Formula formula,
        Fraction factor,
        Func<FormulaOperand, Formula?> writeOut
    ) =>
        formula switch
        {
            FormulaNumber number => [new(factor * number.Value, null)],
            FormulaOperand operand when writeOut(operand) is { } inner => Terms(inner, factor, writeOut),
            FormulaNegation negation => Terms(negation.Of, -factor, writeOut),
            FormulaOperation { Operator: '+' } sum => Terms(sum.Left, factor, writeOut)
                .Concat(Terms(sum.Right, factor, writeOut)),
            FormulaOperation { Operator: '-' } difference => Terms(difference.Left, factor, writeOut)
                .Concat(Terms(difference.Right, -factor, writeOut)),
            FormulaOperation { Operator: '*' } product when Number(product.Left) is { } number => Terms(
                product.Right,
                factor * number,
                writeOut
            ),
            FormulaOperation { Operator: '*' } product when Number(product.Right) is { } number => Terms(
                product.Left,
                factor * number,
                writeOut
            ),
            FormulaOperation { Operator: '/' } quotient when Number(quotient.Right) is { IsZero: false } number =>
                Terms(quotient.Left, factor / number, writeOut),
            _ => [new(factor, formula)],
        };

    /// <summary>The value of a part that names no concept.</summary>
    private static Fraction? Number(Formula formula) => FormulaValue.Of(formula, _ => null)?.Value;
}
