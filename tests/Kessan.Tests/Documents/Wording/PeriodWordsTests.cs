using Kessan.Documents;
using Kessan.Documents.Wording;
using Kessan.Periods;

namespace Kessan.Tests.Documents.Wording;

public sealed class PeriodWordsTests
{
    private static readonly FiscalCalendar April = new(4, YearNaming.Start);

    [Theory]
    [InlineData("FY2018-H1", PeriodStyle.Short, "1H18", "1H18")]
    [InlineData("FY2018-H2", PeriodStyle.Short, "2H18", "2H18")]
    [InlineData("FY2018-Q2", PeriodStyle.Short, "2Q18", "2Q18")]
    [InlineData("FY2017-Q1", PeriodStyle.Short, "1Q17", "1Q17")]
    [InlineData("FY2018-9M", PeriodStyle.Short, "9M18", "9M18")]
    [InlineData("FY2017", PeriodStyle.Short, "FY17", "FY17")]
    [InlineData("FY2009", PeriodStyle.Short, "FY09", "FY09")]
    [InlineData("FY2018-M05", PeriodStyle.Short, "5M18", "5M18")]
    [InlineData("FY2018-M02:05", PeriodStyle.Short, "May 2018 - Aug. 2018", "2018年5月～8月")]
    [InlineData("FY2018-H1", PeriodStyle.Long, "Six months ended September 30, 2018", "2018年9月30日に終了した6か月間")]
    [InlineData(
        "FY2018-Q2",
        PeriodStyle.Long,
        "Three months ended September 30, 2018",
        "2018年9月30日に終了した3か月間"
    )]
    [InlineData("FY2018", PeriodStyle.Long, "Year ended March 31, 2019", "2019年3月31日に終了した1年間")]
    [InlineData("FY2018-H1", PeriodStyle.Months, "Apr. 2018 - Sep. 2018", "2018年4月～9月")]
    [InlineData("FY2018", PeriodStyle.Months, "Apr. 2018 - Mar. 2019", "2018年4月～2019年3月")]
    [InlineData("FY2018-M03:03", PeriodStyle.Months, "Jun. 2018", "2018年6月")]
    [InlineData("FY2018-H1", PeriodStyle.Year, "FY2018", "2018年度")]
    [InlineData("FY2018-H1", PeriodStyle.End, "Sep. 30, 2018", "2018年9月30日")]
    [InlineData("FY2017", PeriodStyle.End, "Mar. 31, 2018", "2018年3月31日")]
    [InlineData("FY2018-H1", PeriodStyle.AtEnd, "1H18-end", "1H18末")]
    [InlineData("FY2018-Q2", PeriodStyle.AtEnd, "2Q18-end", "2Q18末")]
    [InlineData("FY2018-H1", PeriodStyle.Month, "Sep. 2018", "2018年9月")]
    [InlineData("FY2018-H1", PeriodStyle.Term, "2Q FY2018", "2019年3月期第2四半期")]
    [InlineData("FY2018-Q2", PeriodStyle.Term, "2Q FY2018", "2019年3月期第2四半期")]
    [InlineData("FY2018-9M", PeriodStyle.Term, "3Q FY2018", "2019年3月期第3四半期")]
    [InlineData("FY2018", PeriodStyle.Term, "FY2018", "2019年3月期")]
    [InlineData("FY2018-M05", PeriodStyle.Term, "Aug. 2018", "2019年3月期5か月目")]
    public void A_period_is_worded_in_both_languages(string text, PeriodStyle style, string english, string japanese)
    {
        ReportingPeriod.TryParse(text, out var period).Should().BeTrue();
        PeriodWords.Of(period, style, April, Language.English).Should().Be(english);
        PeriodWords.Of(period, style, April, Language.Japanese).Should().Be(japanese);
    }

    [Theory]
    [InlineData(1, YearNaming.Start, PeriodStyle.Months, "Jan. 2018 - Jun. 2018")]
    [InlineData(1, YearNaming.End, PeriodStyle.End, "Jun. 30, 2018")]
    [InlineData(4, YearNaming.End, PeriodStyle.End, "Sep. 30, 2017")]
    [InlineData(4, YearNaming.End, PeriodStyle.Short, "1H18")]
    [InlineData(7, YearNaming.End, PeriodStyle.Long, "Six months ended December 31, 2017")]
    [InlineData(9, YearNaming.Start, PeriodStyle.End, "Feb. 28, 2019")]
    [InlineData(9, YearNaming.Start, PeriodStyle.Year, "FY2018")]
    public void Dates_follow_the_calendar_and_the_year_keeps_its_number(
        int startMonth,
        YearNaming naming,
        PeriodStyle style,
        string expected
    ) => PeriodWords.Of(new(2018, 1, 6), style, new(startMonth, naming), Language.English).Should().Be(expected);

    [Fact]
    public void A_leap_year_has_its_day() =>
        PeriodWords
            .Of(new(2019, 1, 6), PeriodStyle.End, new(9, YearNaming.Start), Language.Japanese)
            .Should()
            .Be("2020年2月29日");
}
