using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Eliminations;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Intercompany;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Eliminations;

public sealed class DividendEliminationTests
{
    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "JPY")
        .Entity("A", "JPY")
        .Entity("S", "USD")
        .Entity("X", "JPY")
        .Holds("2010-04-01", "P", "A", "80")
        .Holds("2010-04-01", "P", "S", "100")
        .Holds("2010-04-01", "P", "X", "30")
        .RateOn("USD", RateKind.Closing, "2019-03-31", "110.555");

    private static readonly IntragroupExample Example = new(Group);

    [Fact]
    public void The_receivers_income_goes_against_the_payers_retained_earnings_and_the_others_part_stays_IFRS_10_B86c()
    {
        var eliminated = Run(Example, "P 4200 A - -800 =\nA 3200 - Dividends 1000 =");

        eliminated.Findings.Should().BeEmpty();
        LedgerText
            .Write(eliminated.Value.Segments[^1], Group.Names)
            .Should()
            .Be(
                """
                journal elimination/dividend/A/P | DividendElimination | IFRS 10.B86(c) | Dividends of A to P
                  P  4200  Dividend income                with A   800 JPY
                  A  3200  Retained earnings  @Dividends  with P  -800 JPY

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void The_interest_of_the_record_date_decides_where_dividends_are_stated()
    {
        // 600 declared at 80 %, 400 at 90 %: 480 + 360.
        var group = Group.Holds("2018-10-01", "P", "A", "90");
        var example = Example with
        {
            Group = group,
            Dividends = [Dividend(group, "2018-06-30", 600), Dividend(group, "2018-12-31", 400)],
        };

        Run(example, "P 4200 A - -840 =\nA 3200 - Dividends 1000 =").Findings.Should().BeEmpty();
        Run(Example with { Group = group }, "P 4200 A - -840 =\nA 3200 - Dividends 1000 =")
            .Findings.Select(f => f.Code)
            .Should()
            .Equal("KES1701");
    }

    [Fact]
    public void Income_that_is_not_the_share_of_what_was_declared_is_found_and_the_common_part_eliminated()
    {
        var eliminated = Run(Example, "P 4200 A - -850 =\nA 3200 - Dividends 1000 =");

        var finding = eliminated.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity, finding.Location.ToString())
            .Should()
            .Be(("KES1701", Severity.Error, "trial-balances/FY2018/P.csv:2"));
        finding.Message.Should().Be("dividends of A to P: declared JPY 800, received JPY 850, difference JPY 50");
        eliminated.Value.Segments[^1].Presentation.ToArray().Should().Equal(800, -800);
    }

    [Theory]
    [InlineData("P 4200 A - -800 =\nA 1000 - - 0 =", "P shows dividends of JPY 800 from A, which declared none")]
    [InlineData("P 1000 - - 0 =\nA 3200 - Dividends 1000 =", "P shows no dividends from A, which declared JPY 800")]
    public void A_side_that_is_not_there_is_found(string text, string message)
    {
        var eliminated = Run(Example, text);

        var finding = eliminated.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Message).Should().Be(("KES1702", message));
        eliminated.Value.Segments.Should().HaveCount(2);
    }

    [Fact]
    public void A_foreign_dividend_at_two_rates_leaves_an_exchange_difference_IAS_21_45()
    {
        // USD 100.00 declared at 108, received at 110.
        var eliminated = Run(Example, "P 4200 S - -11000 = -100.00 USD\nS 3200 - Dividends 100.00 10800");

        eliminated.Findings.Should().BeEmpty();
        var segment = eliminated.Value.Segments[^1];
        segment.Accounts.ToArray().Should().Equal(Group.Account("4200"), Group.Account("4600"), Group.Account("3200"));
        segment.Presentation.ToArray().Should().Equal(11_000, -200, -10_800);
    }

    [Fact]
    public void A_foreign_dividend_of_another_amount_is_no_exchange_difference()
    {
        var eliminated = Run(Example, "P 4200 S - -11000 = -101.00 USD\nS 3200 - Dividends 100.00 10800");

        eliminated.Findings.Select(f => f.Code).Should().Equal("KES1701");
        eliminated.Value.Segments[^1].Presentation.ToArray().Should().Equal(10_800, -10_800);
    }

    [Fact]
    public void A_part_of_a_unit_falls_to_the_others_and_dividends_of_an_associate_are_left_alone()
    {
        // 80 % of 999 is 799.2; the receiver got 800.
        var eliminated = Run(Example, "P 4200 A - -800 =\nP 4200 X - -30 =\nA 3200 - Dividends 999 =");

        eliminated.Findings.Should().BeEmpty();
        eliminated.Value.Segments[^1].Presentation.ToArray().Should().Equal(800, -800);
    }

    private static Checked<EliminatedLedger> Run(IntragroupExample example, string text) =>
        EliminationStage.Run(example.Match(text).Value, EliminationPolicy.For(example.Frame()).Value);

    private static DeclaredDividend Dividend(GroupExample group, string date, long amount) =>
        new(group.Index("A"), GroupExample.Day(date), null, amount, null, new("dividends.csv", 2));
}
