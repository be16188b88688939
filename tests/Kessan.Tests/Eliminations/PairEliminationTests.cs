using CsCheck;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Eliminations;
using Kessan.Intercompany;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Intercompany;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Eliminations;

public sealed class PairEliminationTests
{
    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "JPY")
        .Entity("A", "JPY")
        .Entity("S", "USD")
        .Holds("2010-04-01", "P", "A", "80")
        .Holds("2010-04-01", "P", "S", "100")
        .RateOn("USD", RateKind.Closing, "2019-03-31", "110.555");

    private static readonly IntragroupExample Example = new IntragroupExample(Group)
        .Relation("trade", "*", "*", "1300", "2100")
        .Relation("sales", "*", "*", "4000", "5000")
        .Relation("assets", "A", "P", "1500", "4100");

    private static readonly EliminationPolicy Policy = new(UnrealizedProfitTax.Buyer, UpstreamProfit.Shared, null, 0);

    [Fact]
    public void Intragroup_balances_go_with_their_movements_IFRS_10_B86c()
    {
        var eliminated = Eliminate(
            """
            P 1300 A Opening   300 =
            P 1300 A Change    200 =
            A 2100 P Change   -500 =
            """
        );

        Text(eliminated)
            .Should()
            .Be(
                """
                journal elimination/balance/P/A/trade | BalanceElimination | IFRS 10.B86(c) | Intragroup balances
                  at intercompany.csv:2
                  P  1300  Intragroup receivables  @Opening  with A  -300 JPY
                  P  1300  Intragroup receivables  @Change   with A  -200 JPY
                  A  2100  Intragroup payables     @Change   with P   500 JPY

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Intragroup_turnover_goes_out_of_income_and_of_what_the_buyer_capitalised()
    {
        var eliminated = Eliminate(
            """
            P 4000 A -         -900 =
            A 5000 P -          900 =
            P 4100 A -         -250 =
            A 1500 P Additions  250 =
            """
        );

        Text(eliminated)
            .Should()
            .Be(
                """
                journal elimination/turnover/P/A/assets | TurnoverElimination | IFRS 10.B86(c) | Intragroup turnover
                  at intercompany.csv:4
                  P  4100  Interest income                     with A   250 JPY
                  A  1500  Property and equipment  @Additions  with P  -250 JPY

                journal elimination/turnover/P/A/sales | TurnoverElimination | IFRS 10.B86(c) | Intragroup turnover
                  at intercompany.csv:3
                  P  4000  Sales                               with A   900 JPY
                  A  5000  Cost of sales                       with P  -900 JPY

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Where_the_sides_differ_the_smaller_goes_and_the_larger_in_proportion()
    {
        // 470 of 500: 282 of 300 and 188 of 200 exactly; 471: 282.6 and 188.4, the unit left to the larger remainder.
        Rows(Eliminate("P 1300 A Opening 300 =\nP 1300 A Change 200 =\nA 2100 P - -470 ="))
            .Should()
            .Equal("P 1300 Opening -282", "P 1300 Change -188", "A 2100 Change 470");
        Rows(Eliminate("P 1300 A Opening 300 =\nP 1300 A Change 200 =\nA 2100 P - -471 ="))
            .Should()
            .Equal("P 1300 Opening -283", "P 1300 Change -188", "A 2100 Change 471");
    }

    [Fact]
    public void A_repayment_is_taken_in_proportion_with_its_own_sign()
    {
        // 51 of 100: 66.3 of 130 and -15.3 of -30; floors are 66 and -16, remainders 0.3 and 0.7.
        Rows(Eliminate("P 1300 A Opening 130 =\nP 1300 A Payments -30 =\nA 2100 P - -51 ="))
            .Should()
            .Equal("P 1300 Opening -66", "P 1300 Payments 15", "A 2100 Change 51");
    }

    [Theory]
    [InlineData("P 1300 A - 500 =")]
    [InlineData("P 1300 A - 500 =\nA 2100 P - 500 =")]
    public void What_one_side_alone_shows_stays(string text) => Rows(Eliminate(text)).Should().BeEmpty();

    [Fact]
    public void Turnover_keeps_its_dimensions()
    {
        var service = new AnalysisDimension("service", [new("WAN", "WAN", "WAN", -1), new("SI", "SI", "SI", -1)]);
        var example = Example with { Group = Group with { Dimensions = new([service]) } };
        var ledger = example.Translated("A 5000 P - 900 =");
        var builder = SegmentBuilder.Presentation(Stage.Mapping, 0);
        var (wan, systems) = (default(DimensionCodes), default(DimensionCodes));
        (wan[0], systems[0]) = (0, 1);
        builder.Add(
            new("reported/P", JournalKind.Reported, "", "") { File = "P.csv" },
            [
                new(0, Group.Account("4000"), -600) { Partner = 1, Dimensions = wan },
                new(0, Group.Account("4000"), -300) { Partner = 1, Dimensions = systems },
                new(0, Group.Account("1000"), 900),
            ]
        );
        ledger = ledger with { Segments = [builder.Build(), .. ledger.Segments] };

        var segment = EliminationStage.Run(IntercompanyStage.Run(ledger, new(0)).Value, Policy).Value.Segments[^1];

        Enumerable
            .Range(0, segment.Count)
            .Select(i => (segment.DimensionAt(0, i), segment.Presentation[i]))
            .Should()
            .Equal((0, 600), (1, 300), (-1, -900));
    }

    [Fact]
    public void An_exchange_difference_leaves_both_sides_equal_and_nothing_of_them_stays_IAS_21_45()
    {
        var eliminated = Eliminate("P 1300 S - 11000 = 100.00 USD\nS 2100 P - -100.00 =");

        Rows(eliminated).Should().Equal("P 1300 Change -11000", "P 1300 ExchangeDifference -56", "S 2100 Change 11056");
        Left(eliminated).Should().Be("P 4600 -56");
    }

    [Fact]
    public void Eliminating_twice_adds_nothing()
    {
        var row = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[-1_000, 1_000], Gen.Int[0, 2]);
        row.Array[0, 12]
            .Sample(rows =>
            {
                var text = rows.Where(r => r.Item1 != r.Item2)
                    .Select(Line)
                    .Append("P 1000 - - 0 0")
                    .Append("A 1000 - - 0 0")
                    .Append("S 1000 - - 0 0");
                var once = EliminationStage.Run(Example.Match(string.Join('\n', text), 1_000_000).Value, Policy).Value;

                var again = new TranslatedLedger(once.Frame, once.Segments, [], []);
                var twice = EliminationStage.Run(IntercompanyStage.Run(again, new(1_000_000)).Value, Policy);

                var added = twice.Value.Segments.Skip(once.Segments.Length).SelectMany(s => s.Journals);
                added.Select(j => j.Kind).Should().NotContain(JournalKind.BalanceElimination);
                added.Select(j => j.Kind).Should().NotContain(JournalKind.TurnoverElimination);
            });
    }

    private static string Line((int Entity, int Partner, int Account, int Amount, int Movement) row)
    {
        string[] accounts = ["1300", "2100", "4000", "5000", "1300"];
        string[] movements = ["-", "Opening", "Additions"];
        string[] codes = ["P", "A", "S"];
        var account = accounts[row.Account];
        var movement = account[0] >= '4' ? "-" : movements[row.Movement];
        return $"{codes[row.Entity]} {account} {codes[row.Partner]} {movement} {row.Amount} {row.Amount}";
    }

    private static EliminatedLedger Eliminate(string text) =>
        EliminationStage.Run(Example.Match(text).Value, Policy).Value;

    private static string Text(EliminatedLedger ledger) => LedgerText.Write(Own(ledger), Group.Names);

    private static IEnumerable<PostingSegment> Own(EliminatedLedger ledger) =>
        ledger.Segments.Where(segment => segment.Stage == Stage.Eliminations);

    private static IEnumerable<string> Rows(EliminatedLedger ledger) => Own(ledger).SelectMany(Rows);

    private static IEnumerable<string> Rows(PostingSegment segment) =>
        Enumerable
            .Range(0, segment.Count)
            .Select(i =>
                $"{Group.Entities[segment.EntityAt(i)].Code} {Group.Chart[segment.Accounts[i]].Code} "
                + $"{segment.Movements[i]} {segment.Presentation[i]}"
            );

    private static string Left(EliminatedLedger ledger)
    {
        var left = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var segment in ledger.Segments)
        {
            for (var i = 0; i < segment.Count; i++)
            {
                var key = $"{Group.Entities[segment.EntityAt(i)].Code} {Group.Chart[segment.Accounts[i]].Code}";
                left[key] = left.GetValueOrDefault(key) + segment.Presentation[i];
            }
        }

        return string.Join("; ", left.Where(entry => entry.Value != 0).Select(entry => $"{entry.Key} {entry.Value}"));
    }
}
