using Kessan.Amounts;
using Kessan.TieOut;
using Kessan.TieOut.Relations;
using static Kessan.Formats.Tests.TieOut.CheckedText;

namespace Kessan.Formats.Tests.TieOut;

/// <summary>How filings and releases are set out, in small: what must tie in them, what must not be called wrong, and
/// the error that must be found all the same.</summary>
public sealed class PublishedHabitsTests
{
    private const string SignCells = """
        <html><body><p>(Amounts in thousands)</p><table>
        <tr><td></td><td colspan="2">June 30, 2025</td><td></td><td colspan="2">June 30, 2024</td></tr>
        <tr><td>Current assets:</td><td colspan="2"></td><td></td><td colspan="2"></td></tr>
        <tr><td>Cash</td><td>$</td><td>41,958</td><td></td><td>$</td><td>38,213</td></tr>
        <tr><td>Receivables</td><td colspan="2">7,901</td><td></td><td colspan="2">8,697</td></tr>
        <tr><td>Inventory</td><td colspan="2">19,351</td><td></td><td colspan="2">16,290</td></tr>
        <tr><td>Total current assets</td><td colspan="2">69,210</td><td></td><td colspan="2">63,200</td></tr>
        </table></body></html>
        """;

    private const string OpenRows = """
        Statements of Operations

        (In millions)

        Quarter Ended June 30, | Six Months Ended June 30,
        2026 | 2025 | 2026 | 2025
        Revenue | $386.6 | $358.9 | $737.0 | $679.9
        Cost of sales | 231.2 | 225.9 | 459.7 | 434.8
        Gross profit | 155.4 | 133.0 | 277.3 | 245.1
        Gross margin | 40.2 | % | 37.1 | % | 37.6 | % | 36.0 | %
        """;

    private const string CutOff = """
        （百万円未満切捨て）

        | | 2023年12月31日 | 2024年3月31日 |
        |---|---|---|
        | 資産の部 | | |
        | 現金及び預金 | 2,610 | 2,774 |
        | 流動負債 | | |
        | 買掛金 | 805 | 1,161 |
        | 未払費用 | 1,338 | 1,033 |
        | 未払法人税等 | 1,121 | 423 |
        | 契約負債 | 3,838 | 3,773 |
        | ポイント引当金 | 40 | 76 |
        | その他 | 715 | 1,192 |
        | 流動負債合計 | 7,860 | 7,662 |
        """;

    private const string RollForward = """
        (In millions)

        | | Common stock | Retained earnings | Treasury stock | Total |
        |---|---|---|---|---|
        | Balance at March 31, 2025 | $4,009 | $27,544 | $(7,112) | $24,441 |
        | Net income | | 3,769 | | 3,769 |
        | Dividends ($1.0065 per share) | | (2,367) | | (2,367) |
        | Shares repurchased | | | (1,351) | (1,351) |
        | Balance at June 30, 2025 | $4,009 | $28,946 | $(8,463) | $24,492 |
        """;

    private const string Respective = """
        # Liquidity

        Cash and cash equivalents were $9.0 billion and $9.9 billion as of January 31, 2025 and 2024, respectively.

        Balance sheets (in millions)

        | | January 31, 2025 | January 31, 2024 |
        |---|---|---|
        | Cash and cash equivalents | 9,037 | 9,867 |
        | Receivables | 9,975 | 8,796 |
        | Total | 19,012 | 18,663 |
        """;

    private const string Charges = """
        Other operating charges were $1,370 million. These charges consisted of $1,337 million for a remeasurement,
        $32 million for a program and $3 million of amortization. They were partially offset by a gain of $2 million.

        In May 2024 we increased our program to $19.5 billion. We entered into facilities that consisted of $3.5 billion
        for one year and $1.0 billion for three years.
        """;

    private const string SharesBelow = """
        (Amounts in millions, except per share data)

        | | 2025-01-31 | 2024-01-31 |
        |---|---|---|
        | Income before income taxes | 26,309 | 21,848 |
        | Provision for income taxes | 6,152 | 5,578 |
        | Net income | 20,157 | 16,270 |
        | Weighted-average shares outstanding, basic | 8,041 | 8,077 |
        | Weighted-average shares outstanding, diluted | 8,081 | 8,108 |
        """;

    [Fact]
    public void A_figure_stands_in_one_column_with_and_without_a_cell_for_its_currency() =>
        Sums(Check("balance.html", SignCells)).Should().Be(2);

    [Fact]
    public void A_wrong_figure_beside_its_currency_is_found() =>
        Contradictions(Check("balance.html", SignCells.Replace("41,958", "47,958", StringComparison.Ordinal)))
            .Should()
            .NotBeEmpty();

    [Theory]
    [InlineData("release.md")]
    [InlineData("release.txt")]
    public void Rows_between_strokes_need_no_stroke_at_their_ends(string name)
    {
        var result = Check(name, OpenRows);

        Sums(result).Should().Be(4);
        result.Relations.Count(relation => relation.Kind == RelationKind.Ratio).Should().Be(4);
        result
            .Document.Numbers.Where(number => number.Text == "$679.9")
            .Should()
            .ContainSingle(number => number.Period!.End == new DateOnly(2025, 6, 30));
        Contradictions(result).Should().BeEmpty();
    }

    [Fact]
    public void A_wrong_figure_between_strokes_is_found() =>
        Contradictions(Check("release.md", OpenRows.Replace("225.9", "252.9", StringComparison.Ordinal)))
            .Should()
            .NotBeEmpty();

    [Theory]
    [InlineData("7,662", "76,620")]
    [InlineData("1,121", "1,821")]
    [InlineData("| 3,773", "| △3,773")]
    public void A_total_named_after_its_section_is_believed_though_one_of_two_columns_fails(string right, string wrong)
    {
        Contradictions(Check("balance.md", CutOff)).Should().BeEmpty();
        Contradictions(Check("balance.md", CutOff.Replace(right, wrong, StringComparison.Ordinal)))
            .Should()
            .NotBeEmpty();
    }

    [Fact]
    public void A_line_that_mentions_an_amount_per_share_is_of_money()
    {
        var result = Check("equity.md", RollForward);

        result
            .Document.Numbers.Where(number => number.Text is "(2,367)")
            .Should()
            .OnlyContain(number => number.Value == Fraction.PowerOfTen(6) * -2367);
        Contradictions(result).Should().BeEmpty();
    }

    [Fact]
    public void Lists_that_go_respectively_take_their_periods_in_order()
    {
        var result = Check("liquidity.md", Respective);

        result
            .Document.Numbers.Where(number => number.Text.EndsWith("billion", StringComparison.Ordinal))
            .Select(number => number.Period!.End!.Value.Year)
            .Should()
            .Equal(2025, 2024);
        Contradictions(result).Should().BeEmpty();
    }

    [Fact]
    public void A_breakdown_that_the_next_sentence_corrects_or_another_sentence_begins_is_none() =>
        Contradictions(Check("charges.md", Charges)).Should().BeEmpty();

    [Fact]
    public void A_breakdown_that_does_not_add_up_is_found() =>
        Contradictions(
                Check("charges.md", "Charges were $40 million. These charges consisted of $31 million and $5 million.")
            )
            .Should()
            .NotBeEmpty();

    [Fact]
    public void Shares_do_not_add_to_money() =>
        Check("income.md", SharesBelow)
            .Relations.Where(relation => relation.Kind == RelationKind.Sum)
            .Should()
            .OnlyContain(relation => relation.Operands.Length == 2);

    private static int Sums(TieOutResult result) =>
        result.Relations.Count(relation => relation is { Kind: RelationKind.Sum, Verdict: Verdict.Exact });
}
