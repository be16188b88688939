using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class FieldIdentitiesTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | 1H2017 | 1H2016 |
        |---|---|---|---|
        | Revenue | 12,345 | 11,220 | 10,110 |
        | Cost of revenue | 9,876 | 9,000 | 8,110 |
        ---
        Unit: JPY million

        | | 1H2018 | 1H2017 | 1H2016 |
        |---|---|---|---|
        | Gross profit | 2,469 | 2,220 | 2,000 |
        """;

    [Fact]
    public void Gross_profit_is_revenue_less_its_cost_on_another_page() =>
        Told(Text)
            .Should()
            .BeEquivalentTo(
                "Exact Sum 2,469: +12,345 -9,876",
                "Exact Sum 2,220: +11,220 -9,000",
                "Exact Sum 2,000: +10,110 -8,110"
            );

    [Fact]
    public void A_cost_printed_below_zero_is_already_taken_off() =>
        Told(
                Text.Replace("9,876", "(9,876)", StringComparison.Ordinal)
                    .Replace("9,000", "(9,000)", StringComparison.Ordinal)
                    .Replace("8,110", "(8,110)", StringComparison.Ordinal)
            )
            .Should()
            .Contain("Exact Sum 2,469: +12,345 +(9,876)");

    [Fact]
    public void One_period_that_fails_where_two_hold_is_wrong() =>
        Told(Text.Replace("2,469", "2,649", StringComparison.Ordinal))
            .Should()
            .Contain("Contradiction Sum 2,649: +12,345 -9,876");

    [Theory]
    [InlineData("2,469", "2,301", "2,220", "2,011")]
    [InlineData("Gross profit", "Mobile gross profit", "2,469", "1,469")]
    public void What_holds_in_one_period_alone_or_is_of_a_part_is_not_held_against_a_print(
        string print,
        string other,
        string second,
        string secondOther
    ) =>
        Told(
                Text.Replace(print, other, StringComparison.Ordinal)
                    .Replace(second, secondOther, StringComparison.Ordinal)
            )
            .Should()
            .NotContain(told => told.StartsWith("Contradiction"));

    private static IReadOnlyList<string> Told(string text) =>
        Report.Told(text, items => new FieldIdentities(items, new FigureEstimates(items)).Find());
}
