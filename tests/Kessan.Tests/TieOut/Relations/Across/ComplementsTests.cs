using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class ComplementsTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | YoY |
        |---|---|---|
        | Mobile revenue | 4,567 | +467 |
        | Network revenue | 12,345 | +1,125 |
        ---
        Network revenue excluding mobile was JPY7,778 million in 1H2018, up JPY658 million YoY.
        """;

    [Fact]
    public void A_whole_is_what_is_left_out_and_the_rest_and_was_a_year_before() =>
        Told(Text)
            .Should()
            .Equal(
                "Exact Sum 12,345: +JPY7,778 million +4,567",
                "Exact Implied 12,345: +JPY7,778 million -JPY658 million +4,567 -+467 -+1,125"
            );

    [Fact]
    public void Changes_that_do_not_add_tell_nothing_of_the_year_before() =>
        Told(Text.Replace("658", "685", StringComparison.Ordinal))
            .Should()
            .Equal("Exact Sum 12,345: +JPY7,778 million +4,567");

    [Theory]
    [InlineData("7,778", "7,787")]
    [InlineData("7,778", "77,780")]
    public void Three_figures_that_one_slip_keeps_from_adding_contradict(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal))
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Contradiction Sum 12,345");

    [Theory]
    [InlineData("7,778", "6,541")]
    [InlineData("JPY7,778", "JPY-7,778")]
    [InlineData("excluding mobile", "with mobile")]
    [InlineData("excluding mobile", "excluding cloud")]
    public void Three_figures_that_do_not_add_or_leave_nothing_out_are_not_claimed(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => new Complements(items, new FigureEstimates(items)).Find());
}
