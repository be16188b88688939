using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;

namespace Kessan.Formats.Tests.Report;

/// <summary>Charts of documents: series over periods, steps and parts.</summary>
public sealed class ChartComposerTests
{
    private static readonly string[] Quarters = ["FY2017-Q3", "FY2017-Q4", "FY2018-Q1", "FY2018-Q2"];

    private readonly ReportExample _example = new ReportExample().Text(
        "## title\nRevenues\n\n## total\nTotal\n\n## yoy\nYoY\n\n## note\nAs told\n\n## cost\nCost\n"
    );

    [Fact]
    public void Series_are_drawn_over_a_row_of_periods()
    {
        Quarterly("Revenue", "", 44_000, 47_000, 44_700, 46_260);
        Quarterly("Revenue", "@service=Wan", 7_000, 7_100, 7_500, 7_700);
        Quarterly("Revenue", "@service=Si", 30_000, 31_000, 32_000, 33_000);
        _example.Fact("Margin@FY2018-Q2", "31/200", "pure").Fact("Margin@FY2018-Q1", "3/20", "pure");
        _example.Fact("Margin@FY2017-Q4", "3/20", "pure").Fact("Margin@FY2017-Q3", "3/20", "pure");

        var chart = Chart(
            """
            kind: stacked
            title: title
            periods: q-3q..q
            labels: above
            series:
              - { of: "Revenue[service=Wan]" }
              - { of: "Revenue[service=Si]", labels: none }
              - { of: Margin, shape: line, axis: second, display: percent .2 }
            captions:
              - { label: total, cells: "{Revenue @}", bold: true }
              - { cells: "{Revenue @ | share Revenue[service=Si]}", periods: q-1q..q }
            """
        );

        chart.Title.Plain.Should().Be("Revenues (JPY million, %, 3Q17 - 2Q18)");
        chart
            .Categories.Select(one => (one.Label, one.Tone))
            .Should()
            .Equal(
                ("3Q17", ChartTone.Earlier),
                ("4Q17", ChartTone.Earlier),
                ("1Q18", ChartTone.Actual),
                ("2Q18", ChartTone.Actual)
            );
        chart
            .Series.Select(one => (one.Label, one.Shape, one.Colour, one.OnSecondAxis, Shown(one)))
            .Should()
            .Equal(
                ("Wan", ChartShape.Column, 0, false, "7,000 7,100 7,500 7,700"),
                ("Si", ChartShape.Column, 1, false, "30,000 31,000 32,000 33,000"),
                ("Margin", ChartShape.Line, 2, true, "15.00% 15.00% 15.00% 15.50%")
            );
        chart.Series.Select(one => one.Points[0]!.ShowLabel).Should().Equal(true, false, true);
        chart
            .Captions.Select(one => (one.Label, one.Emphasis, string.Join(' ', one.Cells.Select(cell => cell?.Text))))
            .Should()
            .Equal(("Total", true, "44,000 47,000 44,700 46,260"), ("", false, "  139.7% 140.2%"));
        (chart.Labels, chart.Scale, chart.Note).Should().Be((ChartLabels.Above, 6, null));
        chart
            .AltText.Should()
            .StartWith(
                "Stacked column chart: Revenues (JPY million, %, 3Q17 - 2Q18). "
                    + "3Q17: Wan 7,000, Si 30,000, Margin 15.00%, Total 44,000. "
            );
        _example.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Periods_have_gaps_scenarios_and_labels()
    {
        _example.Fact("Revenue@FY2016", "157").Fact("Revenue@FY2017", "176").Fact("Revenue@FY2018@target", "190");
        _example.Fact("Revenue@FY2018@stretch", "200");

        var chart = Chart(
            """
            kind: columns
            unit: one
            title: title
            periods:
              - FY2016..fy-1y
              - "|"
              - { period: fy, scenario: target }
              - { period: fy, scenario: stretch, label: total }
            series: [{ of: Revenue }]
            """
        );

        chart
            .Categories.Should()
            .Equal(
                new("FY16", ChartTone.Earlier),
                new("FY17", ChartTone.Earlier),
                new("FY18 target", ChartTone.Target, true),
                new("Total", ChartTone.Forecast)
            );
        Shown(chart.Series[0]).Should().Be("157 176 190 200");
        _example.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Periods_of_the_year_to_date_follow_one_another_by_years()
    {
        _example.Fact("Revenue@FY2017-H1", "83").Fact("Revenue@FY2018-H1", "91");

        Chart("kind: lines\ntitle: title\nunit: one\nperiods: ytd-1y..ytd\nseries: [{ of: Revenue }]")
            .Categories.Select(one => one.Label)
            .Should()
            .Equal("1H17", "1H18");
    }

    [Fact]
    public void A_bridge_leads_from_total_to_total()
    {
        _example.Fact("Revenue@FY2018-H1", "100").Fact("CostOfRevenue@FY2018-H1", "70").Fact("Gain@FY2018-H1", "-5");
        _example.Fact("Profit@FY2018-H1", "25");

        var chart = Chart(
            """
            kind: waterfall
            unit: one
            title: title
            steps:
              - { of: "{Revenue ytd}", role: total }
              - { of: CostOfRevenue, label: cost, role: deduction }
              - { of: "{Gain ytd}" }
              - { of: "{Profit ytd}", role: total }
            """
        );

        chart.Categories.Select(one => one.Label).Should().Equal("Revenue", "Cost", "Gain", "Profit");
        chart
            .Series.Single()
            .Points.Select(point => (point!.Value, point.Number.Text, point.Role))
            .Should()
            .Equal(
                (100, "100", WaterfallRole.Total),
                (-70, "70", WaterfallRole.Difference),
                (-5, "(5)", WaterfallRole.Difference),
                (25, "25", WaterfallRole.Total)
            );
        chart.AltText.Should().Contain("Cost: less 70. Gain: (5). Profit: 25.");
        _example.Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_bridge_that_misses_a_step_is_found()
    {
        _example.Fact("Revenue@FY2018-H1", "100").Fact("Profit@FY2018-H1", "25");

        Chart("kind: waterfall\ntitle: title\nsteps: [{ of: Revenue, role: total }, { of: Profit, role: total }]");

        _example
            .Findings.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("KES3026 11:47 the steps before lead to 100");
    }

    [Fact]
    public void Shares_are_parts_of_one_bar_and_bars_are_apart()
    {
        _example.Fact("Staff@FY2018-H1@actual@usgaap@kind=A", "2", "persons");
        _example.Fact("Staff@FY2018-H1@actual@usgaap@kind=B", "3", "persons").Fact("Staff@FY2018-H1", "5", "persons");
        const string Parts = "title: title\nparts: [{ of: \"Staff[kind=A]\" }, { of: \"{Staff[kind=B] ytd}\" }]";

        var shares = Chart($"kind: shares\n{Parts}");
        var bars = Chart($"kind: bars\n{Parts}");

        shares.Categories.Single().Label.Should().Be("1H18");
        shares.Series.Select(one => (one.Label, Shown(one))).Should().Equal(("A", "2"), ("B", "3"));
        bars.Categories.Select(one => one.Label).Should().Equal("A", "B");
        bars.Series.Select(Shown).Should().Equal("2 3");
        bars.Title.Plain.Should().Be("Revenues (persons, 1H18)");
    }

    [Fact]
    public void Figures_of_other_units_do_not_share_an_axis()
    {
        _example.Fact("Revenue@FY2018-H1", "100").Fact("Staff@FY2018-H1", "5", "persons");

        Chart("kind: stacked\ntitle: title\nperiods: ytd\nseries: [{ of: Revenue }, { of: Staff }]");
        Chart("kind: columns\ntitle: title\nperiods: ytd\nseries: [{ of: Revenue }, { of: Staff, axis: second }]");

        _example.Findings.Should().ContainSingle().Which.Should().StartWith("KES3024 12:41 Staff is in persons");
    }

    [Fact]
    public void Charts_of_one_scale_share_their_axis()
    {
        _example.Fact("In@FY2018-H1", "1310").Fact("Out@FY2018-H1", "-720").Fact("Apart@FY2018-H1", "9");
        var page = _example.Pages(
            """
              - page: cash
                title: "-"
                body:
                  columns:
                    - chart: { kind: columns, title: title, scale: cash, periods: ytd, series: [{ of: In }] }
                    - chart: { kind: columns, title: title, scale: cash, periods: ytd, series: [{ of: Out }] }
                    - chart: { kind: columns, title: title, periods: ytd, series: [{ of: Apart }] }
            """
        );

        var charts = ((Arrangement)page.Pages[0].Body).Parts.Select(part => (ChartBlock)part.Block).ToList();
        charts.Select(one => one.Element).Should().Equal("chart", "chart-2", "chart-3");
        charts
            .Select(one => (one.Chart.Minimum, one.Chart.Maximum))
            .Should()
            .Equal(((Fraction?)-800, (Fraction?)1500), (-800, 1500), (null, null));
    }

    [Fact]
    public void Illustrative_figures_are_said_to_be()
    {
        _example.Fact("Revenue@FY2018-H1", "100", status: "illustrative").Fact("Profit@FY2018-H1", "5");
        const string Over = "kind: columns\ntitle: title\nperiods: ytd\nseries";

        Chart($"{Over}: [{{ of: Profit }}]").Note.Should().BeNull();
        Chart($"{Over}: [{{ of: Revenue }}]").Note!.Plain.Should().Contain("illustrative");
        Chart($"{Over}: [{{ of: Revenue }}]\nnote: note").Note!.Plain.Should().Be("As told");
    }

    private void Quarterly(string concept, string members, params long[] millions)
    {
        foreach (var (quarter, value) in Quarters.Zip(millions))
        {
            _example.Fact($"{concept}@{quarter}@actual@usgaap{members}", $"{value}000000");
        }
    }

    private ChartFigure Chart(string keys) =>
        _example.Block<ChartBlock>("chart:\n" + string.Join('\n', keys.Split('\n').Select(line => "  " + line))).Chart;

    private static string Shown(ChartSeries series) =>
        string.Join(' ', series.Points.Select(point => point?.Number.Text));
}
