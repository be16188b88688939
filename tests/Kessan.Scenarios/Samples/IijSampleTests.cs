using System.Globalization;
using System.Numerics;
using Kessan.Cli.Publication;
using Kessan.Eng.Iij;
using Kessan.Formats.Text;
using Kessan.Tests.Samples;

namespace Kessan.Scenarios.Samples;

/// <summary>The IIJ group closes to what is published of it.</summary>
public sealed class IijSampleTests
{
    private static readonly string Folder = Path.Combine(Scenario.Root, "samples", "iij");
    private static readonly Lazy<GroupClose> UsGaap = new(() => Close("usgaap"));
    private static readonly Lazy<GroupClose> Ifrs = new(() => Close("ifrs"));

    [Fact]
    public void It_closes_without_a_finding_but_the_accepted_one()
    {
        UsGaap.Value.Findings.Select(finding => finding.Code).Should().Equal("KES1814");
        UsGaap.Value.HasErrors.Should().BeFalse(FindingText.Render(UsGaap.Value.Findings, Folder));
        Ifrs.Value.HasErrors.Should().BeFalse(FindingText.Render(Ifrs.Value.Findings, Folder));
    }

    // Published to the thousand yen.
    [Theory]
    [InlineData("Revenue", 40_963_905, 42_024_380, 82_988_285, 44_704_918, 46_258_012, 90_962_930)]
    [InlineData("OperatingProfit", 1_124_391, 1_191_138, 2_315_529, 1_179_867, 1_732_269, 2_912_136)]
    [InlineData("ProfitBeforeTax", 1_162_607, 1_306_192, 2_468_799, 484_465, 2_832_894, 3_317_359)]
    [InlineData("ProfitAttributableToOwners", 706_044, 781_925, 1_487_969, 250_382, 1_732_017, 1_982_399)]
    public void Results_are_the_published_ones_to_the_thousand(string concept, params int[] thousands)
    {
        string[] periods = ["FY2017-Q1", "FY2017-Q2", "FY2017-H1", "FY2018-Q1", "FY2018-Q2", "FY2018-H1"];
        periods.Select(period => Fact(concept, period)).Should().Equal(thousands.Select(thousand => thousand * 1_000L));
    }

    [Theory]
    [InlineData("CashFlowsFromOperatingActivities", 6_102_281, 12_855_089)]
    [InlineData("PurchaseOfPropertyAndEquipment", -6_423_288, -4_445_936)]
    public void Cash_flows_are_the_published_ones_to_the_thousand(string concept, long lastYear, long thisYear)
    {
        Fact(concept, "FY2017-H1").Should().Be(lastYear * 1_000);
        Fact(concept, "FY2018-H1").Should().Be(thisYear * 1_000);
    }

    [Theory]
    [InlineData("AdjustedEbitda", "FY2018-H1", 9_663)]
    [InlineData("AdjustedEbitda", "FY2017-H1", 8_338)]
    [InlineData("CashAndCashEquivalents", "FY2017", 21_403)]
    [InlineData("CashAndCashEquivalents", "FY2018-H1", 28_051)]
    [InlineData("TradeReceivables", "FY2017", 31_831)]
    [InlineData("TradeReceivables", "FY2018-H1", 29_745)]
    [InlineData("Inventories", "FY2017", 1_715)]
    [InlineData("Inventories", "FY2018-H1", 3_560)]
    [InlineData("PrepaidExpenses", "FY2017", 16_409)]
    [InlineData("PrepaidExpenses", "FY2018-H1", 18_971)]
    [InlineData("InvestmentsAccountedForUsingEquityMethod", "FY2017", 5_246)]
    [InlineData("InvestmentsAccountedForUsingEquityMethod", "FY2018-H1", 5_143)]
    [InlineData("OtherInvestments", "FY2017", 11_374)]
    [InlineData("OtherInvestments", "FY2018-H1", 12_456)]
    [InlineData("PropertyAndEquipment", "FY2017", 46_414)]
    [InlineData("PropertyAndEquipment", "FY2018-H1", 46_089)]
    [InlineData("GoodwillAndIntangibleAssets", "FY2017", 8_787)]
    [InlineData("GoodwillAndIntangibleAssets", "FY2018-H1", 8_608)]
    [InlineData("GuaranteeDeposits", "FY2017", 3_422)]
    [InlineData("GuaranteeDeposits", "FY2018-H1", 3_385)]
    [InlineData("TotalAssets", "FY2017", 153_449)]
    [InlineData("TotalAssets", "FY2018-H1", 161_694)]
    [InlineData("TradePayables", "FY2017", 16_399)]
    [InlineData("TradePayables", "FY2018-H1", 19_828)]
    [InlineData("IncomeTaxesPayable", "FY2017", 1_928)]
    [InlineData("IncomeTaxesPayable", "FY2018-H1", 1_290)]
    [InlineData("Borrowings", "FY2017", 24_750)]
    [InlineData("Borrowings", "FY2018-H1", 24_750)]
    [InlineData("LeaseObligations", "FY2017", 16_577)]
    [InlineData("LeaseObligations", "FY2018-H1", 17_264)]
    [InlineData("TotalLiabilities", "FY2017", 79_460)]
    [InlineData("TotalLiabilities", "FY2018-H1", 85_310)]
    [InlineData("CommonStock", "FY2017", 25_512)]
    [InlineData("CommonStock", "FY2018-H1", 25_519)]
    [InlineData("AdditionalPaidInCapital", "FY2017", 36_176)]
    [InlineData("AdditionalPaidInCapital", "FY2018-H1", 36_197)]
    [InlineData("RetainedEarnings", "FY2017", 8_404)]
    [InlineData("RetainedEarnings", "FY2018-H1", 15_899)]
    [InlineData("AccumulatedOtherComprehensiveIncome", "FY2017", 5_075)]
    [InlineData("AccumulatedOtherComprehensiveIncome", "FY2018-H1", -91)]
    [InlineData("TreasuryStock", "FY2017", -1_897)]
    [InlineData("TreasuryStock", "FY2018-H1", -1_897)]
    [InlineData("EquityAttributableToOwners", "FY2017", 73_270)]
    [InlineData("EquityAttributableToOwners", "FY2018-H1", 75_628)]
    public void Balances_are_the_published_millions(string concept, string period, long millions)
    {
        var fact = Fact(concept, period);

        ((Math.Abs(fact) + 500_000) / 1_000_000 * Math.Sign(fact)).Should().Be(millions);
    }

    // Not printed: what printed lines leave, within their rounding.
    [Theory]
    [InlineData("OtherAssets", "FY2017", 6_848)]
    [InlineData("OtherAssets", "FY2018-H1", 5_686)]
    [InlineData("OtherLiabilities", "FY2017", 19_806)]
    [InlineData("OtherLiabilities", "FY2018-H1", 22_178)]
    [InlineData("NonControllingInterests", "FY2017", 719)]
    [InlineData("NonControllingInterests", "FY2018-H1", 756)]
    public void What_printed_lines_leave_is_met_to_the_million(string concept, string period, long millions) =>
        Math.Abs(Fact(concept, period) - (millions * 1_000_000)).Should().BeLessThan(500_000);

    [Theory]
    [InlineData("printed.csv")]
    [InlineData("press.csv")]
    public void Every_printed_figure_prints_from_the_ledgers_but_those_left_out_by_name(string file)
    {
        var prints = PublishedFiles
            .Rows(file)
            .Where(row => row["backing"] is "ledger" or "holding" or "price")
            .ToList();
        var leftOut = PublishedFiles
            .Rows("left-out.csv")
            .Where(row => row["treatment"] == "not met")
            .Select(row => row["id"]);
        var values = ValuesBehind(prints);

        var misses = prints
            .Select(row => new Print(row))
            .Where(print => !print.Agrees(values))
            .Select(print => print.Id);

        misses.Should().BeEquivalentTo(leftOut.Intersect(prints.Select(row => row["id"])));
    }

    [Fact]
    public void Marketable_shares_do_not_touch_results_under_ifrs()
    {
        var gain = Fact("GainLossOnOtherInvestments", "FY2018-H1") - 136_800_000;

        Ifrs.Value.Facts.Find("GainLossOnOtherInvestments@FY2018-H1@actual@ifrs")!.Minor.Should().Be(gain);
        Ifrs.Value.Facts.Find("OperatingProfit@FY2018-H1@actual@ifrs")!.Minor.Should().Be(2_912_136_000);
        Ifrs.Value.Facts.Find("TotalAssets@FY2018-H1@actual@ifrs")!.Minor.Should().Be(Fact("TotalAssets", "FY2018-H1"));
    }

    [Theory]
    [InlineData("USD", "FY2017-Q1", "2017-04", "2017-06")]
    [InlineData("USD", "FY2018-Q2", "2018-07", "2018-09")]
    [InlineData("GBP", "FY2017-Q4", "2018-01", "2018-03")]
    [InlineData("GBP", "FY2018-Q1", "2018-04", "2018-06")]
    public void Averages_of_quarters_are_the_mean_of_their_published_months(
        string currency,
        string period,
        string from,
        string to
    )
    {
        var months = PublishedFiles
            .Rows("fx.csv")
            .Where(row => row["currency"] == currency)
            .Where(row => string.CompareOrdinal(row["month"], from) >= 0)
            .Where(row => string.CompareOrdinal(row["month"], to) <= 0)
            .Select(row => decimal.Parse(row["rate"], CultureInfo.InvariantCulture))
            .ToList();
        var mean = Math.Round(months.Sum() / 3, 4, MidpointRounding.AwayFromZero);

        months.Should().HaveCount(3);
        File.ReadAllLines(Path.Combine(Folder, "rates.csv"))
            .Should()
            .Contain(line =>
                line.StartsWith($"{currency},{period},average,{mean.ToString(CultureInfo.InvariantCulture)},")
            );
    }

    [Fact]
    public void The_program_makes_the_same_bytes_again()
    {
        using var temporary = new TemporaryFolder();
        Scenario.Copy(Folder, Path.Combine(temporary.Path, "samples", "iij"));
        Scenario.Copy(
            Path.Combine(Scenario.Root, "eng", "iij", "keys"),
            Path.Combine(temporary.Path, "eng", "iij", "keys")
        );
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Scenario.Root, "eng", "iij"), "*.csv"))
        {
            File.Copy(file, Path.Combine(temporary.Path, "eng", "iij", Path.GetFileName(file)));
        }

        new Sample(temporary.Path, TextWriter.Null).Make().Should().BeTrue();

        Contents(Path.Combine(temporary.Path, "samples", "iij")).Should().Equal(Contents(Folder));
    }

    private static Dictionary<(string, string), BigInteger> ValuesBehind(IEnumerable<Dictionary<string, string>> prints)
    {
        var figures = new LedgerFigures(UsGaap.Value);
        var values = PublishedFiles
            .Rows("constants.csv")
            .ToDictionary(row => (row["line"], row["period"]), row => BigInteger.Parse(row["value"]));
        foreach (var row in prints)
        {
            string[] lines = [row["line"], row["of"]];
            string[] periods = [row["period"], row["against"]];
            foreach (var key in lines.SelectMany(line => periods.Select(period => (Line: line, Period: period))))
            {
                if (key.Line.Length > 0 && key.Period.Length > 0 && !values.ContainsKey(key))
                {
                    values[key] = figures.Value(key.Line, key.Period);
                }
            }
        }

        return values;
    }

    private static long Fact(string concept, string period) =>
        UsGaap.Value.Facts.Find($"{concept}@{period}@actual@usgaap")?.Minor
        ?? throw new InvalidOperationException($"no {concept} of {period}");

    private static GroupClose Close(string basis) => GroupClose.Run(new(Folder, "FY2018-H1", basis));

    private static IEnumerable<(string File, string Text)> Contents(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("closes", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);
}
