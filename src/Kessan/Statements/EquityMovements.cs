using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>What happened to equity, from the movements of its accounts.</summary>
internal static class EquityMovements
{
    /// <summary>The components of equity in order: the parts of owners' equity, then the totals.</summary>
    public static ImmutableArray<string> Columns(StatementDefinition definition) =>
        [
            .. definition["EquityAttributableToOwners"].Parts.Select(part => part.Concept),
            "EquityAttributableToOwners",
            "NonControllingInterests",
            "TotalEquity",
        ];

    /// <summary>Whether a movement of equity is other comprehensive income (IAS 1.7, ASC 220-10-45-10A).</summary>
    /// <remarks>What single rounding leaves beside a translation adjustment belongs to it.</remarks>
    public static bool IsOther(Movement movement) =>
        movement
            is Movement.OtherComprehensiveIncome
                or Movement.Reclassification
                or Movement.ExchangeDifference
                or Movement.FairValue
                or Movement.Rounding;

    /// <summary>The row a movement of equity belongs to.</summary>
    public static EquityChange Row(Movement movement) =>
        movement switch
        {
            Movement.Opening => EquityChange.Opening,
            Movement.AccountingChange => EquityChange.AccountingChange,
            Movement.Profit or Movement.None => EquityChange.Profit,
            Movement.Dividends => EquityChange.Dividends,
            Movement.Issue => EquityChange.Issue,
            Movement.TreasuryShares => EquityChange.TreasuryShares,
            Movement.OwnershipChange => EquityChange.OwnershipChange,
            Movement.ScopeChange => EquityChange.ScopeChange,
            _ => IsOther(movement) ? EquityChange.OtherComprehensiveIncome : EquityChange.Other,
        };

    /// <summary>The statement of changes in equity.</summary>
    public static ChangesInEquity Of(LedgerTotals totals, ChartOfAccounts chart, StatementDefinition definition)
    {
        var columns = Columns(definition);
        var rows = new long[(int)EquityChange.Closing + 1][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new long[columns.Length];
        }

        var inColumns = new Dictionary<int, int[]>();
        foreach (var cell in totals.Whole)
        {
            var account = chart[cell.Account];
            if (account.Class is AccountClass.Asset or AccountClass.Liability)
            {
                continue;
            }

            var row = account.Class.IsResult() ? EquityChange.Profit : Row(cell.Movement);
            if (!inColumns.TryGetValue(account.Index, out var places))
            {
                inColumns[account.Index] = places = [.. InColumns(account, columns, definition)];
            }

            foreach (var column in places)
            {
                rows[(int)row][column] -= cell.Amount;
                rows[(int)EquityChange.Closing][column] -= cell.Amount;
            }
        }

        return Shown(columns, rows);
    }

    private static IEnumerable<int> InColumns(
        Account account,
        ImmutableArray<string> columns,
        StatementDefinition definition
    )
    {
        var line = account.Class.IsResult() ? "RetainedEarnings" : LineFit.Line(account, definition);
        return Enumerable.Range(0, columns.Length).Where(column => definition.Contains(columns[column], line));
    }

    private static ChangesInEquity Shown(ImmutableArray<string> columns, long[][] rows)
    {
        var kept = Enumerable
            .Range(0, columns.Length)
            .Where(column => column >= columns.Length - 3 || rows.Any(row => row[column] != 0))
            .ToArray();
        return new(
            [.. kept.Select(column => columns[column])],
            [
                .. Enum.GetValues<EquityChange>()
                    .Where(change =>
                        change is EquityChange.Opening or EquityChange.Closing
                        || rows[(int)change].Any(amount => amount != 0)
                    )
                    .Select(change => new EquityRow(change, [.. kept.Select(column => rows[(int)change][column])])),
            ]
        );
    }
}
