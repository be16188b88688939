using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>The mapping of a local chart: <c>mapping/&lt;entity&gt;.csv</c>.</summary>
internal static class MappingTable
{
    private static readonly Column<string> LocalAccount = Columns.Text("local_account", "a local account");
    private static readonly Column<string> ToAccount = Columns.Text("to_account").Or(string.Empty);
    private static readonly Column<string> CostCentre = Columns.Text("cost_centre").Or(string.Empty);
    private static readonly Column<int> GroupAccount = Columns.Account("group_account");

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new TableShape("mapping/<entity>.csv", LocalAccount, ToAccount, CostCentre, GroupAccount).WithDimensions();

    /// <summary>Reads a mapping; its rows stand in ordinal order of account, range and cost centre.</summary>
    public static AccountMap Read(int entity, Table table, FileReading reading)
    {
        var rows = TableReader.Read(table, Shape, reading, ReadRow, Key);
        rows.Sort(Compare);
        return new(entity, table.File, [.. rows]);
    }

    private static AccountMapRow ReadRow(Row row)
    {
        var from = row.Read(LocalAccount);
        var to = row.Has(ToAccount) ? row.Read(ToAccount) : from;
        if (from.Length > 0 && (from.Length != to.Length || string.CompareOrdinal(from, to) > 0))
        {
            row.Refuse(CellDiagnostics.RangeMalformed(row.CellOf(ToAccount), from));
        }

        return new(from, to, row.Read(CostCentre), row.Read(GroupAccount), row.Members(), row.Place);
    }

    private static string Key(AccountMapRow row, Row _)
    {
        var range = row.From == row.To ? $"account {row.From}" : $"accounts {row.From} to {row.To}";
        return row.CostCentre.Length == 0 ? range : $"{range} of cost centre {row.CostCentre}";
    }

    private static int Compare(AccountMapRow left, AccountMapRow right)
    {
        var byFrom = string.CompareOrdinal(left.From, right.From);
        var byTo = byFrom != 0 ? byFrom : string.CompareOrdinal(left.To, right.To);
        return byTo != 0 ? byTo : string.CompareOrdinal(left.CostCentre, right.CostCentre);
    }
}
