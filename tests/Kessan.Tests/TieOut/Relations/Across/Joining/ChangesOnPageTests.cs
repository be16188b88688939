using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across.Joining;

public sealed class ChangesOnPageTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Outsourcing services | 12,345 | 11,220 |
        | Connectivity services | 8,000 | 7,777 |
        Steady growth: up JPY1,125 million, up 10.0% YoY in 1H2018
        """;

    [Fact]
    public void A_sentence_speaks_of_the_one_line_that_rose_as_it_says() =>
        Told(Text)
            .Should()
            .Equal("Exact Difference JPY1,125 million: +12,345 -11,220", "Exact Growth 10.0%: +12,345 -11,220");

    [Fact]
    public void A_change_to_its_last_digit_names_the_line_whose_growth_is_printed_wrong() =>
        Told(Text.Replace("10.0%", "12.0%", StringComparison.Ordinal))
            .Should()
            .Contain("Contradiction Growth 12.0%: +12,345 -11,220");

    [Theory]
    [InlineData("8,000 | 7,777", "12,345 | 11,220")]
    [InlineData("JPY1,125", "JPY1,152")]
    public void A_sentence_that_fits_two_lines_or_none_speaks_of_none(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    private static IReadOnlyList<string> Told(string text) => Report.Told(text, Comparisons.Find);
}
