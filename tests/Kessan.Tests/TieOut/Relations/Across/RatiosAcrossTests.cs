using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class RatiosAcrossTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Revenue | 12,345 | 11,220 |
        | Gross profit | 2,469 | 2,220 |
        ---
        Gross profit to revenue: 20.0% in 1H2018, 19.8% in 1H2017.
        """;

    [Fact]
    public void A_ratio_is_measured_on_the_figures_of_a_table() =>
        Told(Text).Should().Equal("Exact Ratio 20.0%: +2,469 -12,345", "Exact Ratio 19.8%: +2,220 -11,220");

    [Fact]
    public void A_ratio_that_fails_where_another_year_holds_is_wrong() =>
        Told(Text.Replace("19.8", "18.9", StringComparison.Ordinal))
            .Should()
            .Contain("Contradiction Ratio 18.9%: +2,220 -11,220");

    [Fact]
    public void The_ratio_of_a_part_is_not_measured_on_the_whole() =>
        Told(
                Text.Replace("Gross profit to", "Cloud gross profit to", StringComparison.Ordinal)
                    .Replace("20.0", "31.0", StringComparison.Ordinal)
                    .Replace("19.8", "28.9", StringComparison.Ordinal)
            )
            .Should()
            .BeEmpty();

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => new RatiosAcross(items, new FigureEstimates(items)).Find());
}
