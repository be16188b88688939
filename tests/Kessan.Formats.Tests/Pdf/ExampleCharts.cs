using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;

namespace Kessan.Formats.Tests.Pdf;

/// <summary>The charts of the example deck.</summary>
internal static class ExampleCharts
{
    private static readonly ImmutableArray<string> Quarters = ["1Q17", "2Q17", "3Q17", "4Q17", "1Q18", "2Q18"];

    public static Arrangement Body(Language language) =>
        new(
            "charts",
            true,
            [
                new(62, new ChartBlock("revenues", Revenues(language))),
                new(
                    38,
                    new Arrangement(
                        "side",
                        false,
                        [
                            new(0, new TextBlock("notes", Notes(language), new())),
                            new(1, new ChartBlock("bridge", Bridge(language))),
                        ]
                    )
                ),
            ]
        );

    private static RichText Notes(Language language) =>
        ExampleDeck.Text(
            ExampleDeck.Heading(language.Choose("Revenue by service", "サービス別売上")),
            ExampleDeck.Bullet(
                0,
                new Run(language.Choose("Revenue of the half year ", "上期の売上は")),
                ExampleDeck.Number(language.Choose("rose 9.6%", "9.6%増"), "RevenueGrowth"),
                new Run(language.Choose(", every service contributing", "、全サービスが寄与"))
            ),
            new Paragraph(0, ParagraphMark.Tick, [new(language.Choose("Target reached", "目標を達成"))])
        );

    private static ChartFigure Revenues(Language language) =>
        new(
            ChartKind.Stacked,
            RichText.Of(language.Choose("Revenue by quarter (JPY million)", "四半期売上高（百万円）")),
            [
                .. Quarters.Select(
                    (label, at) => new ChartCategory(label, at > 3 ? ChartTone.Actual : ChartTone.Earlier, at == 4)
                ),
            ],
            [
                Columns(
                    language.Choose("Network services", "ネットワークサービス"),
                    0,
                    25_100,
                    25_600,
                    26_300,
                    27_000,
                    27_800,
                    28_900
                ),
                Columns(
                    language.Choose("Systems integration", "システムインテグレーション"),
                    1,
                    12_900,
                    14_100,
                    13_800,
                    18_200,
                    13_500,
                    15_100
                ),
                Columns(language.Choose("ATM operation", "ATM運営事業"), 2, 1_010, 1_020, 1_015, 1_005, 1_030, 1_060),
            ],
            "revenue by quarter"
        )
        {
            Scale = 6,
            Captions =
            [
                new(language.Choose("YoY", "前年同期比"), [null, null, null, null, .. Numbers("+9.0%", "+10.1%")]),
                new(
                    language.Choose("Total", "合計"),
                    [.. Numbers("39,010", "40,720", "41,115", "46,205", "42,330", "45,060")],
                    true
                ),
            ],
        };

    private static ChartFigure Bridge(Language language) =>
        new(
            ChartKind.Waterfall,
            RichText.Of(language.Choose("Operating income, 1H17 to 1H18 (JPY million)", "営業利益の増減（百万円）")),
            [
                new("1H17", ChartTone.Earlier),
                new(language.Choose("Gross margin", "総利益")),
                new(language.Choose("SG&A", "販管費")),
                new("1H18"),
            ],
            [
                new(
                    language.Choose("Operating income", "営業利益"),
                    ChartShape.Column,
                    [
                        Point(2_316, "2,316"),
                        Point(1_068, "+1,068", WaterfallRole.Difference),
                        Point(-471, language.Choose("(471)", "△471"), WaterfallRole.Difference),
                        Point(2_913, "2,913"),
                    ]
                ),
            ],
            "bridge"
        )
        {
            Scale = 6,
        };

    private static ChartSeries Columns(string label, int colour, params int[] values) =>
        new(label, ChartShape.Column, [.. values.Select(value => Point(value, $"{value:#,0}"))]) { Colour = colour };

    private static ChartPoint Point(int value, string text, WaterfallRole role = WaterfallRole.Total) =>
        new(new Fraction(value * 1_000_000L, 1), ExampleDeck.Number(text, "Chart").Number!, Role: role);

    private static IEnumerable<PrintedNumber?> Numbers(params string[] texts) =>
        texts.Select(text => ExampleDeck.Number(text, "Caption").Number);
}
