using Kessan.Facts;

namespace Kessan.Tests.Facts.Figures;

public sealed class OperatingFactsTests
{
    private const string Quarters = """
        Orders FY2018-Q1 6480 illustrative
        Orders FY2018-Q2 8140 published
        Orders FY2018 30000
        """;

    [Theory]
    [InlineData("FY2018-Q1", 6480)]
    [InlineData("FY2018-H1", 14620)]
    [InlineData("FY2018-H2", 15380)]
    [InlineData("FY2018", 30000)]
    public void A_flow_is_given_or_the_sum_or_difference_of_those_given(string period, long value) =>
        FigureExample.Operating(Quarters).Find($"Orders@{period}@actual@usgaap")!.Value.Should().Be(value);

    [Theory]
    [InlineData("FY2018-Q3")]
    [InlineData("FY2018-9M")]
    [InlineData("FY2017-H1")]
    public void A_flow_that_nothing_gives_is_not_there(string period) =>
        FigureExample.Operating(Quarters).Find($"Orders@{period}@actual@usgaap").Should().BeNull();

    [Fact]
    public void A_stand_alone_quarter_is_the_difference_of_cumulative_ones()
    {
        var fact = FigureExample
            .Operating("Orders FY2018-H1 14620 published deck\nOrders FY2018-Q1 6480 derived note")
            .Find("Orders@FY2018-Q2@actual@usgaap")!;

        fact.Value.Should().Be(8140);
        fact.Status.Should().Be("derived");
        (fact.Start, fact.End).Should().Be((new DateOnly(2018, 7, 1), new DateOnly(2018, 9, 30)));
        fact.Operands.Select(operand => operand.Period.ToString()).Should().BeEquivalentTo("FY2018-H1", "FY2018-Q1");
        fact.Source.Split("; ").Should().BeEquivalentTo("deck", "note");
    }

    [Fact]
    public void What_was_given_is_taken_as_it_is_even_where_parts_would_give_it()
    {
        var fact = FigureExample
            .Operating(
                "Orders FY2018-Q1 6 illustrative\nOrders FY2018-Q2 8 illustrative\nOrders FY2018-H1 14 published"
            )
            .Find("Orders@FY2018-H1@actual@usgaap")!;

        (fact.Status, fact.Operands.Length).Should().Be(("published", 0));
    }

    [Fact]
    public void Flows_of_the_same_months_that_differ_are_told_once()
    {
        var example = FigureExample.Operating(
            "Orders FY2018-Q1 6\nOrders FY2018-Q2 8\nOrders FY2018-H1 15\nOrders FY2017-Q1 1"
        );

        example
            .Findings()
            .Should()
            .Equal(
                "KES2106 Orders FY2018-H1 is given as 15; what is given for the same months in other periods comes to 14"
            );
        example.With("Orders FY2018-Q1 6\nOrders FY2018-Q2 8\nOrders FY2018-H1 14").Findings().Should().BeEmpty();
    }

    [Theory]
    [InlineData("FY2018-Q2")]
    [InlineData("FY2018-H1")]
    [InlineData("FY2018-M06")]
    public void A_balance_stands_for_every_period_that_ends_on_its_day(string period)
    {
        var fact = FigureExample.Operating("Clients FY2018-H1 145").Find($"Clients@{period}@actual@usgaap")!;

        (fact.Value, fact.Unit, fact.Start).Should().Be((145, "clients", null));
        fact.UnitLabel.Should().Be(new UnitLabel("client", "clients", "社"));
        fact.Definition.Should().Be(new FactDefinition("what is counted", "数えるもの"));
    }

    [Fact]
    public void A_whole_is_the_sum_of_its_members_through_the_tree_of_the_dimension()
    {
        var example = FigureExample.Operating(
            "Backlog[service=WAN] FY2018-Q2 11 published\nBacklog[service=SI] FY2018-Q2 39 illustrative"
        );

        example.Find("Backlog@FY2018-H1@actual@usgaap@service=NET")!.Value.Should().Be(11);
        var whole = example.Find("Backlog@FY2018-H1@actual@usgaap")!;
        (whole.Value, whole.Status).Should().Be((50, "illustrative"));
        whole.Origin.Should().Be("operating/a.csv; sum of the members of service");
        example.Find("Backlog@FY2018-H1@actual@usgaap@service=SI")!.LabelJa.Should().Be("Backlog：システム");
    }

    [Fact]
    public void A_whole_without_one_of_its_members_is_not_there()
    {
        var example = FigureExample.Operating(
            "Backlog[service=WAN] FY2018-Q1 11\nBacklog[service=WAN] FY2018-Q2 11\nBacklog[service=SI] FY2018-Q2 39"
        );

        example.Find("Backlog@FY2018-Q2@actual@usgaap").Should().NotBeNull();
        example.Find("Backlog@FY2018-Q1@actual@usgaap").Should().BeNull();
    }

    [Fact]
    public void Members_of_a_concept_that_does_not_add_up_make_no_whole() =>
        FigureExample
            .Operating("Clients[contract=Full] FY2018-Q2 11")
            .Find("Clients@FY2018-Q2@actual@usgaap")
            .Should()
            .BeNull();

    [Fact]
    public void A_whole_that_its_members_do_not_come_to_is_told() =>
        FigureExample
            .Operating("Backlog FY2018-H1 51\nBacklog[service=WAN] FY2018-Q2 11\nBacklog[service=SI] FY2018-Q2 39")
            .Findings()
            .Should()
            .Equal("KES2107 Backlog FY2018-H1 is 51; its members of service come to 50");

    [Fact]
    public void Two_views_of_one_whole_that_differ_are_told()
    {
        const string Rows =
            "Staff[contract=Full] FY2018-Q2 90\nStaff[contract=Part] FY2018-Q2 10\nStaff[activity=Build] FY2018-Q2 60\n";

        FigureExample
            .Operating(Rows + "Staff[activity=Sell] FY2018-Q2 39")
            .Findings()
            .Should()
            .Equal("KES2107 Staff FY2018-H1 by contract is 100; its members of activity come to 99");
        FigureExample.Operating(Rows + "Staff[activity=Sell] FY2018-Q2 40").Findings().Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_rows_plays_no_part()
    {
        var backwards = string.Join('\n', Quarters.Split('\n').Reverse());

        FigureExample
            .Operating(backwards)
            .Book.Published()
            .All.Select(fact => (fact.Id.ToString(), fact.Value, fact.Origin, fact.Status))
            .Should()
            .Equal(
                FigureExample
                    .Operating(Quarters)
                    .Book.Published()
                    .All.Select(fact => (fact.Id.ToString(), fact.Value, fact.Origin, fact.Status))
            );
    }
}
