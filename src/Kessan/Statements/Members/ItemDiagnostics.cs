using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements.Members;

/// <summary>The findings of items of note.</summary>
internal static class ItemDiagnostics
{
    /// <summary>The tax on an item is not what the stated rate gives.</summary>
    /// <param name="frame">The closing.</param>
    /// <param name="item">The item.</param>
    /// <param name="found">Result before tax, profit positive, and tax, expense positive, presentation minor
    /// units.</param>
    /// <param name="rate">The stated rate, as a fraction of one.</param>
    public static Diagnostic TaxOffRate(
        ClosingFrame frame,
        DimensionMember item,
        (long BeforeTax, long Tax) found,
        Fraction rate
    )
    {
        var currency = frame.Group.PresentationCurrency;
        var expected = Rounding.Round(rate * found.BeforeTax, RoundingRule.HalfAwayFromZero);
        var closing = $"{frame.Closing} ({frame.Basis.Id()})";
        return new(
            "KES2160",
            Severity.Warning,
            $"{closing}: the tax on item {item.Code} is {new Money(found.Tax, currency)}, expected "
                + $"{new Money(expected, currency)}: {rate * 100} per cent of {new Money(found.BeforeTax, currency)}",
            frame.Policies.Location,
            "measures that leave the item out after tax take the tax that is on it",
            "let the tax carry the item, book it at the rate, or correct item_tax_rate in policies of group.yaml"
        );
    }
}
