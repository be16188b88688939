using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class FigureEstimatesTests
{
    private const string Text = """
        Unit: JPY million

        | | 1H2018 | YoY | 1Q2018 |
        |---|---|---|---|
        | Mobile revenue | 12,345 | +1,125 | 6,000 |
        """;

    private static readonly PeriodKey Half = new(new(2018, 4, 1), new(2018, 9, 30), false);

    [Fact]
    public void A_year_ago_is_the_figure_less_its_change() => Of(Text, Half.Earlier(12)).Should().Be("11220: 1 -1");

    [Fact]
    public void A_quarter_is_the_half_year_less_the_other() => Of(Text, Half.Part(3, 3)).Should().Be("6345: 1 -1");

    [Fact]
    public void A_growth_rate_tells_a_year_ago_within_its_rounding() =>
        Of(Text.Replace("+1,125", "+10.0%", StringComparison.Ordinal), Half.Earlier(12)).Should().Be("123450/11: 1 1");

    [Fact]
    public void What_nothing_printed_tells_is_not_estimated() => Of(Text, Half.Earlier(24)).Should().BeEmpty();

    private static string Of(string text, PeriodKey period)
    {
        var items = Report.Of(text);
        var estimate = new FigureEstimates(items).Of(items.Items[0], UnitKind.Money, period);
        return estimate is null
            ? string.Empty
            : $"{estimate.Value.Printed / 1_000_000}: "
                + string.Join(' ', estimate.Numbers.Select(number => number.Sign));
    }
}
