using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Intercompany;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Intercompany;

public sealed class IntercompanyStageTests
{
    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "JPY")
        .Entity("A", "JPY")
        .Entity("S", "USD")
        .Entity("T", "USD")
        .Entity("X", "JPY")
        .Holds("2010-04-01", "P", "A", "80")
        .Holds("2010-04-01", "P", "S", "100")
        .Holds("2010-04-01", "P", "T", "100")
        .Holds("2010-04-01", "P", "X", "30")
        .RateOn("USD", RateKind.Closing, "2019-03-31", "110.555");

    private static readonly IntragroupExample Example = new IntragroupExample(Group).Relation(
        "trade",
        "*",
        "*",
        "1300",
        "2100"
    );

    [Fact]
    public void Sides_that_agree_are_reported_and_nothing_is_posted()
    {
        var matched = Example.Match(
            """
            P 1300 A Opening  300 =
            P 1300 A Change   200 =
            A 2100 P Change  -500 =
            """
        );

        matched.Findings.Should().BeEmpty();
        matched.Value.Segments.Should().HaveCount(2);
        var match = matched.Value.Matches.Should().ContainSingle().Subject;
        (match.EntitySide, match.PartnerSide, match.Difference, match.Reason)
            .Should()
            .Be((500, -500, 0, DifferenceReason.None));
        matched.Value.Intragroup.Rows(0).Length.Should().Be(3);
    }

    [Fact]
    public void A_gain_on_shares_sold_names_the_company_and_is_no_intragroup_income()
    {
        var matched = Example.Match("P 1000 - - 200 =\nP 4400 A - -200 =");

        matched.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Every_named_pair_is_reported_though_it_is_zero_and_no_pair_is_invented_for_any()
    {
        var example = Example.Relation("loan", "P", "S", "1300", "2200").Relation("rent", "A", "X", "1300", "2100");

        var matched = example.Match("P 1300 A - 500 =\nA 2100 P - -500 =");

        matched.Findings.Should().BeEmpty();
        matched
            .Value.Matches.Select(m => (m.Group, m.Entity, m.Partner, m.EntitySide))
            .Should()
            .Equal(("loan", 0, 2, 0), ("trade", 0, 1, 500));
    }

    [Fact]
    public void A_row_no_relation_covers_is_found_with_file_and_line()
    {
        var matched = Example.Match("P 1300 A - 500 =\nP 1100 A - 70 =\nA 2100 P - -500 =");

        var finding = matched.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Location.ToString()).Should().Be(("KES1601", "trial-balances/FY2018/P.csv:3"));
        finding.Message.Should().Be("no relation covers account 1100 of P with A");
        finding.Note.Should().Be("JPY 70 would not be eliminated");
    }

    [Fact]
    public void A_partner_that_is_the_company_itself_is_found()
    {
        var builder = SegmentBuilder.Presentation(Stage.Adjustments, 0);
        builder.Add(
            new("adjustment/a1", JournalKind.Adjustment, "", "") { File = "adjustments/a.csv" },
            [
                new(0, Group.Account("1300"), 500) { Partner = 0, Line = 2 },
                new(0, Group.Account("1000"), -500) { Line = 3 },
            ]
        );
        var ledger = Example.Translated("P 1000 - - 0 =");

        var matched = IntercompanyStage.Run(ledger with { Segments = ledger.Segments.Add(builder.Build()) }, new(0));

        var finding = matched.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Location.ToString()).Should().Be(("KES1602", "adjustments/a.csv:2"));
        matched.Value.Matches.Should().BeEmpty();
    }

    [Fact]
    public void A_partner_outside_the_group_is_an_outsider_and_so_are_shares_equity_dividends_and_gains_on_shares()
    {
        var matched = Example.Match(
            """
            P 1100 X -         70 =
            P 1800 A -        900 =
            P 4400 A -        -60 =
            P 4200 A -        -80 =
            A 3200 P Dividends 80 =
            """
        );

        matched.Findings.Should().BeEmpty();
        matched.Value.Matches.Should().BeEmpty();
    }

    [Fact]
    public void One_changed_amount_is_a_difference_of_amount_and_is_not_plugged()
    {
        var matched = Example.Match("P 1300 A - 500 =\nA 2100 P - -470 =");

        var finding = matched.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity).Should().Be(("KES1603", Severity.Error));
        finding
            .Message.Should()
            .Be("trade between P and A: P has JPY 500, A has JPY -470, difference JPY 30; JPY 30 is unexplained");
        finding.Location.ToString().Should().Be("trial-balances/FY2018/P.csv:2");
        matched.Value.Matches[0].Parts.Should().Equal(new DifferencePart(DifferenceReason.Amount, 30));
        matched.Value.Segments.Should().HaveCount(2);
    }

    [Fact]
    public void A_side_that_is_not_there_is_missing_and_a_wrong_partner_leaves_two_missing_sides()
    {
        var dropped = Example.Match("P 1300 A - 500 =");
        var wrong = Example.Match("P 1300 A - 500 =\nA 2100 S - -500 =");

        dropped.Findings.Select(f => f.Code).Should().Equal("KES1604");
        dropped.Value.Matches[0].Reason.Should().Be(DifferenceReason.MissingSide);
        wrong.Findings.Select(f => f.Code).Should().Equal("KES1604", "KES1604");
    }

    [Theory]
    [InlineData(null, 30, "KES1606", Severity.Warning)]
    [InlineData(null, 29, "KES1603", Severity.Error)]
    [InlineData(30L, 0, "KES1606", Severity.Warning)]
    [InlineData(29L, 100, "KES1603", Severity.Error)]
    public void The_relations_tolerance_goes_before_the_groups(
        long? ofRelation,
        long ofGroup,
        string code,
        Severity severity
    )
    {
        var example = new IntragroupExample(Group).Relation("trade", "P", "A", "1300", "2100", ofRelation);

        var matched = example.Match("P 1300 A - 500 =\nA 2100 P - -470 =", ofGroup);

        matched.Findings.Select(f => (f.Code, f.Severity)).Should().Equal((code, severity));
    }

    [Fact]
    public void One_transaction_amount_at_two_rates_is_an_exchange_difference_IAS_21_45()
    {
        // USD 100.00 stand at 110.00 in P's books; S's 100.00 are translated at 110.555: 11,056 (11,055.5 rounded).
        var matched = Example.Match("P 1300 S - 11000 = 100.00 USD\nS 2100 P - -100.00 =");

        matched.Findings.Select(f => (f.Code, f.Severity)).Should().Equal(("KES1607", Severity.Info));
        matched.Findings[0].Message.Should().EndWith("JPY -56 is one USD amount at two rates");
        matched.Value.Matches[0].Parts.Should().Equal(new DifferencePart(DifferenceReason.Currency, -56));
        LedgerText
            .Write(matched.Value.Segments[^1], Group.Names)
            .Should()
            .Be(
                """
                journal intercompany/P/S/trade | Intercompany | IAS 21.45 | One amount at two rates, and rounding
                  P  1300  Intragroup receivables                    @ExchangeDifference  with S   56 JPY
                  P  4600  Exchange differences on intragroup items                               -56 JPY

                """.ReplaceLineEndings("\n")
            );
        matched.Value.Intragroup.Rows(0).Length.Should().Be(3);
    }

    [Fact]
    public void A_deal_in_part_is_split_into_the_rate_of_the_common_part_and_the_amount_of_the_rest()
    {
        // P has USD 100.00 at 110.00, S only 80.00 at 110.555 (8,844): the rest is 20.00 at P's rate.
        var matched = Example.Match("P 1300 S - 11000 = 100.00 USD\nS 2100 P - -80.00 =");

        matched.Findings.Select(f => f.Code).Should().BeEquivalentTo("KES1603", "KES1607");
        matched
            .Value.Matches[0]
            .Parts.Should()
            .Equal(
                new DifferencePart(DifferenceReason.Currency, -44),
                new DifferencePart(DifferenceReason.Amount, 2_200)
            );
    }

    [Fact]
    public void Translated_lines_differ_by_rounding_of_at_most_half_a_unit_each()
    {
        // 0.33 is 36.48, twice 36; 0.66 is 72.97, 73.
        var matched = Example.Match(
            """
            S 1300 T Additions  0.33 =
            S 1300 T Payments   0.33 =
            T 2100 S -         -0.66 =
            """
        );

        matched.Findings.Select(f => f.Code).Should().Equal("KES1608");
        matched.Value.Matches[0].Parts.Should().Equal(new DifferencePart(DifferenceReason.Rounding, -1));
        Amounts(matched.Value.Segments[^1]).Should().Equal("T 2100 1", "T 4600 -1");
    }

    [Fact]
    public void A_cent_too_much_is_no_rounding_where_the_currency_shows_it()
    {
        var matched = Example.Match(
            """
            S 1300 T Additions  0.33 =
            S 1300 T Payments   0.33 =
            T 2100 S -         -0.67 =
            """
        );

        matched.Findings.Select(f => f.Code).Should().Equal("KES1608", "KES1603");
        matched
            .Value.Matches[0]
            .Parts.Should()
            .Equal(new DifferencePart(DifferenceReason.Amount, -1), new DifferencePart(DifferenceReason.Rounding, -1));
    }

    [Fact]
    public void Without_an_account_for_it_an_explained_difference_stays_and_is_said()
    {
        var chart = new Accounts.ChartOfAccounts(
            Group.Chart.Accounts.Select(a =>
                a.Role == Accounts.AccountRole.ExchangeDifferenceOnIntercompany
                    ? a with
                    {
                        Role = Accounts.AccountRole.None,
                    }
                    : a
            )
        );
        var example = Example with { Group = Group with { Chart = chart } };

        var matched = example.Match("P 1300 S - 11000 = 100.00 USD\nS 2100 P - -100.00 =");

        matched.Findings.Select(f => f.Code).Should().Equal("KES1609", "KES1607");
        matched.Value.Segments.Should().HaveCount(2);
    }

    [Fact]
    public void Cash_in_transit_is_timing_because_a_later_journal_shows_it()
    {
        // After a CIMA question: the cheque of 50,000 sent on the last day reaches the parent two days later.
        var late = new AdjustmentRow(
            "receipt",
            null,
            Group.Index("P"),
            new(2019, 1),
            null,
            Group.Account("1300"),
            Group.Index("A"),
            Movement.Payments,
            default,
            -50_000,
            Recurrence.Once,
            "",
            "cheque of the last day",
            "Ann",
            "Ben",
            new("adjustments/2019.csv", 2)
        );
        var example = Example with { Group = Group with { Adjustments = [late] } };

        var shown = example.Match("P 1300 A - 50000 =");
        var other = example.Match("P 1300 A - 50001 =");

        shown.Findings.Select(f => f.Code).Should().Equal("KES1605");
        shown
            .Findings[0]
            .Message.Should()
            .EndWith("journal receipt of P books it at FY2019-M01 (adjustments/2019.csv:2)");
        other.Findings.Select(f => f.Code).Should().Equal("KES1604");
    }

    [Fact]
    public void A_settlement_is_timing_because_the_other_side_still_had_it_at_the_closing_before()
    {
        var before = Example.Match("P 1300 A - 50000 =\nA 2100 P - -50000 =").Value;
        var example = Example with { Previous = new(new(before, before.Segments, []), before.Segments, [], []) };

        var matched = example.Match("P 1300 A - 50000 =");

        matched.Findings.Select(f => f.Code).Should().Equal("KES1605");
        matched.Findings[0].Message.Should().Contain("the other side had it at FY2018 (trial-balances/FY2018/A.csv:2)");
    }

    [Fact]
    public void A_relation_that_names_both_companies_goes_before_one_for_any()
    {
        var example = Example.Relation("cash pool", "P", "A", "1300", "2100");

        var matched = example.Match("P 1300 A - 5 =\nA 2100 P - -5 =\nP 1300 S - 111 =\nS 2100 P - -1.00 =");

        matched.Value.Matches.Select(m => (m.Group, m.Partner)).Should().Equal(("cash pool", 1), ("trade", 2));
    }

    [Fact]
    public void An_authority_that_puts_an_account_into_two_groups_or_lists_shares_is_found()
    {
        var example = Example.Relation("loan", "*", "*", "1300", "2200").Relation("shares", "*", "*", "1800", "3000");

        var matched = example.Match("P 1300 A - 5 =\nA 2200 P - -5 =");

        matched
            .Findings.Select(f => (f.Code, f.Location.Line))
            .Should()
            .Equal(("KES1610", 2), ("KES1611", 4), ("KES1611", 4));
    }

    [Fact]
    public void Trade_with_a_company_that_left_may_go_on_and_its_balances_are_not_matched()
    {
        var group = Group.Holds("2018-12-31", "P", "A", "0", Kessan.Entities.OwnershipEventKind.Disposal);
        var example = (Example with { Group = group }).Relation("sales", "*", "*", "4000", "5000");
        const string balances = "P 1300 A - 500 =\nA 2100 P - -70 =\n";

        var later = example.Match(balances + "P 4000 A - -900 =\nA 5000 P - 600 =");
        var earlier = example.Match(balances + "P 4000 A - -500 =\nA 5000 P - 600 =");

        later.Findings.Select(f => (f.Code, f.Severity)).Should().Equal(("KES1612", Severity.Warning));
        earlier.Findings.Select(f => f.Code).Should().Equal("KES1603");
        later.Value.Matches.Should().ContainSingle();
    }

    [Fact]
    public void The_order_of_rows_and_relations_does_not_matter()
    {
        string[] rows =
        [
            "P 1300 S - 11000 = 100.00 USD",
            "S 2100 P - -100.00 =",
            "P 1300 A - 500 =",
            "A 2100 P - -470 =",
            "S 1300 T - 3.33 =",
            "T 2100 S - -3.33 =",
        ];
        var example = Example.Relation("loan", "P", "S", "1100", "2200");
        var turned = example with { Relations = [.. example.Relations.Reverse()] };

        var one = example.Match(string.Join('\n', rows));
        var two = turned.Match(string.Join('\n', rows.Reverse()));

        Text(two.Value).Should().Be(Text(one.Value));
        two.Value.Matches.Select(m => m with { Parts = [] })
            .Should()
            .Equal(one.Value.Matches.Select(m => m with { Parts = [] }));
    }

    private static string Text(MatchedLedger ledger) => LedgerText.Write(ledger.Segments[^1], Group.Names);

    private static IEnumerable<string> Amounts(PostingSegment segment) =>
        Enumerable
            .Range(0, segment.Count)
            .Select(i =>
                $"{Group.Entities[segment.EntityAt(i)].Code} {Group.Chart[segment.Accounts[i]].Code} "
                + $"{segment.Presentation[i]}"
            );
}
