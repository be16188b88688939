using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across.Joining;

public sealed class PartsOnPageTests
{
    private const string Text = """
        Income attributable to others: JPY8,612 million in 1H2018
        Unit: JPY million

        | | 1Q2018 | 2Q2018 |
        |---|---|---|
        | Income attributable to others | (4,111) | (4,501) |
        """;

    [Fact]
    public void Quarters_that_come_to_the_half_year_without_its_sign_are_of_one_thing() => Things(Text).Should().Be(1);

    [Theory]
    [InlineData("(4,501)", "(4,510)")]
    [InlineData("(4,111)", "4,111")]
    [InlineData("| Income attributable to others", "| Mobile revenue")]
    public void Others_are_not(string print, string other) =>
        Things(Text.Replace(print, other, StringComparison.Ordinal)).Should().Be(2);

    private static int Things(string text) => Report.Of(text).Items.Length;
}
