using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Workbook;

namespace Kessan.Formats.Tests.Xlsx;

public sealed class SampleWorkbookTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void The_validator_finds_nothing(Language language)
    {
        var bytes = SampleWorkbook.Bytes(SampleWorkbook.In(language).Stamped("DRAFT & more"));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(file)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void The_same_workbook_is_the_same_bytes() =>
        SampleWorkbook.Bytes(SampleWorkbook.English).Should().Equal(SampleWorkbook.Bytes(SampleWorkbook.English));

    [Fact]
    public void The_definition_of_the_sample_has_no_mistakes() => SampleWorkbook.Findings.Should().BeEmpty();

    [Fact]
    public void A_stamp_stands_on_the_first_sheet_and_at_the_head_of_every_page()
    {
        var stamped = SampleWorkbook.English.Stamped("DRAFT");

        stamped.Sheets[0].Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).Should().Contain("DRAFT");
        stamped
            .Stamped(null)
            .Sheets[0]
            .Rows.SelectMany(row => row.Cells)
            .Select(cell => cell.Text)
            .Should()
            .NotContain("DRAFT");
        using var file = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Bytes(stamped)), false);
        file.WorkbookPart!.WorksheetParts.Should()
            .AllSatisfy(sheet => sheet.Worksheet.InnerXml.Should().Contain("DRAFT&amp;R"));
    }

    [Fact]
    public void Every_total_growth_ratio_and_measure_is_a_formula()
    {
        string[] booked =
        [
            "Revenue@FY2018-H1@actual@usgaap",
            "Revenue@FY2018-H1@target@usgaap",
            "MobileSubscriptions@FY2018-Q2@actual@usgaap@line=Mvne",
        ];
        string[] computed =
        [
            "GrossProfit@FY2018-H1@actual@usgaap",
            "OperatingProfit@FY2018-H1@target@usgaap",
            "GrossMarginRatio@FY2018-Q2@actual@usgaap@service=NetworkServices",
            "AdjustedProfitAttributableToOwners@FY2017-H1@actual@usgaap",
            "BasicEarningsPerShare@FY2018-H1@actual@usgaap",
            "RecurringRevenue@FY2018-Q2@actual@usgaap",
            "TotalAssets@FY2018-Q2@actual@usgaap",
            "MobileSubscriptions@FY2018-Q2@actual@usgaap@line=IijMobile",
        ];
        var homes = Homes();

        booked.Should().AllSatisfy(fact => homes[fact].Formula.Should().BeNull());
        computed
            .Except(["OperatingProfit@FY2018-H1@target@usgaap"])
            .Should()
            .AllSatisfy(fact => homes[fact].Formula.Should().NotBeNull());
        SampleWorkbook
            .FactCells(SampleWorkbook.English)
            .Where(one => one.Cell.Fact!.Contains('(', StringComparison.Ordinal))
            .Should()
            .HaveCountGreaterThan(300)
            .And.AllSatisfy(one => one.Cell.Formula.Should().NotBeNull());
    }

    [Fact]
    public void A_figure_is_typed_in_once_and_taken_from_there()
    {
        var typed = SampleWorkbook
            .FactCells(SampleWorkbook.English)
            .Where(one => one.Cell.Formula is null)
            .Select(one => one.Cell.Fact);

        typed.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(500);
    }

    [Fact]
    public void Another_amount_of_revenue_moves_what_stands_on_it()
    {
        const string Closed = "@FY2018-H1@actual@usgaap";
        var workbook = SampleWorkbook.English;
        var (place, cell) = SampleWorkbook.Cell(workbook, "profit-or-loss", "Revenue" + Closed);
        var raised = With(workbook, place, cell with { Value = cell.Value + 1_000_000_000 });
        var values = new Recalculation(raised).All().ToDictionary(one => one.Place, one => one.Value);

        Moved("profit-or-loss", "OperatingProfit" + Closed).Should().Be((Fraction)1_000_000_000);
        Moved("profit-or-loss", "Profit" + Closed).Should().Be((Fraction)1_000_000_000);
        Moved("summary", "AdjustedEbitda" + Closed).Should().Be((Fraction)1_000_000_000);
        var (profit, revenue) = (Now("GrossProfit"), Now("Revenue"));
        Moved("summary", "GrossMarginRatio" + Closed)
            .Should()
            .Be(((profit + 1_000_000_000) / (revenue + 1_000_000_000)) - (profit / revenue));

        Fraction Now(string concept) =>
            SampleWorkbook.Cell(workbook, "profit-or-loss", concept + Closed).Cell.Value!.Value;

        Fraction Moved(string sheet, string fact)
        {
            var (at, before) = SampleWorkbook.Cell(workbook, sheet, fact);
            return values[at]!.Value - before.Value!.Value;
        }
    }

    [Fact]
    public void Both_languages_hold_the_same_figures() =>
        SampleWorkbook
            .FactCells(SampleWorkbook.Japanese)
            .Select(one => (one.Place, one.Cell.Fact, one.Cell.Value))
            .Should()
            .Equal(
                SampleWorkbook
                    .FactCells(SampleWorkbook.English)
                    .Select(one => (one.Place, one.Cell.Fact, one.Cell.Value))
            );

    [Fact]
    public void Cells_bear_the_names_of_their_facts()
    {
        var names = SampleWorkbook.English.Names;

        names.Select(name => name.Name).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        var revenue = names.Single(name => name.Name == "Revenue.Wan.FY2018_Q2");
        SampleWorkbook.English[revenue.Place].Fact.Should().Be("Revenue@FY2018-Q2@actual@usgaap@service=Wan");
        names.Should().Contain(name => name.Name == "Revenue.FY2018_H1.target");
    }

    [Fact]
    public void Places_that_rounding_keeps_from_adding_up_are_listed_with_formulas()
    {
        var sheet = SampleWorkbook.English.Sheets.Single(one => one.Id == "rounding");
        var profit = sheet.Rows.Single(row => row.Cells is [{ Text: "Net income" }, { Text: "1H18" }, ..]);

        profit.Cells.Skip(2).Select(cell => cell.Value).Should().Equal(2_068, 2_067, 1);
        profit.Cells.Skip(2).Should().AllSatisfy(cell => cell.Formula.Should().NotBeNull());
    }

    private static Dictionary<string, SheetCell> Homes()
    {
        var workbook = SampleWorkbook.English;
        return workbook
            .Names.Select(name => workbook[name.Place])
            .ToDictionary(cell => cell.Fact!, StringComparer.Ordinal);
    }

    private static ReportWorkbook With(ReportWorkbook workbook, CellPlace place, SheetCell cell)
    {
        var sheet = workbook.Sheets[place.Sheet];
        var row = sheet.Rows[place.Row];
        var cells = row.Cells.SetItem(place.Column, cell);
        var rows = sheet.Rows.SetItem(place.Row, row with { Cells = cells });
        return workbook with { Sheets = workbook.Sheets.SetItem(place.Sheet, sheet with { Rows = rows }) };
    }
}
