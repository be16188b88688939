using Kessan.Consolidation;
using Kessan.Facts;
using Kessan.Formats.Csv;
using Kessan.Formats.Json;
using Kessan.Ledger;

namespace Kessan.Formats.Tests.Csv;

public sealed class CloseTablesTests
{
    private static readonly Fact Revenue = new(
        new("Revenue", new(2018, 1, 6), FactId.Actual, AccountingBasis.UsGaap, [new("service", "WAN")]),
        "Revenue, \"net\"",
        "売上高",
        new(2018, 4, 1),
        new(2018, 9, 30),
        "USD",
        new(-120_431_055, 100),
        2,
        "reported",
        "trial-balances/FY2018-H1/S.csv"
    );

    [Fact]
    public void A_posting_is_a_row_with_amounts_rates_and_its_place()
    {
        var lines = Example.Text(stream => JournalsCsv.Write(Example.Ledger, stream)).Split('\n');

        lines.Should().HaveCount(7);
        lines[0]
            .Should()
            .Be(
                "journal,kind,rule,reason,basis,period,entity,partner,account,movement,transaction_currency,"
                    + "transaction_amount,functional_currency,functional_amount,rate,presentation_currency,"
                    + "presentation_amount,preparer,approver,origin,line"
            );
        lines[1]
            .Should()
            .Be(
                "reported/S,Reported,trial balance,\"Books of \"\"S\"\", as handed in\",usgaap,FY2018-H1,S,,1000,Change,,,"
                    + "USD,10.50,110.5,JPY,1160,Ann,Ben,trial-balances/FY2018-H1/S.csv,2"
            );
        lines[2].Should().Contain(",S,P,2100,Change,,,USD,-3.25,110.5,JPY,-359,");
        lines[3]
            .Should()
            .Contain(",S,,4000,,,,USD,-7.25,average 2018-04-01:109.07;average 2018-07-01:111.46,JPY,-801,");
        lines[4].Should().Contain(",P,S,1300,Change,,,,,,JPY,-359,,,,0");
        lines[6].Should().BeEmpty();
    }

    [Fact]
    public void Every_row_has_as_many_cells_as_there_are_columns()
    {
        var rows = Example.Text(stream => JournalsCsv.Write(Example.Ledger, stream)).TrimEnd('\n').Split('\n');

        rows.Select(Cells).Should().AllBeEquivalentTo(21);
        rows.Should().HaveCount(6);
    }

    [Fact]
    public void Pairs_without_a_difference_are_listed_too() =>
        Example
            .Text(stream => IntercompanyCsv.Write(Example.Ledger, stream))
            .Should()
            .EndWith("\nloan,P,S,359,-359,0,,0,JPY,intercompany.csv\n");

    [Fact]
    public void The_worksheet_ends_with_the_totals_of_its_columns()
    {
        var group = Example.Ledger.Frame.Group;
        var worksheet = new Worksheet(
            [
                new(WorksheetColumnKind.Entity, "P", "P", "P"),
                new(WorksheetColumnKind.Consolidated, "consolidated", "Consolidated", "連結"),
            ],
            [new(group.Chart.Find("1000")!.Index, [500, 1660]), new(group.Chart.Find("4000")!.Index, [-500, -1660])],
            [0, 0]
        );

        Example
            .Text(stream => WorksheetCsv.Write(group, worksheet, stream))
            .Should()
            .Be(
                """
                account,name_en,name_ja,class,line,P,consolidated
                1000,Cash,Cash,asset,Cash,500,1660
                4000,Sales,Sales,income,Sales,-500,-1660
                total,,,,,0,0

                """.Replace(",asset,Cash,", $",asset,{group.Chart.Find("1000")!.Line},").Replace(
                    ",income,Sales,",
                    $",income,{group.Chart.Find("4000")!.Line},"
                )
            );
    }

    [Fact]
    public void A_fact_is_a_row_of_exact_text() =>
        Example
            .Text(stream => FactsCsv.Write([Revenue], stream))
            .Should()
            .Be(
                "fact,concept,label,period,start,end,scenario,basis,dimensions,unit,value,status,origin\n"
                    + "Revenue@FY2018-H1@actual@usgaap@service=WAN,Revenue,\"Revenue, \"\"net\"\"\",FY2018-H1,2018-04-01,"
                    + "2018-09-30,actual,usgaap,service=WAN,USD,-1204310.55,reported,trial-balances/FY2018-H1/S.csv\n"
            );

    [Fact]
    public void Json_has_the_same_facts_with_values_as_exact_text()
    {
        using var json = System.Text.Json.JsonDocument.Parse(
            Example.Text(stream => FactsJson.Write([Revenue], stream))
        );

        var fact = json.RootElement.GetProperty("facts")[0];
        fact.GetProperty("value").GetString().Should().Be("-1204310.55");
        fact.GetProperty("label_ja").GetString().Should().Be("売上高");
        fact.GetProperty("dimensions").GetProperty("service").GetString().Should().Be("WAN");
    }

    [Fact]
    public void A_draft_says_so_in_every_file()
    {
        const string draft = "DRAFT: 2 errors";

        Example.Text(stream => FactsCsv.Write([Revenue], stream, draft)).Should().StartWith("# DRAFT: 2 errors\nfact,");
        Example
            .Text(stream => FactsJson.Write([Revenue], stream, draft))
            .Should()
            .Contain("\"draft\": \"DRAFT: 2 errors\"");
        Example
            .Text(stream => JournalsCsv.Write(Example.Ledger, stream, draft))
            .Should()
            .StartWith("# DRAFT: 2 errors\n");
        Example
            .Text(stream => IntercompanyCsv.Write(Example.Ledger, stream, draft))
            .Should()
            .StartWith("# DRAFT: 2 errors\n");
    }

    private static int Cells(string row) =>
        row.Split('"').Where((_, part) => part % 2 == 0).Sum(outside => outside.Count(mark => mark == ',')) + 1;
}
