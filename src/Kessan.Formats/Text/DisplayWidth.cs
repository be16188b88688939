using System.Text;

namespace Kessan.Formats.Text;

/// <summary>How many columns of a terminal a text takes: East Asian wide and fullwidth characters take two (UAX
/// 11).</summary>
internal static class DisplayWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0x33FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns a text takes.</summary>
    public static int Of(IEnumerable<Rune> text) => text.Sum(Of);

    /// <summary>The columns a character takes.</summary>
    public static int Of(Rune character) =>
        Rune.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark ? 0
        : Array.Exists(Wide, range => character.Value >= range.First && character.Value <= range.Last) ? 2
        : 1;
}
