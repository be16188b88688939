using Kessan.Periods;
using Kessan.TieOut.Numbers;

namespace Kessan.Tests.TieOut.Numbers;

public sealed class PeriodReaderTests
{
    private static readonly FiscalCalendarReading April = new(4, YearNaming.Start);

    [Theory]
    [InlineData("1H18", "1H2018", "2018-04-01", "2018-09-30")]
    [InlineData("1H FY2018", "1H2018", "2018-04-01", "2018-09-30")]
    [InlineData("H1 2018/19", "1H2018", "2018-04-01", "2018-09-30")]
    [InlineData("FY18 H1", "1H2018", "2018-04-01", "2018-09-30")]
    [InlineData("2Q18", "2Q2018", "2018-07-01", "2018-09-30")]
    [InlineData("Q3 2018", "3Q2018", "2018-10-01", "2018-12-31")]
    [InlineData("3Q/2018", "3Q2018", "2018-10-01", "2018-12-31")]
    [InlineData("9M 2018", "9M2018", "2018-04-01", "2018-12-31")]
    [InlineData("FY2018", "FY2018", "2018-04-01", "2019-03-31")]
    [InlineData("fiscal year 2018", "FY2018", "2018-04-01", "2019-03-31")]
    [InlineData("2Q18-end", "2Q2018-end", null, "2018-09-30")]
    [InlineData("the end of 1H18", "1H2018-end", null, "2018-09-30")]
    [InlineData("second quarter of fiscal 2018", "2Q2018", "2018-07-01", "2018-09-30")]
    [InlineData("2Q FY15.3", "2Q2015/3", "2014-07-01", "2014-09-30")]
    [InlineData("FY3/19", "FY2019/3", "2018-04-01", "2019-03-31")]
    [InlineData("three months ended September 30, 2018", "2018-07-01/2018-09-30", "2018-07-01", "2018-09-30")]
    [InlineData("First 6 months ended September 30, 2018", "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30")]
    [InlineData("fiscal year ending March 2016", "2015-04-01/2016-03-31", "2015-04-01", "2016-03-31")]
    [InlineData("Apr. 2018 - Sep. 2018", "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30")]
    [InlineData("Apr. - Sep. 2018", "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30")]
    [InlineData("as of March 31, 2018", "2018-03-31", null, "2018-03-31")]
    [InlineData("30.09.2018", "2018-09-30", null, "2018-09-30")]
    [InlineData("2018年9月30日現在", "2018-09-30", null, "2018-09-30")]
    [InlineData("2018年9月末", "2018-09-30", null, "2018-09-30")]
    [InlineData("2018年4月1日～2018年9月30日", "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30")]
    [InlineData("２０１８年４月１日から９月３０日", "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30")]
    [InlineData("平成30年4月1日～平成30年9月30日", "2018-04-01/2018-09-30", "2018-04-01", "2018-09-30")]
    [InlineData("2019年3月期", "FY2019/3", "2018-04-01", "2019-03-31")]
    [InlineData("2019年3月期 第2四半期累計", "2Q2019/3 cumulative", "2018-04-01", "2018-09-30")]
    [InlineData("平成31年3月期", "FY2019/3", "2018-04-01", "2019-03-31")]
    [InlineData("19/3期 2Q", "2Q2019/3", "2018-07-01", "2018-09-30")]
    [InlineData("2018年度上期", "1H2018", "2018-04-01", "2018-09-30")]
    [InlineData("当第2四半期連結累計期間", "当2Q cumulative", null, null)]
    [InlineData("前期末", "前期-end", null, null)]
    [InlineData("LTM", "LTM", null, null)]
    public void Reads(string text, string name, string? start, string? end)
    {
        var period = PeriodReader.Read(text, April);

        period.Should().NotBeNull();
        (period!.Text, Iso(period.Start), Iso(period.End)).Should().Be((name, start, end));
    }

    [Theory]
    [InlineData("前年同期比9.6%増")]
    [InlineData("当期純利益")]
    [InlineData("2,018")]
    [InlineData("ASU 2016-01")]
    [InlineData("2018百万円")]
    [InlineData("the 5 may rise")]
    [InlineData("2018年間")]
    [InlineData("")]
    public void Finds_none(string text) => PeriodReader.Find(text).Should().BeEmpty();

    [Theory]
    [InlineData("1H18 Results", PeriodNature.Actual)]
    [InlineData("FY18 Targets (Apr. 2018 - Mar. 2019)", PeriodNature.Target)]
    [InlineData("FY18 SG&A plan", PeriodNature.Target)]
    [InlineData("FY18 is expected to be", PeriodNature.Forecast)]
    [InlineData("Forecast for FY2018", PeriodNature.Forecast)]
    [InlineData("2018年度通期計画", PeriodNature.Target)]
    [InlineData("progressing as planned: 1H18", PeriodNature.Actual)]
    [InlineData("1H18 was in line with our plan", PeriodNature.Actual)]
    [InlineData("1H18 exceeded the initial forecast", PeriodNature.Actual)]
    [InlineData("1H18, the plan", PeriodNature.Target)]
    [InlineData("2018年度は計画どおり", PeriodNature.Actual)]
    [InlineData("2018年度は予想を上回る", PeriodNature.Actual)]
    public void Tells_results_from_plans(string text, PeriodNature nature) =>
        PeriodReader.Read(text, April)!.Nature.Should().Be(nature);

    [Fact]
    public void Without_a_calendar_equal_words_are_equal_and_unresolved()
    {
        var one = PeriodReader.Read("1H18", FiscalCalendarReading.Unknown);
        var other = PeriodReader.Read("1H FY2018", FiscalCalendarReading.Unknown);

        one.Should().Be(other);
        one!.End.Should().BeNull();
    }

    [Theory]
    [InlineData("1H18 Results (Apr. 2018 - Sep. 2018)", 4, YearNaming.Start)]
    [InlineData("FY2019 (April 1, 2018 to March 31, 2019)", 4, YearNaming.End)]
    [InlineData("2018年度第2四半期（2018年7月1日～2018年9月30日）", 4, YearNaming.Start)]
    [InlineData("Q3 2018 (three months ended September 30, 2018)", 1, YearNaming.Start)]
    public void A_name_beside_its_dates_tells_the_calendar(string text, int month, YearNaming naming) =>
        FiscalCalendarReading.Of([text]).Should().Be(new FiscalCalendarReading(month, naming));

    [Fact]
    public void Names_that_disagree_tell_nothing() =>
        FiscalCalendarReading
            .Of(["1H18 (Apr. 2018 - Sep. 2018)", "1H18 (Jan. 2018 - Jun. 2018)"])
            .Should()
            .Be(FiscalCalendarReading.Unknown);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", null);
}
