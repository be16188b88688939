using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents.Wording;
using Kessan.Documents.Workbook.Planning;

namespace Kessan.Documents.Workbook;

/// <summary>The first sheet: what the workbook is of, its sheets with links, how its figures are to be read.</summary>
internal static class IndexSheet
{
    /// <summary>The row that says what marks the workbook as a draft, empty until it is stamped.</summary>
    public const int StampRow = 2;

    private const int NameWidth = 3_400;
    private const int LeastWidth = 82;
    private const int MostWidth = 120;

    /// <summary>The sheet.</summary>
    /// <param name="name">The name of its tab.</param>
    /// <param name="title">The workbook's title.</param>
    /// <param name="sheets">The sheets behind it.</param>
    /// <param name="source">The close.</param>
    public static Sheet Of(string name, string title, IReadOnlyList<PlannedSheet> sheets, WorkbookSource source)
    {
        var language = source.Frame.Language;
        List<SheetRow> rows =
        [
            new([Text(title, CellRole.Title)]),
            new([Text(language.Choose(source.Group.NameEn, source.Group.NameJa), CellRole.Remark)]),
            SheetRow.Empty,
            .. About(source),
            SheetRow.Empty,
            new([
                Text(language.Choose("Sheet", "シート"), CellRole.Head),
                Text(language.Choose("Contents", "内容"), CellRole.Head),
            ]),
            .. sheets.Select((sheet, i) => Line(sheet, i + 1)),
            SheetRow.Empty,
            new([
                Text(language.Choose("Reading the figures", "数値の見方"), CellRole.Section),
                Text(string.Empty, CellRole.Section),
            ]),
            .. Notes(source).Select(note => new SheetRow([Text(note, CellRole.Plain)])),
        ];
        var widest = sheets.Select(sheet => DisplayWidth.Of(sheet.Purpose)).Append(LeastWidth).Max();
        return new("index", name, title, [NameWidth, Math.Min(widest, MostWidth) * 100], [.. rows], 0, 0);
    }

    private static IEnumerable<SheetRow> About(WorkbookSource source)
    {
        var (frame, language) = (source.Frame, source.Frame.Language);
        yield return Pair(
            language.Choose("Period", "対象期間"),
            PeriodWords.Of(frame.Closed, PeriodStyle.Long, frame.Calendar, language)
        );
        yield return Pair(
            language.Choose("Accounting framework", "会計基準"),
            WorkbookWords.Basis(frame.Basis, language)
        );
        yield return Pair(
            language.Choose("Currency", "通貨"),
            language.Choose(
                source.Group.PresentationCurrency.Code,
                UnitWords.JapaneseCurrency(source.Group.PresentationCurrency.Code)
            )
        );
    }

    private static IEnumerable<string> Notes(WorkbookSource source)
    {
        var language = source.Frame.Language;
        yield return language.Choose(
            "Cells hold exact figures in whole currency units; number formats show them in the unit stated.",
            "セルには通貨単位の正確な数値が入っており、表示形式により記載の単位で表示しています。"
        );
        yield return language.Choose(
            "Blue figures were booked, counted or given; black ones are formulas over them; green ones are taken from "
                + "another sheet.",
            "青字は計上・集計された数値、黒字はそれらの計算式、緑字は他シートからの参照です。"
        );
        yield return language.Choose(
            "Figures in italics are illustrative: they were not published.",
            "斜体の数値は例示であり、公表値ではありません。"
        );
        yield return language.Choose(
            "Growth is over the figure of the earlier period and has no meaning (n.m.) over nothing or a loss; ratios "
                + "move by percentage points.",
            "増減率は比較対象期間に対する率です。比較対象がゼロまたは損失の場合は「－」とし、比率の増減はポイントで示しています。"
        );
        yield return language.Choose(
            "Cells are named after their facts: =Revenue.FY2018_H1 can be written in any formula.",
            "セルには数値の名前が付いており、計算式に =Revenue.FY2018_H1 のように書けます。"
        );
        if (source.Frame.Amounts != RoundingRule.HalfAwayFromZero)
        {
            yield return language.Choose(
                "Spreadsheets show halves rounded up; the group's other documents print the same figures by its own "
                    + "rule, so that last digits may differ.",
                "表計算ソフトは四捨五入で表示します。当グループの他の書類は独自の端数処理によるため、末尾の桁が異なることがあります。"
            );
        }
    }

    private static SheetRow Line(PlannedSheet sheet, int number) =>
        new([
            Text(sheet.Name, CellRole.Link) with
            {
                Link = number,
            },
            Text(sheet.Purpose.Length == 0 ? sheet.Title : sheet.Purpose, CellRole.Label),
        ]);

    private static SheetRow Pair(string name, string value) =>
        new([Text(name, CellRole.Label), Text(value, CellRole.Label)]);

    private static SheetCell Text(string text, CellRole role) =>
        new() { Text = text.Length == 0 ? null : text, Style = new(role) };
}
