using AwesomeAssertions;
using Kessan.TieOut.Relations;
using Xunit;

namespace Kessan.Scenarios.TieOut;

/// <summary>The published deck with what its group published of the same half year elsewhere as facts beside
/// it.</summary>
public class DeckAgainstFactsTests(ITestOutputHelper output)
{
    private const string Purchase = "15/Purchase of property/1,977";

    private static readonly DeckRelations Deck = new(withFacts: true);

    [Fact]
    public void At_least_95_per_cent_of_all_its_relations_are_found_with_the_right_verdict()
    {
        var known = DeckRelations.Listed().ToList();

        var missing = known.Where(relation => !Deck.Finds(relation)).Select(relation => relation.Id).ToList();

        output.WriteLine($"{known.Count - missing.Count} of {known.Count}; missing: {string.Join(", ", missing)}");
        known.Should().HaveCount(186);
        (known.Count - missing.Count)
            .Should()
            .BeGreaterThanOrEqualTo(
                (known.Count * 95 + 99) / 100,
                "these are missing: {0}",
                string.Join(", ", missing)
            );
    }

    [Fact]
    public void What_only_rounding_explains_is_called_rounding()
    {
        var rounding = DeckRelations.Listed().Where(relation => relation.Verdict == Verdict.Rounding);

        rounding.Where(relation => !Deck.Finds(relation)).Select(relation => relation.Id).Should().BeEmpty();
    }

    [Fact]
    public void A_change_of_size_among_signed_changes_contradicts_and_is_named()
    {
        var found = Deck.Of(Purchase, Verdict.Contradiction).Should().ContainSingle().Subject;

        found.Kind.Should().Be(RelationKind.Difference);
        found.Operands.Select(operand => operand.FactId).Should().Equal("purchase-1h18", "purchase-1h17");
        found.Why.Should().StartWith("This is the change of the size, among changes with their signs");
        Deck.Of(Purchase, Verdict.Exact).Should().ContainSingle().Which.Why.Should().Be("The size changed by this.");
    }

    [Fact]
    public void Nothing_is_called_wrong_but_what_the_text_alone_shows_and_the_change_of_size()
    {
        var alone = new DeckRelations();

        Wrong(Deck).Should().BeEquivalentTo([.. Wrong(alone), Deck.Number(Purchase)!.Id]);
        Wrong(alone).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Depreciation and amortization\t6,751", "Depreciation and amortization\t6,571", "R027")]
    [InlineData("Depreciation and amortization\t6,751\t+729", "Depreciation and amortization\t6,751\t+792", "R029")]
    [InlineData("JPY1.12 billion for 2Q18", "JPY1.21 billion for 2Q18", "R118")]
    [InlineData("loss on other investments\t(378)", "loss on other investments\t(387)", "R117")]
    [InlineData("Net income\t2,068\t+492", "Net income\t2,068\t+429", "R146")]
    [InlineData("including Trust Networks: JPY86", "including Trust Networks: JPY68", "R145")]
    public void A_figure_changed_no_longer_follows_from_the_facts(string printed, string changed, string relation)
    {
        var deck = new DeckRelations(
            text =>
            {
                text.Should().Contain(printed);
                return text.Replace(printed, changed, StringComparison.Ordinal);
            },
            withFacts: true
        );

        DeckRelations.Listed().Where(one => one.Id == relation && deck.Finds(one)).Should().BeEmpty();
    }

    private static IEnumerable<int> Wrong(DeckRelations deck) =>
        deck.Result.Relations.Where(relation => relation.Verdict == Verdict.Contradiction).Select(one => one.Target);
}
