using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Tests.Statements;

namespace Kessan.Tests.Facts;

public sealed class CombinedFactsTests
{
    // S is held to 80 per cent: of its result of 170, others have 34, and 30 of the 150 on NET.
    private const string FirstHalf = """
        = Reported
        P 1000 Opening 300
        P 1000 Change 150
        P 3000 Opening -300
        P 4000 - -250 @WAN
        P 5000 - 100 @SI
        = Reported
        S 1000 Change 170
        S 4000 - -150 @NET
        S 4000 - -50
        S 5000 - 30 @SI
        = TurnoverElimination
        P 4000 - 40 @WAN
        S 5000 - -40 @SI
        = NonControllingInterest
        S 3200 Profit 34
        S 3800 Profit -34

        """;

    private const string FirstQuarter = """
        = Reported
        P 1000 Opening 300
        P 1000 Change 60
        P 3000 Opening -300
        P 4000 - -60 @WAN

        """;

    private static FactBook Book
    {
        get
        {
            var example = StatementExample.Of(FirstHalf);
            var frame = example.Group.Frame("FY2018-H1", AccountingBasis.UsGaap);
            InterestState state = new(-170, -34, InterestState.Empty.Components);
            InterestRollForward others = new(1, new Fraction(4, 5), [], -34, -34, 0, state);
            var half = StatementStage.Run(example.Ledger(frame, [others]), StatementPolicy.For(frame).Value).Value;
            var quarter = StatementExample.Of(FirstQuarter).Run("FY2018-Q1").Value;
            return new([new LedgerFacts(new([quarter, half]))]);
        }
    }

    private static Fact? Find(string id)
    {
        FactId.TryParse(id, out var parsed).Should().BeTrue();
        return Book.Find(parsed);
    }

    [Theory]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@entity=P@service=NET", 210)]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@entity=P@service=WAN", 210)]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@entity=S@service=NET", 150)]
    [InlineData("Revenue@FY2018-Q2@actual@usgaap@entity=P@service=NET", 150)]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@entity=S", 200)]
    [InlineData("CostOfRevenue@FY2018-H1@actual@usgaap@entity=S", -10)]
    [InlineData("GrossProfit@FY2018-H1@actual@usgaap@entity=S@service=SI", 10)]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@entity=P@service=SI", 0)]
    [InlineData("Account@FY2018-H1@actual@usgaap@account=4000@service=NET", 360)]
    [InlineData("Account@FY2018-Q2@actual@usgaap@account=4000@entity=P@service=WAN", 150)]
    [InlineData("CashAndCashEquivalents@FY2018-H1@actual@usgaap@entity=S", 170)]
    [InlineData("CashAndCashEquivalents@FY2017@actual@usgaap@entity=P", 300)]
    [InlineData("ProfitAttributableToNonControllingInterests@FY2018-H1@actual@usgaap@entity=S", 34)]
    [InlineData("ProfitAttributableToNonControllingInterests@FY2018-H1@actual@usgaap@service=NET", 30)]
    [InlineData("ProfitAttributableToOwners@FY2018-H1@actual@usgaap@service=NET", 330)]
    [InlineData("ProfitAttributableToOwners@FY2018-H1@actual@usgaap@entity=S@service=NET", 120)]
    public void Any_combination_of_members_is_a_fact(string id, long value) => Find(id)!.Minor.Should().Be(value);

    [Theory]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@service=LAN", "an unknown member")]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@colour=RED", "an unknown dimension")]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@entity=X", "an unknown entity")]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@investee=S", "no investee")]
    [InlineData("Revenue@FY2018-H1@forecast@usgaap@service=NET", "another scenario")]
    [InlineData("Revenue@FY2018-H1@actual@ifrs@service=NET", "another framework")]
    [InlineData("Revenue@FY2018-Q3@actual@usgaap@entity=P", "a period not closed")]
    [InlineData("FinanceCosts@FY2018-H1@actual@usgaap@entity=P", "no posting on the line")]
    [InlineData("Nothing@FY2018-H1@actual@usgaap@entity=P", "no such line")]
    [InlineData("TotalAssets@FY2018-H1@actual@usgaap@service=NET", "balances without members")]
    [InlineData("AdjustedEbitda@FY2018-H1@actual@usgaap@entity=P@service=NET", "a measure not told by members")]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@account=4000@service=NET", "a line and an account at once")]
    public void What_the_ledgers_do_not_tell_is_no_fact(string id, string why) => Find(id).Should().BeNull(why);

    [Fact]
    public void A_fact_names_its_members_and_where_it_comes_from()
    {
        var fact = Find("Revenue@FY2018-H1@actual@usgaap@entity=S@service=NET")!;

        (fact.LabelEn, fact.LabelJa).Should().Be(("Total revenues: S Ltd, Network", "売上高：S Ltd、ネットワーク"));
        fact.Origin.Should().Be("trial-balances/FY2018-Q2; line Revenue of entity S, service NET");
        (fact.Start, fact.End).Should().Be((new DateOnly(2018, 4, 1), new DateOnly(2018, 9, 30)));
    }

    [Fact]
    public void What_is_published_stays_what_it_was_and_what_was_asked_for_joins_it()
    {
        var book = Book;
        var before = book.Published().All.Length;
        FactId.TryParse("Revenue@FY2018-H1@actual@usgaap@entity=S@service=NET", out var id);

        book.Find(id);

        book.Published().All.Should().HaveCount(before + 1);
    }

    // Others hold 10 per cent in the first quarter and 20 in the second: of 40 and 60 on NET they have 4 and 12.
    [Theory]
    [InlineData("FY2018-Q1", 4)]
    [InlineData("FY2018-Q2", 12)]
    [InlineData("FY2018-H1", 16)]
    public void Each_period_is_shared_by_the_interests_in_force_in_it(string period, long others)
    {
        var quarter = Shared("FY2018-Q1", previous: null, (-40, -60), new InterestState(-100, -10, Nothing));
        var half = Shared("FY2018-H1", quarter.Ledger, (-100, -200), new InterestState(-300, -50, Nothing));
        FactBook book = new([new LedgerFacts(new([quarter, half]))]);
        var id = $"ProfitAttributableToNonControllingInterests@{period}@actual@usgaap@service=NET";
        FactId.TryParse(id, out var asked).Should().BeTrue();

        book.Find(asked)!.Minor.Should().Be(others);
        new Explanation(new([quarter, half]))
            .Tree(FactFigures.Of(asked, half.Ledger.Frame.Group)!, new())!
            .Amount.Should()
            .Be(others);
    }

    private static ImmutableSortedDictionary<(int, Movement), InterestComponent> Nothing =>
        InterestState.Empty.Components;

    private static StatementSet Shared(
        string closing,
        ConsolidatedLedger? previous,
        (long OnNet, long Elsewhere) result,
        InterestState state
    )
    {
        var (net, elsewhere) = result;
        var example = StatementExample.Of(
            $"= Reported\nS 1000 Change {-net - elsewhere}\nS 4000 - {net} @NET\nS 4000 - {elsewhere} @SI\n"
        );
        var frame = example.Group.Frame(closing, AccountingBasis.UsGaap) with { Previous = previous };
        var ledger = example.Ledger(frame, [new(1, new Fraction(4, 5), [], 0, 0, 0, state)]);
        return StatementStage.Run(ledger, StatementPolicy.For(frame).Value).Value;
    }
}
