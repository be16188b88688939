using Kessan.Amounts;
using Kessan.TieOut;
using Kessan.TieOut.Relations;
using static Kessan.Formats.Tests.TieOut.CheckedText;

namespace Kessan.Formats.Tests.TieOut;

/// <summary>What sound documents print and a check of sums could mistake for an error, and beside each the error that
/// must still be found.</summary>
public sealed class FalseAlarmTests
{
    private const string Segments = """
        <html><body><p>JPY million</p><table>
        <tr><th></th><th>Bridges</th><th>Roads</th><th>Total</th><th>Other</th><th>All</th></tr>
        <tr><td>External sales</td><td>73,112</td><td>89,407</td><td>162,519</td><td>15,218</td><td>177,737</td></tr>
        <tr><td>Internal sales</td><td>1,369</td><td>-</td><td>1,369</td><td>-</td><td>1,369</td></tr>
        <tr><td>Total sales</td><td>74,481</td><td>89,407</td><td>163,888</td><td>15,218</td><td>179,106</td></tr>
        </table></body></html>
        """;

    private const string SignColumn = """
        <html><body><p>JPY million</p><table>
        <tr><td>Sales</td><td></td><td>73,112</td></tr>
        <tr><td>Change</td><td>-</td><td>1,369</td></tr>
        </table></body></html>
        """;

    private const string Awards = """
        USD million

        | | Units, officers | Units, staff | Fair value each |
        |---|---|---|---|
        | Balance at the start of the year | 11,871 | 163,326 | 158.73 |
        | Granted | 3,204 | 60,456 | 228.10 |
        | Added | 1,116 | 12,118 | 148.90 |
        | Total at the end of the year | 16,191 | 235,900 | 174.38 |
        """;

    private const string Owners = """
        JPY million

        | | FY2023 | FY2024 |
        |---|---|---|
        | Extraordinary losses, total | 0 | 1 |
        | Profit | 907 | 1,018 |
        | Loss attributable to minorities | 0 | (0) |
        | Profit attributable to owners | 907 | 1,018 |
        """;

    private const string Translated = """
        Unit: JPY million; USD in thousand

        | line | FY2016 | FY2017 | USD |
        |---|---|---|---|
        | Revenue | 1,024,856 | 1,102,116 | 10,367,002 |
        | Business profit | 65,807 | 74,785 | 703,471 |
        | Profit from operating activities | 67,892 | 65,003 | 611,447 |
        | Profit before tax | 67,470 | 62,663 | 589,436 |
        | Profit | 48,426 | 41,764 | 392,851 |
        | Total assets | 974,387 | 1,033,350 | 9,720,158 |
        | Total equity | 494,722 | 515,106 | 4,845,320 |
        """;

    [Fact]
    public void A_dash_among_figures_is_no_sign_of_the_next_column()
    {
        var result = Check("segments.html", Segments);

        result.Document.Numbers.Should().NotContain(number => number.Value < Fraction.Zero);
        Contradictions(result).Should().BeEmpty();
    }

    [Fact]
    public void A_minus_in_a_column_of_its_own_is_the_sign_of_the_next() =>
        Check("signs.html", SignColumn).Document.Numbers.Should().Contain(number => number.Text == "-1,369");

    [Fact]
    public void A_wrong_total_of_segments_is_found() =>
        Contradictions(Check("segments.html", Segments.Replace("163,888", "161,150", StringComparison.Ordinal)))
            .Should()
            .NotBeEmpty();

    [Fact]
    public void Averages_beside_amounts_do_not_add_up() =>
        Contradictions(Check("awards.md", Awards)).Should().BeEmpty();

    [Fact]
    public void A_figure_that_is_its_own_largest_part_is_no_sum()
    {
        var result = Check("owners.md", Owners);

        result.Conflicts.Should().BeEmpty();
        result
            .Relations.Where(relation => relation.Kind == RelationKind.Sum)
            .Should()
            .NotContain(relation => relation.Operands.Length == 3);
    }

    [Fact]
    public void A_document_without_words_of_it_tells_by_its_translations_that_it_cuts_off()
    {
        var result = Check("translated.md", Translated);

        result.Document.Rounding.Should().Be(RoundingRule.TowardZero);
        result.Document.RoundingWhy.Should().Contain("cut off");
        result.Relations.Should().NotContain(relation => relation.Verdict == Verdict.Unknown);
        Contradictions(result).Should().BeEmpty();
    }

    [Fact]
    public void A_wrong_translation_does_not_pass_for_cutting_off() =>
        Contradictions(Check("translated.md", Translated.Replace("589,436", "598,436", StringComparison.Ordinal)))
            .Should()
            .NotBeEmpty();

    [Fact]
    public void Statements_of_a_group_and_of_its_parent_are_not_held_against_each_other()
    {
        var result = Check("two-sets.md", Statement("Group", 78_030, 17) + Statement("Parent", 5_462, 5));

        Contradictions(result).Should().BeEmpty();
        result.Relations.Should().NotContain(relation => relation.Why.Contains("scope?", StringComparison.Ordinal));
    }

    private static string Statement(string name, int cash, int times)
    {
        var (receivables, land, loans) = (cash / 2 + (211 * times), 9_117 * times, 3_301 * times);
        return $"""
            # {name}

            JPY million

            | | 2025-03-31 |
            |---|---|
            | Cash and deposits | {cash:N0} |
            | Trade receivables | {receivables:N0} |
            | Land and buildings | {land:N0} |
            | Long-term loans | {loans:N0} |
            | Capital stock | 4,000 |
            | Treasury shares | 1,311 |
            | Legal reserve | 1,005 |


            """;
    }
}
