using System.Text;
using Kessan.Documents.Layout;

namespace Kessan.Tests.Documents.Layout;

/// <summary>Half an em for a Latin character, an em for a Japanese one: widths that can be counted by hand.</summary>
internal sealed class GridMeasure : ITextMeasure
{
    public int Width(ReadOnlySpan<char> text, int size, bool bold)
    {
        var halves = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            halves += rune.Value < 0x2000 ? 1 : 2;
        }

        return halves * size / 2;
    }
}
