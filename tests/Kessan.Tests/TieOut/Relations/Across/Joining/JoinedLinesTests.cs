using Kessan.TieOut.Relations.Across.Joining;

namespace Kessan.Tests.TieOut.Relations.Across.Joining;

public sealed class JoinedLinesTests
{
    [Fact]
    public void Lines_joined_with_one_another_are_one_group_by_its_first_line()
    {
        var lines = new JoinedLines(5);
        lines.Join(4, 3);
        lines.Join(3, 1);

        lines.Groups().Select(group => string.Join(' ', group)).Should().Equal("0", "1 3 4", "2");
        (lines.AreJoined(1, 4), lines.AreJoined(1, 2)).Should().Be((true, false));
    }
}
