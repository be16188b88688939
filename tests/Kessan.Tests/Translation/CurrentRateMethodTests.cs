using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

public sealed class CurrentRateMethodTests
{
    /// <summary>Charles Edward Company, from the solutions manual of Hoyle, Schaefer and Doupnik, Advanced
    /// Accounting, ch. 10; the foreign currency is taken to be CHF.</summary>
    [Fact]
    public void ASC_830_30_45_Charles_Edward_first_year_leaves_433_of_384_on_capital_and_49_on_income()
    {
        var example = GroupExample
            .In("USD")
            .Entity("P", "USD")
            .Entity("CE", "CHF")
            .Holds("2018-03-31", "P", "CE", "100", TranslationRun.Held)
            .RateOn("CHF", RateKind.Historical, "2018-03-31", "0.50")
            .RateOn("CHF", RateKind.Closing, "2019-03-31", "0.38")
            .Average("CHF", "2018-04-01", "2019-03-31", "0.45");

        var run = new TranslationRun(example).Close(
            "FY2018",
            """
            journal reported/CE | Reported
              CE  1000  @Change   1000.00 CHF
              CE  1200  @Change   2000.00 CHF
              CE  1500  @Change   6000.00 CHF
              CE  1600  @Change   -600.00 CHF
              CE  2000  @Change  -1500.00 CHF
              CE  2200  @Change  -3000.00 CHF
              CE  3000  @Change  -3200.00 CHF
              CE  4000  -5000.00 CHF
              CE  5000   3000.00 CHF
              CE  5100    400.00 CHF
              CE  5200    600.00 CHF
              CE  5800    300.00 CHF
            """
        );

        run.Checked.Findings.Should().BeEmpty();
        (run.Shown("CE", "1000"), run.Shown("CE", "1200"), run.Shown("CE", "1500"), run.Shown("CE", "1600"))
            .Should()
            .Be((380_00, 760_00, 2_280_00, -228_00));
        (run.Shown("CE", "2000"), run.Shown("CE", "2200"), run.Shown("CE", "3000"))
            .Should()
            .Be((-570_00, -1_140_00, -1_600_00));
        run.Of("CE").ResultToDate.Should().Be((Fraction)(-315_00));
        run.Shown("CE", "3400").Should().Be(433_00);
        run.Of("CE").Adjustment.Should().Be((Fraction)433_00);
        run.Of("CE").Derived.Should().Be((Fraction)433_00);
        run.Of("CE")
            .Components.Select(c => (c.Name, c.Amount))
            .Should()
            .Equal(("equity brought in", 384_00), ("result FY2018", 49_00));
        run.Functional("CE", "3000", Movement.Opening).Should().Be(-3200_00);
        run.Functional("CE", "3000", Movement.Change).Should().Be(0);
    }

    /// <summary>The F1 example 18.2 of Kaplan's CIMA workbook: a loss of 259,283 on net assets.</summary>
    [Fact]
    public void IAS_21_41_net_assets_4526_and_income_763_lose_259283_when_the_currency_falls()
    {
        // Rates per USD 1.6, 1.685 and 1.75: one unit of the currency is 0.625, 1/1.685 and 1/1.75; the rates a table
        // can hold are decimals, so the published whole number is met to a unit.
        var example = GroupExample
            .In("USD")
            .Entity("P", "USD")
            .Entity("S", "EUR")
            .Holds("2010-03-31", "P", "S", "100", TranslationRun.Held)
            .RateOn("EUR", RateKind.Historical, "2010-03-31", "0.625")
            .RateOn("EUR", RateKind.Closing, "2018-03-31", "0.625")
            .RateOn("EUR", RateKind.Closing, "2019-03-31", "0.57142857142857143")
            .Average("EUR", "2018-04-01", "2019-03-31", "0.59347181008902077");

        var run = new TranslationRun(example).Close(
            "FY2018",
            """
            journal reported/S | Reported
              S  1000  @Change   5289000.00 EUR
              S  3000  @Change  -4526000.00 EUR
              S  4000  -763000.00 EUR
            """
        );

        Rounding
            .Round(run.Of("S").Adjustment / 100, RoundingRule.HalfAwayFromZero)
            .Should()
            .Be(259_283, "the published figure");
        run.Shown("S", "3400", Movement.Opening).Should().Be(0);
    }

    [Fact]
    public void IAS_21_39_b_a_dividend_takes_the_rate_of_its_day_and_the_rest_of_equity_stays()
    {
        var run = new TranslationRun(DollarYear()) { Dividends = [Dividend("2018-06-28", 200_00)] };
        run.Example = run.Example.RateOn("USD", RateKind.Historical, "2018-06-28", "109");

        run.Close("FY2018-Q1", Ledger(cash: 1_100, dividends: 200, sales: 300));

        // 1,000 × 100 carried; 300 at 108; 200 at 109; net assets 1,100 at 110.
        run.Shown("S", "3200", Movement.Dividends).Should().Be(200 * 109);
        run.Shown("S", "3000").Should().Be(-1_000 * 100);
        run.Shown("S", "3400").Should().Be(-((1_100 * 110) - (1_000 * 100) - (300 * 108) + (200 * 109)));
        run.Of("S")
            .Components.Select(c => (c.Name, c.Amount))
            .Should()
            .Equal(
                ("opening", -1_000 * 5),
                ("opening net assets at changed rate", -1_000 * 5),
                ("result FY2018-Q1", -300 * 2),
                ("Dividends FY2018-Q1", 200 * 1)
            );
        run.Shown("S", "3400", Movement.Opening).Should().Be(-5_000);
        run.Shown("S", "3400", Movement.OtherComprehensiveIncome).Should().Be(-5_400);
    }

    [Fact]
    public void A_dividend_without_a_rate_of_its_day_takes_the_average_and_an_undeclared_part_is_said()
    {
        var run = new TranslationRun(DollarYear()) { Dividends = [Dividend("2018-06-28", 150_00)] };

        run.Close("FY2018-Q1", Ledger(cash: 1_100, dividends: 200, sales: 300));

        run.Shown("S", "3200", Movement.Dividends).Should().Be(200 * 108);
        run.Checked.Findings.Select(f => f.Code).Should().Equal("KES1506");
        run.Checked.Findings[0]
            .Message.Should()
            .Contain("USD 200.00")
            .And.Contain("USD 150.00")
            .And.Contain("USD 50.00");
    }

    [Fact]
    public void By_period_each_quarter_keeps_its_average_and_a_key_that_vanished_keeps_what_it_came_to()
    {
        var run = new TranslationRun(DollarYear());
        run.Close("FY2018-Q1", Ledger(cash: 1_300, dividends: 0, sales: 300));
        run.Close(
            "FY2018-H1",
            """
            journal reported/S | Reported
              S  1000  @Change   1350.00 USD
              S  3000  @Change  -1000.00 USD
              S  4100  -350.00 USD
            """
        );

        // Sales of 300 at 108 were booked as interest in the second quarter: both signs at its own 112.
        run.Shown("S", "4000").Should().Be((-300 * 108) + (300 * 112));
        run.Functional("S", "4000").Should().Be(0);
        run.Shown("S", "4100").Should().Be(-350 * 112);
        run.Text("S").Should().Contain("translation/S/vanished/mapping");

        run.Close("FY2018-9M", Ledger(cash: 1_400, dividends: 0, sales: 400));

        run.Shown("S", "4000").Should().Be((-300 * 108) + (300 * 112) - (400 * 115));
        run.Shown("S", "4100").Should().Be((-350 * 112) + (350 * 115));
        run.Total("S").Should().Be(0);
        run.Of("S").Adjustment.Should().Be(run.Of("S").Derived);
    }

    [Fact]
    public void Year_to_date_translates_the_cumulative_amounts_at_the_average_of_the_year_so_far()
    {
        var run = new TranslationRun(
            DollarYear().Average("USD", "2018-04-01", "2018-09-30", "110"),
            new() { Average = AverageRatePolicy.YearToDate }
        );
        run.Close("FY2018-Q1", Ledger(cash: 1_300, dividends: 0, sales: 300));
        run.Close("FY2018-H1", Ledger(cash: 1_700, dividends: 0, sales: 700));

        run.Shown("S", "4000").Should().Be(-700 * 110);
        run.Of("S")
            .Components.Select(c => c.Name)
            .Should()
            .Contain("result FY2018-H1")
            .And.NotContain("result FY2018-Q1");
        run.Of("S").Rates.Select(r => r.Purpose).Should().Contain("average FY2018-H1");
    }

    [Fact]
    public void IFRS_10_B93_an_earlier_year_end_is_translated_at_the_rates_of_its_own_days()
    {
        var example = DollarYear(monthsBefore: 3)
            .RateOn("USD", RateKind.Closing, "2017-12-31", "103")
            .RateOn("USD", RateKind.Closing, "2018-03-31", "106")
            .Average("USD", "2018-01-01", "2018-03-31", "104");

        var run = new TranslationRun(example).Close("FY2018-Q1", Ledger(cash: 1_300, dividends: 0, sales: 300));

        run.Checked.Findings.Should().BeEmpty();
        run.Shown("S", "1000").Should().Be(1_300 * 105);
        run.Shown("S", "4000").Should().Be(-300 * 104);
        run.Of("S").Rates.Select(r => r.Purpose).Should().Contain("closing 2018-03-31, 3 months before the group");
    }

    internal static GroupExample DollarYear(int monthsBefore = 0)
    {
        var example = GroupExample
            .In("JPY")
            .Entity("P", "JPY")
            .Entity("S", "USD")
            .Holds("2015-04-01", "P", "S", "100", TranslationRun.Held)
            .RateOn("USD", RateKind.Historical, "2015-04-01", "100")
            .RateOn("USD", RateKind.Closing, "2018-03-31", "105")
            .RateOn("USD", RateKind.Closing, "2018-06-30", "110")
            .RateOn("USD", RateKind.Closing, "2018-09-30", "113")
            .RateOn("USD", RateKind.Closing, "2018-12-31", "111")
            .RateOn("USD", RateKind.Closing, "2019-03-31", "112")
            .Average("USD", "2018-04-01", "2018-06-30", "108")
            .Average("USD", "2018-07-01", "2018-09-30", "112")
            .Average("USD", "2018-10-01", "2018-12-31", "115")
            .Average("USD", "2019-01-01", "2019-03-31", "109");
        return example with
        {
            Entities = example.Entities.SetItem(1, example.Entities[1] with { MonthsBefore = monthsBefore }),
        };
    }

    internal static string Ledger(long cash, long dividends, long sales) =>
        $"""
            journal reported/S | Reported
              S  1000  @Change  {cash}.00 USD
              S  3000  @Change  -1000.00 USD
              S  3200  @Dividends  {dividends}.00 USD
              S  4000  -{sales}.00 USD
            """;

    private static DeclaredDividend Dividend(string date, long amount) =>
        new(1, GroupExample.Day(date), null, amount, null, new("dividends.csv", 2));
}
