using Kessan.Amounts;

namespace Kessan.Facts.Measures.Formulas;

/// <summary>What a formula or a part of it comes to.</summary>
/// <param name="Value">The exact value in units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Decimals">How many decimals an exact decimal is written with.</param>
public sealed record FormulaValue(Fraction Value, FormulaUnit Unit, int Decimals)
{
    private const int MostDecimals = 18;

    /// <summary>The value of a formula; null where an operand has none, a divisor is zero, or units that differ are
    /// added.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="operand">The value of an operand, or null.</param>
    public static FormulaValue? Of(Formula formula, Func<FormulaOperand, FormulaValue?> operand) =>
        formula switch
        {
            FormulaNumber number => new(number.Value, FormulaUnit.Pure, number.Decimals),
            FormulaOperand one => operand(one),
            FormulaNegation negation => Of(negation.Of, operand) is { } value
                ? value with
                {
                    Value = -value.Value,
                }
                : null,
            FormulaOperation operation => Of(operation, operand),
            _ => throw new ArgumentException("A formula of a kind that is not known.", nameof(formula)),
        };

    private static FormulaValue? Of(FormulaOperation operation, Func<FormulaOperand, FormulaValue?> operand) =>
        Of(operation.Left, operand) is { } left && Of(operation.Right, operand) is { } right
            ? operation.Operator switch
            {
                '*' => new(left.Value * right.Value, left.Unit * right.Unit, Sum(left, right)),
                '/' => right.Value.IsZero ? null : new(left.Value / right.Value, left.Unit / right.Unit, 0),
                _ => Add(left, right, operation.Operator == '-'),
            }
            : null;

    private static FormulaValue? Add(FormulaValue left, FormulaValue right, bool isOff) =>
        left.Unit.Equals(right.Unit)
            ? new(
                isOff ? left.Value - right.Value : left.Value + right.Value,
                left.Unit,
                Math.Max(left.Decimals, right.Decimals)
            )
            : null;

    private static int Sum(FormulaValue left, FormulaValue right) =>
        Math.Min(MostDecimals, left.Decimals + right.Decimals);
}
