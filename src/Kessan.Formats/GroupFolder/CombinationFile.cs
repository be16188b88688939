using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.GroupFolder;

/// <summary>Reads <c>combinations/&lt;any&gt;.yaml</c>: one business combination a file.</summary>
internal static class CombinationFile
{
    private const int LongestLife = 1200;

    private static readonly Column<int> Acquiree = Columns.Entity("acquiree");
    private static readonly Column<int> Acquirer = Columns.Entity("acquirer");
    private static readonly Column<DateOnly> Date = Columns.Date("date");
    private static readonly Column<Fraction> Interest = Columns.Part("interest");
    private static readonly Column<Cell> Consideration = Columns.Amount("consideration");
    private static readonly Column<ExchangeRate?> Rate = Columns.Rate("rate").Optional();
    private static readonly Column<Cell> Others = Columns.Amount("non_controlling_interest").Or(default);
    private static readonly Column<Cell> Previously = Columns.Amount("previously_held").Or(default);
    private static readonly Column<int> Account = Columns.Account("account");
    private static readonly Column<Cell> Amount = Columns.Amount("amount");
    private static readonly Column<Cell> AmountOrPercent = Columns.Amount("amount").Or(default);
    private static readonly Column<Cell> Historical = Columns.Amount("historical").Or(default);
    private static readonly Column<int> Life = Columns.Number("life_months", 1, LongestLife).Or(0);
    private static readonly Column<int> Release = Columns.Account("release").Or(-1);
    private static readonly Column<Fraction> TaxRate = Columns.Part("tax_rate").Or(Fraction.Zero);
    private static readonly Column<Fraction?> Percent = Columns.Part("percent").Optional();

    /// <summary>Keys of single values.</summary>
    public static Column[] Values { get; } =
    [Acquiree, Acquirer, Date, Interest, Consideration, Rate, PolicyList.Goodwill, Others, Previously];

    /// <summary>Keys of lists.</summary>
    public static string[] Parts { get; } = ["equity", "fair_values", "impairments"];

    /// <summary>Reads a combination; null, with findings, where it cannot stand.</summary>
    public static BusinessCombination? Read(YamlMap map, FileReading reading)
    {
        var yaml = new YamlRow(map, Values, Parts, reading);
        var row = yaml.Row;
        var (acquiree, acquirer) = (row.Read(Acquiree), row.Read(Acquirer));
        var currency = row.CurrencyOf(acquiree);
        var combination = new BusinessCombination(
            acquiree,
            acquirer,
            row.Read(Date),
            row.Read(Interest),
            row.Amount(Consideration, row.CurrencyOf(acquirer)),
            row.Read(Rate),
            row.Read(PolicyList.Goodwill),
            row.AmountOrNone(Others, reading.Names.Presentation),
            ReadAll(yaml, "equity", [Account, Amount, Historical], [], part => ReadEquity(part.Row, currency)),
            ReadAll(
                yaml,
                "fair_values",
                [Account, Amount, Life, Release, TaxRate],
                ["released"],
                part => ReadFairValue(part, currency)
            ),
            ReadAll(
                yaml,
                "impairments",
                [Date, AmountOrPercent, Percent],
                [],
                part => ReadImpairment(part.Row, currency)
            ),
            map.Place
        )
        {
            Places = Values
                .Where(row.Has)
                .ToImmutableSortedDictionary(
                    value => value.Name,
                    value => row.CellOf(value).Place,
                    StringComparer.Ordinal
                ),
            PreviouslyHeld = row.AmountOrNone(Previously, reading.Names.Presentation),
        };
        return row.IsBad ? null : combination;
    }

    private static ImmutableArray<T> ReadAll<T>(
        YamlRow yaml,
        string key,
        Column[] values,
        string[] parts,
        Func<YamlRow, T> build
    )
    {
        var read = ImmutableArray.CreateBuilder<T>();
        foreach (var map in yaml.Maps(key))
        {
            var part = new YamlRow(map, values, parts, yaml.Row.Reading);
            read.Add(build(part));
            if (part.Row.IsBad)
            {
                yaml.Row.Refuse();
            }
        }

        return read.ToImmutable();
    }

    /// <summary>Equity is written credit positive and kept debit positive.</summary>
    private static EquityAtAcquisition ReadEquity(Row row, Currency? currency) =>
        new(
            row.Read(Account),
            Negated(row, Amount, currency),
            row.Has(Historical) ? Negated(row, Historical, row.Reading.Names.Presentation) : null,
            row.Place
        );

    private static long Negated(Row row, Column<Cell> column, Currency? currency)
    {
        var amount = row.Amount(column, currency);
        if (amount != long.MinValue)
        {
            return -amount;
        }

        row.Refuse(CellDiagnostics.TooLarge(row.CellOf(column)));
        return 0;
    }

    private static FairValueAdjustment ReadFairValue(YamlRow yaml, Currency? currency)
    {
        var row = yaml.Row;
        var released = ReadAll(
            yaml,
            "released",
            [Date, Amount],
            [],
            part => new DatedAmount(part.Row.Read(Date), part.Row.Amount(Amount, currency))
        );
        if (released.Length > 0 && row.Has(Life))
        {
            row.Refuse(CellDiagnostics.ChooseOne(row.Place, Life.Name, "released"));
        }

        if ((released.Length > 0 || row.Has(Life)) && !row.Has(Release))
        {
            row.Refuse(CellDiagnostics.MissingKey(row.Place, Release.Name, "the account it is released to"));
        }

        return new(
            row.Read(Account),
            row.Amount(Amount, currency),
            row.Read(Release),
            row.Read(Life),
            [.. released.OrderBy(part => part.Date)],
            row.Read(TaxRate),
            row.Place
        );
    }

    private static GoodwillImpairment ReadImpairment(Row row, Currency? currency)
    {
        if (row.Has(AmountOrPercent) == row.Has(Percent))
        {
            row.Refuse(CellDiagnostics.ChooseOne(row.Place, AmountOrPercent.Name, Percent.Name));
        }

        return new(row.Read(Date), row.AmountOrNone(AmountOrPercent, currency), row.Read(Percent), row.Place);
    }
}
