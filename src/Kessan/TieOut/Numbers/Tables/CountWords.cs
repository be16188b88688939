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

    /// <summary>A Japanese counter stands alone, at most behind a power of ten: 千株. In a word it counts nothing
    /// (株主).</summary>
    [GeneratedRegex(
        @"\b(?<shares>shares)\b|\b(?<persons>persons|personnel"
            + @"|employees|people|headcount)\b|\b(?<companies>companies)\b"
            + @"|\b(?<stores>stores|shops)\b|\b(?:subscriptions|subscribers"
            + @"|contracts|customers|clients|vehicles|tonnes|tons|households)\b"
            + @"|(?<=^\W*(?:単位:?)?(?:百万|千|万)?)(?:(?<shares>株)"
            + @"|(?<persons>[人名])|(?<companies>社)|(?<stores>店舗?)|[台件])(?=\W*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Nouns();
}
