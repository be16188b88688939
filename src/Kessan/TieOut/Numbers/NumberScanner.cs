using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers;

/// <summary>Finds the figures in a run of text, in English and Japanese, and tells them from other numbers.</summary>
/// <remarks>One pass over the text; what is looked at around a number is bounded.</remarks>
public static class NumberScanner
{
    /// <summary>All figures of a text, and the numbers in it that are none.</summary>
    /// <param name="text">A cell, a caption, a sentence or a line.</param>
    public static ScannedText Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = new NormalText(text);
        return new TextScan(normal).Read();
    }
}
