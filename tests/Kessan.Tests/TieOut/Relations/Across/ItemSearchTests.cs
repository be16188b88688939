namespace Kessan.Tests.TieOut.Relations.Across;

/// <summary>Which lines are of one thing.</summary>
public sealed class ItemSearchTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | 1H2017 |
        |---|---|---|
        | Mobile revenue | 12,345 | 11,220 |
        ---
        Mobile revenue was JPY12,345 million in 1H2018 and JPY11.2 billion in 1H2017.
        """;

    [Theory]
    [InlineData("in 1H2018", "in 1H2018")]
    [InlineData("Mobile revenue was", "Revenue of mobile services was")]
    [InlineData("JPY12,345", "JPY12,435")]
    public void Lines_of_like_names_whose_figures_agree_are_one(string print, string other) =>
        Things(Text.Replace(print, other, StringComparison.Ordinal)).Should().Be(1);

    [Theory]
    [InlineData("Mobile revenue was", "Cloud revenue was")]
    [InlineData("JPY12,345 million in 1H2018 and JPY11.2", "JPY9,345 million in 1H2018 and JPY8.2")]
    [InlineData("in 1H2018 and JPY11.2 billion in 1H2017", "in 1H2017 and JPY11.2 billion in 1H2016")]
    public void Other_names_figures_and_periods_are_not(string print, string other) =>
        Things(Text.Replace(print, other, StringComparison.Ordinal)).Should().Be(2);

    private static int Things(string text) => Report.Of(text).Items.Length;
}
