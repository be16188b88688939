using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations;

namespace Kessan.Formats.Tests.TieOutReport;

/// <summary>A tie-out put together by hand: two services of 1,021 and 462 thousand contracts, whose total is printed as
/// 1,843 on a page and as 1,483 in a sentence of another.</summary>
internal static class TiedDocument
{
    private static readonly FoundUnit Contracts = new(UnitKind.Count, "contracts");
    private static readonly FoundPeriod HalfYear = new("1H18", new(2018, 4, 1), new(2018, 9, 30), PeriodNature.Actual);

    /// <summary>The sum of the table contradicts; the sentence says the table's total wrongly.</summary>
    public static TieOutResult Contradicting { get; } = Make();

    /// <summary>The same document with the total right and nothing contradicting.</summary>
    public static TieOutResult Sound { get; } =
        Contradicting with
        {
            Relations = [Contradicting.Relations[0] with { Verdict = Verdict.Rounding }],
            Conflicts = [],
        };

    /// <summary>A number of thousand contracts.</summary>
    public static FoundNumber Thousands(int id, string text, TextPlace place, NumberSite site) =>
        new(
            id,
            text,
            place,
            new Fraction(
                long.Parse(
                    text.Replace(",", "", StringComparison.Ordinal),
                    System.Globalization.CultureInfo.InvariantCulture
                ) * 1_000,
                1
            ),
            3,
            0,
            Contracts,
            NumberRole.Figure,
            HalfYear,
            ["Contracts", site.IsProse ? "Total" : "Mobile & <fixed>"],
            site
        );

    private static TieOutResult Make()
    {
        var table = new ReadTable(
            new("Contracts (thousand)", new(1, 3, 1)),
            1,
            [
                new(0, 1, 1, 1, new("1H18", new(1, 4, 20)), IsHead: true),
                new(1, 0, 1, 1, new("Mobile & <fixed>", new(1, 5, 1))),
                new(1, 1, 1, 1, new("1,021", new(1, 5, 20))),
                new(2, 0, 1, 1, new("Other", new(1, 6, 1)), Indent: 1),
                new(2, 1, 1, 1, new("462", new(1, 6, 20))),
                new(3, 0, 1, 1, new("Total", new(1, 7, 1))),
                new(3, 1, 1, 1, new("1,843", new(1, 7, 20))),
            ]
        );
        var sentence = new ReadParagraph(new("Contracts grew to 1,483 thousand, 8 more offices", new(2, 11, 3)), 0, 1);
        var read = new ReadDocument(
            "results.txt",
            "text",
            [new(1, "", [new ReadParagraph(new("Contracts", new(1, 1, 1)), 1), table]), new(2, "Summary", [sentence])]
        );
        ImmutableArray<FoundNumber> numbers =
        [
            Thousands(1, "1,021", new(1, 5, 20), new(1, 1, 1, 0)),
            Thousands(2, "462", new(1, 6, 20), new(1, 2, 1, 0)),
            Thousands(3, "1,843", new(1, 7, 20), new(1, 3, 1, 0)),
            Thousands(4, "1,483", new(2, 11, 21), new(2, 0, -1, 0)),
            Thousands(5, "8", new(2, 11, 37), new(2, 0, -1, 1)),
        ];
        var computed = new PrintedInterval(1_482_000, 1_484_000, true, false);
        return new(
            new(read, numbers, RoundingRule.HalfAwayFromZero),
            [
                new(
                    RelationKind.Sum,
                    3,
                    [new(1, 1), new(2, 1)],
                    Verdict.Contradiction,
                    computed,
                    "Total is the sum of the two lines above it."
                ),
                new(
                    RelationKind.Same,
                    4,
                    [new(3, 1)],
                    Verdict.Unknown,
                    new(1_842_500, 1_843_500, true, false),
                    "Same name and period, different figures: scope?"
                ),
            ],
            [new([1, 2, 3], [0], [new(3, "1,483"), new(2, "822"), new(1, "1,381")])]
        );
    }
}
