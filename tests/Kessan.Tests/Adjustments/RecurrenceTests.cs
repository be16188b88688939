using CsCheck;
using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Adjustments;

public sealed class RecurrenceTests
{
    private const string Accrual = "5100 100\n2300 -100 Additions";

    [Fact]
    public void A_once_journal_stands_to_the_years_end_and_is_carried_with_its_result_in_retained_earnings()
    {
        var journal = AdjustmentExample.Journal("bonus", "FY2017-Q2", Recurrence.Once, Accrual);
        string[] year = ["2300 -100 Additions", "5100 100 None"];
        string[] carried = ["2300 -100 Opening", "3200 100 Opening"];

        AdjustmentExample.Rows(journal, "FY2017-Q1").Should().BeEmpty();
        AdjustmentExample.Rows(journal, "FY2017-H1").Should().Equal(year);
        AdjustmentExample.Rows(journal, "FY2017").Should().Equal(year);
        AdjustmentExample.Rows(journal, "FY2018-Q1").Should().Equal(carried);
        AdjustmentExample.Rows(journal, "FY2018").Should().Equal(carried);
    }

    [Fact]
    public void A_later_once_journal_of_the_year_states_the_amount_anew_and_one_of_the_next_year_adds()
    {
        var journal = AdjustmentExample
            .Journal("bonus", "FY2017-Q1", Recurrence.Once, Accrual)
            .AddRange(AdjustmentExample.Journal("bonus", "FY2017-Q3", Recurrence.Once, "5100 250\n2300 -250"))
            .AddRange(AdjustmentExample.Journal("bonus", "FY2018-Q1", Recurrence.Once, "5100 40\n2300 -40"));

        AdjustmentExample.Rows(journal, "FY2017-H1").Should().Equal("2300 -100 Additions", "5100 100 None");
        AdjustmentExample.Rows(journal, "FY2017-9M").Should().Equal("2300 -250 Change", "5100 250 None");
        AdjustmentExample
            .Rows(journal, "FY2018-Q1")
            .Should()
            .Equal("2300 -250 Opening", "2300 -40 Change", "3200 250 Opening", "5100 40 None");
    }

    [Fact]
    public void A_recurring_result_grows_by_its_amount_every_closing_and_across_years()
    {
        var journal = AdjustmentExample.Journal(
            "lease",
            "FY2017-Q3",
            Recurrence.Recurring,
            "5200 30\n1500 -30 Depreciation"
        );

        AdjustmentExample.Rows(journal, "FY2017-9M").Should().Equal("1500 -30 Depreciation", "5200 30 None");
        AdjustmentExample.Rows(journal, "FY2017").Should().Equal("1500 -60 Depreciation", "5200 60 None");
        AdjustmentExample
            .Rows(journal, "FY2018-9M")
            .Should()
            .Equal("1500 -60 Opening", "1500 -90 Depreciation", "3200 60 Opening", "5200 90 None");
    }

    [Fact]
    public void A_recurring_result_is_replaced_from_the_later_journals_closing_on()
    {
        var journal = AdjustmentExample
            .Journal("lease", "FY2017-Q3", Recurrence.Recurring, "5200 30\n1500 -30 Depreciation")
            .AddRange(
                AdjustmentExample.Journal("lease", "FY2018-Q2", Recurrence.Recurring, "5200 50\n1500 -50 Depreciation")
            )
            .AddRange(AdjustmentExample.Journal("lease", "FY2018-Q4", Recurrence.Recurring, "5200 0\n1500 0"));

        AdjustmentExample
            .Rows(journal, "FY2018")
            .Should()
            .Equal(
                "1500 -100 Depreciation",
                "1500 -30 Depreciation",
                "1500 -60 Opening",
                "3200 60 Opening",
                "5200 100 None",
                "5200 30 None"
            );
    }

    [Fact]
    public void A_recurring_journal_of_balances_stands_once_not_twice()
    {
        var journal = AdjustmentExample.Journal(
            "land",
            "FY2017-Q1",
            Recurrence.Recurring,
            "1500 500 Opening\n3200 -500 Opening"
        );

        AdjustmentExample.Rows(journal, "FY2017").Should().Equal("1500 500 Opening", "3200 -500 Opening");
        AdjustmentExample.Rows(journal, "FY2018").Should().Equal("1500 500 Opening", "3200 -500 Opening");
    }

    [Fact]
    public void A_recurring_journal_of_balances_replaced_in_a_later_year_keeps_its_opening_and_moves_by_the_difference()
    {
        var journal = AdjustmentExample
            .Journal("current part", "FY2017-Q1", Recurrence.Recurring, "2200 500\n2100 -500")
            .AddRange(
                AdjustmentExample.Journal("current part", "FY2018-Q2", Recurrence.Recurring, "2200 700\n2100 -700")
            );

        AdjustmentExample
            .Rows(journal, "FY2018-H1")
            .Should()
            .Equal(
                "2100 -500 Opening",
                "2100 -700 Change",
                "2100 500 Change",
                "2200 -500 Change",
                "2200 500 Opening",
                "2200 700 Change"
            );
    }

    [Fact]
    public void A_reversing_journal_is_taken_back_at_the_next_closing()
    {
        var journal = AdjustmentExample.Journal("cut-off", "FY2017-Q1", Recurrence.Reversing, Accrual);

        AdjustmentExample.Rows(journal, "FY2017-Q1").Should().Equal("2300 -100 Additions", "5100 100 None");
        AdjustmentExample.Rows(journal, "FY2017-H1").Should().BeEmpty();
        AdjustmentExample.Rows(journal, "FY2018-Q1").Should().BeEmpty();
    }

    [Fact]
    public void A_reversing_journal_of_a_year_end_is_taken_back_in_the_next_years_result_and_leaves_nothing_behind()
    {
        var journal = AdjustmentExample.Journal("cut-off", "FY2017-Q4", Recurrence.Reversing, Accrual);

        AdjustmentExample
            .Rows(journal, "FY2018-Q1")
            .Should()
            .Equal("2300 -100 Opening", "2300 100 Additions", "3200 100 Opening", "5100 -100 None");
        AdjustmentExample.Rows(journal, "FY2018").Should().HaveCount(4);
    }

    [Fact]
    public void Of_an_entity_that_entered_since_nothing_is_carried()
    {
        var journal = AdjustmentExample.Journal("bonus", "FY2017-Q2", Recurrence.Once, Accrual);
        var group = AdjustmentExample.Group with { Adjustments = [.. journal] };
        var frame = group.Frame("FY2018-Q1");
        var entered = frame with { Opening = frame.Opening with { IsFirst = false } };

        var result = Kessan.Adjustments.AdjustmentStage.Run(
            new(entered, []),
            Kessan.Adjustments.AdjustmentPolicy.Default
        );

        result.Value.Segments.Should().BeEmpty();
    }

    [Fact]
    public void Carried_balances_keep_their_partner_and_equity_has_none()
    {
        var journal = AdjustmentExample
            .Journal("loan", "FY2017-Q1", Recurrence.Once, "1300 500\n3500 -500 OtherComprehensiveIncome")
            .Select(row => row with { Partner = 0 });

        var carried = AdjustmentExample.Run(journal, "FY2018-Q1").Value.Segments.Should().ContainSingle().Subject;

        carried
            .Accounts.ToArray()
            .Should()
            .Equal(AdjustmentExample.Group.Account("1300"), AdjustmentExample.Group.Account("3500"));
        carried.Partners.ToArray().Should().Equal(0, -1);
    }

    [Fact]
    public void What_a_year_end_leaves_is_what_the_next_year_opens_with()
    {
        var entry = Gen.Select(
            Gen.Int[0, 2],
            Gen.Enum<Recurrence>(),
            Gen.Int[0, 7],
            Gen.Int[0, 3].Select(i => new[] { "5100", "4000", "1500", "3200" }[i]),
            Gen.Int[-1_000, 1_000]
        );
        entry
            .Array[1, 12]
            .Sample(entries =>
            {
                var closings = AdjustmentExample.Group.Closings;
                var rows = entries
                    .DistinctBy(e => (e.Item1, e.Item2, e.Item3))
                    .SelectMany(e =>
                        AdjustmentExample.Journal(
                            $"j{e.Item1}",
                            closings[e.Item3].ToString(),
                            e.Item2,
                            $"{e.Item4} {e.Item5}\n2300 {-e.Item5}"
                        )
                    )
                    .ToList();
                Balances(rows, "FY2018", Movement.Opening).Should().BeEquivalentTo(Balances(rows, "FY2017", null));
            });
    }

    /// <summary>Balances by account, results in retained earnings; zero ones left out.</summary>
    private static Dictionary<string, long> Balances(List<AdjustmentRow> rows, string closing, Movement? only)
    {
        var sums = new Dictionary<string, long>();
        foreach (var segment in AdjustmentExample.Run(rows, closing).Value.Segments)
        {
            for (var i = 0; i < segment.Count; i++)
            {
                var account = AdjustmentExample.Group.Chart[segment.Accounts[i]];
                var code = account.Class.IsResult() ? "3200" : account.Code;
                var amount = only is null || segment.Movements[i] == only ? segment.Functional[i] : 0;
                sums[code] = sums.GetValueOrDefault(code) + amount;
            }
        }

        return sums.Where(sum => sum.Value != 0).ToDictionary();
    }
}
