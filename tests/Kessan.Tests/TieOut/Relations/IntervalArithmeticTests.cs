using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Relations;

public sealed class IntervalArithmeticTests
{
    private static readonly PrintedInterval TenToEleven = new(10, 11, true, false);
    private static readonly PrintedInterval AroundZero = new(-1, 1, false, false);

    [Fact]
    public void A_sum_keeps_an_end_only_where_both_have_it() =>
        IntervalArithmetic
            .Sum(TenToEleven, new(2, 3, true, true))
            .Should()
            .Be(new PrintedInterval(12, 14, true, false));

    [Fact]
    public void A_difference_takes_the_far_end_of_what_is_taken_off() =>
        IntervalArithmetic.Difference(TenToEleven, TenToEleven).Should().Be(new PrintedInterval(-1, 1, false, false));

    [Fact]
    public void A_product_of_signs_lies_between_its_corners() =>
        IntervalArithmetic
            .Product(new(-2, 3, true, false), new(-5, 4, false, true))
            .Should()
            .Be(new PrintedInterval(-15, 12, false, false));

    [Fact]
    public void Nothing_times_anything_is_reached_even_where_the_other_end_is_open() =>
        IntervalArithmetic
            .Product(new(0, 1, true, true), new(2, 3, false, false))
            .Should()
            .Be(new PrintedInterval(0, 3, true, false));

    [Fact]
    public void A_quotient_turns_the_divisor_s_ends() =>
        IntervalArithmetic
            .Quotient(new(10, 12, true, true), new(2, 4, true, false))
            .Should()
            .Be(new PrintedInterval(new Fraction(5, 2), 6, false, true));

    [Fact]
    public void A_quotient_by_what_may_be_nothing_has_no_bound()
    {
        IntervalArithmetic.Quotient(TenToEleven, AroundZero).Should().BeNull();
        IntervalArithmetic.Quotient(TenToEleven, new(0, 1, false, false)).Should().BeNull();
    }

    [Fact]
    public void Intervals_that_touch_at_an_open_end_do_not_meet()
    {
        IntervalArithmetic.Meet(TenToEleven, new(11, 12, true, true)).Should().BeFalse();
        IntervalArithmetic.Meet(TenToEleven, new(9, 10, true, true)).Should().BeTrue();
    }

    [Theory]
    [InlineData("15.5", Verdict.Exact)]
    [InlineData("15.4", Verdict.Rounding)]
    [InlineData("15.3", Verdict.Contradiction)]
    public void A_verdict_is_of_the_print_then_of_the_intervals(string printed, Verdict verdict)
    {
        _ = Fraction.TryParse(printed, out var value);
        var target = PrintedInterval.Of(value, new(1, 10), RoundingRule.HalfAwayFromZero);
        var computed = new PrintedInterval(new(1544, 100), new(1556, 100), true, false);

        VerdictRule.Of(target, new(1550, 100), computed).Should().Be(verdict);
    }
}
