using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

public sealed class TranslationFindingsTests
{
    [Fact]
    public void Every_missing_rate_of_every_entity_is_said_at_once_with_the_row_to_add()
    {
        var example = CurrentRateMethodTests.DollarYear().Entity("E", "EUR").Entity("G", "GBP");
        example = example
            .RateOn("EUR", RateKind.Closing, "2018-06-30", "129")
            .Average("EUR", "2018-04-01", "2018-04-30", "130")
            .Holds("2016-01-01", "P", "E", "100", TranslationRun.Held);

        var run = new TranslationRun(example).Close("FY2018-Q1", Two("E", "EUR") + Two("G", "GBP"));

        run.Checked.Findings.Select(f => f.Code)
            .Should()
            .BeEquivalentTo("KES1502", "KES1503", "KES1501", "KES1502", "KES1503");
        var average = run.Checked.Findings.Single(f => f.Message.Contains("average rate of EUR"));
        average.Message.Should().Contain("2018-04-01 to 2018-06-30");
        average.Note.Should().Contain("2018-04-01 to 2018-04-30");
        average.Help.Should().Be("add the row EUR,FY2018-Q1,average,<rate> to rates.csv");
        run.Checked.Findings.Should().Contain(f => f.Help!.Contains("EUR,2016-01-01,historical,<rate>"));
        run.Total("E").Should().Be(0);
        run.Ledger.Segments.Single(s => s.Entity == 2)
            .Presentation.ToArray()
            .Should()
            .OnlyContain(amount => amount == 0);
    }

    [Fact]
    public void What_stands_on_a_closing_that_was_left_out_is_left_out_too()
    {
        var example = CurrentRateMethodTests.DollarYear();
        example = example with
        {
            Rates = example.Rates.RemoveAll(r => r.To == GroupExample.Day("2018-06-30") && r.Kind == RateKind.Closing),
        };
        var run = new TranslationRun(example);

        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(1_300, 0, 300));
        run.Checked.Findings.Select(f => f.Code).Should().Equal("KES1501");
        run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(1_700, 0, 700));

        run.Checked.Findings.Select(f => f.Code).Should().Equal("KES1507");
        run.Checked.Findings[0].Message.Should().Contain("FY2018-Q1");
    }

    [Fact]
    public void An_average_more_than_half_off_the_closing_rate_is_a_warning()
    {
        var example = CurrentRateMethodTests.DollarYear();
        var slipped = example.Rates.Single(r => r.Rate == GroupExample.Rate("108"));
        example = example with
        {
            Rates = example.Rates.Replace(slipped, slipped with { Rate = GroupExample.Rate("10.8") }),
        };

        var run = new TranslationRun(example).Close("FY2018-Q1", CurrentRateMethodTests.Ledger(1_300, 0, 300));

        var finding = run.Checked.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity, finding.Location).Should().Be(("KES1504", Severity.Warning, slipped.Location));
        finding.Message.Should().Contain("10.8").And.Contain("110");
    }

    [Fact]
    public void An_opening_that_does_not_add_up_is_said_with_both_differences()
    {
        var example = CurrentRateMethodTests.DollarYear();
        var balances = ImmutableSortedDictionary<(int, int), PositionBalance>
            .Empty.Add((example.Account("1000"), -1), new(100_00, 10_500))
            .Add((example.Account("3000"), -1), new(-90_00, -9_000));
        var position = new EntityPosition(1, balances, ImmutableSortedDictionary<(int, int), long>.Empty, -1_400, 0);
        var frame = example.Frame(
            "FY2018-Q1",
            opening: new(new(2017, 12), ImmutableSortedDictionary<int, EntityPosition>.Empty.Add(1, position), [], true)
        );
        var books = example.Mapped(frame, CurrentRateMethodTests.Ledger(1_300, 0, 300));

        var run = new TranslationRun(example).Close(new CombinedLedger(frame, books.Segments, null, []));

        var finding = run.Checked.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1505");
        finding.Message.Should().Contain("USD 10.00").And.Contain("JPY 100");
    }

    [Fact]
    public void A_foreign_entity_needs_an_account_for_the_adjustment()
    {
        var example = CurrentRateMethodTests.DollarYear();
        var account = example.Chart.Find("3400")! with { Role = AccountRole.None };
        example = example with { Chart = new(example.Chart.Accounts.SetItem(account.Index, account)) };

        var run = new TranslationRun(example).Close("FY2018-Q1", CurrentRateMethodTests.Ledger(1_300, 0, 300));

        run.Checked.Findings.Select(f => f.Code).Should().Equal("KES1509");
    }

    [Fact]
    public void A_policy_that_changes_within_a_fiscal_year_waits_for_the_next()
    {
        var example = CurrentRateMethodTests.DollarYear();
        var frame = example.Frame("FY2018-H1");
        var policies = new PolicyTable([
            new(DateOnly.MinValue),
            new(GroupExample.Day("2018-07-01")) { Average = AverageRatePolicy.YearToDate },
        ]);
        frame = frame with { Books = frame.Books with { Group = frame.Group with { Policies = policies } } };

        var policy = TranslationPolicy.For(frame);

        policy.Value.Average.Should().Be(AverageRatePolicy.ByPeriod);
        policy.Findings.Should().ContainSingle().Which.Code.Should().Be("KES1508");
        policy.Findings[0].Message.Should().Contain("2018-07-01");
    }

    private static string Two(string entity, string currency) =>
        $"""

            journal reported/{entity} | Reported
              {entity}  1000  @Change  130.00 {currency}
              {entity}  3000  @Change  -100.00 {currency}
              {entity}  4000  -30.00 {currency}

            """;
}
