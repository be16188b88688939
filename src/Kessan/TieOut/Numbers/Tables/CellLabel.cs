using System.Text.RegularExpressions;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Makes labels of printed text: footnote marks, markup and what only ends a line are left out.</summary>
public static partial class CellLabel
{
    private const int Longest = 400;

    /// <summary>The label a text gives.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = text.Length > Longest ? text[..Longest] : text;
        var plain = Footnotes().Replace(Markup().Replace(PlainText.Of(cut), " "), " ");
        return Blanks().Replace(plain, " ").Trim(' ', ':', '：', '*', '.', '…', '—', '–', '-', '、', '。', ',', ';');
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,80}>|\*\*|__|`", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"\^?[(\[]\s*(?:[*※†‡]|注|Notes?\s?(?=[0-9]))\s*[0-9]{0,2}(?:\s*,\s*[*※]?[0-9]{1,2})*\s*[)\]]"
            + @"|(?:[*※†‡]\s?[0-9]{1,2}(?:\s*,\s*[*※†‡]?\s?[0-9]{1,2})*"
            + @"|[*※†‡]+)(?=\s|$|[,)(\u3000])|\^\{?[0-9]{1,2}\}?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Footnotes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
