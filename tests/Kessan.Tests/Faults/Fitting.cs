using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Faults;

/// <summary>Which random groups have what a mistake is made with, and where in them it is.</summary>
internal static class Fitting
{
    private const int Parent = 0;

    public static bool Any(RandomGroup group) => LastBook(group).IsPermanent;

    public static PlannedEntity LastBook(RandomGroup group) =>
        group.Plan.Entities[group.Books.TrialBalances[^1].Entity];

    public static bool HasSecondYear(RandomGroup group) => group.Books.Closings[^1].FiscalYear == 2019;

    public static bool Analysed(RandomGroup group) =>
        Any(group) && HasSecondYear(group) && group.Books.TrialBalances[^1].MovementWords.Contains("Opening");

    public static bool NotAnalysed(RandomGroup group) =>
        Any(group)
        && HasSecondYear(group)
        && LastBook(group).Currency == group.Plan.Presentation
        && group.Books.Mappings.IsEmpty
        && !group.Books.TrialBalances[^1].MovementWords.Contains("Opening");

    public static bool IsForeign(RandomGroup group, PlannedEntity entity) => entity.Currency != group.Plan.Presentation;

    public static bool HasForeign(RandomGroup group) =>
        group.Plan.Entities.Exists(e => e.IsPermanent && IsForeign(group, e))
        && group.Plan.Entities.TrueForAll(e => e.Kind != PlannedKind.Associate);

    public static PlannedEntity PartlyHeld(RandomGroup group) =>
        group.Plan.Entities.First(e =>
            e.Kind == PlannedKind.Acquired
            && group.Plan.Stakes.Count(s => s.Entity == e.Index) == 1
            && group.Plan.Stakes.Exists(s => s.Entity == e.Index && s.Owner == Parent && s.Interest != Fraction.One)
        );

    public static bool HasOthers(RandomGroup group) =>
        group.Plan.Entities.Exists(e =>
            e.Kind == PlannedKind.Acquired
            && group.Plan.Stakes.Count(s => s.Entity == e.Index) == 1
            && group.Plan.Stakes.Exists(s => s.Entity == e.Index && s.Owner == Parent && s.Interest != Fraction.One)
        ) && group.Plan.Stakes.TrueForAll(s => s.RaisedAt < 0);

    public static bool HasJournal(RandomGroup group) => !group.Books.Adjustments.IsEmpty;

    public static bool HasChange(RandomGroup group) =>
        HasJournal(group) && group.Books.Adjustments[0].Movement == Movement.AccountingChange;

    public static bool HasTrade(RandomGroup group) =>
        group.Books.TrialBalances.Any(tb => tb.PartnerWords.Length > 0 && Traded(group) is not null);

    public static TrialBalance? Traded(RandomGroup group) =>
        group.Books.TrialBalances.LastOrDefault(tb =>
            tb.Closing == group.Books.Closings[^1]
            && tb.Partners is { } partners
            && Enumerable.Range(0, tb.Count).Any(row => partners[row] >= 0 && IsCost(tb.AccountWords[tb.Accounts[row]]))
        );

    public static bool IsCost(string word) => word == "5000" || word == SimulatedCode.Local(SimulationChart.Cost, true);

    public static bool IsBought(SpoiledRow row) =>
        Spoil.AccountOf(row) == SimulationChart.Cost && row.Partner.Length > 0;

    // What was bought inside the group, booked as if it had been bought from others.
    public static IEnumerable<SpoiledRow> Unpartnered(List<SpoiledRow> rows)
    {
        var inside = rows.Where(IsBought).Sum(row => row.Amount);
        return rows.Where(row => !IsBought(row))
            .Select(row =>
                Spoil.AccountOf(row) == SimulationChart.Cost ? row with { Amount = row.Amount + inside } : row
            );
    }

    public static IEnumerable<SpoiledRow> Overstated(List<SpoiledRow> rows)
    {
        var place = rows.FindIndex(IsReceived);
        rows[place] = rows[place] with { Transaction = rows[place].Transaction - 987_654 };
        return Spoil.Move(rows, IsReceived, r => Spoil.AccountOf(r) == SimulationChart.Administration, -987_654);
    }

    public static bool IsReceived(SpoiledRow row) =>
        Spoil.AccountOf(row) == SimulationChart.DividendIncome && row.Partner.Length > 0;

    public static bool HasDividend(RandomGroup group) =>
        group.Plan.Entities.TrueForAll(e => e.Kind != PlannedKind.Associate)
        && group.Books.TrialBalances.Any(tb => tb.Closing == group.Books.Closings[^1] && Receives(tb));

    public static bool Receives(TrialBalance tb) =>
        tb.AccountWords.Any(word =>
            word == "4200" || word == SimulatedCode.Local(SimulationChart.DividendIncome, true)
        );

    public static int Receiver(RandomGroup group) =>
        group.Books.TrialBalances.First(tb => tb.Closing == group.Books.Closings[^1] && Receives(tb)).Entity;

    public static bool Raises(RandomGroup group) => group.Plan.Stakes.Exists(s => s.RaisedAt >= 0);

    public static bool Leaves(RandomGroup group) => group.Plan.Stakes.Exists(s => s.Until >= 0);

    public static bool Is(SpoiledRow row, int account, string movement) =>
        Spoil.AccountOf(row) == account && row.Movement == movement && row.Partner.Length == 0;
}
