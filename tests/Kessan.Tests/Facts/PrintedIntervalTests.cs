using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Tests.Facts;

public sealed class PrintedIntervalTests
{
    // 90.96 billion, half-up at the second decimal: from 90.955 on, up to but not with 90.965.
    [Theory]
    [InlineData(90_955, true)]
    [InlineData(90_964, true)]
    [InlineData(90_965, false)]
    [InlineData(90_954, false)]
    public void A_half_goes_up(long millions, bool isInside) =>
        Interval(90_960, 10, RoundingRule.HalfAwayFromZero).Holds(millions).Should().Be(isInside);

    [Theory]
    [InlineData(-105, false)]
    [InlineData(-104, true)]
    [InlineData(-95, true)]
    [InlineData(-94, false)]
    public void A_half_of_a_loss_goes_away_from_zero(long value, bool isInside) =>
        Interval(-100, 10, RoundingRule.HalfAwayFromZero).Holds(value).Should().Be(isInside);

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100, 109, true)]
    [InlineData(100, 110, false)]
    [InlineData(100, 99, false)]
    [InlineData(-100, -109, true)]
    [InlineData(-100, -110, false)]
    [InlineData(-100, -99, false)]
    [InlineData(0, -9, true)]
    [InlineData(0, 9, true)]
    [InlineData(0, 10, false)]
    public void Cutting_off_goes_towards_zero(long printed, long value, bool isInside) =>
        Interval(printed, 10, RoundingRule.TowardZero).Holds(value).Should().Be(isInside);

    [Theory]
    [InlineData(20, 15, true)]
    [InlineData(20, 25, true)]
    [InlineData(30, 25, false)]
    [InlineData(30, 35, false)]
    [InlineData(0, 5, true)]
    public void Halves_to_even_belong_to_the_even_neighbour(long printed, long value, bool isInside) =>
        Interval(printed, 10, RoundingRule.HalfToEven).Holds(value).Should().Be(isInside);

    // Every value prints as exactly one figure: the interval of a rule and the rule itself agree.
    [Theory]
    [InlineData(RoundingRule.HalfAwayFromZero)]
    [InlineData(RoundingRule.HalfToEven)]
    [InlineData(RoundingRule.TowardZero)]
    public void The_interval_holds_what_the_rule_rounds_to_its_figure(RoundingRule rule)
    {
        for (var value = -40L; value <= 40; value++)
        {
            var printed = Amounts.Rounding.Round(new Fraction(value, 10), rule) * 10;
            for (var figure = -50L; figure <= 50; figure += 10)
            {
                Interval(figure, 10, rule).Holds(value).Should().Be(figure == printed, $"{value} prints as {printed}");
            }
        }
    }

    [Fact]
    public void Two_intervals_meet_where_both_hold()
    {
        var met = Interval(100, 10, RoundingRule.HalfAwayFromZero).And(Interval(104, 2, RoundingRule.TowardZero));

        (met.Holds(104), met.Holds(103), met.Holds(105)).Should().Be((true, false, false));
    }

    private static PrintedInterval Interval(long printed, long step, RoundingRule rule) =>
        PrintedInterval.Of(printed, step, rule);
}
