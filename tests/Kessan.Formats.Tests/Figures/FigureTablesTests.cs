using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Formats.GroupFolder;
using Kessan.Ledger;

namespace Kessan.Formats.Tests.Figures;

public sealed class FigureTablesTests
{
    private const string Concepts = """
        concept,name_en,name_ja,unit,kind,definition_en,definition_ja,additive
        Subscriptions,Subscriptions,回線数,subscriptions,balance,Lines in service,利用中の回線,line; service
        Orders,Orders received,,JPY,flow,Contracts signed,,
        """;

    private static TestFolder Folder() =>
        new TestFolder()
            .Write(
                "operating/units.csv",
                "unit,name_en,plural_en,name_ja\nsubscriptions,subscription,subscriptions,回線\n"
            )
            .Write(
                "operating/members.csv",
                "dimension,member,name_en,name_ja,parent\nline,Corporate,Corporate,法人,\nline,Mvne,MVNE,,Corporate\n"
            )
            .Write("operating/concepts.csv", Concepts);

    private static FigureBooks Read(TestFolder folder)
    {
        var read = GroupFolderReader.ReadAll(folder.Place, new ThreadedScheduler(1), _ => true);
        read.Findings.Should().BeEmpty();
        return read.Value.Figures;
    }

    [Fact]
    public void Concepts_units_and_members_are_read()
    {
        using var folder = Folder();

        var figures = Read(folder);

        figures.Concepts.Select(concept => concept.Concept).Should().Equal("Orders", "Subscriptions");
        var concept = figures.Concepts[1];
        (concept.NameJa, concept.Unit, concept.IsBalance).Should().Be(("回線数", "subscriptions", true));
        concept.Additive.Should().Equal("line", "service");
        concept.Definition.Should().Be(new FactDefinition("Lines in service", "利用中の回線"));
        (figures.Concepts[0].NameJa, figures.Concepts[0].IsBalance).Should().Be(("Orders received", false));
        figures.Units.Single().Label.Should().Be(new UnitLabel("subscription", "subscriptions", "回線"));
        figures
            .Members.Select(member => (member.Code, member.NameJa, member.Parent))
            .Should()
            .Equal(("Corporate", "法人", ""), ("Mvne", "MVNE", "Corporate"));
    }

    [Fact]
    public void Operating_figures_are_read_with_members_of_both_kinds_of_dimension()
    {
        using var folder = Folder()
            .Write(
                "operating/mobile.csv",
                "concept,service,line,period,value,status,source\nSubscriptions,IP,Mvne,FY2018-Q2,936000,published,deck\n"
            );

        var figure = Read(folder).Operating.Single();

        figure.Name.Should().Be("Subscriptions[line=Mvne,service=IP] FY2018-Q2");
        (figure.Value, figure.Unit, figure.Status).Should().Be((936_000, "subscriptions", "published"));
        (figure.Source, figure.Location).Should().Be(("deck", new("operating/mobile.csv", 2)));
    }

    [Fact]
    public void A_target_bears_the_name_of_its_folder()
    {
        using var folder = Folder()
            .Write(
                "scenarios/target/plan.csv",
                """
                concept,investee,period,value,unit,qualifier,basis
                Profit,,FY2018,600000,,approx,ifrs
                MarginRatio,,FY2018,-3.5,percent,,
                DividendPerShare,,FY2018,27.00,JPY/shares,,
                ShareOfProfit,ASSOC,FY2018,-1,,,
                """
            );

        var read = Read(folder).Scenarios;

        read.Should().OnlyContain(scenario => scenario.Scenario == "target");
        var figures = read.Select(scenario => scenario.Figure).ToArray();
        (figures[0].Qualifier, figures[0].Basis, figures[0].Unit)
            .Should()
            .Be((FactQualifier.Approximately, AccountingBasis.Ifrs, "JPY"));
        (figures[1].Value, figures[1].Decimals, figures[1].Unit).Should().Be((new Fraction(-35, 1000), 3, "pure"));
        (figures[2].Value, figures[2].Decimals, figures[2].Unit).Should().Be((27, 2, "JPY/shares"));
        figures[3].Members.Should().Equal(new FactMember("investee", "ASSOC"));
    }

    [Theory]
    [InlineData("90.96,billion,2,half-up,amount", 90_960_000_000, 10_000_000)]
    [InlineData("13026,million,0,truncate,amount", 13_026_000_000, 1_000_000)]
    [InlineData("123050115,thousand,0,,", 123_050_115_000, 1_000)]
    [InlineData("90.9,billion,2,,", 90_900_000_000, 10_000_000)]
    [InlineData("-7,one,0,half-even,", -7, 1)]
    public void A_published_amount_is_in_units_with_its_last_digit(string cells, long value, long step)
    {
        using var folder = new TestFolder().Write(
            "published/deck.csv",
            $"concept,period,value,unit,decimals,rounding,form,source\nRevenue,FY2018,{cells},deck\n"
        );

        var published = Read(folder).Published.Single();

        (published.Figure.Value, published.Step, published.IsGrowth).Should().Be((value, step, false));
        (published.Figure.Status, published.Figure.Unit).Should().Be(("published", ""));
    }

    [Fact]
    public void A_published_growth_is_a_pure_number()
    {
        using var folder = new TestFolder().Write(
            "published/deck.csv",
            "concept,period,value,unit,decimals,form,source\nRevenue,FY2018,+9.9,percent,1,growth,deck\n"
        );

        var published = Read(folder).Published.Single();

        (published.Figure.Value, published.Step).Should().Be((new Fraction(99, 1000), new Fraction(1, 1000)));
        (published.IsGrowth, published.Figure.Unit).Should().Be((true, "pure"));
    }

    [Fact]
    public void A_stated_figure_may_hold_at_any_time()
    {
        using var folder = new TestFolder().Write(
            "stated.csv",
            """
            concept,name_en,period,value,unit,qualifier,source
            Threshold,Threshold,,500000,JPY,over,price list
            Change,Change of charge,FY2017,-18.2,percent,,supplier
            """
        );

        var stated = Read(folder).Stated;

        (stated[0].Figure.Period, stated[0].Figure.Qualifier).Should().Be((null, FactQualifier.Over));
        (stated[1].Figure.Value, stated[1].Figure.Decimals).Should().Be((new Fraction(-182, 1000), 3));
        stated[1].NameJa.Should().Be("Change of charge");
    }

    [Theory]
    [InlineData("Subscriptions,,FY2018-Q2,1,", "operating/a.csv:3 KES2035")]
    [InlineData("Subscriptions,,FY2018-H1,1,", "operating/a.csv:3 KES2035")]
    [InlineData("Subscriptions,XX,FY2018,1,", "operating/a.csv:3:15 KES2102")]
    [InlineData("Sub,,FY2018,1,", "operating/a.csv:3:1 KES2101")]
    [InlineData("Subscriptions,,2018,1,", "operating/a.csv:3:16 KES2025")]
    [InlineData("Subscriptions,,FY2018,1.,", "operating/a.csv:3:23 KES2104")]
    [InlineData("Subscriptions,,FY2018,1/2,", "operating/a.csv:3:23 KES2104")]
    [InlineData("Subscriptions,,FY2018,-,", "operating/a.csv:3:23 KES2104")]
    [InlineData("Subscriptions,,FY2018,,", "operating/a.csv:3:23 KES2020")]
    [InlineData("Subscriptions,,FY2018,1,sure", "operating/a.csv:3:25 KES2028")]
    [InlineData("Orders,,FY2018,1.5,", "operating/a.csv:3:16 KES2022")]
    public void A_row_of_operating_figures_that_cannot_be_read_is_told_and_left_out(string row, string finding)
    {
        using var folder = Folder()
            .Write("operating/a.csv", $"concept,line,period,value,status\nSubscriptions,,FY2018-Q2,2532000,\n{row}\n");

        folder.Findings().Should().Equal(finding);
        GroupFolderReader
            .ReadAll(folder.Place, new ThreadedScheduler(1), _ => true)
            .Value.Figures.Operating.Should()
            .ContainSingle();
    }

    [Theory]
    [InlineData("Revenue,FY2018,1,dozen,0,,deck", "published/a.csv:2:18 KES2100")]
    [InlineData("Revenue,FY2018,1,million,0,growth,deck", "published/a.csv:2:18 KES2028")]
    [InlineData("Revenue,FY2018,1,million,x,,deck", "published/a.csv:2:26 KES2029")]
    [InlineData("Revenue,FY2018,1,million,0,,", "published/a.csv:2:29 KES2020")]
    [InlineData("revenue,FY2018,1,million,0,,deck", "published/a.csv:2:1 KES2103")]
    [InlineData("Revenue,FY2018,1.55,million,1,,deck", "published/a.csv:2:16 KES2105")]
    public void A_published_row_that_cannot_be_read_is_told(string row, string finding)
    {
        using var folder = new TestFolder().Write(
            "published/a.csv",
            $"concept,period,value,unit,decimals,form,source\n{row}\n"
        );

        folder.Findings().Should().Equal(finding);
    }

    [Fact]
    public void One_figure_in_two_files_is_told_in_the_second()
    {
        using var folder = Folder()
            .Write("operating/b.csv", "concept,period,value\nOrders,FY2018,2\n")
            .Write("operating/a.csv", "concept,period,value\nOrders,FY2018,1\n");

        folder.Findings().Should().Equal("operating/b.csv:2 KES2035");
    }

    [Fact]
    public void A_concept_that_is_bad_itself_costs_its_figures_no_second_finding()
    {
        using var folder = Folder()
            .Write("operating/concepts.csv", Concepts.Replace("balance", "stock"))
            .Write("operating/a.csv", "concept,period,value\nSubscriptions,FY2018,2\n");

        folder.Findings().Should().Equal("operating/concepts.csv:2:47 KES2028");
    }

    [Fact]
    public void A_ring_of_members_is_told_and_cut()
    {
        using var folder = Folder()
            .Write(
                "operating/members.csv",
                "dimension,member,name_en,name_ja,parent\nline,A,A,,B\nline,B,B,,A\nline,C,C,,X\n"
            );

        folder.Findings().Should().Equal("operating/members.csv:2:11 KES2038", "operating/members.csv:4:11 KES2102");
    }
}
