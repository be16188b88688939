using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>The authority of intragroup trade: <c>intercompany.csv</c>.</summary>
internal static class IntercompanyTable
{
    private static readonly Column<int> Entity = Columns.EntityOrAny("entity");
    private static readonly Column<int> Partner = Columns.EntityOrAny("partner");
    private static readonly Column<string> Group = Columns.Text("group", "the name of an account group");
    private static readonly Column<int> Account = Columns.Account("account");
    private static readonly Column<int> PartnerAccount = Columns.Account("partner_account");
    private static readonly Column<Cell> Tolerance = Columns.Amount("tolerance").Or(default);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new("intercompany.csv", Entity, Partner, Group, Account, PartnerAccount, Tolerance);

    /// <summary>Reads the relations, in order of group, entity, partner and accounts.</summary>
    public static IEnumerable<IntercompanyRelation> Read(Table table, FileReading reading) =>
        TableReader
            .Read(
                table,
                Shape,
                reading,
                row => new IntercompanyRelation(
                    row.Read(Group),
                    row.Read(Entity),
                    row.Read(Partner),
                    row.Read(Account),
                    row.Read(PartnerAccount),
                    row.AmountOrNone(Tolerance, reading.Names.Presentation),
                    row.Place
                ),
                Key
            )
            .OrderBy(relation => relation.Group, StringComparer.Ordinal)
            .ThenBy(relation => relation.Entity)
            .ThenBy(relation => relation.Partner)
            .ThenBy(relation => relation.Account)
            .ThenBy(relation => relation.PartnerAccount);

    private static string Key(IntercompanyRelation relation, Row row) =>
        $"{relation.Group} of {row.CellOf(Entity).Text} on {row.CellOf(Account).Text} "
        + $"with {row.CellOf(Partner).Text} on {row.CellOf(PartnerAccount).Text}";
}
