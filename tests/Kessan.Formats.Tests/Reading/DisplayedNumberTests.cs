using Kessan.Formats.Reading.Workbooks;

namespace Kessan.Formats.Tests.Reading;

public sealed class DisplayedNumberTests
{
    [Theory]
    [InlineData(90962930000d, "#,##0,,", "90,963")]
    [InlineData(90962930000d, "#,##0.0,,,", "91.0")]
    [InlineData(90962930000d, "#,##0,,_);(#,##0,,);\"-\"_);@_)", "90,963")]
    [InlineData(-1234567890d, "#,##0,,_);(#,##0,,);\"-\"_);@_)", "(1,235)")]
    [InlineData(-1234567890d, "#,##0,,;△#,##0,,;\"－\"", "△1,235")]
    [InlineData(0d, "#,##0,,_);(#,##0,,);\"-\"_);@_)", "-")]
    [InlineData(-0.4d, "#,##0_);(#,##0)", "(0)")]
    [InlineData(-0.4d, "0", "0")]
    [InlineData(-1234.5d, "#,##0", "-1,235")]
    [InlineData(0.096d, "0.0%", "9.6%")]
    [InlineData(0.096d, "+0.0%;-0.0%", "+9.6%")]
    [InlineData(0.155, "0%", "16%")]
    [InlineData(2.675d, "0.00", "2.68")]
    [InlineData(1.005d, "0.00", "1.01")]
    [InlineData(1234.5d, "[$¥-411]#,##0.0", "¥1,234.5")]
    [InlineData(1234.5d, "[Red]\"JPY\" #,##0", "JPY 1,235")]
    [InlineData(0.5d, "#.##", ".5")]
    [InlineData(12d, "0.##", "12.")]
    [InlineData(7d, "000", "007")]
    [InlineData(5551234d, "000-0000", "555-1234")]
    [InlineData(500d, "[<1000]0;#,##0,\"k\"", "500")]
    [InlineData(52500d, "[<1000]0;#,##0,\"k\"", "53k")]
    [InlineData(1234.5678d, "General", "1234.5678")]
    [InlineData(0.1d + 0.2d, "General", "0.3")]
    [InlineData(12d, "General\"人\"", "12人")]
    [InlineData(5d, ";;;", "")]
    [InlineData(1e300d, "0", "1E+300")]
    public void A_number_is_shown_as_its_format_says(double value, string code, string expected) =>
        DisplayedNumber.Of(value, code).Should().Be(expected);

    [Theory]
    [InlineData("yyyy-mm-dd", "2018-09-30")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "2018年9月30日")]
    [InlineData("ggge\"年\"m\"月\"", "平成30年9月")]
    [InlineData("mmm d, yyyy", "Sep 30, 2018")]
    [InlineData("[$-409]d-mmm-yy;@", "30-Sep-18")]
    [InlineData("m/d/yyyy h:mm", "9/30/2018 5:07")]
    [InlineData("h:mm AM/PM", "5:07 PM")]
    public void A_day_is_shown_as_its_format_says(string code, string expected) =>
        DisplayedDate
            .Of(new(2018, 9, 30, code.Contains("AM", StringComparison.Ordinal) ? 17 : 5, 7, 0), code, 200)
            .Should()
            .Be(expected);

    [Fact]
    public void A_short_date_whose_order_depends_on_the_reader_is_written_year_first() =>
        DisplayedDate.Of(new(2018, 9, 30), "mm-dd-yy", 14).Should().Be("2018-09-30");
}
