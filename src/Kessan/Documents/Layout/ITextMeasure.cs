using System.Text;

namespace Kessan.Documents.Layout;

/// <summary>Tells how wide text is. The engine has no fonts; whoever calls it brings one.</summary>
/// <remarks>Widths are integers and the same on every machine: they come from the font's own tables.</remarks>
public interface ITextMeasure
{
    /// <summary>The width of text set in one line, hundredths of a point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size, hundredths of a point.</param>
    /// <param name="bold">Whether it is bold.</param>
    int Width(ReadOnlySpan<char> text, int size, bool bold);

    /// <summary>Whether some font sets a character, in the order in which text is written here, from left to
    /// right.</summary>
    /// <param name="character">The character.</param>
    bool Sets(Rune character) => true;
}
