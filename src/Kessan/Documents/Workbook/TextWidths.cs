namespace Kessan.Documents.Workbook;

/// <summary>Estimates how wide texts are, in characters of a spreadsheet's standard font.</summary>
internal static class TextWidths
{
    /// <summary>The width of a text: characters of Chinese and Japanese are two wide.</summary>
    public static int Of(string text) => text.Sum(character => IsWide(character) ? 2 : 1);

    private static bool IsWide(char character) =>
        character
            is (>= '\u1100' and <= '\u115F')
                or (>= '\u2E80' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFE30' and <= '\uFE6F')
                or (>= '\uFF00' and <= '\uFF60')
                or (>= '\uFFE0' and <= '\uFFE6');
}
