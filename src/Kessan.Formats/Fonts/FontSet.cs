namespace Kessan.Formats.Fonts;

/// <summary>The fonts documents are set in, and which of them sets a character.</summary>
/// <remarks>Latin letters, digits and their punctuation have the widths of Arial, and a Japanese character is one em
/// wide in every Japanese font. So lines broken here break alike in PPTX and HTML, which are set in the reader's own
/// Arial and Japanese font.</remarks>
internal static class FontSet
{
    /// <summary>Where symbols begin that Japanese fonts draw one em wide: arrows, ※, ◆, △.</summary>
    private const int FirstSymbol = 0x2190;

    private const int ReferenceMark = 0x203B;

    private static readonly FontFace Latin = new("LiberationSans-Regular");
    private static readonly FontFace LatinBold = new("LiberationSans-Bold");
    private static readonly FontFace Japanese = new("NotoSansJP-Regular");
    private static readonly FontFace JapaneseBold = new("NotoSansJP-Bold");

    /// <summary>The font that sets a character.</summary>
    public static FontFace For(int character, bool bold)
    {
        var (latin, japanese) = bold ? (LatinBold, JapaneseBold) : (Latin, Japanese);
        var isLatin = character < FirstSymbol && character != ReferenceMark;
        var (first, second) = isLatin ? (latin, japanese) : (japanese, latin);
        return first.Tables.Glyph(character) == 0 && second.Tables.Glyph(character) != 0 ? second : first;
    }

    /// <summary>Whether a font has a character, and lines are set in its direction.</summary>
    public static bool Sets(int character) =>
        !IsRightToLeft(character) && For(character, bold: false).Tables.Glyph(character) != 0;

    /// <summary>Hebrew, Arabic and their neighbours: glyph after glyph they would read backwards.</summary>
    private static bool IsRightToLeft(int character) =>
        character is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE);
}
