using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

public sealed class HistoricalRateTests
{
    [Fact]
    public void A_dividend_booked_a_quarter_after_its_record_date_still_takes_the_rate_of_its_day()
    {
        var example = CurrentRateMethodTests.DollarYear().RateOn("USD", RateKind.Historical, "2018-06-20", "109");
        var run = new TranslationRun(example)
        {
            Dividends = [new(1, GroupExample.Day("2018-06-20"), null, 50_00, null, default)],
        };

        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(cash: 1_300, dividends: 0, sales: 300));
        run.Checked.Findings.Select(f => f.Code).Should().Equal("KES1506");
        run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(cash: 1_650, dividends: 50, sales: 700));

        run.Checked.Findings.Should().BeEmpty();
        run.Shown("S", "3200", Movement.Dividends).Should().Be(50 * 109);
    }

    [Fact]
    public void A_dividend_declared_later_never_meets_one_booked_earlier_in_the_proof()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear())
        {
            Dividends = [new(1, GroupExample.Day("2018-08-01"), null, 50_00, GroupExample.Rate("114"), default)],
        };

        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(cash: 1_270, dividends: 30, sales: 300));
        run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(cash: 1_650, dividends: 50, sales: 700));

        // 30 at the first quarter's average; of the declared 50 the part from 30 to 50 at its own rate.
        run.Shown("S", "3200", Movement.Dividends).Should().Be((30 * 108) + (20 * 114));
        run.Of("S").Adjustment.Should().Be(run.Of("S").Derived);
    }

    [Fact]
    public void IAS_8_22_an_accounting_change_takes_the_rate_of_the_first_day_where_there_is_one()
    {
        var example = CurrentRateMethodTests.DollarYear();
        var withRate = example.RateOn("USD", RateKind.Historical, "2018-04-01", "105.5");

        new TranslationRun(example).Close("FY2018-Q1", Changed()).Shown("S", "3200").Should().Be(-200 * 108);
        new TranslationRun(withRate).Close("FY2018-Q1", Changed()).Shown("S", "3200").Should().Be(-21_100);
    }

    [Fact]
    public void IAS_21_48_an_entity_that_left_keeps_the_closing_rate_of_the_day_it_left()
    {
        var example = CurrentRateMethodTests
            .DollarYear()
            .RateOn("USD", RateKind.Closing, "2018-08-31", "114")
            .Average("USD", "2018-07-01", "2018-08-31", "113")
            .Holds("2018-08-31", "P", "S", "0");
        var run = new TranslationRun(example);

        run.Close("FY2018-Q1", CurrentRateMethodTests.Ledger(cash: 1_300, dividends: 0, sales: 300));
        run.Close("FY2018-H1", CurrentRateMethodTests.Ledger(cash: 1_700, dividends: 0, sales: 700));
        run.Shown("S", "1000").Should().Be(1_700 * 114);
        run.Shown("S", "4000").Should().Be((-300 * 108) - (400 * 113));
        var adjustment = run.Of("S").Adjustment;
        run.Close("FY2018-9M", CurrentRateMethodTests.Ledger(cash: 1_700, dividends: 0, sales: 700));

        run.Checked.Findings.Should().BeEmpty();
        run.Of("S").Adjustment.Should().Be(adjustment);
        run.Shown("S", "1000").Should().Be(1_700 * 114);
    }

    [Fact]
    public void Several_rows_of_one_equity_account_share_what_it_was_carried_at()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear());
        var frame = run.Frame("FY2018-Q1");
        var books = run.Example.Mapped(frame, CurrentRateMethodTests.Ledger(cash: 1_300, dividends: 0, sales: 300));
        var adjustment = LedgerText.ReadSegment(
            """
            journal adjustment/S | Adjustment
              S  1200  @Change   10.00 USD
              S  3000  @Change  -10.00 USD
            """,
            run.Example.Names,
            Stage.Adjustments
        );

        run.Close(new CombinedLedger(frame, [books.Segments[0], adjustment], null, []));

        run.Shown("S", "3000").Should().Be(-1_010 * 100);
        run.Ledger.Segments.Single(s => s is { Stage: Stage.Adjustments, Entity: 1 })
            .Presentation.ToArray()
            .Should()
            .Equal(10 * 110, -10 * 100);
    }

    private static string Changed() =>
        """
            journal reported/S | Reported
              S  1000  @Change  1200.00 USD
              S  3000  @Change  -1000.00 USD
              S  3200  @AccountingChange  -200.00 USD
            """;
}
