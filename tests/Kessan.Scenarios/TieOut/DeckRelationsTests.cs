using AwesomeAssertions;
using Kessan.TieOut.Relations;
using Xunit;

namespace Kessan.Scenarios.TieOut;

/// <summary>A published deck from its text alone: what its figures have to do with each other is found, what is wrong
/// in it is named, and nothing else is.</summary>
public class DeckRelationsTests
{
    private const string Traded = "21/SIGMAXYZ/0.1";
    private const string CalledLoss = "21/JPY0.75 billion for 1Q18/1.12";

    private static readonly DeckRelations Deck = new();

    [Fact]
    public void At_least_95_per_cent_of_its_relations_are_found_with_the_right_verdict()
    {
        var known = DeckRelations.Listed().Where(relation => !relation.NeedsFacts).ToList();

        var missing = known.Where(relation => !Deck.Finds(relation)).Select(relation => relation.Id).ToList();

        known.Should().HaveCount(169);
        (known.Count - missing.Count)
            .Should()
            .BeGreaterThanOrEqualTo(known.Count * 95 / 100, "these are missing: {0}", string.Join(", ", missing));
    }

    [Fact]
    public void What_only_rounding_explains_is_called_rounding()
    {
        var rounding = DeckRelations
            .Listed()
            .Where(relation => relation.Verdict == Verdict.Rounding && !relation.NeedsFacts);

        rounding.Where(relation => !Deck.Finds(relation)).Select(relation => relation.Id).Should().BeEmpty();
    }

    [Fact]
    public void A_holding_times_its_price_change_that_comes_to_nothing_is_a_contradiction()
    {
        var found = Deck.Of(Traded, Verdict.Contradiction).Should().ContainSingle().Subject;

        found.Kind.Should().Be(RelationKind.Revaluation);
        found.Target.Should().Be(Deck.Number(Traded)!.Id);
    }

    [Fact]
    public void A_loss_whose_parts_are_gains_is_a_label_against_its_sign()
    {
        var found = Deck.Of(CalledLoss, Verdict.Contradiction).Should().ContainSingle().Subject;

        found.Kind.Should().Be(RelationKind.Direction);
        found.Why.Should().Contain("a label against its sign");
    }

    [Fact]
    public void Nothing_else_is_called_wrong()
    {
        var wrong = Deck.Result.Relations.Where(relation => relation.Verdict == Verdict.Contradiction);

        wrong
            .Select(relation => relation.Target)
            .Should()
            .BeEquivalentTo([Deck.Number(Traded)!.Id, Deck.Number(CalledLoss)!.Id]);
    }

    [Theory]
    [InlineData("3/order backlog/12.0%", "9/2Q18-end order backlog/6.9%")]
    [InlineData("9/86.4% of/13.6%", "17/Private 3.57/0.67")]
    public void Figures_of_one_name_and_two_scopes_are_left_open(string one, string other)
    {
        var found = Deck.Of(one, Verdict.Unknown).Should().ContainSingle().Subject;

        found.Operands.Select(operand => operand.Number).Append(found.Target).Should().Contain(Deck.Number(other)!.Id);
        found.Why.Should().StartWith("Same name, different figures: scope?");
    }

    [Fact]
    public void Two_growth_rates_that_happen_to_be_alike_are_not_related()
    {
        var growth = Deck.Number("3/Cloud revenue 9.74/13.0%")!.Id;

        Deck.Of("9/private cloud: up/13.0%", Verdict.Exact)
            .Should()
            .NotContain(relation =>
                relation.Target == growth || relation.Operands.Any(operand => operand.Number == growth)
            );
    }

    [Theory]
    [InlineData("JPY14,089 million", "JPY14,809 million", "6/JPY14,809/14,809")]
    [InlineData("JPY9,599 million (up 3.8%", "JPY9,599 million (up 8.3%", "6/JPY9,599/8.3%")]
    [InlineData("including Security 6.65", "including Security 5.65", "3/including Security/5.65")]
    [InlineData("up JPY381 million, up 3.3%", "up JPY381 million, up 3.8%", "11/JPY381/3.8%")]
    [InlineData("was JPY148 million", "was JPY184 million", "13/DeCurret was/184")]
    [InlineData("to Total Assets: 46.8%", "to Total Assets: 48.6%", "14/to Total Assets/48.6%")]
    [InlineData("losses of JPY0.86 billion", "losses of JPY0.68 billion", "21/JPY0.75 billion for 1Q18/0.68")]
    public void A_figure_changed_is_named(string printed, string changed, string place)
    {
        var deck = new DeckRelations(text => text.Replace(printed, changed, StringComparison.Ordinal));

        deck.Of(place, Verdict.Contradiction).Should().NotBeEmpty();
    }
}
