using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Fonts;
using Kessan.Formats.Pptx;
using Kessan.Tests.Documents.Charts;

namespace Kessan.Formats.Tests.Pptx;

/// <summary>A deck with every kind of element: a cover, text, a table with merged heads, every kind of chart.</summary>
internal static class ExampleDeck
{
    public static Document Of(Language language, string? stamp = "DRAFT")
    {
        var j = language == Language.Japanese;
        var footer = ImmutableSortedDictionary<string, string>
            .Empty.Add("en", "© Example Holdings, Inc.")
            .Add("ja", "© 株式会社エグザンプル");
        return new(
            "deck",
            j ? "2019年3月期 第2四半期 決算説明資料" : "Results for the six months ended September 30, 2018",
            language,
            Theme.Default with
            {
                Footer = footer,
            },
            PageFormat.Wide,
            stamp,
            [.. Pages(language).Select((page, i) => page with { Number = i + 1 })]
        );
    }

    public static ImmutableArray<PlacedPage> Place(Document document) =>
        PageLayout.Place(document, new FontTextMeasure()).Value;

    public static byte[] Write(Document document)
    {
        var stream = new MemoryStream();
        PptxWriter.Write(document, Place(document), stream);
        return stream.ToArray();
    }

    private static IEnumerable<Page> Pages(Language language)
    {
        var j = language == Language.Japanese;
        yield return Page(
            "cover",
            j ? "2019年3月期 第2四半期 決算説明資料" : "Consolidated results, first half of FY2018",
            new TextBlock("body", RichText.Of(j ? "2018年11月6日" : "November 6, 2018"), new())
        ) with
        {
            Kind = PageKind.Cover,
            Headline = RichText.Of(j ? "株式会社エグザンプル" : "Example Holdings, Inc."),
        };
        yield return Page("results", j ? "連結業績" : "Consolidated results", Results(language)) with
        {
            Headline = RichText.Of(
                j
                    ? "増収増益：売上総利益が費用の増加を吸収"
                    : "Revenue and income grew: gross margin absorbed higher costs"
            ),
            Remark = RichText.Of(j ? "単位：百万円" : "Unit: JPY million"),
            Footnotes =
            [
                new("※1", RichText.Of(j ? "営業利益に減価償却費を加えたもの" : "Operating income before depreciation")),
            ],
            Notes = [j ? "出所：連結損益計算書" : "Sources: consolidated statements of income <ledger & tax>"],
        };
        var charts = ExampleCharts.All(language).ToArray();
        for (var i = 0; i + 1 < charts.Length; i += 2)
        {
            yield return Page(
                charts[i].Name,
                charts[i].Chart.Title.Paragraphs[0].Plain,
                Beside(charts[i], charts[i + 1])
            );
        }

        yield return Page("notes", j ? "売上高の説明" : "What moved revenue", WithText(language));
    }

    private static Page Page(string id, string title, Block body) =>
        new(0, id, PageKind.Content, RichText.Of(title), null, null, body, [], []);

    private static Arrangement Beside((string Name, ChartFigure Chart) left, (string Name, ChartFigure Chart) right) =>
        new(
            "columns",
            true,
            [new(1, new ChartBlock(left.Name, left.Chart)), new(1, new ChartBlock(right.Name, right.Chart))]
        );

    private static Arrangement WithText(Language language)
    {
        var j = language == Language.Japanese;
        var number = ExampleCharts.Million("Revenue@FY2018-H1@actual@usgaap", 90_960, language);
        var text = new RichText([
            new(0, ParagraphMark.Heading, [new(j ? "ネットワークサービス" : "Network services")]),
            new(
                0,
                ParagraphMark.Bullet,
                [
                    new(j ? "売上高は" : "Revenue was JPY "),
                    new(number.Text) { Number = number, Bold = true },
                    new(
                        j
                            ? "百万円となり、法人向けの接続サービスとアウトソーシングが引き続き伸びました。"
                            : " million; connectivity for enterprises and outsourcing kept growing in both quarters."
                    ),
                    new("※1") { Raised = true },
                ]
            ),
            new(1, ParagraphMark.Tick, [new(j ? "解約率は低水準で推移" : "Churn stayed low")]),
            new(1, ParagraphMark.Dash, [new(j ? "単価は横ばい" : "Prices were flat")]),
            new(0, ParagraphMark.None, [new("www.example.com") { Link = "https://www.example.com/ir?a=1&b=2" }]),
        ]);
        return new(
            "columns",
            true,
            [
                new(6, new ChartBlock("revenue", ExampleCharts.Stacked(language))),
                new(
                    4,
                    new Arrangement(
                        "rows",
                        false,
                        [
                            new(0, new TextBlock("head", RichText.Of(j ? "概況" : "Overview"), new(0, TextFrame.Bar))),
                            new(0, new TextBlock("text", text, new())),
                            new(
                                0,
                                new TextBlock(
                                    "tinted",
                                    RichText.Of(j ? "計画どおり進捗" : "On plan"),
                                    new(0, TextFrame.Tinted)
                                )
                            ),
                            new(
                                0,
                                new TextBlock(
                                    "lined",
                                    RichText.Of(j ? "枠付きの注記" : "A framed remark"),
                                    new(0, TextFrame.Outlined)
                                )
                            ),
                        ]
                    )
                ),
            ]
        );
    }

    public static TableBlock Results(Language language)
    {
        var j = language == Language.Japanese;
        TableRow Head(params TableCell[] cells) => new(TableRowKind.Head, [.. cells]);
        TableCell Number(long millions) =>
            new(In(ExampleCharts.Million($"F{millions}@FY2018-H1@actual@usgaap", millions, language)));
        TableCell Ratio(long tenths) =>
            new(In(ExampleCharts.Percent($"P{tenths}@FY2018-H1@actual@usgaap", tenths, language)));
        TableCell Text(string text) => new(RichText.Of(text));
        return new(
            "results",
            [
                new(30, Alignment.Start),
                new(14, Alignment.End, true),
                new(14, Alignment.End),
                new(14, Alignment.End),
                new(12, Alignment.End),
            ],
            [
                Head(
                    new(RichText.Of(j ? "項目" : "Item"), 1, 2),
                    new(RichText.Of(j ? "上期" : "First half"), 2),
                    new(RichText.Of(j ? "増減" : "Change"), 2)
                ),
                Head(Text("1H18"), Text("1H17"), Text(j ? "額" : "Amount"), Text(j ? "率" : "Rate")),
                new(
                    TableRowKind.Body,
                    [Text(j ? "売上高" : "Revenue"), Number(90_960), Number(83_000), Number(7_960), Ratio(96)]
                ),
                new(
                    TableRowKind.Body,
                    [
                        new(RichText.Of(j ? "うち経常収益" : "of which recurring")) { Indent = 1 },
                        Number(78_250),
                        Number(70_500),
                        Number(-7_750),
                        Ratio(-110),
                    ]
                ),
                new(TableRowKind.Section, [new(RichText.Of(j ? "費用" : "Expenses"), 5)]),
                new(
                    TableRowKind.Total,
                    [
                        new(
                            new([
                                new(
                                    0,
                                    ParagraphMark.None,
                                    [new(j ? "営業利益" : "Operating income"), new("※1") { Raised = true }]
                                ),
                            ])
                        ),
                        Number(2_909),
                        Number(2_313),
                        Number(596),
                        Ratio(258),
                    ]
                ),
            ],
            j ? "連結業績の表" : "Table of consolidated results"
        );
    }

    private static RichText In(PrintedNumber number) =>
        new([new(0, ParagraphMark.None, [new(number.Text) { Number = number }])]);
}
