using Kessan.Diagnostics;

namespace Kessan.TieOut.Structure;

/// <summary>How far text is set in.</summary>
internal static class Indents
{
    /// <summary>The width of the blanks a text begins with.</summary>
    public static int Blanks(string text) =>
        DisplayWidth.Of(text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length));
}
