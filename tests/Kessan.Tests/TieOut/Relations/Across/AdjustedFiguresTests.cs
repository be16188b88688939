using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class AdjustedFiguresTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | 1H2017 | 1H2016 |
        |---|---|---|---|
        | Operating income | 2,469 | 2,220 | 2,001 |
        | Adjusted operating income | 2,702 | 2,331 | 2,148 |
        ---
        Unit: JPY million

        | | 1H2018 | 1H2017 | 1H2016 |
        |---|---|---|---|
        | Impairment loss | 233 | 111 | 147 |
        """;

    [Fact]
    public void What_lies_between_a_line_and_its_adjusted_one_is_found() =>
        Told(Text)
            .Should()
            .Equal("Exact Sum 2,702: +2,469 +233", "Exact Sum 2,331: +2,220 +111", "Exact Sum 2,148: +2,001 +147");

    [Fact]
    public void A_year_that_does_not_add_is_left_out_and_not_called_wrong() =>
        Told(Text.Replace("2,331", "2,313", StringComparison.Ordinal))
            .Should()
            .Equal("Exact Sum 2,702: +2,469 +233", "Exact Sum 2,148: +2,001 +147");

    [Theory]
    [InlineData("233 | 111 | 147", "233 | 118 | 174")]
    [InlineData("Adjusted operating", "Mobile operating")]
    public void One_year_alone_and_a_part_are_no_adjustment(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => new AdjustedFigures(items).Find());
}
