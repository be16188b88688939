using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Formats.Pptx.Charts;

namespace Kessan.Formats.Tests.Pptx;

public class PrintedFormatTests
{
    [Theory]
    [InlineData("90960123456", 6, 0, "90,960", "#,##0,,;\\(#,##0,,\\);#,##0,,")]
    [InlineData("-1977000000", 6, 0, "(1,977)", "#,##0,,;\\(#,##0,,\\);#,##0,,")]
    [InlineData("9660000000", 9, 2, "9.66", "#,##0.00,,,;\\(#,##0.00,,,\\);#,##0.00,,,")]
    [InlineData("0.096", -2, 1, "+9.6%", "\\+#,##0.0%;\\(#,##0.0%\\);#,##0.0%")]
    [InlineData("1234", 0, 0, "1,234", "#,##0;\\(#,##0\\);#,##0")]
    public void A_label_is_bound_to_its_value_where_a_format_prints_it(
        string value,
        int scale,
        int decimals,
        string text,
        string format
    ) => Format(value, text, new(scale, decimals, RoundingRule.HalfAwayFromZero)).Should().Be(format);

    [Fact]
    public void Japanese_negatives_have_their_triangle() =>
        PrintedFormat
            .Of(new("F", -91_000_000, "JPY", "△91", new(6, 0, RoundingRule.HalfAwayFromZero)), Language.Japanese)
            .Should()
            .Be("#,##0,,;\"△\"#,##0,,;#,##0,,");

    [Theory]
    [InlineData("14089000000", 8, 1, "140.9")]
    [InlineData("90960999999", 6, 0, "90,960")]
    [InlineData("90960000000", 6, 0, "JPY90,960 million")]
    [InlineData("-0.0001", -2, 1, "(0.0%)")]
    public void A_label_is_text_where_no_format_prints_it(string value, int scale, int decimals, string text) =>
        Format(value, text, new(scale, decimals, RoundingRule.HalfAwayFromZero)).Should().BeNull();

    [Fact]
    public void Truncated_figures_are_text() =>
        Format("90960000000", "90,960", new(6, 0, RoundingRule.TowardZero)).Should().BeNull();

    private static string? Format(string value, string text, PrintedScale display)
    {
        Fraction.TryParse(value, out var fraction).Should().BeTrue();
        return PrintedFormat.Of(new("F", fraction, "JPY", text, display), Language.English);
    }
}
