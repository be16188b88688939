using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>What the statements derive twice.</summary>
internal static class StatementProofs
{
    /// <summary>The name of the proof of the exchange effect on cash.</summary>
    public const string ExchangeEffect =
        "Exchange effect on cash in the entities' books: from cash and dated dividends; from everything else";

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
            OnCash(ledger, totals, assignment),
            Left(ledger, totals, assignment),
            Rounding(ledger)
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

    /// <summary>From what moved cash: changed rates on its accounts, and dividends and equity brought in, which take
    /// the rate of their day (IAS 21.39(b)) while the cash on their other side is analysed at the period's
    /// average.</summary>
    private static long OnCash(ConsolidatedLedger ledger, LedgerTotals totals, LineAssignment assignment)
    {
        var dated = ledger
            .Eliminated.Matched.Translated.Translations.Where(t => ledger.Frame.Scope[t.Entity].Entered is null)
            .Aggregate(Fraction.Zero, (sum, translation) => sum + translation.DatedBeyondAverage);
        Int128 onAccounts = 0;
        foreach (var cell in totals.Cells.Where(cell => IsOwn(ledger, cell) && assignment.IsCash(cell.Account)))
        {
            onAccounts += IsExchange(cell.Movement) ? cell.Amount : 0;
        }

        return Invariant.Narrow(onAccounts + Amounts.Rounding.Round(dated, RoundingRule.HalfAwayFromZero));
    }

    private static long Left(ConsolidatedLedger ledger, LedgerTotals totals, LineAssignment assignment)
    {
        Int128 sum = 0;
        foreach (var cell in totals.Cells.Where(cell => IsOwn(ledger, cell) && !assignment.IsCash(cell.Account)))
        {
            foreach (var share in assignment.CashFlows(cell).Where(share => share.Use == LineUse.Exchange))
            {
                sum += share.Weight * (Int128)cell.Amount;
            }
        }

        return Invariant.Narrow(sum);
    }

    /// <summary>Whether a cell is of an entity's own books, translated: consolidation moves exchange differences
    /// between accounts, as when a balance in another currency is eliminated, but pays no cash.</summary>
    /// <remarks>Books of an entity that entered since the year began hold what it did before, at rates that are not the
    /// group's; its next year is proved as every other's.</remarks>
    private static bool IsOwn(ConsolidatedLedger ledger, LedgerCell cell) =>
        cell.Kind <= JournalKind.RollForward && (cell.Entity < 0 || ledger.Frame.Scope[cell.Entity].Entered is null);

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
