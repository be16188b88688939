using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>What the statements derive twice.</summary>
internal static class StatementProofs
{
    /// <summary>The name of the proof of the exchange effect on cash.</summary>
    public const string ExchangeEffect = "Exchange effect on cash: from cash accounts; from everything else";

    /// <summary>The proofs of a closing, in order.</summary>
    public static IEnumerable<StatementProof> Of(
        ConsolidatedLedger ledger,
        LedgerTotals totals,
        LineAssignment assignment,
        LineAmounts lines,
        bool hasOpening
    )
    {
        var chart = ledger.Frame.Group.Chart;
        yield return new(
            "Total assets; total liabilities and equity",
            false,
            lines.Amount("TotalAssets"),
            Right(lines),
            0
        );
        yield return new(
            "Total equity; assets less liabilities",
            false,
            lines.Amount("TotalEquity"),
            NetAssets(lines),
            0
        );
        yield return new(
            "Other comprehensive income of owners: whole less others'; from the accounts of equity",
            false,
            lines.Amount("OtherComprehensiveIncome")
                - lines.Amount("OtherComprehensiveIncomeAttributableToNonControllingInterests"),
            OwnersOther(totals, assignment, chart),
            0
        );
        if (!hasOpening)
        {
            yield break;
        }

        yield return new(
            "Cash at the end: opening and cash flows; cash accounts",
            true,
            lines.Amount("CashAtEndOfPeriod"),
            Sum(totals, cell => assignment.IsCash(cell.Account)),
            0
        );
        yield return new(
            ExchangeEffect,
            true,
            Sum(totals, cell => assignment.IsCash(cell.Account) && IsExchange(cell.Movement)),
            Left(totals, assignment),
            Bound(ledger, totals)
        );
    }

    /// <summary>What rounding explains: each translated line at most half a unit here and half a unit there.</summary>
    public static long Rounding(ConsolidatedLedger ledger) =>
        ledger
            .Eliminated.Matched.Translated.Translations.Where(t => IsForeign(ledger, t.Entity))
            .Sum(t => (long)t.Lines);

    private static long Right(LineAmounts lines) => lines.Amount("TotalLiabilitiesAndEquity");

    private static long NetAssets(LineAmounts lines) => lines.Amount("TotalAssets") - lines.Amount("TotalLiabilities");

    private static long OwnersOther(LedgerTotals totals, LineAssignment assignment, ChartOfAccounts chart) =>
        -Sum(
            totals,
            cell =>
                chart[cell.Account].Class == AccountClass.Equity
                && EquityMovements.IsOther(cell.Movement)
                && assignment.LineOf(cell.Account) != "NonControllingInterests"
        );

    private static long Left(LedgerTotals totals, LineAssignment assignment)
    {
        Int128 sum = 0;
        foreach (var cell in totals.Whole)
        {
            foreach (var share in assignment.CashFlows(cell).Where(share => share.Use == LineUse.Exchange))
            {
                sum += share.Weight * (Int128)cell.Amount;
            }
        }

        return Invariant.Narrow(sum);
    }

    /// <summary>Equity moves at the rate of its own day (IAS 21.39(b)), the cash paid for it at the period's
    /// average: what such
    /// movements of foreign entities come to bounds the difference that makes.</summary>
    private static long Bound(ConsolidatedLedger ledger, LedgerTotals totals)
    {
        var chart = ledger.Frame.Group.Chart;
        Int128 dated = 0;
        foreach (var cell in totals.Cells)
        {
            var isDated =
                cell.Kind <= JournalKind.RollForward
                && chart[cell.Account].Class == AccountClass.Equity
                && cell.Movement != Movement.Opening
                && !EquityMovements.IsOther(cell.Movement)
                && IsForeign(ledger, cell.Entity);
            dated += isDated ? Int128.Abs(cell.Amount) : 0;
        }

        return Invariant.Narrow(Rounding(ledger) + dated);
    }

    private static bool IsForeign(ConsolidatedLedger ledger, int entity) =>
        entity >= 0
        && ledger.Frame.Group.Entities[entity].FunctionalCurrency != ledger.Frame.Group.PresentationCurrency;

    private static bool IsExchange(Movement movement) => movement is Movement.ExchangeDifference or Movement.Rounding;

    private static long Sum(LedgerTotals totals, Func<LedgerCell, bool> counts)
    {
        Int128 sum = 0;
        foreach (var cell in totals.Whole.Where(counts))
        {
            sum += cell.Amount;
        }

        return Invariant.Narrow(sum);
    }
}
