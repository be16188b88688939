using Kessan.Facts.Labels;

namespace Kessan.Tests.Facts.Measures;

public sealed class MeasureChecksTests
{
    private const string Heads = "Heads@FY2018-H1@actual@usgaap 8 persons reported balance";

    [Theory]
    [InlineData("A = Revenue - CostOfRevenue")]
    [InlineData("A = GrossProfit / Revenue | pure")]
    [InlineData("A = Revenue / Heads | JPY/persons")]
    [InlineData("A = Revenue[service=WAN] - OrdinaryProfitOfNoOne * 0 | JPY", "KES2142")]
    [InlineData("A = Account[account=4000] + Account[account=1000](opening)")]
    [InlineData("A = AssetsAcquiredUnderLeases - PurchaseOfPropertyAndEquipment || PurchaseOfPropertyAndEquipment")]
    [InlineData("A = TotalAssets(opening) + TotalAssets")]
    [InlineData("AdjustedEbitda = OperatingProfit + DepreciationAndAmortization || OperatingProfit")]
    [InlineData("A = Reveneu / 2", "KES2142")]
    [InlineData("A = Revenue || Reveneu", "KES2142")]
    [InlineData("A = Revenue[service=WANN] * 1", "KES2143")]
    [InlineData("A = Revenue[region=WAN] * 1", "KES2143")]
    [InlineData("A = Account[account=9999] * 1", "KES2143")]
    [InlineData("A = Revenue + Heads", "KES2144")]
    [InlineData("A = Revenue - 1", "KES2144")]
    [InlineData("A = Revenue - Revenue / Revenue", "KES2144")]
    [InlineData("B = Revenue / Heads\nA = B + Revenue", "KES2144")]
    [InlineData("A = GrossProfit / Revenue | JPY", "KES2145")]
    [InlineData("A = Revenue / CostOfRevenue || Revenue", "KES2146")]
    [InlineData("A = Revenue - Revenue + CostOfRevenue || Revenue", "KES2146")]
    [InlineData("A = 2 * Revenue || Revenue", "KES2146")]
    [InlineData("A = Revenue[service=WAN] + CostOfRevenue || Revenue", "KES2146")]
    [InlineData("A = Revenue(prior-year) + CostOfRevenue || Revenue", "KES2146")]
    [InlineData("GrossProfit = Revenue + CostOfRevenue", "KES2147")]
    [InlineData("A = Revenue(opening) * 1", "KES2150")]
    public void Each_fault_has_its_own_finding(string measures, params string[] codes) =>
        new MeasureExample(measures, Heads).Findings.Select(finding => finding.Code).Should().Equal(codes);

    [Fact]
    public void A_finding_stands_under_the_operand()
    {
        var finding = new MeasureExample("A = Revenue + 2 * Heads", Heads).Findings.Should().ContainSingle().Subject;

        finding.Location.ToString().Should().Be("concepts.yaml:1:24");
        finding.Location.Width.Should().Be(5);
        finding.Message.Should().Be("A adds persons to JPY");
        finding.Note.Should().Be("`Revenue` is JPY, `2 * Heads` is persons; the measure has no fact");
    }

    [Fact]
    public void A_misspelt_concept_is_told_its_nearest()
    {
        var finding = new MeasureExample("A = 1 * Reveneu").Findings.Should().ContainSingle().Subject;

        finding.Help.Should().Be("did you mean `Revenue`?");
        finding.Location.Column.Should().Be(14);
    }

    [Fact]
    public void A_formula_that_contradicts_the_statements_says_by_how_much_and_how_often()
    {
        var finding = new MeasureExample("GrossProfit = Revenue + 0.5 * CostOfRevenue")
            .Findings.Should()
            .ContainSingle()
            .Subject;

        finding
            .Message.Should()
            .Be(
                "the statements have GrossProfit of FY2018-Q1 at 60 JPY; its formula comes to 150.0 JPY, a difference of 90.0"
            );
        finding.Note.Should().StartWith("so in 3 periods");
        finding.ConcernsProof.Should().BeTrue();
    }

    [Fact]
    public void A_label_for_nothing_is_told()
    {
        var labels = new Dictionary<string, ConceptNaming>
        {
            ["Revenue"] = new(new("Sales", "売上"), null, new("c", 1)),
            ["Reveneu"] = new(new("Sales", "売上"), null, new("c", 2)),
        };
        var example = new MeasureExample("A = Revenue * 1");
        var figures = example.Figures with { Labels = example.Figures.Labels.AddRange(labels) };

        var findings = Kessan.Facts.Measures.MeasureChecks.Of(example.Series, figures, example.Book);

        var finding = findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Location.Line).Should().Be(("KES2148", 2));
    }
}
