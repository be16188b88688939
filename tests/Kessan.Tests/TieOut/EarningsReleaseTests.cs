using Kessan.TieOut;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut;

/// <summary>The first pages of a Japanese earnings release: growth beside every figure, the group's and the parent's
/// own results under headings that only their numbers tell, and a forecast measured on the year before.</summary>
public sealed class EarningsReleaseTests
{
    private const string Release = """
        2024年３月期 決算短信〔日本基準〕（連結）

        １．2024年３月期の連結業績（2023年４月１日～2024年３月31日）

        （１）連結経営成績（％表示は対前期増減率）

        |  | 売上高 |  | 営業利益 |  | 経常利益 |  | 当期純利益 |  |
        |---|---|---|---|---|---|---|---|---|
        |  | 百万円 | ％ | 百万円 | ％ | 百万円 | ％ | 百万円 | ％ |
        | 2024年３月期 | 51,200 | 6.9 | 4,310 | △2.8 | 4,402 | △1.5 | 2,951 | 3.3 |
        | 2023年３月期 | 47,881 | 4.1 | 4,433 | 10.2 | 4,467 | 9.8 | 2,856 | 8.0 |

        |  | １株当たり当期純利益 | 売上高営業利益率 |
        |---|---|---|
        |  | 円 銭 | ％ |
        | 2024年３月期 | 147.55 | 8.4 |
        | 2023年３月期 | 142.80 | 9.3 |

        ３．2025年３月期の連結業績予想（2024年４月１日～2025年３月31日）

        （％表示は対前期増減率）

        |  | 売上高 |  | 営業利益 |  | 経常利益 |  |
        |---|---|---|---|---|---|---|
        |  | 百万円 | ％ | 百万円 | ％ | 百万円 | ％ |
        | 通期 | 53,000 | 3.5 | 4,600 | 6.7 | 4,650 | 5.6 |

        ③ 期中平均株式数

        | 2024年３月期 | 20,000,000株 | 2023年３月期 | 20,000,000株 |
        |---|---|---|---|

        （参考）個別業績の概要

        １．2024年３月期の個別業績（2023年４月１日～2024年３月31日）

        （１）個別経営成績（％表示は対前期増減率）

        |  | 売上高 |  | 営業利益 |  | 経常利益 |  | 当期純利益 |  |
        |---|---|---|---|---|---|---|---|---|
        |  | 百万円 | ％ | 百万円 | ％ | 百万円 | ％ | 百万円 | ％ |
        | 2024年３月期 | 40,118 | 2.1 | 3,204 | 4.8 | 3,377 | 4.6 | 2,402 | 6.9 |
        | 2023年３月期 | 39,293 | 1.4 | 3,057 | 5.5 | 3,228 | 5.2 | 2,247 | 7.7 |
        """;

    [Fact]
    public void Nothing_contradicts() =>
        Check(Release).Relations.Should().NotContain(relation => relation.Verdict == Verdict.Contradiction);

    [Theory]
    [InlineData("6.9", RelationKind.Growth, "51,200", "47,881")]
    [InlineData("△2.8", RelationKind.Growth, "4,310", "4,433")]
    [InlineData("3.5", RelationKind.Growth, "53,000", "51,200")]
    [InlineData("6.7", RelationKind.Growth, "4,600", "4,310")]
    [InlineData("8.4", RelationKind.Ratio, "4,310", "51,200")]
    [InlineData("4.8", RelationKind.Growth, "3,204", "3,057")]
    public void What_belongs_together_is_found(string target, RelationKind kind, string now, string before)
    {
        var result = Check(Release);

        result
            .Relations.Where(relation => relation.Kind == kind && result.Number(relation.Target).Text == target)
            .Select(relation =>
                string.Join(' ', relation.Operands.Select(operand => result.Number(operand.Number).Text))
            )
            .Should()
            .Contain($"{now} {before}");
    }

    [Theory]
    [InlineData("| 51,200 | 6.9 |", "| 51,200 | 9.6 |", "9.6")]
    [InlineData("| 4,402 | △1.5 |", "| 4,402 | 1.5 |", "1.5")]
    [InlineData("| 2,402 | 6.9 |", "| 2,402 | 9.6 |", "9.6")]
    [InlineData("| 4,600 | 6.7 |", "| 4,600 | 7.6 |", "7.6")]
    public void A_wrong_growth_is_named(string printed, string changed, string wrong)
    {
        Release.Should().Contain(printed);
        var result = Check(Release.Replace(printed, changed, StringComparison.Ordinal));

        result
            .Relations.Where(relation => relation.Verdict == Verdict.Contradiction)
            .Select(relation => result.Number(relation.Target).Text)
            .Should()
            .Contain(wrong);
    }

    [Fact]
    public void What_numbers_a_heading_is_no_figure() =>
        Check(Release)
            .Document.Numbers.Should()
            .NotContain(number => number.Text.Contains("202", StringComparison.Ordinal));

    [Fact]
    public void Figures_of_the_parent_are_called_so() =>
        Check(Release)
            .Document.Numbers.Single(number => number.Text == "3,204")
            .Label.Should()
            .Contain(label => label.Contains("個別", StringComparison.Ordinal));

    private static TieOutResult Check(string text) => DocumentTieOut.Check(TextDocument.Of(text), TieOutOptions.None);
}
