using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

/// <summary>P holds 30 % of S at a cost of 240, carried at 270 when the year begins; S earns 140 until P buys 50 % more
/// for 600. The 30 % are then worth 390, what others hold 250; net assets are 940, goodwill 300.</summary>
public sealed class StepAcquisitionTests
{
    private const string Books = """
        P 1800>S @Additions  600
        P 1850>S @Opening    240
        P 3000   @Opening   -240
        P 1000   @Change    -600
        S 1200   @Change     940
        S 3000   @Opening   -500
        S 3200   @Opening   -300
        S 4000              -140
        + S 1700 @ScopeChange  300
        + S 3700 @ScopeChange -300
        """;

    [Fact]
    public void IFRS_3_42_what_was_held_before_counts_at_fair_value_and_the_difference_is_a_gain()
    {
        var (ledger, findings) = Example(390).Close("FY2018-H1", Books, opening: Before);

        // 390 - (270 + 30 % x 140) = 78.
        findings.Should().BeEmpty();
        Example(390).Amount(ledger, "4400").Should().Be(-78);
        Example(390).Amount(ledger, "4500").Should().Be(-42);
        Example(390).Amount(ledger, "1850").Should().Be(0);
        Example(390).Amount(ledger, "1800").Should().Be(0);
        Example(390).Amount(ledger, "3800").Should().Be(-250);
        Example(390).Amount(ledger, "4000").Should().Be(0);
    }

    [Fact]
    public void ASC_805_10_25_10_other_comprehensive_income_of_the_investee_goes_to_the_result_with_it()
    {
        var example = Example(390, income: 10);
        var (ledger, findings) = example.Close(
            "FY2018-H1",
            Books.Replace("S 3200   @Opening   -300", Income),
            opening: Before
        );

        // Carrying amount 270 + 42 + 3; gain 390 - 315 and the 3 of other comprehensive income.
        findings.Should().BeEmpty();
        example.Amount(ledger, "4400").Should().Be(-78);
        example.Amount(ledger, "3600").Should().Be(0);
    }

    [Fact]
    public void Without_a_fair_value_nothing_is_eliminated_and_it_is_said()
    {
        var (ledger, findings) = Example(null).Close("FY2018-H1", Books, opening: Before);

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1831");
        Example(null).Amount(ledger, "1800").Should().Be(600);
    }

    [Fact]
    public void A_carrying_amount_that_the_books_do_not_show_is_found_by_the_elimination()
    {
        var books = Books.Replace("@Additions  600", "@Additions  590").Replace("@Change    -600", "@Change    -590");

        var finding = Example(390).Close("FY2018-H1", books, opening: Before).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("KES1811");
        finding.Message.Should().Contain("difference JPY 10");
    }

    [Fact]
    public void Steps_of_a_partly_held_company_are_not_closed_and_it_is_said()
    {
        var group = Group(390) with { Ownership = [] };
        var partly = group
            .Entity("Q", "JPY")
            .Holds("2018-03-31", "P", "S", "0")
            .Holds("2018-03-31", "P", "Q", "80", OwnershipEventKind.Opening)
            .Holds("2018-03-31", "Q", "S", "30", OwnershipEventKind.Opening)
            .Holds("2018-09-30", "Q", "S", "80");
        partly = partly with { Combinations = [partly.Combinations[0] with { Acquirer = partly.Index("Q") }] };
        var books = Books.Replace("P 18", "Q 18").Replace("P 3000", "Q 3000").Replace("P 1000", "Q 1000");

        var findings = Run(partly).Close("FY2018-H1", books, opening: Before).Findings;

        findings.Select(f => f.Code).Should().Contain("KES1832");
    }

    private static readonly OpeningPosition Before = new(
        new(2017, 12),
        ImmutableSortedDictionary<int, EntityPosition>.Empty,
        [
            new(
                "opening/S",
                JournalKind.EquityMethod,
                1,
                ExampleChart.Standard.WithRole(AccountRole.RetainedEarnings)!.Index,
                -1,
                -30
            ),
        ],
        IsFirst: true
    );

    private const string Income = "S 3200   @Opening   -290\nS 3500   @OtherComprehensiveIncome -10";

    private static InterestExample Example(long? previouslyHeld, long income = 0) => Run(Group(previouslyHeld), income);

    private static InterestExample Run(GroupExample group, long income = 0) =>
        new(group)
        {
            Investees = [new(1, new(2018, 6), 140, income, 0, 0, default)],
            Acquisitions =
            [
                new(0, 1, group.Combinations[0].Acquirer, 940, 300, true, 250, ExchangeRate.One, 300)
                {
                    JournalPrefix = "combination/S/P/2018-09-30/",
                },
            ],
        };

    private static GroupExample Group(long? previouslyHeld)
    {
        var group = InterestExample
            .Companies("P S")
            .Holds("2018-03-31", "P", "S", "30", OwnershipEventKind.Opening)
            .Holds("2018-09-30", "P", "S", "80");
        return group.Combination(
            new(
                1,
                0,
                GroupExample.Day("2018-09-30"),
                new Fraction(4, 5),
                600,
                null,
                GoodwillMethod.Full,
                250,
                [new(group.Account("3000"), -500, null, default), new(group.Account("3200"), -440, null, default)],
                [],
                [],
                default
            )
            {
                PreviouslyHeld = previouslyHeld,
            }
        );
    }
}
