using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Facts.Measures;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Tests.Facts.Measures;

public sealed class ReconciliationTests
{
    private static Reconciliation? Of(MeasureExample example, string id) =>
        Reconciliation.Of(MeasureExample.Id(id), example.Figures, example.Book);

    [Fact]
    public void A_measure_is_reached_from_its_figure_step_by_step()
    {
        var example = new MeasureExample("A = Revenue - CostOfRevenue / 2 + 3 * Profit || Revenue");

        var way = Of(example, "A@FY2018-H1@actual@usgaap")!;

        way.From.Id.Concept.Should().Be("Revenue");
        (way.Beginning, way.IsSignTurned).Should().Be(((Fraction)250, false));
        way.Steps.Select(step => (step.Term!.ToString(), step.Amount))
            .Should()
            .Equal(("CostOfRevenue", -50), ("Profit", 450));
        way.Steps[0].Facts.Should().ContainSingle().Which.Minor.Should().Be(100);
        way.To.Value.Should().Be((Fraction)650);
        way.Unexplained.IsZero.Should().BeTrue();
    }

    [Fact]
    public void An_outflow_enters_as_its_size()
    {
        var example = new MeasureExample(
            "Capex = AssetsAcquiredUnderLeases - Bought || Bought",
            "Bought@FY2018-H1@actual@usgaap -40 JPY reported"
        );

        var way = Of(example, "Capex@FY2018-H1@actual@usgaap")!;

        (way.Beginning, way.IsSignTurned).Should().Be(((Fraction)40, true));
        way.Steps.Select(step => step.Amount).Should().Equal((Fraction)75);
        way.To.Minor.Should().Be(115);
    }

    [Fact]
    public void Measures_are_written_out_where_they_lead_to_the_figure_and_only_there()
    {
        var example = new MeasureExample(
            "Inner = Profit + CostOfRevenue\nApart = CostOfRevenue * 1\nA = 10 * Apart - (Apart - Inner) || Profit"
        );

        Of(example, "A@FY2018-H1@actual@usgaap")!
            .Steps.Select(step => (step.Term!.ToString(), step.Amount))
            .Should()
            .Equal(("Apart", 1000), ("Apart", -100), ("CostOfRevenue", 100));
    }

    [Fact]
    public void Members_asked_of_the_measure_are_those_of_every_step()
    {
        var example = new MeasureExample("A = Revenue + GrossProfit || Revenue");

        var way = Of(example, "A@FY2018-Q2@actual@usgaap@service=WAN")!;

        way.From.Id.ToString().Should().Be("Revenue@FY2018-Q2@actual@usgaap@service=WAN");
        way.Steps[0].Facts[0].Id.ToString().Should().Be("GrossProfit@FY2018-Q2@actual@usgaap@service=WAN");
        way.Unexplained.IsZero.Should().BeTrue();
    }

    [Fact]
    public void What_the_statements_have_otherwise_stays_unexplained()
    {
        var example = new MeasureExample("GrossProfit = Revenue + 0 * CostOfRevenue || Revenue");

        Of(example, "GrossProfit@FY2018-H1@actual@usgaap")!.Unexplained.Should().Be((Fraction)(150 - 250));
    }

    [Theory]
    [InlineData("A = Revenue / CostOfRevenue || Revenue")]
    [InlineData("A = Revenue * 1")]
    [InlineData("A = Revenue + Unknown || Revenue")]
    public void Without_a_figure_to_start_from_or_an_operand_there_is_none(string measures) =>
        Of(new MeasureExample(measures), "A@FY2018-H1@actual@usgaap").Should().BeNull();

    [Fact]
    public void A_measure_that_does_not_come_to_its_steps_is_a_fault_of_ours()
    {
        var example = new MeasureExample("A = Revenue - CostOfRevenue || Revenue");
        var id = MeasureExample.Id("A@FY2018-H1@actual@usgaap");
        var wrong = example.Fact("A@FY2018-H1@actual@usgaap")! with { Value = 151 };
        var book = new FactBook([new One(wrong), new LedgerFacts(example.Series)]);

        var reconcile = () => Reconciliation.Of(id, example.Figures, book);

        reconcile.Should().Throw<Kessan.Diagnostics.InvariantViolationException>().WithMessage("*leaves 1*");
    }

    [Theory]
    [InlineData("a - (b - c)", "1 a, -1 b, 1 c")]
    [InlineData("-(a - 2 * b) / 4", "-1/4 a, 1/2 b")]
    [InlineData("2 * (a + 3)", "2 a, 6 1")]
    [InlineData("a * b - c / d", "1 a * b, -1 c / d")]
    [InlineData("(a + b) / (1 + 1)", "1/2 a, 1/2 b")]
    [InlineData("a / (1 - 1)", "1 a / (1 - 1)")]
    public void A_formula_is_a_sum_of_terms_where_it_is_linear(string text, string terms) =>
        string.Join(
                ", ",
                LinearForm
                    .Of(FormulaParser.Read(text).Formula!, _ => null)
                    .Select(term => $"{term.Factor} {term.Of?.ToString() ?? "1"}")
            )
            .Should()
            .Be(terms);

    private sealed class One(Fact fact) : IFactSource
    {
        public IEnumerable<FactId> Published => [fact.Id];

        public Fact? Find(FactId id, FactBook book) => id == fact.Id ? fact : null;
    }
}
