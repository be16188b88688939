using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class SameFiguresTests
{
    private const string TwoTables = """
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Network services | 12,345 | 11,220 |
        | Mobile lines | 4,567 | 4,100 |
        | Cloud storage | 2,210 | 1,987 |
        ---
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Network services | 12,345 | 11,220 |
        | Mobile lines | 4,567 | 4,100 |
        | Cloud storage | 2,210 | 1,987 |
        """;

    private const string OneLine = """
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Mobile revenue | 12,345 | 11,220 |
        ---
        Mobile revenue was JPY12.3 billion in 1H2018 and JPY11,220 million in 1H2017.
        """;

    [Fact]
    public void A_figure_is_the_same_on_two_pages_in_another_precision() =>
        Report
            .Told(OneLine, SameFigures.Find)
            .Should()
            .Equal("Exact Same JPY12.3 billion: +12,345", "Exact Same JPY11,220 million: +11,220");

    [Fact]
    public void Every_figure_of_two_tables_is_found() =>
        Report
            .Told(TwoTables, SameFigures.Find)
            .Should()
            .HaveCount(6)
            .And.OnlyContain(told => told.StartsWith("Exact"));

    [Theory]
    [InlineData("4,567", "4,657", "Contradiction Same 4,657: +4,567")]
    [InlineData("1,987", "1,978", "Contradiction Same 1,978: +1,987")]
    public void A_figure_that_differs_where_its_line_agrees_is_wrong(string print, string slip, string expected)
    {
        var second = TwoTables.LastIndexOf(print, StringComparison.Ordinal);

        Report
            .Told(TwoTables[..second] + slip + TwoTables[(second + print.Length)..], SameFigures.Find)
            .Where(told => !told.StartsWith("Exact", StringComparison.Ordinal))
            .Should()
            .Equal(expected);
    }

    [Fact]
    public void A_line_none_of_whose_figures_agree_is_asked_about_once() =>
        Report
            .Told(
                OneLine
                    .Replace("12.3 billion", "9.1 billion", StringComparison.Ordinal)
                    .Replace("JPY11,220", "JPY8,333", StringComparison.Ordinal),
                SameFigures.Find
            )
            .Should()
            .Equal("Unknown Same JPY9.1 billion: +12,345");

    [Fact]
    public void Figures_of_another_name_are_not_compared() =>
        Report
            .Told(
                OneLine.Replace("Mobile revenue was", "Cloud revenue was", StringComparison.Ordinal),
                SameFigures.Find
            )
            .Should()
            .BeEmpty();
}
