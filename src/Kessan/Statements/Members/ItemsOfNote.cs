using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Statements.Members;

/// <summary>Holds the tax on every item of note, a member of dimension <c>item</c>, against the rate the policies
/// state for them.</summary>
/// <remarks>What stands on an item is what measures leave out after tax, so that a tax booked elsewhere or at another
/// rate would change a published measure without changing any line. A printed unit is left for the rounding of single
/// journals.</remarks>
internal static class ItemsOfNote
{
    /// <summary>A finding for each item whose tax of the year to date is not its result before tax times the
    /// rate.</summary>
    public static IEnumerable<Diagnostic> Findings(
        ClosingFrame frame,
        LedgerTotals totals,
        LineAssignment assignment,
        StatementDefinition definition
    )
    {
        var place = frame.Group.Dimensions.IndexOf(MemberPick.Item);
        if (frame.Policies.ItemTaxRate is not { } rate || place < 0)
        {
            yield break;
        }

        Fraction room = frame.Group.PrintedUnit * (Fraction)frame.Group.PresentationCurrency.MinorPerUnit;
        var members = frame.Group.Dimensions.All[place].Members;
        foreach (var item in totals.ByMember.Where(cell => cell.Dimension == place).GroupBy(cell => cell.Member))
        {
            var before = -Sum(item, "ProfitBeforeTax");
            var tax = Sum(item, "IncomeTaxExpense");
            Fraction difference = tax - (rate * before);
            if (difference > room || -difference > room)
            {
                yield return ItemDiagnostics.TaxOffRate(frame, members[item.Key], (before, tax), rate);
            }
        }

        long Sum(IEnumerable<DimensionCell> cells, string total) =>
            cells.Where(cell => definition.Contains(total, assignment.LineOf(cell.Account))).Sum(cell => cell.Amount);
    }
}
