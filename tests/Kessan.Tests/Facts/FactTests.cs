using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Tests.Facts;

public sealed class FactTests
{
    [Theory]
    [InlineData("12.50", 2, "12.50 JPY/shares")]
    [InlineData("1/3", 2, "1/3 JPY/shares")]
    public void A_fact_is_told_whatever_its_value(string value, int decimals, string told)
    {
        FactId.TryParse("EquityPerShare@FY2018-H1@actual@usgaap", out var id).Should().BeTrue();
        Fraction.TryParse(value, out var exact).Should().BeTrue();

        var fact = new Fact(id!, "", "", null, new(2018, 9, 30), "JPY/shares", exact, decimals, "reported", "test");

        fact.ToString().Should().Be($"EquityPerShare@FY2018-H1@actual@usgaap = {told}");
    }
}
