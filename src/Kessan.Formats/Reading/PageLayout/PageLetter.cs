namespace Kessan.Formats.Reading.PageLayout;

/// <summary>A letter on a page, in hundredths of a point from the left and from the bottom.</summary>
/// <param name="Text">The letter; several characters where the font joins them.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Size">Its size.</param>
internal readonly record struct PageLetter(string Text, int Left, int Right, int Baseline, int Size)
{
    /// <summary>Whether it is a blank.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Letters that stand on one line.</summary>
internal sealed class LetterLine(int baseline, int size)
{
    /// <summary>The line they stand on.</summary>
    public int Baseline { get; } = baseline;

    /// <summary>The size of the first of them, the largest of the line.</summary>
    public int Size { get; } = size;

    /// <summary>The letters.</summary>
    public List<PageLetter> Letters { get; } = [];
}
