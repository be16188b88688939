using System.Text.RegularExpressions;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Reads the counted thing from a head or a bracket behind a label.</summary>
internal static partial class CountWords
{
    /// <summary>What is counted; null where no counted thing is named.</summary>
    public static string? Of(string plain)
    {
        var match = Nouns().Match(plain);
        return !match.Success ? null
            : match.Groups["shares"].Success ? "shares"
            : match.Groups["persons"].Success ? "persons"
            : match.Groups["companies"].Success ? "companies"
            : match.Groups["stores"].Success ? "stores"
            : match.Value.ToLowerInvariant();
    }

    [GeneratedRegex(
        @"(?<shares>\bshares\b|株(?![式価主]))|(?<persons>\b(?:persons|personnel|employees|people|headcount)\b|人(?![件材])|名(?!称))"
            + @"|(?<companies>\bcompanies\b|社(?![債用員会]))|(?<stores>\b(?:stores|shops)\b|店舗?(?![頭]))"
            + @"|\b(?:subscriptions|subscribers|contracts|customers|clients|vehicles|tonnes|tons|households)\b|台|件(?!費)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Nouns();
}
