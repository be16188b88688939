using Kessan.Facts.Figures;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>The units the group counts in: <c>operating/units.csv</c>.</summary>
internal static class UnitTable
{
    private static readonly Column<string> Unit = NameColumns.Code("unit");
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English label");
    private static readonly Column<string> PluralEn = Columns.Text("plural_en").Or(string.Empty);
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } = new("operating/units.csv", Unit, NameEn, PluralEn, NameJa);

    /// <summary>Reads the units, in ordinal order.</summary>
    public static IEnumerable<FigureUnit> Read(Table table, FileReading reading, FigureNames names) =>
        TableReader
            .Read(table, Shape, reading, row => ReadUnit(row, names), (unit, _) => $"unit {unit.Unit}")
            .OrderBy(unit => unit.Unit, StringComparer.Ordinal);

    private static FigureUnit ReadUnit(Row row, FigureNames names)
    {
        var (unit, name) = (row.Read(Unit) ?? string.Empty, row.Read(NameEn));
        names.Mentioned.Add($"unit {unit}");
        return new(
            unit,
            new(name, row.Has(PluralEn) ? row.Read(PluralEn) : name, row.Has(NameJa) ? row.Read(NameJa) : name)
        );
    }
}
