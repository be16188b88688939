using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>Makes the consolidation worksheet of a closing.</summary>
/// <remarks>What is translated at several rates does not balance by itself: the part of an entity's translation
/// adjustment that
/// belongs to its reported balances stands in the entity's column, the part of adjustments and combinations in
/// theirs, so
/// that every column balances; the translation column shows what is left.</remarks>
public static class WorksheetBuilder
{
    private static readonly ImmutableArray<(JournalKind Kind, string Key, string En, string Ja)> Steps =
    [
        (JournalKind.Adjustment, "adjustments", "Adjustments", "調整"),
        (JournalKind.Combination, "combinations", "Combinations", "企業結合"),
        (JournalKind.Remeasurement, "remeasurement", "Remeasurement", "再測定"),
        (JournalKind.Translation, "translation", "Translation", "換算"),
        (JournalKind.Intercompany, "intercompany", "Intercompany differences", "内部取引差異"),
        (JournalKind.BalanceElimination, "balances", "Balances eliminated", "債権債務消去"),
        (JournalKind.TurnoverElimination, "turnover", "Turnover eliminated", "取引高消去"),
        (JournalKind.DividendElimination, "dividends", "Dividends eliminated", "配当消去"),
        (JournalKind.UnrealizedProfit, "unrealized-profit", "Unrealised profit", "未実現利益"),
        (JournalKind.InvestmentElimination, "investments", "Investments eliminated", "投資資本消去"),
        (JournalKind.NonControllingInterest, "non-controlling-interests", "Non-controlling interests", "非支配持分"),
        (JournalKind.EquityMethod, "equity-method", "Equity method", "持分法"),
        (JournalKind.ScopeChange, "scope-changes", "Changes of scope and interest", "範囲・持分変動"),
    ];

    /// <summary>The worksheet of a closing.</summary>
    /// <exception cref="InvariantViolationException">A column does not balance, or a row does not add.</exception>
    public static Worksheet Of(StatementSet set)
    {
        var group = set.Ledger.Frame.Group;
        var entities = set
            .Totals.Cells.Where(cell => cell.Kind == JournalKind.Reported)
            .Select(cell => cell.Entity)
            .Distinct()
            .Order()
            .ToArray();
        var amounts = Amounts(set, entities);
        Translate(set, entities, amounts);
        var rows = Enumerable
            .Range(0, group.Chart.Accounts.Length)
            .Where(account => amounts[account].Any(amount => amount != 0))
            .Select(account => Row(account, amounts[account], entities.Length))
            .ToImmutableArray();
        ImmutableArray<WorksheetColumn> columns = [.. Columns(entities.Select(entity => group.Entities[entity]))];
        return new(columns, rows, Balanced(columns, rows));
    }

    private static IEnumerable<WorksheetColumn> Columns(IEnumerable<Entity> entities) =>
        [
            .. entities.Select(e => new WorksheetColumn(WorksheetColumnKind.Entity, e.Code, e.NameEn, e.NameJa)),
            new(WorksheetColumnKind.Sum, "sum", "Sum", "合計"),
            .. Steps.Select(step => new WorksheetColumn(WorksheetColumnKind.Step, step.Key, step.En, step.Ja)),
            new(WorksheetColumnKind.Consolidated, "consolidated", "Consolidated", "連結"),
        ];

    /// <summary>Accounts down, entities and then steps across.</summary>
    private static long[][] Amounts(StatementSet set, int[] entities)
    {
        var amounts = set
            .Ledger.Frame.Group.Chart.Accounts.Select(_ => new long[entities.Length + Steps.Length])
            .ToArray();
        foreach (var cell in set.Totals.Cells)
        {
            amounts[cell.Account][Place(cell, entities)] += cell.Amount;
        }

        return amounts;
    }

    private static int Place(LedgerCell cell, int[] entities)
    {
        if (cell.Kind == JournalKind.Reported)
        {
            return Array.BinarySearch(entities, cell.Entity);
        }

        // The roll-forward changes no balance; it stands with the translation that asked for it.
        var kind = cell.Kind == JournalKind.RollForward ? JournalKind.Translation : cell.Kind;
        for (var step = 0; step < Steps.Length; step++)
        {
            if (Steps[step].Kind == kind)
            {
                return entities.Length + step;
            }
        }

        throw new InvariantViolationException($"the worksheet has no column for journals of kind {cell.Kind}");
    }

    private static void Translate(StatementSet set, int[] entities, long[][] amounts)
    {
        if (set.Ledger.Frame.Group.Chart.WithRole(AccountRole.CumulativeTranslationAdjustment) is not { } reserve)
        {
            return;
        }

        var translation = entities.Length + Steps.TakeWhile(step => step.Kind != JournalKind.Translation).Count();
        for (var column = 0; column < translation; column++)
        {
            var place = column;
            var open = amounts.Sum(row => row[place]);
            amounts[reserve.Index][column] -= open;
            amounts[reserve.Index][translation] += open;
        }
    }

    private static WorksheetRow Row(int account, long[] amounts, int entities)
    {
        var sum = amounts[..entities].Sum();
        return new(account, [.. amounts[..entities], sum, .. amounts[entities..], sum + amounts[entities..].Sum()]);
    }

    private static ImmutableArray<long> Balanced(
        ImmutableArray<WorksheetColumn> columns,
        ImmutableArray<WorksheetRow> rows
    )
    {
        ImmutableArray<long> totals = [.. columns.Select((_, column) => rows.Sum(row => row.Amounts[column]))];
        for (var column = 0; column < totals.Length; column++)
        {
            Invariant.Holds(
                totals[column] == 0,
                $"column {columns[column].Key} of the worksheet does not balance: {totals[column]} minor units"
            );
        }

        return totals;
    }
}
