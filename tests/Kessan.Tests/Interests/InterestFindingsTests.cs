using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

/// <summary>Faults put into sound books: each gives its own finding and no other.</summary>
public sealed class InterestFindingsTests
{
    private const string Sound = """
        P 1000   @Change   200
        P 1800>S @Opening  100
        P 3000   @Opening -300
        S 1000   @Change   160
        S 3000   @Opening -125
        S 3200   @Opening  -15
        S 4000             -20
        """;

    [Fact]
    public void Sound_books_of_a_founded_subsidiary_give_no_finding()
    {
        var example = new InterestExample(Group());

        var (ledger, findings) = example.Close("FY2018-H1", Sound);

        findings.Should().BeEmpty();
        example.Closing(ledger, "S").Should().Be(-32, "20 % of 160");
    }

    [Fact]
    public void A_cost_that_is_not_the_owners_part_of_capital_asks_for_a_combination() =>
        Codes(Sound.Replace("@Opening  100", "@Opening  110").Replace("@Change   200", "@Change   190"))
            .Should()
            .Equal("KES1812");

    [Fact]
    public void A_cost_that_is_not_the_consideration_is_found_with_both_sides()
    {
        var group = Group();
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2018-03-31",
            "80",
            (112, 140, 0, 28),
            ("3000", 125),
            ("3200", 15)
        );
        var example = new InterestExample(group.Combination(combination)) { Acquisitions = [result] };

        var finding = example.Close("FY2018-H1", Sound).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("KES1811");
        finding.Message.Should().Contain("JPY 100;").And.Contain("JPY 112;").And.Contain("difference JPY 12");
    }

    [Fact]
    public void A_cost_that_moves_without_an_event_is_found() =>
        Codes(Sound.Replace("P 3000", "P 1800>S @Additions 7\nP 3000").Replace("@Change   200", "@Change   193"))
            .Should()
            .Equal("KES1817");

    [Fact]
    public void Capital_paid_in_by_all_owners_in_proportion_is_no_growth()
    {
        var example = new InterestExample(Group());

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            Sound
                .Replace("P 3000", "P 1800>S @Additions 80\nP 3000")
                .Replace("@Change   200", "@Change   120")
                .Replace("S 4000", "S 3000 @Issue -100\nS 1000 @Issue 100\nS 4000")
        );

        findings.Should().BeEmpty();
        InterestExample.Of(ledger.Interests.Single(), Movement.Issue).Should().Be(-20);
        example.Amount(ledger, "3000").Should().Be(-300);
    }

    [Fact]
    public void An_interest_that_changes_inside_a_period_is_shared_by_days()
    {
        // 122 of 183 days at 20 %, 61 at 10 %: 16 2/3 % of 20; others then: 28 + 2.67 at the change, halved.
        var group = Group().Holds("2018-07-31", "P", "S", "90", OwnershipEventKind.Increase);
        var example = new InterestExample(group);

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            Sound.Replace("P 3000", "P 1800>S @Additions 15\nP 3000").Replace("@Change   200", "@Change   185")
        );

        findings.Select(finding => finding.Code).Should().Equal("KES1814");
        var row = ledger.Interests.Single();
        InterestExample.Of(row, Movement.Profit).Should().Be(-3);
        InterestExample.Of(row, Movement.OwnershipChange).Should().Be(15);
        row.Closing.Should().Be(-16, "10 % of 160");
    }

    [Fact]
    public void A_consideration_the_books_do_not_show_is_found()
    {
        var group = Group().Holds("2018-09-30", "P", "S", "90", OwnershipEventKind.Increase);
        group = group with { Ownership = group.Ownership.SetItem(1, group.Ownership[1] with { Consideration = 16 }) };

        var findings = new InterestExample(group)
            .Close(
                "FY2018-H1",
                Sound.Replace("P 3000", "P 1800>S @Additions 15\nP 3000").Replace("@Change   200", "@Change   185")
            )
            .Findings;

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1818");
    }

    [Fact]
    public void A_stated_opening_is_used_and_compared_and_the_proof_shows_it()
    {
        var example = new InterestExample(Group());
        var opening = new OpeningPosition(
            new(2017, 12),
            ImmutableSortedDictionary<int, EntityPosition>.Empty,
            [new("opening/S", JournalKind.NonControllingInterest, 1, example.Group.Account("3200"), -1, -23)],
            true
        );

        var findings = example.Close("FY2018-H1", Sound, opening: opening).Findings;

        findings.Select(finding => finding.Code).Should().Equal("KES1829", "KES1813");
    }

    [Fact]
    public void Shares_of_the_parent_become_treasury_stock_and_need_an_account_for_it()
    {
        const string books = "\nS 1800>P @Change 30\nS 1000 @Change -30";
        var example = new InterestExample(Group());
        var without = new ChartOfAccounts(
            InterestExample.Chart.Accounts.Select(a =>
                a.Role == AccountRole.TreasuryStock ? a with { Role = AccountRole.None } : a
            )
        );

        var (ledger, findings) = example.Close("FY2018-H1", Sound + books);

        findings.Should().BeEmpty();
        example.Amount(ledger, "3300").Should().Be(30);
        example.Amount(ledger, "1800").Should().Be(0);
        new InterestExample(Group() with { Chart = without })
            .Close("FY2018-H1", Sound + books)
            .Findings.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be("KES1810");
    }

    [Fact]
    public void The_next_year_goes_on_from_what_this_one_left()
    {
        var example = new InterestExample(Group());
        var first = example.Close("FY2018", Sound).Value;
        var opening = new OpeningPosition(
            new(2018, 12),
            ImmutableSortedDictionary<int, EntityPosition>.Empty,
            EquityMethodTests.Carry(first, example),
            IsFirst: false
        );

        var (ledger, findings) = example.Close("FY2019", Next(100), opening: opening);

        findings.Should().BeEmpty();
        InterestExample.Of(ledger.Interests.Single(), Movement.Opening).Should().Be(-32);
        InterestExample.Of(ledger.Interests.Single(), Movement.Profit).Should().Be(-2);
        example.Amount(ledger, "1800").Should().Be(0);
        example
            .Close("FY2019", Next(110), opening: opening)
            .Findings.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be("KES1828");
    }

    [Fact]
    public void Carried_entries_that_do_not_balance_are_found()
    {
        var example = new InterestExample(InterestExample.Companies("P"));
        var opening = new OpeningPosition(
            new(2017, 12),
            ImmutableSortedDictionary<int, EntityPosition>.Empty,
            [new("scope/left/X", JournalKind.ScopeChange, 0, 0, -1, 14)],
            IsFirst: false
        );

        var findings = example.Close("FY2018", "P 1000 @Change 1\nP 3000 @Opening -1", opening: opening).Findings;

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1827");
    }

    [Theory]
    [InlineData("2018-06-30", 110, "KES1816")]
    [InlineData("2018-08-15", 120, "KES1815")]
    public void Equity_at_acquisition_is_held_against_the_ledger_of_the_day(string day, long equity, string code)
    {
        var group = InterestExample.Companies("P S").Holds(day, "P", "S", "100");
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            day,
            "100",
            (equity, equity, 0, 0),
            ("3000", 80),
            ("3200", equity - 80)
        );
        var example = new InterestExample(group.Combination(combination)) { Acquisitions = [result] };
        string Books(long cost) =>
            $"P 1800>S @Additions {cost}\nP 3000 @Opening {-cost}\n"
            + "S 1000 @Opening 110\nS 1000 @Change 10\nS 3000 @Opening -80\nS 3200 @Opening -30\nS 4000 -10";

        var closing = day == "2018-06-30" ? "FY2018-Q1" : "FY2018-H1";

        example.Close(closing, Books(equity)).Findings.Select(finding => finding.Code).Should().Equal(code);
    }

    [Fact]
    public void Shares_bought_before_the_first_year_beside_the_combination_are_named()
    {
        var group = InterestExample.Companies("P S").Holds("2018-03-31", "P", "S", "90", OwnershipEventKind.Opening);
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2015-03-31",
            "80",
            (80, 100, 0, 20),
            ("3000", 100)
        );
        var example = new InterestExample(group.Combination(combination)) { Acquisitions = [result] };

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            "P 1800>S @Opening 95\nP 3000 @Opening -95\nS 1000 @Change 100\nS 3000 @Opening -100"
        );

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1819");
        example.Amount(ledger, "3100").Should().Be(5, "15 paid for a tenth of 100");
        example.Amount(ledger, "3800").Should().Be(-10);
    }

    private static string Next(int investment) =>
        $"""
            P 1000   @Change   {300 - investment}
            P 1800>S @Opening  {investment}
            P 3000   @Opening -300
            S 1000   @Change   170
            S 3000   @Opening -125
            S 3200   @Opening  -35
            S 4000             -10
            """;

    private static IEnumerable<string> Codes(string books) =>
        new InterestExample(Group()).Close("FY2018-H1", books).Findings.Select(finding => finding.Code);

    private static GroupExample Group() =>
        InterestExample.Companies("P S").Holds("2018-03-31", "P", "S", "80", OwnershipEventKind.Opening);
}
