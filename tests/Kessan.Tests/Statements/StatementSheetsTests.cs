using Kessan.Statements;

namespace Kessan.Tests.Statements;

public sealed class StatementSheetsTests
{
    private const string Year = "= Reported\nP 1000 Opening 9\nP 3000 Opening -9\nP 1000 Change 5\nP 4000 - -5\n";

    [Fact]
    public void Statements_stand_beside_the_year_before_and_balances_beside_the_last_year_end()
    {
        StatementSeries series = new([
            StatementExample.Of(Year).Run("FY2017-H1").Value,
            StatementExample.Of(Year).Run("FY2018-Q1").Value,
            StatementExample.Of(WorkedLedgers.Parent).Run("FY2018-H1").Value,
        ]);

        var sheets = StatementSheets.Of(series, new(2018, 6));

        var result = sheets.Single(sheet => sheet.Kind == StatementKind.ProfitOrLoss);
        result.Columns.Select(column => column.LabelEn).Should().Equal("FY2018-Q2", "FY2017-H1", "FY2018-H1");
        result.Lines[0].Concept.Should().Be("Revenue");
        result.Lines[0].Amounts.Should().Equal(895, 5, 900);
        var position = sheets.Single(sheet => sheet.Kind == StatementKind.FinancialPosition);
        position.Columns.Select(column => column.LabelEn).Should().Equal("FY2017", "FY2018-H1");
        position.Lines.Single(line => line.Concept == "TotalAssets").Amounts.Should().Equal(9, 1_195);
        position.Lines.Should().NotContain(line => line.Concept == "Inventories", "it is zero in every column");
        sheets.Count(sheet => sheet.Kind == StatementKind.ChangesInEquity).Should().Be(2);
        var cash = sheets.Single(sheet => sheet.Kind == StatementKind.CashFlows);
        cash.Lines[0].Concept.Should().Be("Profit");
        cash.Lines[^1].Amounts.Should().Equal(14, 440);
    }

    [Fact]
    public void Labels_follow_the_basis_and_the_language()
    {
        var basis = StatementDefinition.For(Kessan.Ledger.AccountingBasis.UsGaap);
        var japanese = StatementDefinition.For(Kessan.Ledger.AccountingBasis.JGaap);

        basis["ProfitAttributableToOwners"].LabelEn.Should().Be("Net income attributable to owners of the parent");
        basis["ProfitAttributableToOwners"].LabelJa.Should().Be("当社株主に帰属する当期純利益");
        japanese["NonControllingInterests"].LabelJa.Should().Be("非支配株主持分");
        basis["NonControllingInterests"].LabelJa.Should().Be("非支配持分");
    }
}
