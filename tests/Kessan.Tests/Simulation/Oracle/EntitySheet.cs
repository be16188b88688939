using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>A row of an entity's own books with adjustments: balances in full, results of the year to date.</summary>
public readonly record struct SheetRow(int Account, int Partner, Movement Movement, Fraction Amount);

/// <summary>What one entity has at one closing in its own currency: its trial balance, adjustments, and what stands of
/// the combination that brought it.</summary>
public sealed class EntitySheet
{
    private EntitySheet(int entity, List<SheetRow> rows) => (Entity, Rows) = (entity, rows);

    /// <summary>Index of the entity; -1 for top-side adjustments.</summary>
    public int Entity { get; }

    /// <summary>Trial balance and adjustments.</summary>
    public List<SheetRow> Rows { get; }

    /// <summary>The sheet of an entity; of one that left in the year, its last one.</summary>
    public static EntitySheet Of(GroupBooks books, AccountingBasis basis, int entity, Closing closing)
    {
        var trialBalance = books.TrialBalances.LastOrDefault(tb =>
            tb.Entity == entity && tb.Closing.FiscalYear == closing.FiscalYear && tb.Closing <= closing
        );
        var rows = new List<SheetRow>();
        if (trialBalance is not null)
        {
            rows.AddRange(Reported(books, trialBalance));
        }

        foreach (var row in books.Adjustments.Where(a => a.Entity == entity && (a.Basis is null || a.Basis == basis)))
        {
            rows.AddRange(Adjusted(books, row, closing));
        }

        return new(entity, rows);
    }

    /// <summary>The sum of the rows that pass.</summary>
    public Fraction Sum(Func<SheetRow, bool> passes) =>
        Rows.Where(passes).Aggregate(Fraction.Zero, (sum, row) => sum + row.Amount);

    /// <summary>Whether a row is a result of the year.</summary>
    public static bool IsResult(SheetRow row) => ClassOf(row).IsResult();

    /// <summary>Whether a row is an asset or a liability.</summary>
    public static bool IsBalance(SheetRow row) => ClassOf(row) is AccountClass.Asset or AccountClass.Liability;

    private static AccountClass ClassOf(SheetRow row) => SimulationChart.Accounts[row.Account].Class;

    private static IEnumerable<SheetRow> Reported(GroupBooks books, TrialBalance trialBalance)
    {
        var map = books.Mappings.FirstOrDefault(m => m.Entity == trialBalance.Entity);
        for (var row = 0; row < trialBalance.Count; row++)
        {
            var word = trialBalance.AccountWords[trialBalance.Accounts[row]];
            var account = map?.Rows.First(r => r.From == word).Account ?? SimulationChart.Accounts.Find(word)!.Index;
            var partner = trialBalance.Partners![row];
            var movement = trialBalance.Movements![row];
            yield return new(
                account,
                partner < 0 ? -1 : int.Parse(trialBalance.PartnerWords[partner].AsSpan(1), null),
                movement < 0 ? Movement.None : Enum.Parse<Movement>(trialBalance.MovementWords[movement]),
                trialBalance.Amounts[row]
            );
        }
    }

    // What of a journal is this year's and what was an earlier year's, by the reference of adjustments.
    private static IEnumerable<SheetRow> Adjusted(GroupBooks books, AdjustmentRow row, Closing closing)
    {
        var (carried, year) = (0, 0);
        foreach (var at in books.Closings.Where(at => at <= closing))
        {
            var times = Times(books, row, at);
            carried += at.FiscalYear < closing.FiscalYear ? times : 0;
            year += at.FiscalYear == closing.FiscalYear ? times : 0;
        }

        var isResult = SimulationChart.Accounts[row.Account].Class.IsResult();
        if (year != 0)
        {
            yield return new(row.Account, row.Partner, isResult ? Movement.None : row.Movement, row.Amount * year);
        }

        if (carried != 0)
        {
            var account = isResult ? SimulationChart.RetainedEarnings : row.Account;
            yield return new(account, row.Partner, Movement.Opening, row.Amount * carried);
        }
    }

    // How often a journal is posted (or, negative, taken back) at a closing.
    private static int Times(GroupBooks books, AdjustmentRow row, Closing at)
    {
        var series = books.Adjustments.Where(a => Series(a) == Series(row)).Select(a => a.Closing).Distinct();
        var next = series.Where(c => c > row.Closing).Select(c => (Closing?)c).Min();
        var following = books.Closings.Where(c => c > row.Closing).Select(c => (Closing?)c).FirstOrDefault();
        var hasResults = books.Adjustments.Any(a =>
            Series(a) == Series(row) && a.Closing == row.Closing && SimulationChart.Accounts[a.Account].Class.IsResult()
        );
        return row.Recurrence switch
        {
            Recurrence.Reversing => Once(at, row.Closing, following),
            Recurrence.Recurring when hasResults => at >= row.Closing && (next is null || at < next) ? 1 : 0,
            Recurrence.Recurring => Once(at, row.Closing, next),
            _ => Once(at, row.Closing, next?.FiscalYear == row.Closing.FiscalYear ? next : null),
        };
    }

    private static int Once(Closing at, Closing from, Closing? until) =>
        at == from ? 1
        : at == until ? -1
        : 0;

    private static (string, AccountingBasis?, int, Recurrence) Series(AdjustmentRow row) =>
        (row.Journal, row.Basis, row.Entity, row.Recurrence);
}
