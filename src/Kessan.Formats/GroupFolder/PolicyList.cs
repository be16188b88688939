using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>Reads <c>policies</c> of <c>group.yaml</c>: one mapping, or a list of mappings by date.</summary>
/// <remarks>What a later mapping does not name stays as it was.</remarks>
internal static class PolicyList
{
    private static readonly Column<DateOnly> From = Columns.Date("from").Or(DateOnly.MinValue);
    private static readonly Column<Fraction?> TaxRate = Columns.Part("tax_rate").Optional();
    private static readonly Column<Fraction?> ItemTaxRate = Columns.Part("item_tax_rate").Optional();
    private static readonly Column<int?> GoodwillLife = Columns.Number("goodwill_life", 1, 20).Optional();
    private static readonly Column<Cell> Tolerance = Columns.Amount("intercompany_tolerance").Or(default);

    private static readonly Column<AverageRatePolicy?> Average = Columns
        .Word("average", ("by-period", AverageRatePolicy.ByPeriod), ("year-to-date", AverageRatePolicy.YearToDate))
        .Optional();

    private static readonly Column<UnrealizedProfitTax?> ProfitTax = Columns
        .Word("unrealized_profit_tax", ("seller", UnrealizedProfitTax.Seller), ("buyer", UnrealizedProfitTax.Buyer))
        .Optional();

    private static readonly Column<UpstreamProfit?> Upstream = Columns
        .Word("upstream_profit", ("shared", UpstreamProfit.Shared), ("owners", UpstreamProfit.Owners))
        .Optional();

    /// <summary>The method of goodwill, here and in the combinations.</summary>
    public static Column<GoodwillMethod?> Goodwill { get; } =
        Columns.Word("goodwill", ("full", GoodwillMethod.Full), ("purchased", GoodwillMethod.Purchased)).Optional();

    /// <summary>The keys of a mapping.</summary>
    public static Column[] Values { get; } =
    [From, Average, TaxRate, ItemTaxRate, Goodwill, GoodwillLife, ProfitTax, Upstream, Tolerance];

    /// <summary>Reads the policies; null gives the defaults.</summary>
    public static PolicyTable Read(YamlNode? node, FileReading reading)
    {
        var dated = (node as YamlList)?.Items ?? (node is null or YamlScalar { Text: "" } ? [] : [node]);
        var read = new List<GroupPolicies>();
        foreach (var item in dated)
        {
            if (item is YamlMap map)
            {
                read.Add(ReadOne(new YamlRow(map, Values, [], reading).Row));
            }
            else
            {
                reading.Findings.Add(YamlDiagnostics.WrongShape("policies", item, "a mapping of keys"));
            }
        }

        var table = new List<GroupPolicies>();
        foreach (var policies in read.OrderBy(policies => policies.From))
        {
            table.Add(table.Count == 0 ? policies : Inherit(table[^1], policies));
        }

        return table.Count == 0 ? PolicyTable.Default : new([.. table]);
    }

    private static GroupPolicies ReadOne(Row row) =>
        new(row.Read(From))
        {
            Location = row.Place,
            Average = row.Read(Average),
            TaxRate = row.Read(TaxRate),
            ItemTaxRate = row.Read(ItemTaxRate),
            Goodwill = row.Read(Goodwill),
            GoodwillLife = row.Read(GoodwillLife),
            UnrealizedProfitTax = row.Read(ProfitTax),
            UpstreamProfit = row.Read(Upstream),
            IntercompanyTolerance = row.AmountOrNone(Tolerance, row.Reading.Names.Presentation),
        };

    private static GroupPolicies Inherit(GroupPolicies earlier, GroupPolicies later) =>
        later with
        {
            Average = later.Average ?? earlier.Average,
            TaxRate = later.TaxRate ?? earlier.TaxRate,
            ItemTaxRate = later.ItemTaxRate ?? earlier.ItemTaxRate,
            Goodwill = later.Goodwill ?? earlier.Goodwill,
            GoodwillLife = later.GoodwillLife ?? earlier.GoodwillLife,
            UnrealizedProfitTax = later.UnrealizedProfitTax ?? earlier.UnrealizedProfitTax,
            UpstreamProfit = later.UpstreamProfit ?? earlier.UpstreamProfit,
            IntercompanyTolerance = later.IntercompanyTolerance ?? earlier.IntercompanyTolerance,
        };
}
