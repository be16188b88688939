using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Formats.Tests.Report;

/// <summary>Primary statements in documents: the lines of the framework, every cell a fact.</summary>
public sealed class StatementComposerTests
{
    private readonly ReportExample _example = new ReportExample()
        .Fact("Revenue@FY2018-H1", "100000000")
        .Fact("Revenue@FY2017-H1", "80000000")
        .Fact("CostOfRevenue@FY2018-H1", "70000000")
        .Fact("CostOfRevenue@FY2017-H1", "60000000")
        .Fact("GrossProfit@FY2018-H1", "30000000")
        .Fact("GrossProfit@FY2017-H1", "20000000")
        .Fact("ResearchAndDevelopment@FY2018-H1", "0")
        .Fact("ResearchAndDevelopment@FY2017-H1", "0")
        .Fact("InterestExpense@FY2018-H1", "5000000")
        .Fact("InterestExpense@FY2017-H1", "4000000")
        .Fact("OtherIncomeExpense@FY2018-H1", "-5000000")
        .Fact("OtherIncomeExpense@FY2017-H1", "-4000000")
        .Fact("MiscellaneousIncome@FY2018-H1", "7000000")
        .Fact("AdjustedEbitda@FY2018-H1", "1000000")
        .Fact("CommonStock@FY2017", "9000000")
        .Fact("CommonStock@FY2018-H1", "9500000")
        .Fact("RetainedEarnings@FY2017", "20000000")
        .Fact("RetainedEarnings@FY2018-H1", "23000000")
        .Fact("TotalEquity@FY2017", "29000000")
        .Fact("TotalEquity@FY2018-H1", "32500000")
        .Fact("RetainedEarnings@FY2018-H1@actual@usgaap@change=Profit", "4000000")
        .Fact("RetainedEarnings@FY2018-H1@actual@usgaap@change=Dividends", "-1000000")
        .Fact("CommonStock@FY2018-H1@actual@usgaap@change=Dividends", "0")
        .Fact("CommonStock@FY2018-H1@actual@usgaap@change=Issue", "500000")
        .Fact("TotalEquity@FY2018-H1@actual@usgaap@change=Dividends", "-1000000");

    [Fact]
    public void Lines_are_those_of_the_framework_that_are_something()
    {
        var table = _example.Block<TableBlock>("statement: { of: profit-or-loss, compare: [change, yoy] }");

        Shown(table)
            .Should()
            .Equal(
                "Head: Item | Apr. 2017 - Sep. 2017 | Apr. 2018 - Sep. 2018 | Change | Growth",
                "Body: Revenue | 80 | 100 | 20 | 25.0%",
                "Body: CostOfRevenue | 60 | 70 | 10 | 16.7%",
                "Total: GrossProfit | 20 | 30 | 10 | 50.0%",
                "Body: InterestExpense | (4) | (5) | (1) | 25.0%",
                "Body: MiscellaneousIncome |  | 7 |  | ",
                "Total: OtherIncomeExpense | (4) | (5) | (1) | n.m."
            );
        _example.Findings.Should().BeEmpty();
        table.Rows[4].Cells[0].Indent.Should().Be(1);
    }

    [Fact]
    public void A_number_is_its_fact_and_a_deduction_names_its_turned_sign()
    {
        var table = _example.Block<TableBlock>("statement: { of: profit-or-loss, periods: [ytd] }");

        var numbers = PrintedNumbers.OfBlock(table).Select(place => place.Number).ToDictionary(number => number.Fact);
        numbers["Revenue@FY2018-H1@actual@usgaap"].Value.Should().Be((Fraction)100_000_000);
        numbers["-InterestExpense@FY2018-H1@actual@usgaap"].Value.Should().Be((Fraction)(-5_000_000));
        numbers["-InterestExpense@FY2018-H1@actual@usgaap"].Text.Should().Be("(5)");
        numbers.Keys.Should().NotContain(fact => fact.Contains("AdjustedEbitda"));
    }

    [Fact]
    public void Balances_stand_beside_the_last_years_end()
    {
        var table = _example.Block<TableBlock>("statement: { of: financial-position, compare: [change] }");

        Shown(table)
            .Should()
            .Equal(
                "Head: Item | Mar. 31, 2018 | Sep. 30, 2018 | Change",
                "Body: CommonStock | 9 | 10 | 1",
                "Body: RetainedEarnings | 20 | 23 | 3",
                "Total: TotalEquity | 29 | 33 | 4"
            );
    }

    [Fact]
    public void Changes_in_equity_lead_from_the_opening_to_the_closing()
    {
        var table = _example.Block<TableBlock>("statement: { of: changes-in-equity, periods: [ytd] }");

        Shown(table)
            .Should()
            .Equal(
                "Head: Item | CommonStock | RetainedEarnings | TotalEquity",
                "Total: Balance at the beginning of the year | 9 | 20 | 29",
                "Body: Profit |  | 4 | ",
                "Body: Dividends | - | (1) | (1)",
                "Body: Issue of shares | 1 |  | ",
                "Total: Balance on the closing day | 10 | 23 | 33"
            );
        _example.Findings.Should().BeEmpty();
        PrintedNumbers
            .OfBlock(table)
            .Select(place => place.Number.Fact)
            .Should()
            .Contain("RetainedEarnings@FY2018-H1@actual@usgaap@change=Dividends")
            .And.Contain("RetainedEarnings@FY2017@actual@usgaap");
    }

    [Fact]
    public void The_groups_own_words_come_first()
    {
        var example = _example.Text("## equity.Dividends\nPaid to owners\n\n## statement.line\nComponent\n\n## b\nB");

        var table = example.Block<TableBlock>("statement: { of: changes-in-equity, periods: [ytd] }");

        Shown(table).Should().Contain(line => line.StartsWith("Head: Component"));
        Shown(table).Should().Contain(line => line.StartsWith("Body: Paid to owners"));
    }

    [Fact]
    public void Heads_and_depth_are_the_definitions()
    {
        var table = _example.Block<TableBlock>(
            """
            statement: { of: profit-or-loss, periods: [ytd], depth: 0, heads: ["-", "{ytd | short}"] }
            """
        );

        Shown(table)
            .Should()
            .Equal(
                "Head: - | 1H18",
                "Body: Revenue | 100",
                "Body: CostOfRevenue | 70",
                "Total: GrossProfit | 30",
                "Body: OtherIncomeExpense | (5)"
            );
    }

    [Theory]
    [InlineData(
        "{ of: cash-flows }",
        "KES3029 6:18 no figure of this statement is known in its periods; FY2018-H1 is closed"
    )]
    [InlineData(
        "{ of: changes-in-equity, periods: [q] }",
        "KES3029 6:53 changes in equity are told from the beginning of the fiscal year; `q` begins later"
    )]
    [InlineData("{ of: profit-or-loss, periods: [never] }", "KES3027 6:50 `never` is not a period of this closing")]
    public void What_cannot_be_told_is_a_finding_at_its_place(string statement, string finding)
    {
        _example.Block<EmptyBlock>($"statement: {statement}");

        _example.Findings.Should().ContainSingle().Which.Should().StartWith(finding[..7]).And.Contain(finding[12..]);
    }

    [Fact]
    public void Heads_that_do_not_cover_the_columns_are_a_finding()
    {
        _example.Block<TableBlock>("statement: { of: profit-or-loss, periods: [ytd], heads: [\"-\"] }");

        _example.Findings.Should().ContainSingle().Which.Should().StartWith("KES3023");
    }

    private static IEnumerable<string> Shown(TableBlock table) =>
        table.Rows.Select(row =>
            $"{row.Kind}: " + string.Join(" | ", row.Cells.Select(cell => cell.Text.Plain.Replace('\n', '/')))
        );
}
