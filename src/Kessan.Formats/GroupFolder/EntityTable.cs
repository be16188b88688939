using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Formats.Tables;

namespace Kessan.Formats.GroupFolder;

/// <summary>The entities of the group: <c>entities.csv</c>.</summary>
internal static class EntityTable
{
    private const int MostMonthsBefore = 3;

    private static readonly Column<string> Code = Columns.Text("code");
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English name");
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<Currency> FunctionalCurrency = Columns.Currency("functional_currency");
    private static readonly Column<int> FiscalYearEnd = new Column<int>("fiscal_year_end", "MM-DD", ReadYearEnd).Or(0);
    private static readonly Column<string> Segment = Columns.Text("segment").Or(string.Empty);
    private static readonly Column<Fraction?> TaxRate = Columns.Part("tax_rate").Optional();
    private static readonly Column<DateOnly?> Discontinued = Columns.Date("discontinued").Optional();

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new("entities.csv", Code, NameEn, NameJa, FunctionalCurrency, FiscalYearEnd, Segment, TaxRate, Discontinued);

    /// <summary>Reads the entities; they stand in ordinal order of their codes.</summary>
    public static ImmutableArray<Entity> Read(Table table, FileReading reading)
    {
        var entities = TableReader.Read(table, Shape, reading, ReadEntity, (entity, _) => $"entity {entity.Code}");
        entities.Sort((left, right) => string.CompareOrdinal(left.Code, right.Code));
        return [.. entities.Select((entity, index) => entity with { Index = index })];
    }

    private static Entity ReadEntity(Row row)
    {
        var (code, name) = (row.Read(Code), row.Read(NameEn));
        row.Reading.Names.Mentioned.Add($"entity {code}");
        return new(
            0,
            code,
            name,
            row.Has(NameJa) ? row.Read(NameJa) : name,
            row.Read(FunctionalCurrency),
            row.Read(FiscalYearEnd),
            row.Read(Segment),
            row.Read(TaxRate),
            row.Place
        )
        {
            Discontinued = row.Read(Discontinued),
        };
    }

    /// <summary>How many months before the group an entity closes: at most three (IFRS 10.B93, ASC
    /// 810-10-45-12).</summary>
    private static bool ReadYearEnd(Cell cell, FileReading reading, out int monthsBefore)
    {
        // A leap year, so that the 29th of February is a day.
        var isDay = DateOnly.TryParseExact(
            $"2024-{cell.Text}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        var isMonthEnd = isDay && (day.AddDays(1).Day == 1 || (day.Month, day.Day) == (2, 28));
        var groupEnd = ((reading.Names.Calendar.StartMonth + 10) % 12) + 1;
        monthsBefore = isDay ? (groupEnd - day.Month + 12) % 12 : 0;
        if (isMonthEnd && monthsBefore <= MostMonthsBefore)
        {
            return true;
        }

        var expected = isMonthEnd
            ? "a day at most three months before the end of the group's year"
            : "the last day of a month (MM-DD)";
        reading.Findings.Add(CellDiagnostics.NotADate(cell, expected));
        return false;
    }
}
