using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class ImpliedChangesTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | YoY |
        |---|---|---|
        | SI revenue | 12,345 | +10.0% |
        | SI cost of revenue | 9,876 | +970 |
        | SI gross profit | 2,469 | +152 |
        ---
        SI
        SI construction revenue increased by JPY1,000 million YoY in 1H2018.
        SI operation revenue increased by JPY122 million YoY in 1H2018.
        """;

    /// <summary>1,122 on 12,345 less 1,122 is 9.997%; 970 and 152 are 1,122.</summary>
    [Fact]
    public void The_changes_of_parts_are_the_growth_of_the_whole_and_the_changes_of_cost_and_margin() =>
        Told(Text)
            .Should()
            .Equal(
                "Exact Implied +10.0%: +JPY1,000 million +JPY122 million +12,345",
                "Exact Implied JPY1,000 million: ++970 ++152 -JPY122 million"
            );

    [Fact]
    public void Cost_and_margin_that_changed_otherwise_are_not_claimed() =>
        Told(Text.Replace("+152", "+125", StringComparison.Ordinal))
            .Should()
            .Equal("Exact Implied +10.0%: +JPY1,000 million +JPY122 million +12,345");

    [Theory]
    [InlineData("1,000", "900")]
    [InlineData("| SI revenue", "| Mobile revenue")]
    [InlineData("SI operation revenue increased", "SI operation revenue decreased")]
    public void Parts_that_are_not_all_or_of_another_whole_are_not_claimed(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => new ImpliedChanges(items, new FigureEstimates(items)).Find());
}
