using Kessan.Amounts;
using Kessan.Periods;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Numbers.Prose;
using Kessan.TieOut.Numbers.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Tests.TieOut.Numbers;

public sealed class StatementReaderTests
{
    private static readonly Surroundings Below = new(["Segment"], [], null, Legend.None, new(4, YearNaming.Start))
    {
        Caption = new ToldUnit(UnitKind.Money, "JPY", 6),
    };

    [Theory]
    [InlineData(
        "1H18 revenue: up JPY1,941 million, up 10.7% YoY",
        "1941000000 Change YoY 1H2018 revenue",
        "107/1000 Growth YoY 1H2018 revenue"
    )]
    [InlineData(
        "2Q18-end lines: 1,483 thousand (up 462 thousand YoY)",
        "1483000 Figure  2Q2018-end lines",
        "462000 Change YoY 2Q2018-end lines"
    )]
    [InlineData("Ratio: 15.5% (down 0.2 points YoY)", "31/200 Figure   Ratio", "-1/500 PointChange YoY  Ratio")]
    [InlineData(
        "2Q18-end personnel: 1,093 personnel (increased by 14 personnel YoY, increased by 54 personnel QoQ)",
        "1093 Figure  2Q2018-end personnel",
        "14 Change YoY 2Q2018-end personnel",
        "54 Change QoQ 2Q2018-end personnel"
    )]
    [InlineData(
        "売上高は909億63百万円（前年同期比9.6%増）",
        "90963000000 Figure   売上高",
        "12/125 Growth YoY  売上高"
    )]
    [InlineData(
        "営業利益は29億12百万円（同25.8％増）、純利益は19億82百万円となりました。",
        "2912000000 Figure   営業利益",
        "129/500 Growth   営業利益",
        "1982000000 Figure   純利益"
    )]
    [InlineData(
        "売上総利益率は15.5%（前年同期比0.2ポイント低下）",
        "31/200 Figure   売上総利益率",
        "-1/500 PointChange YoY  売上総利益率"
    )]
    [InlineData("Cash 1,234 (+56)", "1234000000 Figure   Cash", "56000000 Change   Cash")]
    [InlineData(
        "Hired 175 graduates in Apr. 2018 (148 in Apr. 2017)",
        "175 Figure  2018-04-01/2018-04-30 Hired graduates",
        "148 Figure  2017-04-01/2017-04-30 Hired graduates"
    )]
    [InlineData(
        "Loss was JPY148 million (1Q18 JPY62 million, 2Q18 JPY86 million)",
        "148000000 Figure   Loss",
        "62000000 Figure  1Q2018 Loss",
        "86000000 Figure  2Q2018 Loss"
    )]
    [InlineData(
        "Equity ratio: 46.8% as of Sep. 30, 2018; 47.7% as of Mar. 31, 2018",
        "117/250 Figure  2018-09-30 Equity ratio",
        "477/1000 Figure  2018-03-31 Equity ratio"
    )]
    [InlineData("86.4% of 2Q18 cloud revenue is elsewhere", "108/125 Share  2Q2018 cloud revenue")]
    [InlineData(
        "145 MVNE clients (+17 from 1H17-end)",
        "145 Figure   MVNE clients",
        "17 Change from 1H17-end  MVNE clients"
    )]
    [InlineData(
        "Sales rose from $10.2 billion in 1H17 to $11.5 billion in 1H18",
        "10200000000 Figure  1H2017 Sales",
        "11500000000 Figure  1H2018 Sales"
    )]
    [InlineData("Progress rate against the plan: 48%", "12/25 Progress   Progress rate against")]
    public void Reads(string text, params string[] expected) =>
        Read(text)
            .Select(number =>
                $"{Plain(number.Value)} {number.Role} {number.RoleWords} {number.Period?.Text} {number.Label[^1]}"
            )
            .Should()
            .Equal(expected);

    [Fact]
    public void Places_labels_and_sites_are_told()
    {
        var paragraph = new ReadText(
            "Sales 12 (+3%).\nCosts 1,234 here.",
            new TextPlace(2, 10, 5),
            [new TextTag(22, 5, "costs.fact")]
        );

        var numbers = StatementReader.Read(paragraph, Below, 3, 7);

        numbers.Select(number => number.Id).Should().Equal(7, 8, 9);
        numbers.Select(number => (number.Place.Line, number.Place.Column)).Should().Equal((10, 11), (10, 15), (11, 7));
        numbers
            .Select(number => (number.Site.Element, number.Site.Row, number.Site.Position))
            .Should()
            .Equal((3, 0, 0), (3, 0, 1), (3, 1, 0));
        numbers
            .Select(number => string.Join('/', number.Label))
            .Should()
            .Equal("Segment/Sales", "Segment/Sales", "Segment/Costs");
        numbers[2].FactId.Should().Be("costs.fact");
        numbers.Should().OnlyContain(number => number.Site.IsProse);
    }

    [Fact]
    public void Marks_mean_what_the_page_says()
    {
        var growth = Legend.None.With("Unit: JPY billion, % = Year over year change");
        var share = Legend.None.With("() = % of total revenue");

        Read("Cash 12 (3%)", Below with { Legend = growth })[1].Role.Should().Be(NumberRole.Growth);
        Read("Cash 12 (3%)", Below with { Legend = share })[1].Role.Should().Be(NumberRole.Share);
        Read("Cash 12 (3%)", Below)[1].Role.Should().Be(NumberRole.Share);
    }

    [Theory]
    [InlineData("Unit: JPY million", 6, "JPY")]
    [InlineData("Unit: JPY billion (bn)", 9, "JPY")]
    [InlineData("（単位：百万円）", 6, "JPY")]
    [InlineData("(in thousands of U.S. dollars)", 3, "USD")]
    [InlineData("$ in millions", 6, "USD")]
    [InlineData("(Millions of yen)", 6, "JPY")]
    [InlineData("EUR millions", 6, "EUR")]
    [InlineData("Stock Price (JPY)", null, "JPY")]
    public void Captions_give_units(string text, int? scale, string name)
    {
        var unit = UnitWords.OfCaption(text)[0];

        (unit.Scale, unit.Name).Should().Be((scale, name));
    }

    [Theory]
    [InlineData("Revenue in Japan")]
    [InlineData("Operating income (loss)")]
    [InlineData("")]
    public void Other_words_give_none(string text) => UnitWords.OfCaption(text).Should().BeEmpty();

    private static IReadOnlyList<FoundNumber> Read(string text, Surroundings? around = null) =>
        StatementReader.Read(new ReadText(text, new TextPlace(1, 1, 1)), around ?? Below, 0, 1);

    private static string Plain(Fraction value) => value.ToString();
}
