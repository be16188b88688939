using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Formats.Tests.Pdf;

/// <summary>A deck in both languages with one page of every kind; its figures are made up.</summary>
internal static class ExampleDeck
{
    private static readonly PrintedScale Millions = new(6, 0, RoundingRule.HalfAwayFromZero);

    public static Document Of(Language language) =>
        new(
            "deck",
            language.Choose("Results", "決算説明資料"),
            language,
            Look,
            PageFormat.Wide,
            "DRAFT",
            Pages(language)
        );

    public static Document Summary(Language language) =>
        new(
            "summary",
            language.Choose("Summary", "決算短信"),
            language,
            Look,
            PageFormat.A4,
            null,
            [.. Pages(language).Skip(2).Select((page, at) => page with { Number = at + 1 })]
        );

    private static Theme Look { get; } =
        Theme.Default with
        {
            Footer = new Dictionary<string, string>
            {
                ["en"] = "Example Networks Inc.",
                ["ja"] = "株式会社イグザンプル・ネットワークス",
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };

    public static Run Number(string text, string concept) =>
        new(text) { Number = new($"{concept}@FY2018-H1@actual@usgaap", new Fraction(1, 1), "JPY", text, Millions) };

    public static RichText Text(params Paragraph[] paragraphs) => new([.. paragraphs]);

    public static Paragraph Bullet(int level, params Run[] runs) => new(level, ParagraphMark.Bullet, [.. runs]);

    public static Paragraph Heading(string text) => new(0, ParagraphMark.Heading, [new(text)]);

    public static Run Bold(string text) => new(text) { Bold = true };

    public static Run Raised(string text) => new(text) { Raised = true };

    private static ImmutableArray<Page> Pages(Language language) =>
        [
            Page(
                1,
                PageKind.Cover,
                language.Choose("Consolidated Financial Results for 1H FY2018", "2018年度 上期 連結決算説明資料"),
                Cover(language)
            ) with
            {
                Headline = RichText.Of(
                    language.Choose("Six months ended September 30, 2018", "2018年9月30日に終了した6か月間")
                ),
            },
            Page(2, PageKind.Agenda, language.Choose("Agenda", "目次"), Agenda(language)),
            Page(
                3,
                PageKind.Content,
                language.Choose("Summary of 1H18 Financial Results", "2018年度 上期 連結業績サマリー"),
                SummaryBody(language)
            ) with
            {
                Headline = RichText.Of(
                    language.Choose(
                        "Recurring revenue and better margins of systems integration carried the growth of income, after higher costs",
                        "ストック売上の積上げ及びSI利益率の改善が、費用の増加を吸収し増益を牽引"
                    )
                ),
                Remark = RichText.Of(
                    language.Choose("Unit: JPY billion; % = year over year", "単位：億円、％は前年同期比")
                ),
                Footnotes =
                [
                    new(
                        "※1",
                        RichText.Of(
                            language.Choose(
                                "Operating income before depreciation and amortization",
                                "営業利益に減価償却費を足し戻したもの"
                            )
                        )
                    ),
                    new(
                        "※2",
                        RichText.Of(
                            language.Choose(
                                "Without the effect of the change of US GAAP for equity securities and funds",
                                "米国会計基準の変更による持分証券等の影響を除く"
                            )
                        )
                    ),
                    new(
                        "※3",
                        RichText.Of(
                            language.Choose("Net income attributable to the company", "当社株主に帰属する四半期純利益")
                        )
                    ),
                    new(
                        "※4",
                        RichText.Of(
                            language.Choose(
                                "Revenue of contracts that go on month by month",
                                "月額で継続する契約の売上"
                            )
                        )
                    ),
                ],
            },
            Page(
                4,
                PageKind.Content,
                language.Choose("Consolidated Financial Results", "連結業績"),
                ExampleTables.Results(language)
            ) with
            {
                Remark = RichText.Of(language.Choose("Unit: JPY million", "単位：百万円")),
                Footnotes =
                [
                    new("※1", RichText.Of(language.Choose("Operating income before depreciation", "償却前営業利益"))),
                ],
            },
            Page(
                5,
                PageKind.Content,
                language.Choose("Revenues by Category", "サービス別売上高"),
                ExampleCharts.Body(language)
            ) with
            {
                Remark = RichText.Of(language.Choose("Unit: JPY million", "単位：百万円")),
            },
        ];

    private static Page Page(int number, PageKind kind, string title, Block body) =>
        new(number, $"page-{number}", kind, RichText.Of(title), null, null, body, [], []);

    private static TextBlock Cover(Language language) =>
        new(
            "cover",
            Text(
                new Paragraph(
                    0,
                    ParagraphMark.None,
                    [Bold(language.Choose("Example Networks Inc.", "株式会社イグザンプル・ネットワークス"))]
                ),
                new Paragraph(0, ParagraphMark.None, [new(language.Choose("TSE1 (0000)", "東証一部（0000）"))]),
                new Paragraph(0, ParagraphMark.None, [new(language.Choose("November 6, 2018", "2018年11月6日"))])
            ),
            new(1_300)
        );

    private static TextBlock Agenda(Language language) =>
        new(
            "agenda",
            Text(
                new Paragraph(
                    0,
                    ParagraphMark.None,
                    [new(language.Choose("I.   Summary of 1H18 Financial Results", "Ⅰ．2018年度 上期 業績サマリー"))]
                ),
                new Paragraph(
                    0,
                    ParagraphMark.None,
                    [new(language.Choose("II.  Consolidated Financial Results for 1H18", "Ⅱ．2018年度 上期 連結業績"))]
                ),
                new Paragraph(0, ParagraphMark.None, [new(language.Choose("III. Reference Materials", "Ⅲ．参考資料"))])
            ),
            new()
        );

    private static Arrangement SummaryBody(Language language) =>
        new(
            "summary",
            false,
            [
                new(0, ExampleTables.Highlights(language)),
                new(
                    1,
                    new Arrangement(
                        "business",
                        true,
                        [
                            new(1, Part("network", language)),
                            new(1, Part("mobile", language)),
                            new(1, Part("cloud", language)),
                        ]
                    )
                ),
            ]
        );

    private static Arrangement Part(string name, Language language) =>
        new(
            name,
            false,
            [
                new(
                    0,
                    new TextBlock(
                        $"{name}-head",
                        RichText.Of(language.Choose("Enterprise network services", "法人向けネットワークサービス")),
                        new(Frame: TextFrame.Bar)
                    )
                ),
                new(1, new TextBlock(name, Business(language), new(Frame: TextFrame.Outlined))),
            ]
        );

    private static RichText Business(Language language) =>
        language == Language.English
            ? Text(
                new Paragraph(
                    0,
                    ParagraphMark.None,
                    [
                        Bold("Recurring revenue "),
                        Raised("※4"),
                        new(" "),
                        Number("78.25", "RecurringRevenue"),
                        new(" ("),
                        Number("+11.0%", "Growth"),
                        new(")"),
                    ]
                ),
                Heading("Security"),
                Bullet(
                    0,
                    Bold("Expanded functions: "),
                    new("more flexible networks for enterprises with routing in the cloud, at revenue of "),
                    Number("JPY14,089 million", "Security"),
                    new(", "),
                    Number("up 9.6%", "SecurityGrowth")
                ),
                Bullet(
                    1,
                    new Run(
                        "Inexpensive operation centre together with existing gateway-type services meets even wider demand"
                    )
                ),
                Heading("Order backlog"),
                Bullet(
                    0,
                    new Run("Backlog at the end of the half year was "),
                    Number("50.52", "Backlog"),
                    new Run(" after "),
                    Number("(0.21)", "BacklogChange"),
                    new Run(" of changes in exchange rates")
                )
            )
            : Text(
                new Paragraph(
                    0,
                    ParagraphMark.None,
                    [
                        Bold("ストック売上"),
                        Raised("※4"),
                        Number("782.5", "RecurringRevenue"),
                        new Run("億円（"),
                        Number("+11.0%", "Growth"),
                        new Run("）"),
                    ]
                ),
                Heading("セキュリティ"),
                Bullet(
                    0,
                    Bold("機能拡充："),
                    new Run("クラウド側でのルーティング等により、より柔軟な法人向けネットワークを提供、売上高は"),
                    Number("14,089百万円", "Security"),
                    new Run("で"),
                    Number("9.6%増", "SecurityGrowth")
                ),
                Bullet(
                    1,
                    new Run(
                        "廉価なＳＯＣサービスを提供し、既存のゲートウェイ型のサービスとあわせてより広い企業の需要に応える"
                    )
                ),
                Heading("受注残高"),
                Bullet(
                    0,
                    new("期末の受注残高は"),
                    Number("505.2", "Backlog"),
                    new("億円、為替の影響は"),
                    Number("△2.1", "BacklogChange"),
                    new("億円")
                )
            );
}
