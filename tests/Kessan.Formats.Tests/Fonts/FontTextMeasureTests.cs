using Kessan.Formats.Fonts;

namespace Kessan.Formats.Tests.Fonts;

public sealed class FontTextMeasureTests
{
    private static readonly FontTextMeasure Measure = new();

    [Theory]
    // Widths of Arial in units of 2,048 an em: digit 1,139, A 1,366, space 569; bold digit 1,139, bold A 1,479.
    [InlineData("0", false, 55_615)]
    [InlineData("A", false, 66_699)]
    [InlineData("1,048", false, 250_244)]
    [InlineData("A", true, 72_217)]
    // AV is kerned in print, and not here.
    [InlineData("AV", false, 133_398)]
    public void Latin_text_has_the_widths_of_Arial(string text, bool bold, int width) =>
        Measure.Width(text, 100_000, bold).Should().Be(width);

    [Theory]
    [InlineData("決算短信")]
    [InlineData("△※◆）")]
    [InlineData("※①→。")]
    [InlineData("ァー億％")]
    public void A_Japanese_character_is_one_em_wide(string text)
    {
        Measure.Width(text, 1_000, bold: false).Should().Be(4_000);
        Measure.Width(text, 1_000, bold: true).Should().Be(4_000);
    }

    [Fact]
    public void Every_character_of_documents_has_a_glyph()
    {
        const string characters =
            "•–—“”‘’…±×÷°§©®™€£¥※◆◇△▲▼○●◎□■★☆→←↑↓⇒✓①⑳ⅠⅢⅩ㈱℃％‰～〜ー・、。「」『』【】〈〉《》々〆ヶヵ髙﨑";

        foreach (var rune in characters.EnumerateRunes())
        {
            foreach (var bold in new[] { false, true })
            {
                FontSet.For(rune.Value, bold).Tables.Glyph(rune.Value).Should().NotBe(0, $"{rune} is used in decks");
            }
        }
    }

    [Fact]
    public void Widths_are_sums_of_advances()
    {
        const string text = "Revenue 14,089百万円（+9.6%）";

        var sum = text.Sum(character => Measure.Width([character], 100_000, bold: false));

        Measure.Width(text, 100_000, bold: false).Should().BeCloseTo(sum, (uint)text.Length);
    }

    [Theory]
    [InlineData(0x0041, true)]
    [InlineData(0x6C7A, true)]
    [InlineData(0x25B3, true)]
    [InlineData(0x1F680, false)] // an emoji
    [InlineData(0x0E01, false)] // a Thai letter
    [InlineData(0x05D0, false)] // a Hebrew letter, which the Latin font has
    [InlineData(0x0645, false)] // an Arabic letter
    public void A_character_that_cannot_be_set_is_known(int character, bool isSet) =>
        Measure.Sets(new(character)).Should().Be(isSet);
}
