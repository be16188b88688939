using System.Collections.Frozen;
using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class PeriodSumsTests
{
    private const string Sentence =
        "Mobile revenue was JPY4,567 million in 1H2018 (JPY2,000 million in 1Q2018 and JPY2,567 million in 2Q2018).";

    private const string Quarters = """
        Unit: JPY million

        | | 1Q2018 | 2Q2018 |
        |---|---|---|
        | Mobile revenue | 2,000 | 2,567 |
        ---
        Mobile revenue was JPY4,567 million in 1H2018.
        """;

    [Theory]
    [InlineData(Sentence, "Exact Sum JPY4,567 million: +JPY2,000 million +JPY2,567 million")]
    [InlineData(Quarters, "Exact Sum JPY4,567 million: +2,000 +2,567")]
    public void A_half_year_is_the_sum_of_its_quarters(string text, string expected) =>
        Told(text).Should().Equal(expected);

    [Fact]
    public void Quarters_that_do_not_add_in_their_own_sentence_are_wrong() =>
        Told(Sentence.Replace("2,567", "2,657", StringComparison.Ordinal))
            .Should()
            .Equal("Contradiction Sum JPY4,567 million: +JPY2,000 million +JPY2,657 million");

    [Fact]
    public void What_adds_nowhere_may_be_a_stock_and_is_not_claimed() =>
        Told(
                Quarters
                    .Replace("revenue", "backlog", StringComparison.Ordinal)
                    .Replace("4,567", "2,567", StringComparison.Ordinal)
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void A_part_whose_name_says_the_opposite_is_taken_off()
    {
        var items = Report.Of(Sentence.Replace("JPY4,567", "JPY567", StringComparison.Ordinal));

        var found = PeriodSums.Find(items, new[] { 2 }.ToFrozenSet()).Single();

        found.Operands.Select(operand => operand.Sign).Should().Equal(-1, 1);
        found.Verdict.Should().Be(Kessan.TieOut.Relations.Verdict.Exact);
    }

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => PeriodSums.Find(items, FrozenSet<int>.Empty));
}
