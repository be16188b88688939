using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;

namespace Kessan.Tests.Documents.Charts;

/// <summary>One chart of every kind, in both languages, with figures in millions.</summary>
internal static class ExampleCharts
{
    private static readonly PrintedScale Millions = new(6, 0, RoundingRule.HalfAwayFromZero);

    public static IEnumerable<(string Name, ChartFigure Chart)> All(Language language) =>
        [
            ("stacked", Stacked(language)),
            ("columns", Columns(language)),
            ("ratio", Ratio(language)),
            ("waterfall", Waterfall(language)),
            ("shares", Shares(language)),
            ("lines", Lines(language)),
            ("bars", Bars(language)),
            ("clusters", Clusters(language)),
            ("ticks", Ticks(language)),
            ("stack-ratio", StackRatio(language)),
        ];

    public static PrintedNumber Million(string fact, long value, Language language)
    {
        var digits = Math.Abs(value).ToString("#,##0", CultureInfo.InvariantCulture);
        var text =
            value >= 0 ? digits
            : language == Language.Japanese ? "△" + digits
            : $"({digits})";
        return new(fact, value * 1_000_000L, "JPY", text, Millions);
    }

    public static PrintedNumber Percent(string fact, long tenths, Language language)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(tenths) / 10}.{Math.Abs(tenths) % 10}%");
        var text =
            tenths >= 0 ? digits
            : language == Language.Japanese ? "△" + digits
            : $"({digits})";
        return new(fact, new Fraction(tenths, 1_000), "pure", text, new(-2, 1, RoundingRule.HalfAwayFromZero));
    }

    public static ChartSeries Series(string label, int colour, Language language, params long?[] millions) =>
        new(
            label,
            ChartShape.Column,
            [
                .. millions.Select(
                    (value, i) =>
                        value is { } known
                            ? new ChartPoint(
                                known * 1_000_000L,
                                Million($"S{colour}@{i}@actual@usgaap", known, language)
                            )
                            : null
                ),
            ]
        )
        {
            Colour = colour,
        };

    public static ChartFigure Stacked(Language language)
    {
        var j = language == Language.Japanese;
        long[][] values =
        [
            [4_480, 4_590, 4_690, 4_810, 5_200, 5_440],
            [5_890, 5_950, 6_040, 5_980, 6_080, 6_180],
            [6_700, 6_850, 7_240, 7_310, 7_470, 7_605],
            [7_100, 7_210, 7_300, 380, 7_890, 7_900],
        ];
        string[] names = j
            ? ["インターネット接続（法人）", "インターネット接続（個人）", "アウトソーシング", "WANサービス"]
            : ["Internet connectivity (enterprise)", "Internet connectivity (consumer)", "Outsourcing", "WAN"];
        var totals = Enumerable.Range(0, 6).Select(i => values.Sum(row => row[i])).ToArray();
        return new(
            ChartKind.Stacked,
            Title(
                j ? "ネットワークサービス売上高" : "Network services revenue",
                j ? "百万円、四半期" : "JPY million, by quarter"
            ),
            Quarters(),
            [.. values.Select((row, i) => Series(names[i], i, language, [.. row.Select(value => (long?)value)]))],
            "Network services revenue by quarter."
        )
        {
            Captions =
            [
                new(
                    j ? "前年同期比" : "YoY",
                    [null, null, .. new[] { 81L, 92, -105, 110 }.Select((p, i) => Percent($"G{i}", p, language))]
                ),
                new("", [.. totals.Select((total, i) => Million($"T{i}", total, language))], true),
            ],
            Scale = 6,
        };
    }

    public static ChartFigure Columns(Language language)
    {
        var j = language == Language.Japanese;
        return new(
            ChartKind.Columns,
            Title(j ? "営業利益" : "Operating income", j ? "百万円" : "JPY million"),
            [
                new("1H16", ChartTone.Earlier),
                new("1H17", ChartTone.Earlier),
                new("1H18"),
                new("FY17", ChartTone.Earlier, true),
                new(j ? "FY18\n目標" : "FY18\ntarget", ChartTone.Target),
                new(j ? "FY19\n予想" : "FY19\nforecast", ChartTone.Forecast),
            ],
            [Series("Operating income", 0, language, -420, 2_313, 2_909, 6_762, 7_000, 8_200)],
            "Operating income."
        )
        {
            Scale = 6,
            Note = RichText.Of(
                j
                    ? "FY18目標は2018年5月公表、予想は例示です。"
                    : "Targets as published in May 2018; the forecast is illustrative."
            ),
        };
    }

    public static ChartFigure Ratio(Language language)
    {
        var j = language == Language.Japanese;
        long[] ratios = [157, 152, 161, 149, 152, 158];
        return new(
            ChartKind.Columns,
            Title(
                j ? "売上総利益と売上総利益率" : "Gross margin and gross margin ratio",
                j ? "百万円、%" : "JPY million, %"
            ),
            Quarters(),
            [
                Series(j ? "売上総利益" : "Gross margin", 1, language, 6_400, 6_626, 7_100, 7_034, 6_779, 7_310),
                new(
                    j ? "売上総利益率" : "Ratio",
                    ChartShape.Line,
                    [
                        .. ratios.Select(
                            (tenths, i) =>
                                new ChartPoint(new Fraction(tenths, 1_000), Percent($"R{i}", tenths, language))
                        ),
                    ]
                )
                {
                    OnSecondAxis = true,
                    Colour = 1,
                },
            ],
            "Gross margin."
        )
        {
            Scale = 6,
        };
    }

    public static ChartFigure StackRatio(Language language)
    {
        var stacked = Stacked(language);
        return stacked with { Series = [.. stacked.Series, Ratio(language).Series[1]] };
    }

    public static ChartFigure Waterfall(Language language)
    {
        var j = language == Language.Japanese;
        (string Label, long Value, WaterfallRole Role)[] steps =
        [
            (j ? "2017年度 上期" : "1H17", 2_313, WaterfallRole.Total),
            (j ? "売上高" : "Revenue", 7_960, WaterfallRole.Difference),
            (j ? "売上原価" : "Cost of revenue", -6_897, WaterfallRole.Difference),
            (j ? "販売管理費" : "SG&A and R&D", -467, WaterfallRole.Difference),
            (j ? "2018年度 上期" : "1H18", 2_909, WaterfallRole.Total),
        ];
        return new(
            ChartKind.Waterfall,
            Title(j ? "営業利益の増減要因" : "What moved operating income", j ? "百万円" : "JPY million"),
            [
                .. steps.Select(
                    (step, i) => new ChartCategory(step.Label, i == 0 ? ChartTone.Earlier : ChartTone.Actual)
                ),
            ],
            [
                new(
                    "",
                    ChartShape.Column,
                    [
                        .. steps.Select(
                            (step, i) =>
                                new ChartPoint(
                                    step.Value * 1_000_000L,
                                    Million($"W{i}", step.Value, language),
                                    true,
                                    step.Role
                                )
                        ),
                    ]
                ),
            ],
            "Bridge."
        )
        {
            Scale = 6,
        };
    }

    public static ChartFigure Shares(Language language)
    {
        var j = language == Language.Japanese;
        string[] names = j
            ? ["エンジニア", "営業", "管理", "その他"]
            : ["Engineers", "Sales", "Administration", "Others"];
        long[][] values =
        [
            [2_000, 2_110],
            [520, 540],
            [380, 400],
            [90, 95],
        ];
        return new(
            ChartKind.Shares,
            Title(j ? "従業員の内訳" : "Employees by function", j ? "人、9月末" : "persons, at September 30"),
            [new("1H17", ChartTone.Earlier), new("1H18")],
            [.. names.Select((name, i) => Series(name, i, language, values[i][0], values[i][1]))],
            "Employees."
        );
    }

    public static ChartFigure Lines(Language language)
    {
        var j = language == Language.Japanese;
        string[] names = j ? ["法人モバイル", "個人モバイル"] : ["Enterprise mobile", "Consumer mobile"];
        long[][] values =
        [
            [942, 1_021, 1_130, 1_210, 1_340, 1_483],
            [980, 1_010, 1_025, 1_030, 1_040, 1_049],
        ];
        return new(
            ChartKind.Lines,
            Title(j ? "モバイル回線数" : "Mobile subscriptions", j ? "千回線、四半期末" : "thousand, at quarter-end"),
            Quarters(),
            [
                .. names.Select(
                    (name, i) =>
                        Series(name, i, language, [.. values[i].Select(value => (long?)value)]) with
                        {
                            Shape = ChartShape.Line,
                        }
                ),
            ],
            "Subscriptions."
        );
    }

    public static ChartFigure Bars(Language language)
    {
        var j = language == Language.Japanese;
        return new(
            ChartKind.Bars,
            Title(j ? "事業別売上高" : "Revenue by line", j ? "百万円、2018年度上期" : "JPY million, 1H18"),
            [
                new(j ? "システムインテグレーション" : "Systems integration"),
                new(j ? "ネットワークサービス" : "Network services"),
                new(j ? "機器販売" : "Equipment sales"),
                new(j ? "消去" : "Eliminations"),
            ],
            [Series("", 0, language, 28_630, 58_100, 2_260, -410)],
            "Revenue by line."
        )
        {
            Captions =
            [
                new(
                    j ? "前年同期比" : "YoY",
                    [.. new[] { 60L, 96, 455, -32 }.Select((p, i) => Percent($"G{i}", p, language))]
                ),
            ],
            Scale = 6,
        };
    }

    public static ChartFigure Clusters(Language language)
    {
        var j = language == Language.Japanese;
        return new(
            ChartKind.Columns,
            Title(j ? "受注高と受注残高" : "Orders received and backlog", j ? "百万円" : "JPY million"),
            [new("2Q17", ChartTone.Earlier), new("1Q18", ChartTone.Earlier), new("2Q18")],
            [
                Series(j ? "受注高" : "Orders received", 0, language, 22_400, 21_900, 24_100),
                Series(j ? "受注残高" : "Backlog", 1, language, 45_100, 48_800, 50_520),
            ],
            "Orders."
        )
        {
            Scale = 6,
        };
    }

    public static ChartFigure Ticks(Language language)
    {
        var lines = Lines(language);
        return lines with
        {
            Series =
            [
                .. lines.Series.Select(series =>
                    series with
                    {
                        Points = [.. series.Points.Select(point => point! with { ShowLabel = false })],
                    }
                ),
            ],
            Scale = 6,
        };
    }

    private static ImmutableArray<ChartCategory> Quarters() =>
        [new("1Q17"), new("2Q17"), new("3Q17"), new("4Q17"), new("1Q18", StartsGroup: true), new("2Q18")];

    private static RichText Title(string what, string unit) =>
        new([new(0, ParagraphMark.None, [new(what)]), new(0, ParagraphMark.None, [new(unit)])]);
}

/// <summary>Widths near Arial's and a Japanese font's: a character of Japanese is as wide as high.</summary>
internal sealed class EvenMeasure : ITextMeasure
{
    public int Width(ReadOnlySpan<char> text, int size, bool bold)
    {
        var thousandths = 0;
        foreach (var character in text)
        {
            thousandths += character switch
            {
                >= '\u2E80' or '△' or '※' => 1_000,
                ' ' or ',' or '.' or '(' or ')' or 'i' or 'l' or 't' => 300,
                '%' or 'm' or 'w' or 'M' or 'W' => 860,
                >= 'A' and <= 'Z' => 700,
                _ => 556,
            };
        }

        return thousandths * size / 1_000 * (bold ? 106 : 100) / 100;
    }
}
