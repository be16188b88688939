using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Relations;

public sealed class TableRelationsTests
{
    private const string Statement = """
        |  | FY2016 | FY2017 | Change | Growth | % of revenue |
        |---|---|---|---|---|---|
        | Revenue | 82,988 | 90,963 | 7,975 | 9.6% | 100.0% |
        | Cost of revenue | 69,962 | 76,874 | 6,912 | 9.9% | 84.5% |
        | Gross profit | 13,026 | 14,089 | 1,063 | 8.2% | 15.5% |
        | Selling expenses | 6,210 | 6,430 | 220 | 3.5% | 7.1% |
        | Administrative expenses | 4,501 | 4,747 | 246 | 5.5% | 5.2% |
        | Operating profit | 2,315 | 2,912 | 597 | 25.8% | 3.2% |
        """;

    private const string Segments = """
        |  | Japan | Asia | Total | Elimination | Consolidated |
        |---|---|---|---|---|---|
        | External sales | 61,210 | 8,411 | 69,621 | - | 69,621 |
        | Internal sales | 4,105 | 902 | 5,007 | △5,007 | - |
        | Total | 65,315 | 9,313 | 74,628 | △5,007 | 69,621 |
        | Profit | 4,812 | △615 | 4,197 | △311 | 3,886 |
        """;

    private const string CutAssets = """
        | 科目 | 前期 | 当期 |
        |---|---|---|
        | 現金及び預金 | 12,401 | 13,809 |
        | 売掛金 | 23,911 | 25,117 |
        | 商品 | 4,210 | 4,377 |
        | 貯蔵品 | 318 | 402 |
        | その他 | 1,777 | 1,690 |
        | 流動資産合計 | 42,621 | 45,398 |
        """;

    private const string Years = """
        | Year | Sales | YoY | Operating profit | Operating margin |
        |---|---|---|---|---|
        | FY2013 | 41,200 |  | 2,101 | 5.1% |
        | FY2014 | 43,876 | 6.5% | 2,390 | 5.4% |
        | FY2015 | 42,115 | (4.0%) | 2,006 | 4.8% |
        | FY2016 | 47,690 | 13.2% | 2,911 | 6.1% |
        """;

    private const string Quarters = """
        |  | 1Q | 2Q | 1H | 3Q | 4Q | FY2017 |
        |---|---|---|---|---|---|---|
        | Network | 12,210 | 12,733 | 24,943 | 13,001 | 13,420 | 51,364 |
        | Systems | 8,117 | 9,402 | 17,519 | 9,820 | 12,116 | 39,455 |
        | Revenue | 20,327 | 22,135 | 42,462 | 22,821 | 25,536 | 90,819 |
        | Employees | 3,101 | 3,144 | 3,144 | 3,170 | 3,203 | 3,203 |
        """;

    private const string Nothing = """
        | Item | List | Online | Retail | Discount |
        |---|---|---|---|---|
        | A | 47.13 | 31.90 | 88.02 | 12.4% |
        | B | 12.66 | 90.41 | 15.77 | 3.1% |
        | C | 71.08 | 22.35 | 64.19 | 8.8% |
        | D | 33.97 | 58.26 | 40.63 | 19.5% |
        | E | 95.44 | 17.81 | 29.36 | 7.2% |
        """;

    public static TheoryData<string, string, string> Faults { get; } =
        new()
        {
            { Statement, "14,089", "14,098" },
            { Statement, "9.9%", "9.6%" },
            { Statement, "597", "957" },
            { Statement, "84.5%", "48.5%" },
            { Statement, "| 2,912", "| 29,120" },
            { Segments, "△311", "311" },
            { Segments, "74,628", "76,428" },
            { CutAssets, "42,621", "42,261" },
            { CutAssets, "4,377", "43,770" },
            { Years, "13.2%", "6.5%" },
            { Years, "5.4%", "4.5%" },
            { Quarters, "42,462", "42,642" },
            { Quarters, "12,116", "12,611" },
        };

    [Fact]
    public void A_statement_s_results_changes_growth_and_shares_are_found_and_hold()
    {
        var found = Found(Statement);

        found.Should().OnlyContain(relation => relation.EndsWith("Exact") || relation.EndsWith("Rounding"));
        found.Should().Contain("Sum 14,089 = +90,963 -76,874: Exact");
        found.Should().Contain("Sum 2,912 = +14,089 -6,430 -4,747: Exact");
        found.Should().Contain("Difference 7,975 = +90,963 -82,988: Exact");
        found.Should().Contain("Growth 25.8% = +2,912 -2,315: Exact");
        found.Should().Contain("Ratio 5.2% = +4,747 -90,963: Exact");
    }

    [Fact]
    public void Segments_add_up_to_the_group_after_eliminations()
    {
        var found = Found(Segments);

        found.Should().OnlyContain(relation => relation.EndsWith("Exact") || relation.EndsWith("Rounding"));
        found.Should().Contain("Sum 4,197 = +4,812 +△615: Exact");
        found.Should().Contain("Sum 3,886 = +4,197 +△311: Exact");
        found.Should().Contain("Sum 65,315 = +61,210 +4,105: Exact");
    }

    [Fact]
    public void Parts_cut_off_may_lack_as_much_as_there_are_parts_less_one()
    {
        var found = Found(CutAssets, RoundingRule.TowardZero);

        found.Should().HaveCount(2);
        found.Should().OnlyContain(relation => relation.StartsWith("Sum 4") && relation.EndsWith("Rounding"));
    }

    [Fact]
    public void A_line_of_years_is_compared_with_the_year_before_and_its_margins_with_sales()
    {
        var found = Found(Years);

        found.Should().Contain("Growth (4.0%) = +42,115 -43,876: Exact");
        found.Should().Contain("Ratio 4.8% = +2,006 -42,115: Exact");
        found.Should().HaveCount(7);
    }

    [Fact]
    public void Quarters_make_up_the_year_and_heads_do_not()
    {
        var found = Found(Quarters);

        found.Should().Contain("Sum 90,819 = +42,462 +22,821 +25,536: Exact");
        found.Should().NotContain(relation => relation.Contains("3,203") || relation.Contains("3,144"));
    }

    [Fact]
    public void Figures_that_have_nothing_to_do_with_each_other_are_not_tied() => Found(Nothing).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_figure_is_held_against_what_holds_elsewhere(string table, string right, string wrong)
    {
        var rule = table == CutAssets ? RoundingRule.TowardZero : RoundingRule.HalfAwayFromZero;
        var document = Tabled.Of(Once(table, right, wrong), rounding: rule);
        var sound = Tabled.Of(table, rounding: rule);
        var number = document.Numbers.Single(found => found.Text != sound.Numbers[found.Id - 1].Text);

        var broken = TableRelations.In(document).Where(relation => relation.Verdict == Verdict.Contradiction).ToList();

        broken.Should().Contain(relation => Takes(relation, number));
        broken.Should().OnlyContain(relation => Takes(relation, number));
    }

    private static string Once(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return text[..at] + wrong + text[(at + right.Length)..];
    }

    private static bool Takes(Relation relation, FoundNumber number) =>
        relation.Target == number.Id || relation.Operands.Any(operand => operand.Number == number.Id);

    private static List<string> Found(string table, RoundingRule rule = RoundingRule.HalfAwayFromZero)
    {
        var document = Tabled.Of(table, rounding: rule);
        string Text(int id) => document.Numbers[id - 1].Text;
        return
        [
            .. TableRelations
                .In(document)
                .Select(relation =>
                    $"{relation.Kind} {Text(relation.Target)} = "
                    + string.Join(' ', relation.Operands.Select(o => (o.Sign < 0 ? "-" : "+") + Text(o.Number)))
                    + $": {relation.Verdict}"
                ),
        ];
    }
}
