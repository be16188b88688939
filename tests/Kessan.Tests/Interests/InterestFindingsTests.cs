using Kessan.Accounts;
using Kessan.Entities;
using Kessan.Ledger;
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
        var opening = new Kessan.Phases.OpeningPosition(
            new(2017, 12),
            System.Collections.Immutable.ImmutableSortedDictionary<int, Kessan.Phases.EntityPosition>.Empty,
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

    private static IEnumerable<string> Codes(string books) =>
        new InterestExample(Group()).Close("FY2018-H1", books).Findings.Select(finding => finding.Code);

    private static GroupExample Group() =>
        InterestExample.Companies("P S").Holds("2018-03-31", "P", "S", "80", OwnershipEventKind.Opening);
}
