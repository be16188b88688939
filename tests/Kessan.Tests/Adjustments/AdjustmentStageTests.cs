using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Adjustments;

public sealed class AdjustmentStageTests
{
    private const string Accrual = "5100 100\n2300 -100 Additions";

    private static ImmutableArray<AdjustmentRow> Journal(
        string rows = Accrual,
        string period = "FY2017-Q1",
        string entity = "S"
    ) => AdjustmentExample.Journal("bonus", period, Recurrence.Once, rows, entity);

    [Fact]
    public void A_journal_keeps_name_reason_people_file_and_lines()
    {
        var segment = AdjustmentExample.Run(Journal(), "FY2017-Q1").Value.Segments.Should().ContainSingle().Subject;

        LedgerText
            .Write(segment, AdjustmentExample.Group.Names)
            .Should()
            .Be(
                """
                journal adjustment/S/bonus/every-basis/once/FY2017-Q1/year | Adjustment | adjustment, every-basis, once
                  | because
                  prepared Ann | approved Ben | file adjustments/bonus.csv | at adjustments/bonus.csv:2
                  S  2300  Provisions                           @Additions  line 3  -1.00 USD
                  S  5100  Selling and administrative expenses              line 2   1.00 USD

                """
            );
        segment.Stage.Should().Be(Stage.Adjustments);
    }

    [Theory]
    [InlineData(null, AccountingBasis.Ifrs, true)]
    [InlineData(AccountingBasis.Ifrs, AccountingBasis.Ifrs, true)]
    [InlineData(AccountingBasis.UsGaap, AccountingBasis.Ifrs, false)]
    public void A_journal_without_a_basis_belongs_to_every_one(AccountingBasis? of, AccountingBasis close, bool stands)
    {
        var rows = Journal().Select(row => row with { Basis = of });

        AdjustmentExample.Run(rows, "FY2017-Q1", close).Value.Segments.Length.Should().Be(stands ? 1 : 0);
    }

    [Fact]
    public void A_journal_without_an_entity_is_top_side_the_parents_and_in_the_presentation_currency()
    {
        var ledger = AdjustmentExample.Run(Journal(entity: ""), "FY2017-Q1").Value;

        ledger.Segments.Should().BeEmpty();
        LedgerText
            .Write(ledger.TopSide!, AdjustmentExample.Group.Names)
            .Should()
            .Contain("P  2300  Provisions")
            .And.Contain("-100 JPY");
        ledger.TopSide!.Presentation.ToArray().Should().Equal(-100, 100);
        ledger.TopSide.Functional.ToArray().Should().Equal(0, 0);
    }

    [Fact]
    public void KES1301_a_journal_that_does_not_balance_is_left_out_and_the_difference_told()
    {
        var result = AdjustmentExample.Run(Journal("5100 100\n2300 -90"), "FY2017-Q1");

        result.Value.Segments.Should().BeEmpty();
        var finding = result.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1301");
        finding
            .Message.Should()
            .Be("journal bonus of FY2017-Q1 does not balance: debit USD 1.00, credit USD 0.90, difference USD 0.10");
        finding.Location.ToString().Should().Be("adjustments/bonus.csv:2");
    }

    [Fact]
    public void KES1301_top_side_journals_balance_in_the_presentation_currency()
    {
        var finding = AdjustmentExample.Run(Journal("5100 100\n2300 -90", entity: ""), "FY2017-Q1").Findings;

        finding
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .EndWith("debit JPY 100, credit JPY 90, difference JPY 10");
    }

    public static TheoryData<string, Func<AdjustmentRow, AdjustmentRow>> Faults =>
        new()
        {
            { "KES1302", row => row with { Approver = "ann" } },
            { "KES1303", row => row with { Approver = "" } },
            { "KES1303", row => row with { Preparer = "" } },
            { "KES1304", row => row with { Reason = "" } },
            { "KES1305", row => row with { Movement = Movement.AccountingChange, Date = new(2017, 4, 1) } },
            {
                "KES1306",
                row =>
                    row with
                    {
                        Movement = Movement.AccountingChange,
                        Date = new(2017, 4, 2),
                        Standard = "ASU 2016-01",
                    }
            },
            { "KES1307", row => row with { Closing = new(2017, 2) } },
            { "KES1308", row => row with { Closing = new(2019, 3) } },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_gives_its_finding_and_no_other(string code, Func<AdjustmentRow, AdjustmentRow> fault) =>
        AdjustmentExample
            .Run(Journal("1100 100\n3200 -100").Select(fault), "FY2017-Q1")
            .Findings.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be(code);

    [Fact]
    public void An_accounting_change_with_standard_people_and_the_years_first_day_is_in_order_ASC_250_10_45_5_IAS_8_22()
    {
        var rows = Journal("1100 100\n3200 -100")
            .Select(row =>
                row with
                {
                    Movement = Movement.AccountingChange,
                    Date = new(2017, 4, 1),
                    Standard = "ASU 2016-01",
                }
            );

        var result = AdjustmentExample.Run(rows, "FY2017-Q1");

        result.Findings.Should().BeEmpty();
        result.Value.Segments[0].Movements.ToArray().Should().OnlyContain(m => m == Movement.AccountingChange);
        result.Value.Segments[0].Journals[0].Rule.Should().Be("ASU 2016-01");
    }

    [Fact]
    public void KES1309_an_adjustment_to_an_entity_without_a_ledger_is_left_out()
    {
        var group = GroupExample.In("JPY").Entity("P", "JPY").Entity("S", "USD") with { Closings = [new(2017, 3)] };

        var result = AdjustmentExample.Run(Journal(), "FY2017-Q1", group: group);

        result.Findings.Should().ContainSingle().Which.Code.Should().Be("KES1309");
        result.Value.Segments.Should().BeEmpty();
    }

    [Fact]
    public void KES1310_results_cannot_be_carried_without_retained_earnings()
    {
        var chart = new Accounts.ChartOfAccounts(
            AdjustmentExample.Group.Chart.Accounts.Select(account =>
                account.Role == Accounts.AccountRole.RetainedEarnings
                    ? account with
                    {
                        Role = Accounts.AccountRole.None,
                    }
                    : account
            )
        );

        var result = AdjustmentExample.Run(
            Journal(),
            "FY2018-Q1",
            group: AdjustmentExample.Group with
            {
                Chart = chart,
            }
        );

        result.Findings.Should().ContainSingle().Which.Code.Should().Be("KES1310");
    }

    [Fact]
    public void All_findings_of_all_journals_come_at_once_and_only_at_the_journals_own_closing()
    {
        var rows = Journal("5100 100\n2300 -90")
            .Select(row => row with { Approver = "Ann", Reason = "" })
            .Concat(Journal("5100 1\n2300 -2", entity: ""));

        AdjustmentExample
            .Run(rows, "FY2017-Q1")
            .Findings.Select(finding => finding.Code)
            .Should()
            .BeEquivalentTo("KES1301", "KES1301", "KES1302", "KES1304");
        AdjustmentExample.Run(rows, "FY2017-H1").Findings.Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var rows = Journal()
            .AddRange(Journal("5100 7\n2300 -7", entity: "P"))
            .AddRange(Journal("4000 -3\n2300 3", "FY2017-Q2"));
        string Text(IEnumerable<AdjustmentRow> of) =>
            LedgerText.Write(AdjustmentExample.Run(of, "FY2017-H1").Value.Segments, AdjustmentExample.Group.Names);

        Text(rows.Reverse()).Should().Be(Text(rows));
    }
}
