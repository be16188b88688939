using System.Text.RegularExpressions;
using Kessan.Tests.Samples;

namespace Kessan.Scenarios.Samples;

/// <summary>A number of the published deck: where it stands, which fact or comparison it is, and how it is printed,
/// marks, words and spacing apart.</summary>
/// <param name="Id">Its name in the published files.</param>
/// <param name="Page">The page.</param>
/// <param name="Fact">The fact or comparison, by id.</param>
/// <param name="Digits">Digits with point and commas; empty for a dash.</param>
/// <param name="Scale">The power of ten of one printed unit.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="IsNegative">Whether it is printed as negative; null where it is printed without a sign.</param>
internal sealed partial record PublishedNumber(
    string Id,
    string Page,
    string Fact,
    string Digits,
    int Scale,
    int Decimals,
    bool? IsNegative
)
{
    private const string UnsignedTreatment = "met with the sign of its parts";

    /// <summary>The numbers of the deck: those of lines, then the operating ones.</summary>
    public static IReadOnlyList<PublishedNumber> All { get; } =
    [
        .. PublishedFiles
            .Rows("printed.csv")
            .Where(row => row["page"].Length > 0)
            .Select(row => Of(row, PublishedFacts.OfLine(row))),
        .. PublishedFiles.Rows("operating.csv").Select(row => Of(row, PublishedFacts.OfOperating(row["id"]))),
    ];

    /// <summary>Whether a row of <c>printed.csv</c> prints the number.</summary>
    public bool Is(IReadOnlyDictionary<string, string> row) =>
        (row["document"], row["language"]) == ("deck", "en")
        && row["page"] == Page
        && row["fact"] == Fact
        && DigitsOf(row["text"]) == Digits
        && (int.Parse(row["scale"]), int.Parse(row["decimals"])) == (Scale, Decimals)
        && (IsNegative is null || IsNegative == row["value"].StartsWith('-'));

    /// <summary>Digits, point and commas of what is printed.</summary>
    public static string DigitsOf(string text) => Marks().Replace(text, string.Empty);

    private static PublishedNumber Of(Dictionary<string, string> row, string fact)
    {
        var printed = row["printed"];
        var isUnsigned =
            row.GetValueOrDefault("form") == "size"
            || PublishedFiles
                .Rows("left-out.csv")
                .Any(left => left["id"] == row["id"] && left["treatment"] == UnsignedTreatment);
        var scale = row["unit"] switch
        {
            "JPY bn" => 9,
            "JPY mn" or "million" or "million shares" => 6,
            "thousand" => 3,
            "%" or "points" => -2,
            _ => 0,
        };
        return new(row["id"], row["page"], fact, DigitsOf(printed), scale, int.Parse(row["decimals"]), null)
        {
            IsNegative = isUnsigned ? null : printed[0] is '(' or '-' && printed.Length > 1,
        };
    }

    [GeneratedRegex("[^0-9.,]")]
    private static partial Regex Marks();
}
