using Kessan.Periods;

namespace Kessan.Tests.Periods;

public sealed class PeriodExpressionTests
{
    [Theory]
    [InlineData("ytd", "FY2018-H1", "FY2018-H1")]
    [InlineData("ytd", "FY2018-M05", "FY2018-M05")]
    [InlineData("ytd-1y", "FY2018-H1", "FY2017-H1")]
    [InlineData("q", "FY2018-H1", "FY2018-Q2")]
    [InlineData("q", "FY2018", "FY2018-Q4")]
    [InlineData("q-1q", "FY2018-H1", "FY2018-Q1")]
    [InlineData("q-2q", "FY2018-H1", "FY2017-Q4")]
    [InlineData("q-5q", "FY2018-H1", "FY2017-Q1")]
    [InlineData("q-13q", "FY2018-H1", "FY2015-Q1")]
    [InlineData("q+2q", "FY2018-H1", "FY2018-Q4")]
    [InlineData("q-1y", "FY2018-Q1", "FY2017-Q1")]
    [InlineData("q-4q", "FY2018-Q1", "FY2017-Q1")]
    [InlineData("fy", "FY2018-H1", "FY2018")]
    [InlineData("fy-1y", "FY2018-H1", "FY2017")]
    [InlineData("fy+1y", "FY2018", "FY2019")]
    [InlineData("h1", "FY2018", "FY2018-H1")]
    [InlineData("h2-1y", "FY2018-H1", "FY2017-H2")]
    [InlineData("q3", "FY2018-H1", "FY2018-Q3")]
    [InlineData("9m", "FY2018", "FY2018-9M")]
    [InlineData("FY2016-Q3", "FY2018-H1", "FY2016-Q3")]
    public void A_period_is_told_from_the_one_closed(string text, string closed, string expected)
    {
        ReportingPeriod.TryParse(closed, out var period).Should().BeTrue();
        PeriodExpression.TryParse(text, out var expression).Should().BeTrue();
        expression.Resolve(period).ToString().Should().Be(expected);
        expression.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Q")]
    [InlineData("y")]
    [InlineData("q5")]
    [InlineData("ytd-1")]
    [InlineData("ytd-1q")]
    [InlineData("q1-1q")]
    [InlineData("q-")]
    [InlineData("q-1x")]
    [InlineData("q-100q")]
    [InlineData("q--1q")]
    [InlineData("-1y")]
    [InlineData("FY2018-1y")]
    [InlineData("Revenue")]
    public void Anything_else_is_no_period(string text) => PeriodExpression.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("FY0001")]
    [InlineData("FY0050-H1")]
    public void No_calendar_reaches_before_its_first_year(string closed)
    {
        ReportingPeriod.TryParse(closed, out var period).Should().BeTrue();
        PeriodExpression.TryParse("ytd-99y", out var earlier).Should().BeTrue();
        earlier.Resolve(period).Should().BeNull();
    }

    [Fact]
    public void No_quarter_ends_between_two()
    {
        PeriodExpression.TryParse("q", out var quarter).Should().BeTrue();
        quarter.Resolve(new(2018, 1, 5)).Should().BeNull();
    }
}
