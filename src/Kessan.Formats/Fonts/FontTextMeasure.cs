using System.Text;
using Kessan.Documents.Layout;

namespace Kessan.Formats.Fonts;

/// <summary>Measures text by the product's own fonts.</summary>
public sealed class FontTextMeasure : ITextMeasure
{
    private const int Remembered = 0x10000;

    // A width in millionths of an em is never zero for what is drawn, so zero means that it was not looked up yet.
    private static readonly int[] Regular = new int[Remembered];
    private static readonly int[] Bold = new int[Remembered];

    /// <inheritdoc/>
    public int Width(ReadOnlySpan<char> text, int size, bool bold)
    {
        long millionths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            millionths += Millionths(rune, bold);
        }

        return (int)(((millionths * size) + 500_000) / 1_000_000);
    }

    /// <inheritdoc/>
    public bool Sets(Rune character) => FontSet.Sets(character.Value);

    private static int Millionths(Rune rune, bool bold)
    {
        var known = bold ? Bold : Regular;
        if (rune.Value >= Remembered)
        {
            return Measure(rune.Value, bold);
        }

        if (known[rune.Value] == 0)
        {
            known[rune.Value] = Measure(rune.Value, bold);
        }

        return known[rune.Value];
    }

    private static int Measure(int character, bool bold)
    {
        var tables = FontSet.For(character, bold).Tables;
        return (int)(tables.Advance(tables.Glyph(character)) * 1_000_000L / tables.UnitsPerEm);
    }
}
