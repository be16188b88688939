using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class HeadTotalsTests
{
    private const string Text = """
        Unit: JPY billion

        | | Gains for 1Q2018 +JPY1.0 billion | Gains for 2Q2018 +JPY2.5 billion |
        |---|---|---|
        | Alder | 0.6 | 1.5 |
        | Birch | 0.4 | 1.0 |
        """;

    [Fact]
    public void An_amount_in_a_head_is_the_sum_of_the_column() =>
        Report
            .Told(Text, HeadTotals.Find)
            .Should()
            .Equal("Exact Sum +JPY1.0 billion: +0.6 +0.4", "Exact Sum +JPY2.5 billion: +1.5 +1.0");

    [Theory]
    [InlineData("JPY2.5 billion", "JPY3.5 billion")]
    [InlineData("Gains for 2Q2018 +JPY2.5 billion", "Gains for 2Q2018")]
    public void A_breakdown_need_not_be_whole_where_one_head_says_more_or_nothing(string print, string other) =>
        Report.Told(Text.Replace(print, other, StringComparison.Ordinal), HeadTotals.Find).Should().BeEmpty();
}
