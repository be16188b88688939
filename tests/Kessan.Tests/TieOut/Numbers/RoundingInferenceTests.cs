using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.Tests.TieOut.Numbers;

public sealed class RoundingInferenceTests
{
    [Theory]
    [InlineData("（百万円未満切捨て）", RoundingRule.TowardZero)]
    [InlineData("Amounts of less than one million yen are rounded down.", RoundingRule.TowardZero)]
    [InlineData("記載金額は百万円未満を四捨五入しております", RoundingRule.HalfAwayFromZero)]
    public void What_the_document_says_goes_first(string statement, RoundingRule rule)
    {
        var document = Read($"{statement}\n\n\tFY17\nSales\t1,000");

        document.Rounding.Should().Be(rule);
        document.RoundingWhy.Should().StartWith("Page 1 says");
    }

    [Theory]
    [InlineData("90,963", RoundingRule.HalfAwayFromZero)]
    [InlineData("90,962", RoundingRule.TowardZero)]
    public void A_figure_printed_more_finely_elsewhere_tells(string coarse, RoundingRule rule)
    {
        // 90,962,930 thousand is 90,963 million rounded and 90,962 million cut off.
        Read(
            $"Unit: JPY thousand\n\n\tMar. 31, 2018\nSales\t90,962,930\fUnit: "
                + $"JPY million\n\n\tMar. 31, 2018\nSales\t{coarse}"
        )
            .Rounding.Should()
            .Be(rule);
    }

    [Fact]
    public void Totals_above_their_parts_speak_for_cutting_off_and_one_below_against_it()
    {
        const string Heads =
            "Unit: JPY million\n\n\tFY16\tFY17\tFY18\nA\t1,000\t1,100\t1,200\nB\t2,000\t2,100\t2,200\n";

        Read(Heads + "Total\t3,001\t3,201\t3,401").Rounding.Should().Be(RoundingRule.TowardZero);
        Read(Heads + "Total\t3,001\t3,201\t3,399").Rounding.Should().Be(RoundingRule.HalfAwayFromZero);
    }

    [Fact]
    public void Without_a_sign_of_either_half_up_is_taken()
    {
        Read("\tFY17\nSales\t1,000").RoundingWhy.Should().StartWith("Nothing in the document");
    }

    private static NumberedDocument Read(string text) => DocumentNumbers.Of(TextDocument.Of(text));
}
