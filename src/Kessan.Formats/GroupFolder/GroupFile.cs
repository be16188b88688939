using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Formats.Figures;
using Kessan.Formats.Tables;
using Kessan.Formats.TrialBalances;
using Kessan.Formats.Yaml;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements.Members;

namespace Kessan.Formats.GroupFolder;

/// <summary>Reads <c>group.yaml</c>.</summary>
internal static class GroupFile
{
    private const int MostDecimals = 6;

    private static readonly Column<string> NameEn = Columns.Text("en", "an English name");
    private static readonly Column<string> NameJa = Columns.Text("ja").Or(string.Empty);
    private static readonly Column<string> Parent = Columns.Text("parent", "the code of an entity");
    private static readonly Column<Currency> Presentation = Columns.Currency("presentation_currency");
    private static readonly Column<Cell> Materiality = Columns.Amount("materiality").Or(default);
    private static readonly Column<Fraction?> AdsPerShare = FigureColumns.Positive("ads_per_share").Optional();
    private static readonly Column<string> Preparer = Columns.Text("preparer").Or(string.Empty);
    private static readonly Column<int> StartMonth = Columns.Number("start", 1, 12);
    private static readonly Column<AccountingBasis> Basis = Columns.Basis("bases");
    private static readonly Column<string> Language = Columns.Word("languages", ("en", "en"), ("ja", "ja"));
    private static readonly Column<Closing> Closing = Columns.Closing("closings");

    private static readonly Column<YearNaming> NamedBy = Columns
        .Word("named_by", ("start", YearNaming.Start), ("end", YearNaming.End))
        .Or(YearNaming.Start);

    private static readonly Column<long> Unit = Columns
        .Word("unit", ("one", 1L), ("thousand", 1_000L), ("million", 1_000_000L), ("billion", 1_000_000_000L))
        .Or(1L);

    private static readonly Column<RoundingRule> Rounding = Columns
        .Word(
            "rounding",
            ("half-up", RoundingRule.HalfAwayFromZero),
            ("half-even", RoundingRule.HalfToEven),
            ("truncate", RoundingRule.TowardZero)
        )
        .Or(RoundingRule.HalfAwayFromZero);

    /// <summary>Keys of single values.</summary>
    public static Column[] Values { get; } = [Parent, Presentation, Unit, Rounding, Materiality, AdsPerShare, Preparer];

    /// <summary>Keys of lists and mappings.</summary>
    public static string[] Parts { get; } =
    ["name", "fiscal_year", "bases", "languages", "closings", "currencies", "dimensions", "policies"];

    /// <summary>Reads the settings of a group.</summary>
    public static GroupSettings Read(YamlMap map, FileReading reading)
    {
        var currencies = ReadCurrencies(map, reading);
        reading = reading with { Names = reading.Names with { Currencies = currencies } };
        var yaml = new YamlRow(map, Values, Parts, reading);
        var presentation = yaml.Row.Read(Presentation);
        presentation = string.IsNullOrEmpty(presentation.Code) ? Currency.Jpy : presentation;
        reading = reading with { Names = reading.Names with { Presentation = presentation } };
        var (nameEn, nameJa) = ReadName(yaml, reading);
        yaml.Row.Read(Parent);
        return new()
        {
            NameEn = nameEn,
            NameJa = nameJa,
            Parent = yaml.Row.CellOf(Parent),
            Currencies = currencies,
            Presentation = presentation,
            Calendar = ReadCalendar(yaml, reading),
            Bases = ReadList(yaml, Basis, reading, [AccountingBasis.UsGaap]),
            Languages = ReadList(yaml, Language, reading, ["en"]),
            PrintedUnit = Math.Max(1, yaml.Row.Read(Unit)),
            PrintedRounding = yaml.Row.Read(Rounding),
            Materiality = yaml.Row.Amount(Materiality, presentation),
            AdsPerShare = yaml.Row.Read(AdsPerShare),
            Preparer = yaml.Row.Read(Preparer),
            Closings = [.. ReadList(yaml, Closing, reading, []).Distinct().Order()],
            Dimensions = ReadDimensions(yaml, reading),
            Policies = PolicyList.Read(map.Find("policies"), reading),
        };
    }

    private static (string En, string Ja) ReadName(YamlRow yaml, FileReading reading)
    {
        if (yaml.Map("name") is not { } map)
        {
            yaml.Row.Refuse(CellDiagnostics.MissingKey(yaml.Row.Place, "name", "{ en: ..., ja: ... }"));
            return (string.Empty, string.Empty);
        }

        var name = new YamlRow(map, [NameEn, NameJa], [], reading).Row;
        var english = name.Read(NameEn);
        return (english, name.Has(NameJa) ? name.Read(NameJa) : english);
    }

    private static FiscalCalendar ReadCalendar(YamlRow yaml, FileReading reading)
    {
        if (yaml.Map("fiscal_year") is not { } map)
        {
            yaml.Row.Refuse(CellDiagnostics.MissingKey(yaml.Row.Place, "fiscal_year", "{ start: 4, named_by: start }"));
            return new(1, YearNaming.Start);
        }

        var year = new YamlRow(map, [StartMonth, NamedBy], [], reading).Row;
        var start = year.Read(StartMonth);
        return new(start is >= 1 and <= 12 ? start : 1, year.Read(NamedBy));
    }

    private static CurrencyTable ReadCurrencies(YamlMap map, FileReading reading)
    {
        var table = reading.Names.Currencies;
        var declared = map.Find("currencies");
        foreach (var entry in (declared as YamlMap)?.Entries ?? [])
        {
            var text = (entry.Value as YamlScalar)?.Text ?? string.Empty;
            var cell = new Cell(entry.Key, text, entry.Value.Place);
            if (Columns.Number(entry.Key, 0, MostDecimals).Parse(cell, reading, out var decimals))
            {
                table = table.With(entry.Key, decimals);
            }
        }

        if (declared is not null and not YamlMap)
        {
            reading.Findings.Add(YamlDiagnostics.WrongShape("currencies", declared, "a mapping such as { XTS: 4 }"));
        }

        return table;
    }

    private static ImmutableArray<T> ReadList<T>(
        YamlRow yaml,
        Column<T> column,
        FileReading reading,
        ImmutableArray<T> none
    )
    {
        var read = new List<T>();
        foreach (var cell in yaml.Values(column.Name))
        {
            if (column.Parse(cell, reading, out var value))
            {
                read.Add(value);
            }
        }

        return read.Count == 0 ? none : [.. read];
    }

    private static ImmutableArray<Cell> ReadDimensions(YamlRow yaml, FileReading reading)
    {
        var taken = TrialBalanceShape
            .Shape.Columns.Concat(MappingTable.Shape.Columns)
            .Concat(AdjustmentTable.Shape.Columns)
            .Select(column => column.Name)
            .ToHashSet(StringComparer.Ordinal);
        var dimensions = new List<Cell>();
        foreach (var cell in yaml.Values("dimensions"))
        {
            var why =
                cell.Text.Length == 0 ? "has no name"
                : cell.Text is MemberPick.Investee or EquityFacts.Dimension ? "is one that every group has"
                : !taken.Add(cell.Text) ? "bears the name of another column"
                : dimensions.Count == AnalysisDimensions.Most ? "is the ninth"
                : null;
            if (why is null)
            {
                dimensions.Add(cell);
            }
            else
            {
                reading.Findings.Add(CellDiagnostics.DimensionImpossible(cell, why));
            }
        }

        return [.. dimensions];
    }
}
