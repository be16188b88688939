using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>The members of a dimension: <c>dimensions/&lt;name&gt;.csv</c>.</summary>
internal static class DimensionTable
{
    private static readonly Column<string> Code = Columns.Text("member");
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English label");
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<string> Parent = Columns.Text("parent").Or(string.Empty);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("dimensions/<name>.csv", Code, NameEn, NameJa, Parent);

    /// <summary>Reads a dimension; members stand in ordinal order of their codes.</summary>
    public static AnalysisDimension Read(string name, Table table, FileReading reading)
    {
        var rows = TableReader.Read(
            table,
            Shape,
            reading,
            row => ReadMember(name, row),
            (row, _) => $"member {row.Member.Code}"
        );
        rows.Sort((left, right) => string.CompareOrdinal(left.Member.Code, right.Member.Code));
        var parents = Tree.Resolve(
            rows,
            row => row.Member.Code,
            row => row.Parent,
            reading,
            (cell, known) => CellDiagnostics.UnknownMember(cell, name, known)
        );
        return new(name, [.. rows.Select((row, index) => row.Member with { Parent = parents[index] })]);
    }

    private static (DimensionMember Member, Cell Parent) ReadMember(string dimension, Row row)
    {
        var (code, name) = (row.Read(Code), row.Read(NameEn));
        row.Reading.Names.Mentioned.Add($"{dimension} {code}");
        var member = new DimensionMember(code, name, row.Has(NameJa) ? row.Read(NameJa) : name, -1);
        return (member, row.CellOf(Parent));
    }
}
