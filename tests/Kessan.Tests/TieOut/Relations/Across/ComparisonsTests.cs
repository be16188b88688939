using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class ComparisonsTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Revenue | 12,345 | 11,220 |
        ---
        Revenue was JPY12,345 million in 1H2018, up 10.0% YoY.
        Revenue increased by JPY1,125 million YoY in 1H2018.
        """;

    [Fact]
    public void Changes_in_sentences_follow_from_the_figures_of_a_table() =>
        Report
            .Told(Text, Comparisons.Find)
            .Should()
            .Equal(
                "Exact Growth 10.0%: +JPY12,345 million -11,220",
                "Exact Difference JPY1,125 million: +12,345 -11,220"
            );

    [Theory]
    [InlineData("10.0%", "11.0%", "Contradiction Growth 11.0%: +JPY12,345 million -11,220")]
    [InlineData("1,125", "1,152", "Contradiction Difference JPY1,152 million: +12,345 -11,220")]
    public void A_change_that_does_not_follow_is_wrong(string print, string slip, string expected) =>
        Report.Told(Text.Replace(print, slip, StringComparison.Ordinal), Comparisons.Find).Should().Contain(expected);

    [Theory]
    [InlineData("Revenue increased", "Mobile revenue increased")]
    [InlineData("YoY in 1H2018.", "QoQ in 2Q2018.")]
    public void A_change_of_another_thing_or_period_is_not_compared(string print, string other) =>
        Report
            .Told(Text.Replace(print, other, StringComparison.Ordinal), Comparisons.Find)
            .Should()
            .NotContain(told => told.Contains("1,125", StringComparison.Ordinal));
}
