using Kessan.Amounts;

namespace Kessan.Documents.Wording;

/// <summary>Compares a printed total with its printed parts.</summary>
/// <remarks>Each number is rounded by itself, so that parts that add exactly may not add as printed. Nothing is made to
/// fit; such places are listed.</remarks>
public static class PrintedSum
{
    /// <summary>By how much the printed total exceeds its printed parts, in units.</summary>
    /// <returns>Null where there is nothing to list: the printed numbers add, the exact ones do not (they are no total
    /// and parts), or one of them prints no digits and is not nothing.</returns>
    public static Fraction? Gap(PrintedNumber total, IReadOnlyCollection<PrintedNumber> parts)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Append(total).Any(number => number.Unit != total.Unit || !HasDigits(number)))
        {
            return null;
        }

        if (Sum(parts.Select(part => part.Value)) != total.Value)
        {
            return null;
        }

        var gap = Printed(total) - Sum(parts.Select(Printed));
        return gap.IsZero ? null : gap;
    }

    private static bool HasDigits(PrintedNumber number) =>
        number.Form == PrintedForm.Digits || (number.Form == PrintedForm.Dash && number.Value.IsZero);

    private static Fraction Printed(PrintedNumber number) => PrintedDigits.Value(number.Value, number.Display);

    private static Fraction Sum(IEnumerable<Fraction> values) =>
        values.Aggregate(Fraction.Zero, (sum, value) => sum + value);
}
