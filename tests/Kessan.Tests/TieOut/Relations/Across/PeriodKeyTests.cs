using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class PeriodKeyTests
{
    private static readonly PeriodKey Half = new(new(2018, 4, 1), new(2018, 9, 30), true);
    private static readonly PeriodKey YearEnd = new(null, new(2020, 2, 29), false);

    [Fact]
    public void A_year_before_a_plan_is_what_was_reported() =>
        Half.Earlier(12).Should().Be(new PeriodKey(new(2017, 4, 1), new(2017, 9, 30), false));

    [Fact]
    public void The_end_of_a_month_stays_the_end_of_a_month() =>
        YearEnd.Earlier(12).End.Should().Be(new DateOnly(2019, 2, 28));

    [Fact]
    public void Parts_and_lengths_are_counted_in_months()
    {
        Half.Part(3, 3).Should().Be(new PeriodKey(new(2018, 7, 1), new(2018, 9, 30), true));
        (Half.Months, YearEnd.Months).Should().Be((6, 0));
    }
}
