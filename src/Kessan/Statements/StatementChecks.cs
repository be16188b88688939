using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements.Members;

namespace Kessan.Statements;

/// <summary>What must hold of the cells behind the statements; what does not is a finding.</summary>
internal sealed class StatementChecks(
    ConsolidatedLedger ledger,
    LedgerTotals totals,
    LineAssignment assignment,
    StatementDefinition definition
)
{
    private readonly StatementDiagnostics _findings = new(ledger.Frame);
    private readonly ChartOfAccounts _chart = ledger.Frame.Group.Chart;

    /// <summary>All findings of a closing.</summary>
    public IEnumerable<Diagnostic> Findings(bool hasOpening, ImmutableArray<StatementProof> proofs)
    {
        var always = Misfits()
            .Concat(Attribution())
            .Concat(ItemsOfNote.Findings(ledger.Frame, totals, assignment, definition));
        return hasOpening
            ? always
                .Concat(OpeningSum())
                .Concat(Unexplained())
                .Concat(Unmapped())
                .Concat(Cancelling())
                .Concat(Effect(proofs))
            : always.Append(_findings.NoCashFlows());
    }

    private IEnumerable<Diagnostic> Misfits() =>
        totals
            .Whole.Select(cell => _chart[cell.Account])
            .Distinct()
            .Where(account => !LineFit.Fits(account, definition))
            .Select(account => StatementDiagnostics.LineDoesNotFit(account, LineFit.Line(account, definition)));

    private IEnumerable<Diagnostic> OpeningSum()
    {
        var sum = Sum(totals.Whole.Where(cell => cell.Movement == Movement.Opening));
        return sum == 0 ? [] : [_findings.OpeningDoesNotBalance(sum)];
    }

    private IEnumerable<Diagnostic> Unexplained() =>
        totals
            .Whole.Where(cell =>
                _chart[cell.Account].Class == AccountClass.Equity
                && EquityMovements.Row(cell.Movement) == EquityChange.Other
                && cell.Movement != Movement.Transfers
            )
            .GroupBy(cell => (cell.Account, cell.Movement))
            .Select(group => (group.Key, Amount: Sum(group)))
            .Where(change => change.Amount != 0)
            .Select(change =>
                _findings.UnexplainedEquity(_chart[change.Key.Account], change.Key.Movement, change.Amount)
            );

    private IEnumerable<Diagnostic> Unmapped() =>
        Used(LineUse.Unmapped)
            .GroupBy(cell => (cell.Account, cell.Movement))
            .Select(group => (group.Key, Amount: Sum(group)))
            .Where(flow => flow.Amount != 0)
            .Select(flow => _findings.NoCashFlowLine(_chart[flow.Key.Account], flow.Key.Movement, flow.Amount));

    private IEnumerable<Diagnostic> Cancelling()
    {
        var rounding = StatementProofs.Rounding(ledger);
        var nonCash = Used(LineUse.NonCash).ToArray();
        if (Math.Abs(Sum(nonCash)) > rounding)
        {
            yield return _findings.NonCashDoesNotCancel(ByAccount(nonCash), Sum(nonCash), rounding);
        }

        var changes = Used(LineUse.AccountingChange).ToArray();
        if (Math.Abs(Sum(changes)) > rounding)
        {
            yield return _findings.AccountingChangeMovesCash(ByAccount(changes), Sum(changes));
        }
    }

    private IEnumerable<Diagnostic> Attribution()
    {
        var attributed = Used(LineUse.Attribution).ToArray();
        return Sum(attributed) == 0 ? [] : [_findings.AttributionDoesNotCancel(ByAccount(attributed), Sum(attributed))];
    }

    private IEnumerable<Diagnostic> Effect(ImmutableArray<StatementProof> proofs) =>
        proofs
            .Where(proof => proof.Name == StatementProofs.ExchangeEffect && !proof.Holds)
            .Select(_findings.ExchangeEffectDiffers);

    private IEnumerable<LedgerCell> Used(LineUse use) =>
        totals.Whole.Where(cell => assignment.CashFlows(cell).Any(share => share.Use == use));

    private IReadOnlyList<(Account Account, Movement Movement, long Amount)> ByAccount(IEnumerable<LedgerCell> cells) =>
        [
            .. cells
                .GroupBy(cell => (cell.Account, cell.Movement))
                .Select(group => (_chart[group.Key.Account], group.Key.Movement, Sum(group)))
                .Where(part => part.Item3 != 0)
                .OrderByDescending(part => Math.Abs(part.Item3))
                .ThenBy(part => part.Item1.Index),
        ];

    private static long Sum(IEnumerable<LedgerCell> cells)
    {
        Int128 sum = 0;
        foreach (var cell in cells)
        {
            sum += cell.Amount;
        }

        return Invariant.Narrow(sum);
    }
}
