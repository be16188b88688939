using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Tests.Facts.Measures;

public sealed class MeasureFactsTests
{
    [Fact]
    public void A_quotient_is_exact()
    {
        var fact = new MeasureExample("Margin = GrossProfit / Revenue").Fact("Margin@FY2018-H1@actual@usgaap")!;

        fact.Value.Should().Be(new Fraction(150, 250));
        fact.Text.Should().Be("3/5");
        fact.Unit.Should().Be("pure");
    }

    [Fact]
    public void Thirds_add_to_a_whole()
    {
        var example = new MeasureExample("Third = Revenue / 3\nWhole = Third + Third + Third");

        example.Fact("Third@FY2018-H1@actual@usgaap")!.Text.Should().Be("250/3");
        example.Fact("Whole@FY2018-H1@actual@usgaap")!.Value.Should().Be((Fraction)250);
    }

    [Fact]
    public void A_fact_names_its_formula_and_the_facts_it_comes_from()
    {
        var fact = new MeasureExample("Twice = Revenue + Revenue - CostOfRevenue").Fact(
            "Twice@FY2018-Q2@actual@usgaap"
        )!;

        fact.Minor.Should().Be(130 + 130 - 40);
        fact.Origin.Should().Be("report/concepts.yaml; Twice = Revenue + Revenue - CostOfRevenue");
        fact.Operands.Select(id => id.ToString())
            .Should()
            .Equal("Revenue@FY2018-Q2@actual@usgaap", "CostOfRevenue@FY2018-Q2@actual@usgaap");
        (fact.LabelEn, fact.LabelJa).Should().Be(("Twice in English", "Twice 日本語"));
    }

    [Fact]
    public void Members_asked_of_a_measure_are_asked_of_its_operands()
    {
        var example = new MeasureExample("Margin = GrossProfit / Revenue\nDouble = 2 * Margin");

        var fact = example.Fact("Double@FY2018-Q2@actual@usgaap@service=WAN")!;
        fact.Value.Should().Be((Fraction)2);
        fact.LabelEn.Should().Be("Double in English: Wide area");
        fact.LabelJa.Should().Be("Double 日本語：広域");
        example.Fact("Margin@FY2018-Q2@actual@usgaap@service=SI")!.Value.Should().Be(new Fraction(-20, 20));
    }

    [Fact]
    public void An_operands_own_member_is_not_overruled()
    {
        var example = new MeasureExample("Recurring = Revenue[service=NET] + 0 * Revenue");

        example.Fact("Recurring@FY2018-H1@actual@usgaap@service=SI").Should().BeNull();
        example.Fact("Recurring@FY2018-H1@actual@usgaap@service=NET")!.Minor.Should().Be(210);
        example.Fact("Recurring@FY2018-H1@actual@usgaap")!.Minor.Should().Be(210);
    }

    [Theory]
    [InlineData("Opening = TotalAssets(opening)", "Opening@FY2018-H1", 500)]
    [InlineData("Opening = TotalAssets(opening)", "Opening@FY2018-Q1", 500)]
    [InlineData("Opening = TotalAssets(opening)", "Opening@FY2018-Q2", 590)]
    [InlineData("Opening = TotalAssets(last-fiscal-year)", "Opening@FY2018-Q2", 500)]
    [InlineData("Before = Revenue(prior-quarter)", "Before@FY2018-Q2", 120)]
    [InlineData("Named = Revenue - Revenue(FY2018-Q1)", "Named@FY2018-Q2", 10)]
    public void An_operand_at_another_period_is_told_from_the_facts_own(string measure, string id, long value) =>
        new MeasureExample(measure).Fact($"{id}@actual@usgaap")!.Minor.Should().Be(value);

    [Theory]
    [InlineData("Before = Revenue(prior-quarter)", "Before@FY2018-H1")]
    [InlineData("Before = Revenue(prior-quarter)", "Before@FY2018-Q1")]
    [InlineData("Before = Revenue(prior-year)", "Before@FY2018-Q1")]
    [InlineData("Opening = Revenue(opening)", "Opening@FY2018-Q2")]
    [InlineData("Nothing = Revenue / GainLossOnOtherInvestments", "Nothing@FY2018-H1")]
    [InlineData("Nothing = Revenue / (CostOfRevenue - CostOfRevenue)", "Nothing@FY2018-H1")]
    [InlineData("Unknown = Revenue + Reveneu", "Unknown@FY2018-H1")]
    [InlineData("Mixed = Revenue + Heads", "Mixed@FY2018-H1")]
    public void Without_an_operand_a_divisor_or_one_unit_there_is_no_fact(string measure, string id) =>
        new MeasureExample(measure, "Heads@FY2018-H1@actual@usgaap 7 persons reported balance")
            .Fact($"{id}@actual@usgaap")
            .Should()
            .BeNull();

    [Theory]
    [InlineData("A = Revenue / TotalAssets", true)]
    [InlineData("A = Revenue * 2", true)]
    [InlineData("A = EquityAttributableToOwners / TotalAssets", false)]
    [InlineData("B = EquityAttributableToOwners / TotalAssets\nA = B * 2", false)]
    public void A_measure_is_a_flow_if_an_operand_is(string measures, bool isFlow)
    {
        var fact = new MeasureExample(measures).Fact("A@FY2018-Q2@actual@usgaap")!;

        (fact.Start is not null).Should().Be(isFlow);
        fact.End.Should().Be(new DateOnly(2018, 9, 30));
        (fact.Start ?? new DateOnly(2018, 7, 1)).Should().Be(new DateOnly(2018, 7, 1));
    }

    [Theory]
    [InlineData("published", "derived", "derived")]
    [InlineData("derived", "illustrative", "illustrative")]
    [InlineData("reported", "published", "published")]
    [InlineData("illustrative", "reported", "illustrative")]
    [InlineData("reported", "reported", "reported")]
    public void A_measure_takes_the_weakest_status(string one, string other, string weakest)
    {
        var facts = $"A@FY2018@target@usgaap 10 JPY {one}\nB@FY2018@target@usgaap 4 JPY {other}";

        new MeasureExample("C = A - B", facts).Fact("C@FY2018@target@usgaap")!.Status.Should().Be(weakest);
    }

    [Fact]
    public void Under_a_scenario_a_measure_stands_on_the_scenarios_facts_and_its_opening_is_what_happened()
    {
        var facts = """
            Revenue@FY2018@target@usgaap 1900 JPY reported
            OperatingProfit@FY2018@target@usgaap 70 JPY reported
            """;
        var example = new MeasureExample(
            "Margin = OperatingProfit / Revenue\nTurn = Revenue / TotalAssets(opening)\nEbit = AdjustedEbitda * 1",
            facts
        );

        example.Fact("Margin@FY2018@target@usgaap")!.Value.Should().Be(new Fraction(7, 190));
        example.Fact("Turn@FY2018@target@usgaap")!.Value.Should().Be(new Fraction(19, 5));
        example.Fact("Ebit@FY2018@target@usgaap").Should().BeNull("the target has no EBITDA");
    }

    [Fact]
    public void Units_follow_the_formula()
    {
        var facts = """
            Heads@FY2018-H1@actual@usgaap 8 persons reported balance
            Shares@FY2018-H1@actual@usgaap 3 shares reported
            """;
        var example = new MeasureExample(
            "Each = Revenue / Heads\nPerShare = Profit / Shares\nRate = 1.5 * Each",
            facts
        );

        example.Fact("Each@FY2018-H1@actual@usgaap")!.Unit.Should().Be("JPY/persons");
        example.Fact("PerShare@FY2018-H1@actual@usgaap")!.Text.Should().Be("50");
        example.Fact("PerShare@FY2018-H1@actual@usgaap")!.Unit.Should().Be("JPY/shares");
        example.Fact("Rate@FY2018-H1@actual@usgaap")!.Value.Should().Be(new Fraction(375, 8));
    }

    [Fact]
    public void A_decimal_factor_is_written_as_a_decimal() =>
        new MeasureExample("A = 0.25 * Revenue").Fact("A@FY2018-H1@actual@usgaap")!.Text.Should().Be("62.50");

    [Fact]
    public void Every_period_in_which_a_measure_evaluates_is_published() =>
        new MeasureExample("Margin = GrossProfit / Revenue")
            .Book.Published()
            .All.Where(fact => fact.Id.Concept == "Margin")
            .Select(fact => fact.Id.Period.ToString())
            .Should()
            .BeEquivalentTo("FY2018-Q1", "FY2018-Q2", "FY2018-H1");

    [Fact]
    public void A_measure_of_the_name_of_a_line_gives_way_to_the_statements()
    {
        var fact = new MeasureExample("Revenue = CostOfRevenue * 9").Fact("Revenue@FY2018-H1@actual@usgaap")!;

        fact.Minor.Should().Be(250);
    }

    [Fact]
    public void Measures_in_a_ring_have_no_fact_and_end()
    {
        var example = new MeasureExample("A = B + Revenue\nB = A(prior-year) - 1 * A\nC = A + 0 * Revenue");

        example.Fact("A@FY2018-H1@actual@usgaap").Should().BeNull();
        example.Fact("C@FY2018-H1@actual@usgaap").Should().BeNull();
    }
}
