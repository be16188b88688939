using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Tests.Simulation;

/// <summary>Adjustments of a random group: cumulative, growing, standing and reversing ones, some of a framework only,
/// some top-side, and accounting changes on the first day of a year.</summary>
public sealed class AdjustmentPlan
{
    private readonly GroupPlan _plan;

    private AdjustmentPlan(GroupPlan plan) => _plan = plan;

    private List<AdjustmentRow> Rows { get; } = [];

    /// <summary>The rows of a plan.</summary>
    public static List<AdjustmentRow> Of(GroupPlan plan)
    {
        var adjustments = new AdjustmentPlan(plan);
        for (var i = plan.Numbers.Between(0, 5); i > 0; i--)
        {
            adjustments.Add(i);
        }

        return adjustments.Rows;
    }

    private void Add(int number)
    {
        var numbers = _plan.Numbers;
        var permanent = _plan.Entities.Where(entity => entity.IsPermanent).ToList();
        var entity = numbers.Chance(15) ? -1 : numbers.Pick(permanent).Index;
        var closing = numbers.Between(0, _plan.Closings.Length - 1);
        var recurrence = numbers.Pick([Recurrence.Once, Recurrence.Recurring, Recurrence.Reversing]);
        AccountingBasis? basis = numbers.Chance(50) ? _plan.Basis : null;
        if (numbers.Chance(25))
        {
            Change($"C{number}", entity, closing);
            return;
        }

        var isResult = recurrence == Recurrence.Reversing || numbers.Chance(60);
        var debit = isResult ? SimulationChart.Administration : SimulationChart.Equipment;
        Journal($"J{number}", basis, (entity, closing), (debit, SimulationChart.Provisions), recurrence);
        if (recurrence != Recurrence.Reversing && closing + 1 < _plan.Closings.Length && numbers.Chance(30))
        {
            Journal($"J{number}", basis, (entity, closing + 1), (debit, SimulationChart.Provisions), recurrence);
        }
    }

    private void Journal(
        string name,
        AccountingBasis? basis,
        (int Entity, int Closing) at,
        (int Debit, int Credit) accounts,
        Recurrence recurrence
    )
    {
        var amount = _plan.Numbers.Amount(1_000, 400_000);
        var row = Row(name, at.Entity, at.Closing) with { Basis = basis, Recurrence = recurrence };
        Rows.Add(row with { Account = accounts.Debit, Amount = amount });
        Rows.Add(row with { Account = accounts.Credit, Amount = -amount });
    }

    private void Change(string name, int entity, int closing)
    {
        var year = _plan.Closings[closing].FiscalYear;
        var first = _plan.Closings.IndexOf(_plan.Closings.First(c => c.FiscalYear == year));
        var amount = _plan.Numbers.Amount(-90_000, 300_000);
        var row = Row(name, entity, first) with
        {
            Date = _plan.Calendar.FirstDay(year, 1),
            Movement = Movement.AccountingChange,
            Standard = "ASU 2016-01",
        };
        Rows.Add(row with { Account = SimulationChart.Securities, Amount = amount });
        Rows.Add(row with { Account = SimulationChart.RetainedEarnings, Amount = -amount });
    }

    private AdjustmentRow Row(string name, int entity, int closing) =>
        new(
            name,
            null,
            entity,
            _plan.Closings[closing],
            null,
            0,
            -1,
            Movement.None,
            default,
            0,
            Recurrence.Once,
            string.Empty,
            "made for a simulation",
            "A. Preparer",
            "B. Approver",
            new("adjustments/made.csv", Rows.Count + 2)
        );
}
