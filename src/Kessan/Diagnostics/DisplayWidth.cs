using System.Text;

namespace Kessan.Diagnostics;

/// <summary>How many columns a text takes where all characters have one pitch: East Asian wide and full-width ones take
/// two, combining marks none (Unicode Standard Annex 11).</summary>
/// <remarks>Ambiguous characters, △ among them, take one, as terminals draw them unless told otherwise.</remarks>
public static class DisplayWidth
{
    /// <summary>The columns of a text.</summary>
    public static int Of(string text) => Of(text.AsSpan());

    /// <summary>The columns of a part of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
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

    /// <summary>Whether a character takes two columns: Japanese writing and full-width forms.</summary>
    public static bool IsWide(char character) => IsWide((int)character);

    /// <summary>The text with blanks after it, so that it takes at least so many columns.</summary>
    public static string PadRight(string text, int width) => text + Blanks(width - Of(text));

    /// <summary>The text with blanks before it, so that it takes at least so many columns.</summary>
    public static string PadLeft(string text, int width) => Blanks(width - Of(text)) + text;

    private static string Blanks(int count) => new(' ', Math.Max(0, count));

    private static int Of(Rune rune) =>
        rune.Value switch
        {
            >= 0x20 and < 0x300 => 1,
            < 0x370 or (>= 0x200B and <= 0x200F) => 0,
            var code => IsWide(code) ? 2 : 1,
        };

    // The blocks that are wide or full-width throughout.
    private static bool IsWide(int code) =>
        code
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6B)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1F64F)
                or (>= 0x20000 and <= 0x3FFFD);
}
