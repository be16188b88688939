using AwesomeAssertions;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Intake;
using Kessan.Ledger;
using Kessan.Mapping;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Intake;

public sealed class IntakeStageTests
{
    private const string Sound = "1000 - - - 100.00\n3000 - - - -100.00";

    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "USD")
        .Entity("S", "USD")
        .Holds("2017-04-01", "P", "S", "100");

    [Fact]
    public void A_trial_balance_nobody_handed_in_is_found_from_the_ownership_register()
    {
        var ledger = Check(("P", "FY2018-Q1", Sound));

        var finding = ledger.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1101");
        finding.Location.File.Should().Be("trial-balances/FY2018-Q1/S.csv");
    }

    [Fact]
    public void A_trial_balance_out_of_balance_is_found_with_its_difference()
    {
        var ledger = Check(("P", "FY2018-Q1", Sound), ("S", "FY2018-Q1", "1000 - - - 100.00\n3000 - - - -99.50"));

        ledger.Findings.Should().ContainSingle().Which.Message.Should().EndWith("debits less credits are USD 0.50");
    }

    [Fact]
    public void A_row_that_stands_twice_is_found_and_one_with_another_partner_is_not()
    {
        const string twice =
            "1000 - - - 50.00\n1100 P - - 25.00\n1000 - - - 50.00\n1100 - - - 25.00\n3000 - - - -150.00";

        var ledger = Check(("P", "FY2018-Q1", Sound), ("S", "FY2018-Q1", twice));

        var finding = ledger.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1104");
        finding.Location.Line.Should().Be(4);
        finding.Message.Should().Contain("on line 2");
    }

    [Fact]
    public void An_entity_that_left_keeps_its_last_ledger_to_the_end_of_the_year()
    {
        var group = Group with { Ownership = [] };
        group = group
            .Holds("2017-04-01", "P", "S", "100")
            .Holds("2018-06-30", "P", "S", "0", OwnershipEventKind.Disposal);
        var books = Books(group, ("P", "FY2018-H1", Sound), ("S", "FY2018-Q1", Sound));

        var ledger = IntakeStage.Run(group.Frame("FY2018-H1") with { Books = books }, IntakePolicy.Default);

        ledger.Findings.Should().BeEmpty();
        ledger.Value.TrialBalances.Select(tb => tb.Entity).Should().Equal(0, 1);
    }

    [Fact]
    public void Openings_must_be_last_years_closing_and_equity_says_how_it_changed_IAS_8_22()
    {
        var findings = RollForward(
            "1000 - Opening - 90.00\n1000 - Change - 10.00\n3000 - - - -60.00\n3200 - - - -55.00\n5000 - - - 15.00"
        );

        findings.Select(finding => finding.Code).Should().Equal("KES1107", "KES1108");
        findings[0].Note.Should().Be("the difference is USD -10.00");
        findings[1]
            .Message.Should()
            .Be("equity account 3200 changed by USD -15.00 since the last fiscal year, and no movement says how");
    }

    [Fact]
    public void Equity_that_vanished_is_found() =>
        RollForward("1000 - - - 60.00\n3000 - - - -60.00").Select(finding => finding.Code).Should().Equal("KES1108");

    [Fact]
    public void Equity_that_says_how_it_changed_is_not_found() =>
        RollForward("1000 - - - 70.00\n3000 - - - -60.00\n3200 - Opening - -40.00\n3200 - Dividends - 30.00")
            .Should()
            .BeEmpty();

    [Fact]
    public void An_accounting_change_is_a_journal_not_a_row_of_a_trial_balance() =>
        RollForward("1000 - - - 105.00\n3000 - - - -60.00\n3200 - Opening - -40.00\n3200 - AccountingChange - -5.00")
            .Select(finding => finding.Code)
            .Should()
            .Equal("KES1109");

    [Fact]
    public void Turned_signs_are_asked_about() =>
        RollForward("1000 - - - 50.00\n3000 - - - -60.00\n3200 - - - -40.00\n4000 - - - 50.00")
            .Select(finding => finding.Code)
            .Should()
            .Equal("KES1105");

    /// <summary>What S, which closed with 100 cash, 60 capital and 40 retained earnings, goes on with.</summary>
    private static List<Diagnostic> RollForward(string rows)
    {
        var sorted = System
            .Collections.Immutable.ImmutableSortedDictionary<(int, int), long>.Empty.Add(
                (Group.Account("1000"), -1),
                10000
            )
            .Add((Group.Account("3000"), -1), -6000)
            .Add((Group.Account("3200"), -1), -4000);
        var position = new EntityPosition(
            1,
            System.Collections.Immutable.ImmutableSortedDictionary<(int, int), PositionBalance>.Empty,
            sorted,
            default,
            0
        );
        var frame = Group.Frame("FY2018-Q1") with { Books = Books(Group, ("S", "FY2018-Q1", rows)) };
        frame = frame with { Opening = frame.Opening with { Entities = frame.Opening.Entities.Add(1, position) } };
        var mapped = MappingStage.Run(new(frame, frame.Books.TrialBalances), MappingPolicy.Default);
        return [.. RollForwardStage.Run(mapped.Value, IntakePolicy.Default).Findings];
    }

    private static Checked<ReportedLedger> Check(params (string Entity, string Closing, string Rows)[] files) =>
        IntakeStage.Run(Group.Frame("FY2018-Q1") with { Books = Books(Group, files) }, IntakePolicy.Default);

    private static GroupBooks Books(GroupExample group, params (string Entity, string Closing, string Rows)[] files) =>
        group.Books() with
        {
            TrialBalances =
            [
                .. files.Select(file => TrialBalanceExample.Read(group, file.Entity, file.Closing, file.Rows)),
            ],
        };
}
