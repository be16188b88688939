namespace Kessan.TieOut.Structure;

/// <summary>How wide text stands in a fixed-width layout.</summary>
public static class TextWidth
{
    /// <summary>Whether a character takes two columns: Japanese writing and full-width forms.</summary>
    public static bool IsWide(char character) =>
        character
            is (>= '\u1100' and <= '\u115f')
                or (>= '\u2e80' and <= '\ua4cf')
                or (>= '\uac00' and <= '\ud7a3')
                or (>= '\uf900' and <= '\ufaff')
                or (>= '\ufe30' and <= '\ufe4f')
                or (>= '\uff00' and <= '\uff60')
                or (>= '\uffe0' and <= '\uffe6');

    /// <summary>The columns a text takes.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
        {
            width += IsWide(character) ? 2 : 1;
        }

        return width;
    }
}
