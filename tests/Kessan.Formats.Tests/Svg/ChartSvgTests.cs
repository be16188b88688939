using System.Collections.Immutable;
using System.Xml.Linq;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Svg;
using Kessan.Tests.Documents.Charts;

namespace Kessan.Formats.Tests.Svg;

public class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_mark_is_an_element_in_points()
    {
        var number = new PrintedNumber(
            "Revenue@FY2018-H1@actual@usgaap",
            100,
            "JPY",
            "<100>",
            new(0, 0, RoundingRule.HalfAwayFromZero)
        );
        ImmutableArray<ChartMark> marks =
        [
            new PlotMark(0, 0, 1, 1, new(0, 1), null),
            new RectangleMark(150, 1_000, 2_000, 505, 0x12355B, 0xFFFFFF) { Number = number },
            new RectangleMark(0, 0, 100, 100, 0xC8102E, IsHatched: true),
            new LineMark([(0, 0), (100, 250)], 0x5B6770, 75, true),
            new DotMark(100, 200, 250, 0x12355B, 0x12355B),
            new TextMark(1_150, 990, new("<100>") { Number = number, Bold = true }, 900, 0x1F2933, Alignment.Center),
        ];
        var chart = new ChartFigure(ChartKind.Columns, RichText.Of("A & B"), [], [], "Says \"100\".");

        var text = ChartSvg.Write(new("c", new(700, 800, 4_200, 2_100), chart, marks), Theme.Default, "p1");

        text.Should()
            .Be(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 21" width="42pt" height="21pt" role="img" aria-labelledby="p1-title p1-desc" font-family="'Arial', 'Yu Gothic', 'Noto Sans CJK JP', sans-serif">
                <title id="p1-title">A &amp; B</title>
                <desc id="p1-desc">Says &quot;100&quot;.</desc>
                <pattern id="p1-hatch-c8102e" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#ffffff"/><rect width="1.6" height="4" fill="#c8102e"/></pattern>
                <rect x="1.5" y="10" width="20" height="5.05" fill="#12355b" stroke="#ffffff" stroke-width="0.75" data-fact="Revenue@FY2018-H1@actual@usgaap"/>
                <rect x="0" y="0" width="1" height="1" fill="url(#p1-hatch-c8102e)"/>
                <polyline points="0,0 1,2.5" fill="none" stroke="#5b6770" stroke-width="0.75" stroke-dasharray="3 2"/>
                <circle cx="1" cy="2" r="2.5" fill="#12355b" stroke="#12355b"/>
                <text x="11.5" y="9.9" font-size="9" fill="#1f2933" text-anchor="middle" font-weight="bold" data-fact="Revenue@FY2018-H1@actual@usgaap">&lt;100&gt;</text>
                </svg>

                """.ReplaceLineEndings("\n")
            );
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Every_kind_of_chart_is_well_formed_and_names_the_facts_of_its_labels(Language language)
    {
        foreach (var (name, chart) in ExampleCharts.All(language))
        {
            var marks = ChartScene.Of(chart, 42_000, 22_000, Theme.Default, new EvenMeasure());

            var svg = XElement.Parse(
                ChartSvg.Write(new("c", new(0, 0, 42_000, 22_000), chart, marks), Theme.Default, name)
            );

            svg.Elements(Svg + "text")
                .Where(text => text.Attribute("data-fact") is not null)
                .Select(text => (text.Attribute("data-fact")!.Value, text.Value))
                .Should()
                .Equal(
                    marks
                        .OfType<TextMark>()
                        .Where(mark => mark.Run.Number is not null)
                        .Select(mark => (mark.Run.Number!.Fact, mark.Run.Text))
                );
        }
    }
}
