using System.Collections.Immutable;
using Kessan.Documents;

namespace Kessan.Formats.Tests.Pdf;

/// <summary>The tables of the example deck.</summary>
internal static class ExampleTables
{
    public static TableBlock Highlights(Language language) =>
        new(
            "highlights",
            [
                new(20, Alignment.Start),
                new(12, Alignment.End, true),
                new(10, Alignment.End),
                new(12, Alignment.End),
                new(12, Alignment.End),
                new(10, Alignment.End),
            ],
            [
                new(
                    TableRowKind.Head,
                    [
                        Cell("", 1, 2),
                        Cell(language.Choose("1H18 Results", "1H18 実績"), 2),
                        Cell(language.Choose("1H18 Targets", "1H18 目標"), 1, 2),
                        Cell(language.Choose("2Q18 Results", "2Q18 実績"), 2),
                    ]
                ),
                new(
                    TableRowKind.Head,
                    [
                        Cell(language.Choose("Amount", "金額")),
                        Cell(language.Choose("YoY", "前年同期比")),
                        Cell(language.Choose("Amount", "金額")),
                        Cell(language.Choose("YoY", "前年同期比")),
                    ]
                ),
                Row(language.Choose("Revenue", "営業収益"), "90.96", "+9.6%", "90.0", "46.26", "+10.1%"),
                Row(language.Choose("Gross margin", "売上総利益"), "14.09", "+8.2%", "13.7", "7.31", "+12.5%"),
                Row(language.Choose("Operating income", "営業利益"), "2.91", "+25.8%", "2.5", "1.73", "+45.4%"),
            ],
            "highlights"
        );

    public static TableBlock Results(Language language) =>
        new(
            "results",
            [
                new(26, Alignment.Start),
                new(14, Alignment.End, true),
                new(14, Alignment.End),
                new(12, Alignment.End),
                new(12, Alignment.End),
                new(14, Alignment.End),
            ],
            [
                new(
                    TableRowKind.Head,
                    [
                        Cell(""),
                        Cell(
                            language.Choose(
                                "1H18 Results\n(Apr. 2018 - Sep. 2018)",
                                "1H18 実績\n(2018年4月～2018年9月)"
                            )
                        ),
                        Cell(
                            language.Choose(
                                "1H17 Results\n(Apr. 2017 - Sep. 2017)",
                                "1H17 実績\n(2017年4月～2017年9月)"
                            )
                        ),
                        Cell(language.Choose("Change", "増減")),
                        Cell(language.Choose("YoY", "前年同期比")),
                        Cell(language.Choose("FY18 Targets", "FY18 目標")),
                    ]
                ),
                Row(
                    language.Choose("Total revenues", "営業収益合計"),
                    "90,959",
                    "82,981",
                    "+7,978",
                    "+9.6%",
                    "190,000"
                ),
                Row(
                    language.Choose("Cost of revenues", "営業原価"),
                    "84.5%\n76,870",
                    "84.3%\n69,960",
                    "+6,910",
                    "+9.9%",
                    "84.3%\n160,200"
                ),
                new(TableRowKind.Section, [Cell(language.Choose("Income", "利益"), 6)]),
                Row(
                    language.Choose("Gross margin", "売上総利益"),
                    "15.5%\n14,089",
                    "15.7%\n13,021",
                    "+1,068",
                    "+8.2%",
                    "15.7%\n29,800"
                ),
                Row(
                    language.Choose("Income from equity method investees", "持分法投資損益"),
                    language.Choose("(91)", "△91"),
                    "42",
                    language.Choose("(133)", "△133"),
                    language.Choose("n.m.", "－"),
                    "-"
                ),
                Row(
                    language.Choose("Adjusted EBITDA", "調整後EBITDA") + "※1",
                    "9,657",
                    "8,331",
                    "+1,326",
                    "+15.9%",
                    "-"
                ),
                Total(
                    language.Choose("Operating income", "営業利益"),
                    "3.2%\n2,913",
                    "2.8%\n2,316",
                    "+597",
                    "+25.8%",
                    "3.7%\n7,000"
                ),
            ],
            "results"
        );

    private static TableRow Row(string label, params string[] numbers) => Of(TableRowKind.Body, label, numbers);

    private static TableRow Total(string label, params string[] numbers) => Of(TableRowKind.Total, label, numbers);

    private static TableRow Of(TableRowKind kind, string label, string[] numbers) =>
        new(kind, [Cell(label), .. numbers.Select(number => Numbers(label, number))]);

    private static TableCell Numbers(string label, string text) =>
        new(
            new([
                .. text.Split('\n')
                    .Select(line => new Paragraph(
                        0,
                        ParagraphMark.None,
                        [ExampleDeck.Number(line, label.Replace(" ", "", StringComparison.Ordinal))]
                    )),
            ])
        );

    private static TableCell Cell(string text, int columns = 1, int rows = 1)
    {
        var at = text.IndexOf('※', StringComparison.Ordinal);
        ImmutableArray<Paragraph> paragraphs =
            at < 0
                ? [.. text.Split('\n').Select(line => new Paragraph(0, ParagraphMark.None, [new(line)]))]
                : [new(0, ParagraphMark.None, [new(text[..at]), ExampleDeck.Raised(text[at..])])];
        return new(new(paragraphs), columns, rows);
    }
}
