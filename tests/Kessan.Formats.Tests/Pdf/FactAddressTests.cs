using Kessan.Formats.Drawing;

namespace Kessan.Formats.Tests.Pdf;

public sealed class FactAddressTests
{
    [Theory]
    [InlineData("Revenue@FY2018-H1@actual@usgaap", "#fact/Revenue@FY2018-H1@actual@usgaap")]
    [InlineData(
        "YearOnYear(Revenue@FY2018-Q2@actual@ifrs@service=WAN)",
        "#fact/YearOnYear(Revenue@FY2018-Q2@actual@ifrs@service=WAN)"
    )]
    [InlineData("Orders@FY2018@plan 1@ifrs@kind=50%", "#fact/Orders@FY2018@plan%201@ifrs@kind=50%25")]
    [InlineData("売上", "#fact/%E5%A3%B2%E4%B8%8A")]
    public void A_fact_is_addressed_by_its_id(string fact, string address)
    {
        FactAddress.Of(fact).Should().Be(address);
        Uri.UnescapeDataString(address).Should().Be($"#fact/{fact}");
    }
}
