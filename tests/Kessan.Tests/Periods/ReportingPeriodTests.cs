using Kessan.Periods;

namespace Kessan.Tests.Periods;

/// <summary>The names of periods.</summary>
public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("FY2018", 1, 12)]
    [InlineData("FY2018-Q1", 1, 3)]
    [InlineData("FY2018-H2", 7, 12)]
    [InlineData("FY2018-9M", 1, 9)]
    [InlineData("FY2018-M05", 1, 5)]
    [InlineData("FY2018-M02:02", 2, 2)]
    [InlineData("FY2018-M05:11", 5, 11)]
    public void A_period_is_read_from_the_name_it_is_written_by(string name, int first, int last)
    {
        ReportingPeriod.TryParse(name, out var period).Should().BeTrue();

        period.Should().Be(new ReportingPeriod(2018, first, last));
        period.ToString().Should().Be(name);
    }

    [Theory]
    [InlineData("FY2018-M00")]
    [InlineData("FY2018-M13")]
    [InlineData("FY2018-M5")]
    [InlineData("FY2018-M05:04")]
    [InlineData("FY2018-M05:13")]
    [InlineData("FY2018-M00:03")]
    [InlineData("FY2018-M 1:03")]
    [InlineData("FY2018-M01-03")]
    public void What_names_no_months_is_no_period(string name) =>
        ReportingPeriod.TryParse(name, out _).Should().BeFalse();
}
