using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.Workbook;

/// <summary>What formulas come to, exactly.</summary>
public static class CellValue
{
    /// <summary>The value of a formula; null where it has none: a rate without meaning, a cell without
    /// value.</summary>
    /// <param name="formula">A formula whose terms all have their places.</param>
    /// <param name="at">The value of a cell; an empty one counts as nothing.</param>
    /// <exception cref="ArgumentException">A term has no place.</exception>
    public static Fraction? Of(CellFormula formula, Func<CellPlace, Fraction?> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return formula switch
        {
            NumberTerm number => number.Value,
            PlaceTerm term => at(term.Place),
            NegatedFormula negated => -Of(negated.Of, at),
            TotalFormula total => Sum(total, at),
            ProductFormula product => Product(product, at),
            ComparedFormula compared => Compared(compared, at),
            RoundedFormula rounded => Of(rounded.Of, at) is { } value ? Shown(value, rounded) : null,
            _ => throw new ArgumentException($"{formula} has no place in a sheet.", nameof(formula)),
        };
    }

    private static Fraction Shown(Fraction value, RoundedFormula rounded)
    {
        var rule = rounded.IsCut ? RoundingRule.TowardZero : RoundingRule.HalfAwayFromZero;
        return PrintedDigits.Value(value, new(rounded.Scale, 0, rule)) / Fraction.PowerOfTen(rounded.Scale);
    }

    private static Fraction? Sum(TotalFormula total, Func<CellPlace, Fraction?> at)
    {
        Fraction? sum = Fraction.Zero;
        foreach (var term in total.Terms)
        {
            var value = Of(term.Of, at);
            sum += term.IsOff ? -value : value;
        }

        return sum;
    }

    private static Fraction? Product(ProductFormula product, Func<CellPlace, Fraction?> at) =>
        (Of(product.Left, at), Of(product.Right, at)) switch
        {
            ({ } left, { } right) when !product.IsQuotient => left * right,
            ({ } left, { IsZero: false } right) => left / right,
            _ => null,
        };

    private static Fraction? Compared(ComparedFormula compared, Func<CellPlace, Fraction?> at) =>
        Of(compared.Of, at) is { } of && Of(compared.Against, at) is { } against
            ? compared.Factor * ComparisonRule.Result(compared.Kind, of, against)
            : null;
}
