using Kessan.Tests.Facts.Measures;

namespace Kessan.Tests.Facts;

public sealed class SupplementaryFactsTests
{
    private static readonly MeasureExample Example = new("A = Revenue * 1");

    [Theory]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-H1@actual@usgaap", 75)]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-Q2@actual@usgaap", 45)]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-Q2@actual@usgaap@account=1500", 45)]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-H1@actual@usgaap@account=1000", 0)]
    public void Assets_recognised_under_leases_are_told_without_their_obligations(string id, long value) =>
        Example.Fact(id)!.Minor.Should().Be(value);

    [Theory]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-H1@actual@usgaap@account=2100")]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-H1@actual@usgaap@account=9999")]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-H1@target@usgaap")]
    [InlineData("AssetsAcquiredUnderLeases@FY2017@actual@usgaap")]
    [InlineData("AssetsAcquiredUnderLeases@FY2018-H1@actual@ifrs")]
    public void What_no_ledger_tells_is_no_fact(string id) => Example.Fact(id).Should().BeNull();
}
