using Kessan.Diagnostics;

namespace Kessan.Tests.Diagnostics;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("Revenue", 7)]
    [InlineData("売上高", 6)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("タイニー・グループ", 18)]
    [InlineData("△1,234", 6)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    [InlineData("", 0)]
    public void Wide_characters_take_two_columns(string text, int width) => DisplayWidth.Of(text).Should().Be(width);

    [Fact]
    public void Padding_counts_columns_not_characters()
    {
        DisplayWidth.PadRight("売上", 6).Should().Be("売上  ");
        DisplayWidth.PadLeft("△1", 5).Should().Be("   △1");
        DisplayWidth.PadLeft("売上高", 2).Should().Be("売上高");
    }
}
