using Kessan.TieOut.Relations.Across.Worded;

namespace Kessan.Tests.TieOut.Relations.Across.Worded;

public sealed class SharesOfWholeTests
{
    private const string Text = """
        Cloud revenue in 1H2018: 60.5% are public and 39.5% are private.
        ---
        Cloud revenue in 1H2018: JPY6,050 million of public, JPY2,950 million of private and JPY1,000 million of others.
        """;

    [Fact]
    public void Shares_are_all_of_a_whole_and_divide_the_amounts_elsewhere_alike() =>
        Told(Text)
            .Should()
            .Equal(
                "Exact Sum 60.5%: +100% -39.5%",
                "Exact Implied 60.5%: +JPY6,050 million -JPY2,950 million -JPY1,000 million"
            );

    [Fact]
    public void A_share_that_the_amounts_come_near_but_not_to_is_asked_about() =>
        Told(Text.Replace("6,050", "6,000", StringComparison.Ordinal))
            .Should()
            .Contain("Unknown Implied 60.5%: +JPY6,000 million -JPY2,950 million -JPY1,000 million");

    [Theory]
    [InlineData("39.5%", "39.0%")]
    [InlineData("60.5% are public and 39.5%", "60% are public and 40%")]
    public void Per_cents_that_are_not_a_hundred_or_round_are_not_claimed(string print, string other) =>
        Told(Text.Replace(print, other, StringComparison.Ordinal)).Should().BeEmpty();

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => SharesOfWhole.Find(items, [.. Sentence.Of(items.Document)]));
}
