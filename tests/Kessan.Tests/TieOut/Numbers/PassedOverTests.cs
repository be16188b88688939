using Kessan.TieOut.Numbers;

namespace Kessan.Tests.TieOut.Numbers;

public sealed class PassedOverTests
{
    [Theory]
    [InlineData("Apr. 2018", PassedOverReason.Date)]
    [InlineData("Sep. 30, 2018", PassedOverReason.Date)]
    [InlineData("30 September 2018", PassedOverReason.Date)]
    [InlineData("2018年9月30日", PassedOverReason.Date)]
    [InlineData("2018/9/30", PassedOverReason.Date)]
    [InlineData("30.09.2018", PassedOverReason.Date)]
    [InlineData("2018", PassedOverReason.Date)]
    [InlineData("in spring '19", PassedOverReason.Date)]
    [InlineData("平成30年9月30日", PassedOverReason.Date)]
    [InlineData("20日に発表", PassedOverReason.Date)]
    [InlineData("1H18", PassedOverReason.Period)]
    [InlineData("2Q18-end", PassedOverReason.Period)]
    [InlineData("FY2018", PassedOverReason.Period)]
    [InlineData("Q3 2018", PassedOverReason.Period)]
    [InlineData("第2四半期", PassedOverReason.Period)]
    [InlineData("2019年3月期", PassedOverReason.Period)]
    [InlineData("EBITDA*1", PassedOverReason.FootnoteMark)]
    [InlineData("※2", PassedOverReason.FootnoteMark)]
    [InlineData("Services (1) Revenues", PassedOverReason.FootnoteMark)]
    [InlineData("Integration (SI) (2) Cost", PassedOverReason.FootnoteMark)]
    [InlineData("(1) 経営成績", PassedOverReason.ListNumber)]
    [InlineData("1. Overview", PassedOverReason.ListNumber)]
    [InlineData("II - 5. Overview", PassedOverReason.ListNumber)]
    [InlineData("P.12", PassedOverReason.Reference)]
    [InlineData("page 20", PassedOverReason.Reference)]
    [InlineData("Note 3", PassedOverReason.Reference)]
    [InlineData("5/23", PassedOverReason.Reference)]
    [InlineData("IFRS 16", PassedOverReason.Reference)]
    [InlineData("1株当たり", PassedOverReason.Reference)]
    [InlineData("TEL: 81-3-5555-0123", PassedOverReason.Address)]
    [InlineData("〒100-0001", PassedOverReason.Address)]
    [InlineData("1-23-4 Marunouchi", PassedOverReason.Address)]
    [InlineData("証券コード9999", PassedOverReason.Code)]
    [InlineData("Sample K.K.(9999)", PassedOverReason.Code)]
    [InlineData("IPv6", PassedOverReason.Name)]
    [InlineData("5G", PassedOverReason.Name)]
    [InlineData("Zelkova 2.0 (Oct.)", PassedOverReason.Name)]
    [InlineData("Form 20-F", PassedOverReason.Name)]
    [InlineData("COVID-19", PassedOverReason.Name)]
    [InlineData("v2.1.3", PassedOverReason.Name)]
    [InlineData("10:30 a.m.", PassedOverReason.Time)]
    [InlineData("a 3-year plan", PassedOverReason.Duration)]
    [InlineData("over the last 10 years", PassedOverReason.Duration)]
    [InlineData("今後3年間", PassedOverReason.Duration)]
    [InlineData("25th", PassedOverReason.Ordinal)]
    [InlineData("https://www.example.com/ir2018/", PassedOverReason.WebAddress)]
    [InlineData("ir2@example.com", PassedOverReason.Name)]
    public void Is_no_figure(string text, PassedOverReason reason)
    {
        var scanned = NumberScanner.Scan(text);

        scanned.Numbers.Should().BeEmpty();
        scanned.PassedOver.Select(passed => passed.Reason).Distinct().Should().Equal(reason);
    }

    [Theory]
    [InlineData("Private 3.57, Public 0.67, Other 0.58", 3)]
    [InlineData("Operating Income 7.0", 1)]
    [InlineData("2,018", 1)]
    [InlineData("$2018", 1)]
    [InlineData("2018百万円", 1)]
    [InlineData("Other (31)", 1)]
    [InlineData("Nikkei fell by 225 points", 1)]
    [InlineData("46.8% as of Sep. 30, 2018; 47.7% as of Mar. 31, 2018", 2)]
    public void Is_a_figure_all_the_same(string text, int count) =>
        NumberScanner.Scan(text).Numbers.Should().HaveCount(count);
}
