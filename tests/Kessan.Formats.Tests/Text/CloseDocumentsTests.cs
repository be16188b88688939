using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Formats.Text;

namespace Kessan.Formats.Tests.Text;

public sealed class CloseDocumentsTests
{
    private static readonly ProofSheet Sheet = new(
        [
            new(ProofKind.Translation, "S", Currency.Jpy, new(-7, 3), new(-7, 3), Fraction.Zero),
            new(ProofKind.Goodwill, "S", Currency.Usd, 12_000, 12_003, new(1, 2)),
        ],
        [new("trade P/S", "Timing", 5_000), new("rounding", "Rounding", -3)],
        5_000
    );

    [Fact]
    public void The_scope_names_methods_interests_and_rates()
    {
        var text = ScopeDocument.Of(Example.Ledger);

        text.Should().Contain("| P      | P Ltd | JPY      | parent | ");
        text.Should().MatchRegex(@"\| S +\| S Ltd \| USD +\| full +\| +80 +\| +80 +\| +20 +\|");
        text.Should().MatchRegex(@"\| S +\| USD +\| closing +\| +110\.5 +\| rates\.csv \| example \|");
    }

    [Fact]
    public void Proofs_show_both_derivations_and_say_where_they_fail()
    {
        var text = ProofsDocument.Of(Example.Ledger, Sheet);

        text.Should().MatchRegex(@"\| S +\| JPY +\| +-2\.333333… \| +-2\.333333… \| +0 \| +0 \| yes +\|");
        text.Should().MatchRegex(@"\| S +\| USD +\| +120\.00 \| +120\.03 \| +-0\.03 \| 0\.005 \| NO +\|");
        text.Should().Contain("result FY2018-H1");
    }

    [Fact]
    public void Proofs_end_with_unadjusted_differences_against_materiality() =>
        ProofsDocument
            .Of(Example.Ledger, Sheet)
            .Should()
            .EndWith("Unadjusted in all, by magnitude: JPY 5,003, ABOVE the group's materiality of 5,000.\n");

    [Fact]
    public void A_draft_says_so() =>
        ProofsDocument.Of(Example.Ledger, Sheet, "DRAFT: 1 error").Should().Contain("\n**DRAFT: 1 error**\n");
}
