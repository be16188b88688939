using Kessan.Cli.Publication;

namespace Kessan.Scenarios;

public sealed class DiscontinuedOperationTests
{
    private static readonly string Folder = Path.Combine(Scenario.Folder, "groups", "discontinued-operation", "input");

    [Theory]
    [InlineData("FY2018", 1100)]
    [InlineData("FY2019", 900)]
    public void The_year_before_is_presented_again_once_the_operation_is_classified_IFRS_5_34(
        string close,
        long revenue
    ) => GroupClose.Run(new(Folder, close, null)).Facts.Find("Revenue@FY2018@actual@ifrs")!.Minor.Should().Be(revenue);
}
