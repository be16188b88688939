using System.Text;

namespace Kessan.Formats.Text;

/// <summary>How many columns a text takes on a screen of fixed pitch: East Asian wide and full-width characters take
/// two, combining marks none (Unicode Standard Annex 11).</summary>
public static class DisplayWidth
{
    // First and last code point of the blocks that are wide or full-width throughout.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0x33FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE4F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The columns of some characters.</summary>
    public static int Of(IEnumerable<Rune> characters) => characters.Sum(Of);

    /// <summary>The text with blanks after it, so that it takes at least so many columns.</summary>
    public static string PadRight(string text, int width) => text + Blanks(width - Of(text));

    /// <summary>The text with blanks before it, so that it takes at least so many columns.</summary>
    public static string PadLeft(string text, int width) => Blanks(width - Of(text)) + text;

    private static string Blanks(int count) => new(' ', Math.Max(0, count));

    // Ambiguous characters, △ among them, take one column, as terminals draw them unless told otherwise.
    private static int Of(Rune rune)
    {
        var code = rune.Value;
        if (code is >= 0x20 and < 0x300)
        {
            return 1;
        }

        if (code is (>= 0x300 and < 0x370) or (>= 0x200B and <= 0x200F) or < 0x20)
        {
            return 0;
        }

        return Array.Exists(Wide, block => code >= block.First && code <= block.Last) ? 2 : 1;
    }
}
