using System.Numerics;

namespace Kessan.Tests.Samples;

public sealed class IijPublishedFiguresTests
{
    private static readonly string[] Dates =
    [
        "FY2016",
        "FY2017-Q1",
        "FY2017-Q2",
        "FY2017-Q3",
        "FY2017-Q4",
        "FY2018-Q1",
        "FY2018-Q2",
    ];

    private readonly Dictionary<(string Line, string Period), BigInteger> _values = PublishedFiles.Values();

    [Theory]
    [InlineData("printed.csv")]
    [InlineData("press.csv")]
    public void Every_figure_prints_as_published_but_those_left_out_by_name(string file)
    {
        var prints = PublishedFiles.Rows(file).Select(row => new Print(row)).Where(print => print.IsBacked).ToList();
        var leftOut = PublishedFiles
            .Rows("left-out.csv")
            .Where(row => row["treatment"] == "not met")
            .Select(row => row["id"]);

        var misses = prints.Where(print => !print.Agrees(_values)).Select(print => print.Id);

        misses.Should().BeEquivalentTo(leftOut.Intersect(prints.Select(print => print.Id)));
    }

    [Fact]
    public void Nothing_lies_outside_what_the_growth_rates_allow()
    {
        var outside = PublishedFiles
            .Rows("bounds.csv")
            .Where(row =>
                _values[(row["line"], row["period"])] < BigInteger.Parse(row["low"])
                || _values[(row["line"], row["period"])] > BigInteger.Parse(row["high"])
            )
            .Select(row => $"{row["line"]}@{row["period"]}");

        outside.Should().BeEmpty();
    }

    [Fact]
    public void Assets_equal_liabilities_and_equity_at_every_date()
    {
        foreach (var date in Dates)
        {
            _values[("TotalAssets", date)]
                .Should()
                .Be(_values[("TotalLiabilities", date)] + _values[("TotalEquity", date)], date);
        }
    }

    [Fact]
    public void Cash_moves_by_the_three_cash_flows_and_the_exchange_rate()
    {
        string[] flows =
        [
            "CashFlowsFromOperatingActivities",
            "CashFlowsFromInvestingActivities",
            "CashFlowsFromFinancingActivities",
            "EffectOfExchangeRateChangesOnCash",
        ];
        foreach (var (before, after) in Dates.Zip(Dates.Skip(1)))
        {
            var moved = flows.Aggregate(BigInteger.Zero, (sum, flow) => sum + _values[(flow, after)]);

            (_values[("CashAndCashEquivalents", before)] + moved)
                .Should()
                .Be(_values[("CashAndCashEquivalents", after)], after);
        }
    }

    [Theory]
    [InlineData("Revenue", "CostOfRevenue", "GrossProfit")]
    [InlineData("GrossProfit", "SellingGeneralAdministrativeAndResearch", "OperatingProfit")]
    [InlineData("Profit", "ProfitAttributableToNonControllingInterests", "ProfitAttributableToOwners")]
    [InlineData("TotalEquity", "NonControllingInterests", "EquityAttributableToOwners")]
    public void One_line_less_another_is_the_third(string line, string less, string rest)
    {
        foreach (var quarter in Dates.Skip(1))
        {
            (_values[(line, quarter)] - _values[(less, quarter)]).Should().Be(_values[(rest, quarter)], quarter);
        }
    }

    [Fact]
    public void What_published_figures_give_by_subtraction_is_met_to_the_million()
    {
        foreach (var row in PublishedFiles.Rows("derived.csv"))
        {
            var distance = _values[(row["line"], row["period"])] - (BigInteger.Parse(row["value"]) * 1_000_000);

            BigInteger.Abs(distance).Should().BeLessThan(500_000, $"{row["line"]}@{row["period"]}");
        }
    }

    [Fact]
    public void Services_add_to_revenue_in_every_quarter()
    {
        string[] services =
        [
            "InternetConnectivityEnterprise",
            "InternetConnectivityConsumer",
            "Outsourcing",
            "Wan",
            "SystemsConstruction",
            "SystemsOperationAndMaintenance",
        ];
        foreach (var quarter in Dates.Skip(1))
        {
            var sum = services.Aggregate(
                _values[("EquipmentSalesAndAtmOperationRevenue", quarter)],
                (sum, service) => sum + _values[($"Revenue[service={service}]", quarter)]
            );

            sum.Should().Be(_values[("Revenue", quarter)], quarter);
        }
    }

    [Fact]
    public void Cumulative_flows_are_the_sums_of_their_quarters()
    {
        var balances = _values.Keys.Where(key => key.Period == "FY2016").Select(key => key.Line).ToHashSet();
        var flows = _values.Keys.Where(key => key.Period == "FY2018-H1" && !balances.Contains(key.Line));
        foreach (var (line, _) in flows.Where(key => _values.ContainsKey((key.Line, "FY2017"))))
        {
            (_values[(line, "FY2018-Q1")] + _values[(line, "FY2018-Q2")])
                .Should()
                .Be(_values[(line, "FY2018-H1")], line);
            (_values[(line, "FY2017-Q1")] + _values[(line, "FY2017-Q2")])
                .Should()
                .Be(_values[(line, "FY2017-H1")], line);
            (_values[(line, "FY2017-9M")] + _values[(line, "FY2017-Q4")]).Should().Be(_values[(line, "FY2017")], line);
        }
    }

    [Fact]
    public void Everything_left_out_is_a_figure_of_the_files()
    {
        var known = PublishedFiles
            .Rows("printed.csv")
            .Concat(PublishedFiles.Rows("operating.csv"))
            .Select(row => row["id"]);

        PublishedFiles.Rows("left-out.csv").Select(row => row["id"]).Should().BeSubsetOf(known);
    }

    [Fact]
    public void Rows_are_sorted_and_none_is_there_twice()
    {
        var rows = PublishedFiles.Rows("solution.csv");

        rows.Select(row => (row["line"], row["period"]))
            .Should()
            .BeInAscendingOrder(
                Comparer<(string, string)>.Create(
                    (a, b) =>
                        string.CompareOrdinal(a.Item1, b.Item1) is var order and not 0
                            ? order
                            : string.CompareOrdinal(a.Item2, b.Item2)
                )
            );
        rows.Select(row => (row["line"], row["period"])).Should().OnlyHaveUniqueItems();
    }
}
