using Kessan.TieOut.Relations.Across;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.Tests.TieOut.Relations.Across;

/// <summary>What a label names, and which labels name the same.</summary>
public sealed class ItemNameTests
{
    [Theory]
    [InlineData("Receivables of Plant On", "Receivables of Plant In")]
    [InlineData("Income of Unit I", "Income of Unit V")]
    [InlineData("Net income attributable to Class A", "Net income attributable to Class B")]
    public void A_capital_word_at_the_end_is_a_name(string one, string other) => Key(one).Should().NotBe(Key(other));

    [Theory]
    [InlineData("Total assets as of", "Total assets")]
    [InlineData("CASH FLOWS USED IN", "Cash flows used")]
    [InlineData("Revenue On Products", "Revenue products")]
    [InlineData("Net income including Trust Networks", "Net income")]
    public void Joints_and_what_is_counted_in_narrow_nothing(string one, string other) =>
        Key(one).Should().Be(Key(other));

    private static string Key(string label)
    {
        var name = ItemName.Of([label], new LabelReader(Abbreviations.None));
        return $"{name.Key} {string.Join(' ', name.Scope)}";
    }
}
