using Kessan.Documents;
using Kessan.Formats.Text;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Ledgers;

namespace Kessan.Formats.Tests.Text;

public sealed class StatementTablesTests
{
    private static readonly Group Group = GroupExample.In("JPY").Entity("P", "JPY").Books().Group with
    {
        NameEn = "Tiny Group",
        NameJa = "タイニー・グループ",
        PrintedUnit = 1_000,
    };

    private static readonly Statement Results = new(
        StatementKind.ProfitOrLoss,
        "Statement of profit or loss",
        "損益計算書",
        [Column("FY2017-H1", "2017-04-01", "2017-09-30"), Column("FY2018-H1", "2018-04-01", "2018-09-30")],
        [
            new("Revenue", "Revenue", "売上高", 0, false, [1_000_000, 1_250_400]),
            new("CostOfRevenue", "Cost of revenue", "売上原価", 0, false, [800_000, 900_000]),
            new("GrossProfit", "Gross profit", "売上総利益", 0, true, [200_000, 350_400]),
            new("ForeignExchangeGainLoss", "Foreign exchange", "為替差損益", 1, false, [300, -12_600]),
            new("Profit", "Profit for the period", "四半期純利益", 0, true, [200_300, 337_800]),
        ]
    );

    [Fact]
    public void A_statement_stands_beside_last_year_with_its_changes()
    {
        var screen = ConsoleLayout.Of(new StatementTables(Group, AccountingBasis.UsGaap, Language.English).Of(Results));

        screen
            .Should()
            .Be(
                """
                Statement of profit or loss
                Tiny Group - consolidated, US GAAP
                Six months ended 30 September 2018 and 2017   Thousands of yen
                ==============================================================
                                       FY2017-H1   FY2018-H1   Change       %
                --------------------------------------------------------------
                Revenue                    1,000       1,250      250   25.0%
                Cost of revenue              800         900      100   12.5%
                                       ----------  ----------  -------  ------
                Gross profit                 200         350      150   75.2%
                  Foreign exchange             0         (13)     (13)      -
                                       ----------  ----------  -------  ------
                Profit for the period        200         338      138   68.6%
                ==============================================================

                """
            );
    }

    [Fact]
    public void Japanese_labels_align_with_their_figures()
    {
        var screen = ConsoleLayout.Of(new StatementTables(Group, AccountingBasis.JGaap, Language.Japanese).Of(Results));

        screen
            .Should()
            .Be(
                """
                損益計算書
                タイニー・グループ　連結（日本基準）
                2018年4月1日～2018年9月30日、2017年4月1日～2017年9月30日  単位：千円
                ===================================================
                              FY2017-H1   FY2018-H1   増減       %
                ---------------------------------------------------
                売上高            1,000       1,250    250   25.0%
                売上原価            800         900    100   12.5%
                              ----------  ----------  -----  ------
                売上総利益          200         350    150   75.2%
                  為替差損益          0         △13    △13      －
                              ----------  ----------  -----  ------
                四半期純利益        200         338    138   68.6%
                ===================================================

                """
            );
    }

    [Fact]
    public void A_period_the_folder_does_not_reach_is_left_out_with_its_changes()
    {
        var lonely = Results with
        {
            Lines = [.. Results.Lines.Select(line => line with { Amounts = [null, line.Amounts[1]] })],
        };

        var table = new StatementTables(Group, AccountingBasis.Ifrs, Language.English).Of(lonely);

        table.Headers.Should().Equal("", "FY2018-H1");
        table.Rows[0].Cells.Should().Equal("Revenue", "1,250");
    }

    [Fact]
    public void Components_of_equity_are_not_compared()
    {
        var equity = Results with { Kind = StatementKind.ChangesInEquity };

        new StatementTables(Group, AccountingBasis.Ifrs, Language.English).Of(equity).Headers.Should().HaveCount(3);
    }

    private static StatementColumn Column(string period, string start, string end)
    {
        ReportingPeriod.TryParse(period, out var parsed).Should().BeTrue();
        return new(period, period, parsed, GroupExample.Day(start), GroupExample.Day(end));
    }
}
