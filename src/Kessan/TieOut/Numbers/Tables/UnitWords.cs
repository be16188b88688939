using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Reads units from heads, labels and captions: <c>Unit: JPY million</c>, （百万円）, <c>EPS (JPY)</c>,
/// <c>in millions, except per share amounts</c>.</summary>
public static partial class UnitWords
{
    private const int Longest = 300;
    private const int LongestLine = 160;

    /// <summary>The units a line above a table, a caption or a page's own line names, one for each currency.</summary>
    public static ImmutableArray<ToldUnit> OfCaption(string text)
    {
        var plain = Plain(text);
        var bare = Grouping().Replace(plain, "k");
        return IsUnitLine().IsMatch(plain) && !bare.AsSpan().ContainsAnyInRange('0', '9') && plain.Length < LongestLine
            ? Money(plain)
            :
            [
                .. Bracketed()
                    .Matches(plain)
                    .Where(one => !one.Value.AsSpan().ContainsAnyInRange('0', '9'))
                    .SelectMany(one => Money(one.Value)),
            ];
    }

    /// <summary>The units a column's head names.</summary>
    public static ImmutableArray<ToldUnit> OfHead(string text)
    {
        var plain = Plain(text);
        if (PerShare(plain) is { } each)
        {
            return each;
        }

        var brackets = Bracketed().Matches(plain).SelectMany(one => All(one.Value)).ToImmutableArray();
        ImmutableArray<ToldUnit> told = [.. brackets, .. All(Bracketed().Replace(plain, " "))];
        return told.IsEmpty && RatioLabel().IsMatch(plain) ? [new(UnitKind.Ratio, string.Empty, -2)] : told;
    }

    /// <summary>The units a row's label names: in brackets, or as its last word.</summary>
    public static ImmutableArray<ToldUnit> OfLabel(string text)
    {
        var plain = Plain(text);
        if (PerShare(plain) is { } each)
        {
            return each;
        }

        if (Shares().IsMatch(plain))
        {
            return [new(UnitKind.Count, "shares", Scaled(plain) ?? 0)];
        }

        if (RatioLabel().IsMatch(plain))
        {
            return [new(UnitKind.Ratio, string.Empty, Times().IsMatch(plain) ? 0 : -2)];
        }

        var told = Bracketed().Matches(plain).SelectMany(one => All(one.Value)).ToImmutableArray();
        return told.IsEmpty && LastWord().Match(plain) is { Success: true } last ? All(last.Value) : told;
    }

    /// <summary>Whether a label is of a ratio.</summary>
    public static bool IsRatio(string label) => RatioLabel().IsMatch(Plain(label));

    private static string Plain(string text) => PlainText.Of(text.Length > Longest ? text[..Longest] : text);

    private static ImmutableArray<ToldUnit>? PerShare(string plain)
    {
        if (!Each().IsMatch(SaidAmount().Replace(plain, " ")) || Except().IsMatch(plain))
        {
            return null;
        }

        var currency = Money(plain).FirstOrDefault(told => told.Name.Length > 0).Name ?? string.Empty;
        return [new(UnitKind.PerUnit, currency, 0)];
    }

    private static ImmutableArray<ToldUnit> All(string plain)
    {
        var money = Money(plain);
        return !money.IsEmpty && (money.Any(told => told.HasKind) || CountWords.Of(plain) is null) ? money
            : CountWords.Of(plain) is { } noun ? [new(UnitKind.Count, noun, Scaled(plain) ?? 0)]
            : Percent().IsMatch(plain) ? [new(UnitKind.Ratio, string.Empty, -2)]
            : Points().IsMatch(plain) ? [new(UnitKind.Points, string.Empty, -2)]
            : [];
    }

    /// <summary>Currencies with their scales; a scale alone where no currency is named.</summary>
    private static ImmutableArray<ToldUnit> Money(string plain)
    {
        var told = ImmutableArray.CreateBuilder<ToldUnit>();
        foreach (Match match in Amounts().Matches(plain))
        {
            var name = CurrencyNames.Code(match.Groups["currency"].Value);
            var scale = CurrencyNames.Scale(match.Groups["scale"].Value);
            if (name.Length > 0 || scale is not null)
            {
                told.Add(new(name.Length > 0 ? UnitKind.Money : UnitKind.Unknown, name, scale));
            }
        }

        return told.ToImmutable();
    }

    private static int? Scaled(string plain) =>
        ScaleWord().Match(plain) is { Success: true } word ? CurrencyNames.Scale(word.Value) : null;

    private const string Currency =
        @"JPY|USD|EUR|GBP|CNY|RMB|KRW|TWD|HKD|SGD|AUD|CAD|CHF|INR|THB|IDR|MYR|VND|BRL|SEK|NOK|DKK"
        + @"|US\$|U\.S\.\s?\$|U\.S\.\s?[Dd]ollars?|[Dd]ollars?|[Ee]uros?|[Yy]en|[$€£¥]|円|ドル|ユーロ|米ドル";

    private const string Scales =
        @"[Tt]housands?|[Mm]illions?|[Bb]illions?|[Tt]rillions?|mil\.?|mn\.?|bn\.?|十億|百万|億|千|兆|万|'?000s?|k";

    [GeneratedRegex(
        @"(?:(?<![A-Za-z])(?<currency>"
            + Currency
            + @")(?![a-z])\s?(?:in\s)?(?:(?<scale>"
            + Scales
            + @"|m|b)(?![A-Za-z]))?"
            + @"|(?<![A-Za-z])(?<scale>"
            + Scales
            + @")(?:\s?(?:of\s)?(?:Japanese\s|US\s)?(?<currency>"
            + Currency
            + @"))"
            + @"|(?<![A-Za-z0-9])(?<scale>"
            + Scales
            + @")(?![A-Za-z株人名台件社]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(?<![A-Za-z])(?:" + Scales + @")(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex ScaleWord();

    [GeneratedRegex(@"[(\[〔【<][^()\[\]〔〕【】<>]{1,80}[)\]〕】>]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^\s*[(\[【<]?\s*(?:units?|単位|amounts?|figures?|in|(?:all )?amounts in|expressed in|(?:"
            + Scales
            + @")\s+of)\b?\s*[:;of\s]"
            + @"|^\s*[(\[【<]?\s*(?:単位|百万円|千円|億円|十億円|JPY|USD|EUR|GBP|US\$|[$€£¥]|yen|(?:"
            + Scales
            + @")(?![A-Za-z]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IsUnitLine();

    [GeneratedRegex(
        @"\b(?:EPS|DPS|BPS)\b|\bper\s+(?:\w+\s+){0,3}(?:share|ADS|unit)\b|[1一]株(?:当|あ)たり"
            + @"|\b(?:stock|share|closing)\s+prices?\b|株価|円\s?銭",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Each();

    /// <summary>An amount for each share that a line of money mentions: <c>Dividends ($1.34 per share)</c>.</summary>
    [GeneratedRegex(
        @"[(][^()]*[0-9][.][0-9][^()]*[)]|[$€£¥]\s?[0-9][0-9.,]*\s+per\s+(?:\w+\s+){0,2}share",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SaidAmount();

    [GeneratedRegex(
        @"\b(?:except|excluding|other than)\b|を除く",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Except();

    [GeneratedRegex(
        @"\b(?:number|average|basic|diluted|dilutive|weighted|outstanding"
            + @"|issued)\b.{0,60}\b(?:shares|options|securities|stock)\b(?!\s+(?:price|option))"
            + @"|\bshares\b.{0,30}\b(?:outstanding|issued|held)\b|株式数|自己株式数|発行済株式",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shares();

    [GeneratedRegex(
        @"(?<![0-9]\s?)[%]|\b(?:ratio|ROE|ROA|ROIC|ROCE|payout)\b"
            + @"|\b(?:tax|churn|utili[sz]ation|interest|growth|occupancy)\s+rate\b"
            + @"|(?:比率|利益率|利率|税率|原価率|配当性向|配当率|率)\s*(?:$|[(])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RatioLabel();

    [GeneratedRegex(@"\btimes\b|[(]x[)]|倍", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Times();

    /// <summary>A power of ten in digits: <c>'000</c>, <c>000s</c>, <c>1,000</c>.</summary>
    [GeneratedRegex(@"1,000|'?000s?", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();

    [GeneratedRegex(@"[A-Za-z%$€£¥'.]+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"%|\bper\s?cent\b|パーセント", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(?:points?|pts?|pp)\b|ポイント", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Points();
}
