using System.Collections.Immutable;
using Kessan.Facts;
using Kessan.Facts.Labels;
using Kessan.Tests.Facts.Measures;

namespace Kessan.Tests.Facts.Labels;

public sealed class ConceptLabelsTests
{
    private static readonly ImmutableArray<FactMember> Wan = [new("service", "WAN")];
    private static readonly MeasureExample Example = new("Margin = GrossProfit / Revenue");

    private static readonly ConceptLabels Labels = ConceptLabels.Of(
        Example.Series,
        Example.Figures with
        {
            Labels = Example.Figures.Labels.Add(
                "Revenue",
                new(new("Total sales", "売上合計"), new("Sales", "売上"), default)
            ),
        }
    );

    [Theory]
    [InlineData("Revenue", LabelLength.Long, "Total sales", "売上合計")]
    [InlineData("Revenue", LabelLength.Short, "Sales", "売上")]
    [InlineData("Margin", LabelLength.Short, "Margin in English", "Margin 日本語")]
    [InlineData("CostOfRevenue", LabelLength.Short, "Cost of revenues", "売上原価")]
    public void The_groups_own_name_comes_before_the_standards(
        string concept,
        LabelLength length,
        string en,
        string ja
    ) => Labels.OfConcept(concept, length).Should().Be(new Wording(en, ja));

    [Fact]
    public void Members_follow_the_label()
    {
        Labels.Of("Revenue", Wan, LabelLength.Short).Should().Be(new Wording("Sales: Wide area", "売上：広域"));
        Labels.OfMembers([.. Wan, new("kind", "Own")]).Should().Be(new Wording("Wide area, Own", "広域、Own"));
    }

    [Fact]
    public void A_fact_nobody_names_keeps_its_own_label()
    {
        var fact = Example.Fact("Revenue@FY2018-H1@actual@usgaap@service=WAN")!;

        Labels.Of(fact).Should().Be(new Wording("Total sales: Wide area", "売上合計：広域"));
        Labels
            .Of(fact with { Id = fact.Id with { Concept = "Orders" } })
            .Should()
            .Be(new Wording(fact.LabelEn, fact.LabelJa));
        Labels
            .Of(fact with { Id = fact.Id with { Dimensions = [new("kind", "Own")] } })
            .Should()
            .Be(
                new Wording(fact.LabelEn, fact.LabelJa),
                "the fact knows its member's name, the group's dimensions do not"
            );
        Labels.OfConcept("Orders").Should().BeNull();
    }
}
