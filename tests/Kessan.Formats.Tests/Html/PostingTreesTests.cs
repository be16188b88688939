using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Formats.Html.DrillDown;
using Kessan.Ledger;

namespace Kessan.Formats.Tests.Html;

/// <summary>Trees share their equal parts, and what is taken off shares with what is added.</summary>
public sealed class PostingTreesTests
{
    private static readonly Currency Yen = CurrencyTable.Iso.Find("JPY")!.Value;

    [Fact]
    public void A_part_taken_off_is_the_same_part_with_its_sign_turned()
    {
        var trees = new PostingTrees();
        var half = trees.Add(Part("Revenue", 300, Posting(1, 100, 100), Posting(2, 200, 200)));
        var quarter = trees.Add(
            Part(
                "Quarter",
                0,
                Part("Revenue", 300, Posting(1, 100, 100), Posting(2, 200, 200)),
                Part("Revenue", -300, Posting(1, 100, -100), Posting(2, 200, -200))
            )
        );

        half.Should().Be(2, "the first part");
        quarter.Should().Be(4);
        trees.Parts[1].Children.Should().Equal(2, -2);
        trees.Postings.Should().HaveCount(2);
        trees.Parts[0].Children.Should().Equal([3, 5], "the two postings");
    }

    [Fact]
    public void Parts_that_differ_in_one_posting_are_two()
    {
        var trees = new PostingTrees();
        trees.Add(Part("Revenue", 100, Posting(1, 100, 100)));
        trees.Add(Part("Revenue", 100, Posting(2, 100, 100)));

        trees.Parts.Should().HaveCount(2);
    }

    private static ExplanationNode Part(string label, long amount, params ImmutableArray<ExplanationNode> children) =>
        new(label, label, amount, children);

    private static ExplanationNode Posting(int line, long presentation, long counted) =>
        new("p", "p", counted, [])
        {
            Posting = new(
                new("reported/S", JournalKind.Reported, "trial balance", "Books"),
                "S",
                string.Empty,
                "4000",
                Movement.None,
                null,
                null,
                new(presentation, Yen),
                string.Empty,
                new SourceLocation("S.csv", line)
            ),
        };
}
