using Kessan.Amounts;
using Kessan.Documents.Changes;

namespace Kessan.Tests.Documents.Changes;

public sealed class FactMoveTests
{
    [Theory]
    [InlineData("100", "80.5", "-39/2")]
    [InlineData("-1/3", "1/3", "2/3")]
    public void The_difference_is_exact(string before, string after, string difference)
    {
        Fraction.TryParse(difference, out var expected).Should().BeTrue();

        new FactMove("X", before, after).Difference.Should().Be(expected);
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("1", "")]
    public void What_was_or_is_not_there_has_no_difference(string before, string after) =>
        new FactMove("X", before, after).Difference.Should().BeNull();
}
