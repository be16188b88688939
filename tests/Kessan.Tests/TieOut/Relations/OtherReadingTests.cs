using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Relations;

public sealed class OtherReadingTests
{
    private const string TakenOff = """
        |  | FY2016 | FY2017 |
        |---|---|---|
        | Opening | 51,220 | 57,911 |
        | Transfers | 6,691 | 2,283 |
        | Total | 57,911 | 55,628 |
        """;

    [Fact]
    public void A_part_taken_off_in_one_of_two_places_is_no_contradiction() =>
        TableRelations
            .In(Tabled.Of(TakenOff))
            .Should()
            .NotContain(relation => relation.Verdict == Verdict.Contradiction);

    [Fact]
    public void A_total_that_no_sign_explains_is_one() =>
        TableRelations
            .In(Tabled.Of(TakenOff.Replace("55,628", "60,149", StringComparison.Ordinal)))
            .Should()
            .Contain(relation => relation.Verdict == Verdict.Contradiction);

    [Fact]
    public void Two_intervals_are_spanned_from_the_lower_end_to_the_higher()
    {
        var half = PrintedInterval.Of(7, 1, RoundingRule.HalfAwayFromZero);
        var cut = PrintedInterval.Of(7, 1, RoundingRule.TowardZero);

        IntervalArithmetic.Span(half, cut).Should().Be(new PrintedInterval(new Fraction(13, 2), 8, true, false));
    }
}
