using Kessan.Facts.Figures;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Members of dimensions that figures have and ledgers do not: <c>operating/members.csv</c>.</summary>
internal static class MemberTable
{
    private static readonly Column<string> Dimension = NameColumns.Code("dimension");
    private static readonly Column<string> Member = NameColumns.Code("member");
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English label");
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<string> Parent = Columns.Text("parent").Or(string.Empty);

    /// <summary>Columns of figures, whose names no dimension can have.</summary>
    private static readonly string[] Taken =
    [
        "concept",
        "period",
        "value",
        "unit",
        "status",
        "source",
        "basis",
        "qualifier",
        "decimals",
        "rounding",
        "form",
        "name_en",
        "name_ja",
    ];

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("operating/members.csv", Dimension, Member, NameEn, NameJa, Parent);

    /// <summary>Reads the members, in ordinal order of dimension and code.</summary>
    public static IEnumerable<FigureMember> Read(Table table, FileReading reading, FigureNames names)
    {
        var rows = TableReader.Read(
            table,
            Shape,
            reading,
            row => ReadMember(row, names),
            (read, _) => $"member {read.Member.Code} of {read.Member.Dimension}"
        );
        var dimensions = rows.GroupBy(row => row.Member.Dimension, StringComparer.Ordinal);
        return dimensions
            .OrderBy(dimension => dimension.Key, StringComparer.Ordinal)
            .SelectMany(dimension => WithParents([.. dimension], reading));
    }

    private static IEnumerable<FigureMember> WithParents(
        List<(FigureMember Member, Cell Parent)> rows,
        FileReading reading
    )
    {
        rows.Sort((left, right) => string.CompareOrdinal(left.Member.Code, right.Member.Code));
        var parents = Tree.Resolve(
            rows,
            row => row.Member.Code,
            row => row.Parent,
            reading,
            FigureFileDiagnostics.UnknownMember
        );
        return rows.Select(
            (row, i) => row.Member with { Parent = parents[i] < 0 ? string.Empty : rows[parents[i]].Member.Code }
        );
    }

    private static (FigureMember Member, Cell Parent) ReadMember(Row row, FigureNames names)
    {
        var (dimension, code, name) = (row.Read(Dimension), row.Read(Member), row.Read(NameEn));
        names.Mentioned.Add($"{dimension} {code}");
        if (Taken.Contains(dimension) || names.Group.Dimensions.IndexOf(dimension ?? string.Empty) >= 0)
        {
            row.Refuse(FigureFileDiagnostics.DimensionIsColumn(row.CellOf(Dimension)));
        }

        var member = new FigureMember(
            dimension ?? string.Empty,
            code ?? string.Empty,
            name,
            row.Has(NameJa) ? row.Read(NameJa) : name,
            string.Empty
        );
        return (member, row.CellOf(Parent));
    }
}
