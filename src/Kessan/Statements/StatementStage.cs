using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>Makes the figures of one closing: every line of every statement, each a sum of postings.</summary>
/// <remarks>One pass adds the postings up into cells; <see cref="LineAssignment"/> says of which lines each cell is
/// part.</remarks>
public static class StatementStage
{
    /// <summary>The figures of a consolidated ledger, cumulative in its fiscal year.</summary>
    /// <exception cref="InvariantViolationException">The postings of the ledger do not add to zero.</exception>
    public static Checked<StatementSet> Run(ConsolidatedLedger ledger, StatementPolicy policy)
    {
        var totals = LedgerSums.Of(ledger);
        Int128 sum = 0;
        foreach (var cell in totals.Whole)
        {
            sum += cell.Amount;
        }

        Invariant.Holds(sum == 0, $"the consolidated ledger does not balance: {sum} minor units");
        var assignment = new LineAssignment(ledger.Frame);
        var lines = Add(totals, assignment, policy.Definition);
        var hasOpening = HasOpening(ledger, totals);
        var checks = new StatementChecks(ledger, totals, assignment, policy.Definition);
        var set = new StatementSet
        {
            Ledger = ledger,
            Definition = policy.Definition,
            Totals = totals,
            Amounts = lines.Of(Shown(policy.Definition, hasOpening)),
            Opening = hasOpening ? Opening(totals, assignment, policy.Definition) : Nothing,
            ChangesInEquity = EquityMovements.Of(totals, ledger.Frame.Group.Chart, policy.Definition),
            HasCashFlows = hasOpening,
            Proofs = [.. StatementProofs.Of(ledger, totals, assignment, lines, hasOpening)],
        };
        return Checked.With(set, checks.Findings(hasOpening, set.Proofs));
    }

    private static ImmutableSortedDictionary<string, long> Nothing { get; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>A cash flow statement needs balances to begin with; depreciation is known from the movements
    /// alone.</summary>
    private static IEnumerable<string> Shown(StatementDefinition definition, bool hasOpening) =>
        definition.Concepts.Where(concept =>
            hasOpening
            || definition[concept].Statement != StatementKind.CashFlows
            || concept == "DepreciationAndAmortization"
        );

    /// <summary>Whether the year opens with assets and liabilities. A folder that begins with a balance sheet alone
    /// shows the equity that was there, and goodwill of combinations before it, but not what stood against
    /// them.</summary>
    private static bool HasOpening(ConsolidatedLedger ledger, LedgerTotals totals)
    {
        var frame = ledger.Frame;
        return !frame.Opening.IsFirst
            || !frame.Books.Openings.IsEmpty
            || totals.Cells.Any(cell => cell.Movement == Movement.Opening && IsOwnBalance(frame.Group.Chart, cell));
    }

    private static bool IsOwnBalance(ChartOfAccounts chart, LedgerCell cell) =>
        chart[cell.Account].Class is AccountClass.Asset or AccountClass.Liability
        && cell.Kind is JournalKind.Reported or JournalKind.RollForward;

    private static LineAmounts Add(LedgerTotals totals, LineAssignment assignment, StatementDefinition definition)
    {
        var lines = new LineAmounts(definition);
        foreach (var cell in totals.Whole)
        {
            foreach (var share in assignment.Shares(cell))
            {
                lines.Add(share.Concept, share.Weight * (Int128)cell.Amount);
            }
        }

        return lines;
    }

    private static ImmutableSortedDictionary<string, long> Opening(
        LedgerTotals totals,
        LineAssignment assignment,
        StatementDefinition definition
    )
    {
        var lines = new LineAmounts(definition);
        foreach (var cell in totals.Whole.Where(cell => cell.Movement == Movement.Opening))
        {
            foreach (var share in assignment.Balances(cell))
            {
                lines.Add(share.Concept, share.Weight * (Int128)cell.Amount);
            }
        }

        return lines.Of(definition.Printed(StatementKind.FinancialPosition));
    }
}
