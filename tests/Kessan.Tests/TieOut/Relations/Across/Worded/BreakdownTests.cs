using Kessan.TieOut.Relations.Across;
using Kessan.TieOut.Relations.Across.Worded;

namespace Kessan.Tests.TieOut.Relations.Across.Worded;

public sealed class BreakdownTests
{
    private const string Text =
        "Other income was JPY0.75 billion. The breakdown of which were losses of JPY0.86 billion and gains of "
        + "JPY1.61 billion.";

    private const string TwoQuarters = """
        Unit: JPY million

        | | 1H2018 |
        |---|---|
        | Net gain on other investments | (365) |
        ---
        In 1Q2018 net gain on other investments was JPY0.75 billion.
        The breakdown of which were losses of JPY0.86 billion and gains of JPY1.61 billion.
        In 2Q2018 net gain on other investments was JPY1.12 billion.
        The breakdown of which were losses of JPY1.61 billion and gains of JPY0.49 billion.
        """;

    [Fact]
    public void An_amount_is_its_gains_less_its_losses() =>
        Told(Text).Should().Equal("Exact Sum JPY0.75 billion: -JPY0.86 billion +JPY1.61 billion");

    [Fact]
    public void Parts_that_come_to_something_else_are_wrong() =>
        Told(Text.Replace("0.75", "0.57", StringComparison.Ordinal))
            .Should()
            .Equal("Contradiction Sum JPY0.57 billion: -JPY0.86 billion +JPY1.61 billion");

    [Fact]
    public void A_gain_that_is_called_a_loss_is_against_its_sign() =>
        Told(Text.Replace("income was", "losses were", StringComparison.Ordinal))
            .Should()
            .Equal(
                "Exact Sum JPY0.75 billion: -JPY0.86 billion +JPY1.61 billion",
                "Contradiction Direction JPY0.75 billion: -JPY0.86 billion +JPY1.61 billion"
            );

    [Theory]
    [InlineData("The breakdown of which were", "In Japan there were")]
    [InlineData("1.61 billion.", "1.51 billion. In addition, there were gains of JPY0.10 billion.")]
    public void Other_amounts_and_parts_that_are_not_all_are_not_added(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void A_figure_of_a_table_is_what_its_quarters_come_to_with_the_signs_of_their_parts() =>
        Totals(TwoQuarters).Should().Equal("Rounding Sum (365): +JPY0.75 billion -JPY1.12 billion");

    [Theory]
    [InlineData("(365)", "(653)")]
    [InlineData("Net gain on other investments |", "Net gain on land |")]
    public void Another_figure_is_not_claimed(string print, string other) =>
        Totals(TwoQuarters.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [InlineData("losses of", -1)]
    [InlineData("a gain on sale", 1)]
    [InlineData("gains and losses", 0)]
    [InlineData("glossary", 0)]
    [InlineData("評価損", -1)]
    public void Words_say_which_way_an_amount_goes(string words, int sign) => GainOrLoss.Sign(words).Should().Be(sign);

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => BreakdownRelations.Find(items, Breakdowns(items)));

    private static IReadOnlyList<string> Totals(string text) =>
        Report.Told(text, items => BreakdownTotals.Find(items, [.. Breakdowns(items)]));

    private static IEnumerable<Breakdown> Breakdowns(MeasuredItems items) =>
        Sentence.Of(items.Document).SelectMany(Breakdown.Of);
}
