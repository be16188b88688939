using System.Text;
using System.Text.RegularExpressions;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Takes from a head what names a period, a unit or a role and leaves the words that name a line.</summary>
internal static partial class HeadWords
{
    private const int Longest = 200;

    /// <summary>Whether a text names a period, a unit or a role.</summary>
    public static bool Tells(string text) =>
        text.Length <= Longest
        && (
            !PeriodReader.Find(text).IsEmpty
            || RoleReading.Of(text).Words.Length > 0
            || (!UnitWords.OfHead(text).IsEmpty && Own(text).Length == 0)
        );

    /// <summary>The words that are no period, unit or role.</summary>
    public static string Own(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var cut = text.Length > Longest ? text[..Longest] : text;
        var rest = new StringBuilder(cut);
        foreach (var mention in PeriodReader.Find(cut))
        {
            for (var at = mention.Start; at < mention.End; at++)
            {
                rest[at] = ' ';
            }
        }

        foreach (
            var number in NumberScanner.Scan(rest.ToString()).Numbers.Where(number => number.Form == ScannedForm.Digits)
        )
        {
            rest.Remove(number.Start, number.Length).Insert(number.Start, " ", number.Length);
        }

        var words = FromTo().Replace(PlainText.Of(rest.ToString()), " ");
        var role = RoleReading.Of(words).Words;
        words = role.Length > 0 ? words.Replace(role, " ", StringComparison.Ordinal) : words;
        words = Brackets()
            .Replace(words, one => UnitWords.OfHead(one.Value).IsEmpty && HasWords(one.Value) ? one.Value : " ");
        words = CellLabel.Clean(Natures().Replace(words, " "));
        return HasWords(words) && !IsUnit(words) ? words : string.Empty;
    }

    /// <summary>Whether words hold one of three letters or more.</summary>
    public static bool IsName(string words) => Name().IsMatch(words);

    private static bool HasWords(string text) => text.Any(char.IsLetter);

    private static bool IsUnit(string words) => Unit().IsMatch(words);

    [GeneratedRegex(@"\p{Lu}?\p{Ll}{2,}|\p{Lu}{3,}|\p{Lo}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>What is left of 自 … 至 … without its dates.</summary>
    [GeneratedRegex(@"\(\s*自?\s*至?\s*\)|(?:^|\s)自\s*至", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"[(\[][^()\[\]]*[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"\b(?:results?|actuals?|targets?|forecasts?|plan|budget|guidance"
            + @"|estimates?|unaudited|audited|restated|cumulative|new|revised)\b"
            + @"|実績|予想|計画|目標|見通し|見込み?|累計|今回|前回",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Natures();

    [GeneratedRegex(
        @"^(?:(?:JPY|USD|EUR|GBP|yen|dollars?|US|U\.S|in|of|mn|bn|millions?"
            + @"|billions?|thousands?|百万円|千円|億円|十億円|円|銭|株|千株|単位|:|：|%|\$|€|£|¥)\s*)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unit();
}
