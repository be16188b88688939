using Kessan.TieOut.Relations.Across;

namespace Kessan.Tests.TieOut.Relations.Across;

public sealed class SlipBitsTests
{
    [Theory]
    [InlineData("12,345", "12,435", true)]
    [InlineData("12,345", "1,234.5", true)]
    [InlineData("12,345", "12,346", false)]
    [InlineData("12,345", "9,871", false)]
    public void A_slip_of_the_hand_is_told_from_another_figure(string right, string wrong, bool isSlip)
    {
        var items = Report.Of(
            $"Revenue was JPY{right} million in 1H2018.\n---\nSales were JPY{wrong} million in 1H2018."
        );
        var numbers = items.Document.Numbers;

        (SlipBits.Between(items, numbers[0], numbers[1]) > 0).Should().Be(isSlip);
    }
}
