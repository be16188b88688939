using System.Text.RegularExpressions;

namespace Kessan.TieOut.Structure;

/// <summary>Tells cells that hold figures from cells that hold words, by their looks alone.</summary>
public static partial class NumberShape
{
    private const int Longest = 200;
    private const string Currency =
        @"JPY|USD|EUR|GBP|CNY|RMB|KRW|TWD|HKD|SGD|AUD|CAD|CHF|INR"
        + @"|THB|IDR|MYR|VND|PHP|BRL|MXN|ZAR|NZD|SEK|NOK|DKK|PLN|CZK"
        + @"|(?:US|U\.S\.|HK|A|C|S|NT|R)?\$|Rs\.?|[€£¥￥]";

    /// <summary>Whether a text is one or more figures with their marks and units and no words.</summary>
    /// <remarks>A year of four digits alone looks like a figure; see <see cref="IsYear"/>.</remarks>
    public static bool IsFigure(string text) =>
        text.Length < Longest && Figures().IsMatch(text) && !Date().IsMatch(text);

    /// <summary>Whether a text says that there is no figure: a dash, <c>n.a.</c>, <c>n.m.</c>.</summary>
    public static bool IsNone(string text) => None().IsMatch(text);

    /// <summary>Whether a text is a year between 1900 and 2099 and nothing else.</summary>
    public static bool IsYear(string text) => Year().IsMatch(text);

    /// <summary>Whether a text can stand in the body of a table's column of figures.</summary>
    public static bool IsBody(string text) => IsNone(text) || (IsFigure(text) && !IsYear(text));

    [GeneratedRegex(
        @"^\s*(?>(?>(?:<u>|\*\*|\s)*"
            + @"[(（\[［〔]?\s*(?:[-+−–—－＋±△▲Δ]\s*)?[(（]?(?:"
            + Currency
            + @")?\s*(?:[-+−–－△▲Δ]\s*)?"
            + @"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?"
            + @"\s*(?:%|％|pts?\b|pp\b|points?\b|ポイント|x\b|倍|bn\b|billion\b|mn?\b|million\b|k\b|thousand\b|years?\b"
            + @"|百万円?|十億円?|億円?|千円?|万円?|円|銭|株|人|名|社|件|店|台)?"
            + @"\s*[)）\]］〕]?\s*[)）]?(?:</u>|\*\*|[(（]?(?:[*※†‡]|注)[0-9０-９]?[)）]?|\s|[/~～〜])*(?:YoY|QoQ)?)+)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^\s*(?:<u>)?(?:[-–—−－―ー‐]+|n\.?\s?[am]\.?|n/?[am]|not meaningful|nil|該当なし)(?:\s*%)?(?:</u>)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex None();

    [GeneratedRegex(@"^\s*(?:19|20)[0-9]{2}\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^\s*(?:[0-9]{4}(?<mark>[-/.])[0-9]{1,2}(\k<mark>[0-9]{1,2})?|[0-9]{1,2}/[0-9]{1,2}(/[0-9]{2,4})?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Date();
}
