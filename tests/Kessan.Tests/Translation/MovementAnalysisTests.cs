using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

public sealed class MovementAnalysisTests
{
    [Fact]
    public void IAS_7_28_a_foreign_balance_shows_opening_movements_at_their_rates_and_the_exchange_difference()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear());
        run.Close("FY2018-Q1", Equipment(additions: 0, cash: 1_000));
        run.Close("FY2018", Equipment(additions: 0, cash: 1_000));
        run.Example = run
            .Example.RateOn("USD", RateKind.Closing, "2019-06-30", "120")
            .RateOn("USD", RateKind.Closing, "2019-09-30", "118")
            .Average("USD", "2019-04-01", "2019-06-30", "116")
            .Average("USD", "2019-07-01", "2019-09-30", "119");
        run.Close("FY2019-Q1", Equipment(additions: 100, cash: 900));
        run.Close("FY2019-H1", Equipment(additions: 250, cash: 750));

        // 400 opening at last year's 112; 100 at 116 and 150 at 119; 650 at 118.
        run.Functional("S", "1500", Movement.Opening).Should().Be(400_00);
        run.Shown("S", "1500", Movement.Opening).Should().Be(400 * 112);
        run.Shown("S", "1500", Movement.Additions).Should().Be((100 * 116) + (150 * 119));
        run.Shown("S", "1500", Movement.ExchangeDifference)
            .Should()
            .Be((650 * 118) - (400 * 112) - (100 * 116) - (150 * 119));
        run.Shown("S", "1500", Movement.Change).Should().Be(0);
        run.Shown("S", "1500").Should().Be(650 * 118);
        run.Functional("S", "1000", Movement.Change).Should().Be(-250_00);
        run.Shown("S", "1000", Movement.Change).Should().Be((-100 * 116) - (150 * 119));
        run.Shown("S", "3000", Movement.Opening).Should().Be(-1_400 * 100);
        run.Shown("S", "3000").Should().Be(-1_400 * 100);
    }

    [Fact]
    public void One_currency_takes_the_opening_out_of_the_change_and_leaves_every_balance()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear());
        run.Close("FY2018", Parent(cash: 800, equipment: 200, profit: 0));
        run.Close("FY2019", Parent(cash: 950, equipment: 250, profit: 200));

        run.Checked.Findings.Should().BeEmpty();
        run.Text("P")
            .Should()
            .Contain("roll-forward/P")
            .And.NotContain("translation/P", "books and statements have one currency");
        (run.Shown("P", "1000", Movement.Opening), run.Shown("P", "1000", Movement.Change), run.Shown("P", "1000"))
            .Should()
            .Be((800, 150, 950));
        run.Shown("P", "1500", Movement.Opening).Should().Be(200);
        run.Shown("P", "1500", Movement.Additions).Should().Be(50);
        (run.Shown("P", "3000", Movement.Opening), run.Shown("P", "3000", Movement.Change)).Should().Be((-1_000, 0));
        run.Of("P").ResultToDate.Should().Be((Fraction)(-200));
    }

    [Fact]
    public void An_entity_that_entered_in_the_year_brings_its_equity_as_a_change_of_scope_at_the_rate_of_the_day()
    {
        var example = CurrentRateMethodTests.DollarYear() with { Ownership = [] };
        example = example.Holds("2018-05-31", "P", "S", "100").RateOn("USD", RateKind.Historical, "2018-05-31", "107");

        var run = new TranslationRun(example).Close(
            "FY2018-Q1",
            CurrentRateMethodTests.Ledger(cash: 1_300, dividends: 0, sales: 300)
        );

        run.Checked.Findings.Should().BeEmpty();
        run.Functional("S", "3000", Movement.ScopeChange).Should().Be(-1_000_00);
        run.Shown("S", "3000", Movement.ScopeChange).Should().Be(-1_000 * 107);
        run.Shown("S", "3400", Movement.Opening).Should().Be(0);
        run.Shown("S", "3400", Movement.OtherComprehensiveIncome).Should().Be(-((1_000 * 3) + (300 * 2)));
    }

    [Fact]
    public void IAS_21_47_goodwill_is_an_asset_of_the_foreign_operation_and_its_reserve_stays_at_the_acquisition_rate()
    {
        var example = CurrentRateMethodTests.DollarYear() with { Ownership = [] };
        example = example
            .Holds("2018-05-31", "P", "S", "100")
            .Combination(
                new(
                    1,
                    0,
                    GroupExample.Day("2018-05-31"),
                    Fraction.One,
                    133_750,
                    GroupExample.Rate("107"),
                    GoodwillMethod.Full,
                    null,
                    [new(example.Account("3000"), -1_000_00, -107_050, default)],
                    [],
                    [],
                    new("combinations/S.yaml", 1)
                )
            );
        var run = new TranslationRun(example);
        var frame = run.Frame("FY2018-Q1");
        var books = example.Mapped(frame, CurrentRateMethodTests.Ledger(cash: 1_300, dividends: 0, sales: 300));
        var goodwill = LedgerText.ReadSegment(
            """
            journal combination/S | Combination
              S  1700  @ScopeChange   250.00 USD
              S  3700  @ScopeChange  -250.00 USD
            """,
            example.Names,
            Stage.Combinations
        );

        run.Close(new CombinedLedger(frame, [books.Segments[0], goodwill], null, []));

        run.Checked.Findings.Should().BeEmpty();
        run.Shown("S", "1700").Should().Be(250 * 110);
        run.Shown("S", "1700", Movement.ScopeChange).Should().Be(250 * 107);
        run.Shown("S", "1700", Movement.ExchangeDifference).Should().Be(250 * 3);
        run.Shown("S", "3700").Should().Be(-250 * 107);
        run.Shown("S", "3000").Should().Be(-107_050, "the folder gives the historical amount");
        run.Of("S").Adjustment.Should().Be((Fraction)(-((1_000 * 110) - 107_050 + (300 * 2) + (250 * 3))));
        run.Of("S").Rates.Select(r => r.Purpose).Should().Contain("business combination 2018-05-31");
    }

    [Fact]
    public void ASC_830_10_45_18_what_the_folder_calls_historical_keeps_its_amount_and_is_a_part_of_the_proof()
    {
        var example = CurrentRateMethodTests.DollarYear();
        var shares = example.Chart.Find("1800")! with { Translation = RateKind.Historical };
        example = example with { Chart = new(example.Chart.Accounts.SetItem(shares.Index, shares)) };
        var run = new TranslationRun(example);

        run.Close("FY2018-Q1", Shares(shares: 400, cash: 900));
        run.Close("FY2018-H1", Shares(shares: 600, cash: 700));

        // 400 were there at the first closing, at the rate of the entity's acquisition; 200 came in the second quarter.
        run.Shown("S", "1800").Should().Be((400 * 100) + (200 * 112));
        run.Of("S").Adjustment.Should().Be(run.Of("S").Derived);
        run.Of("S")
            .Components.Single(c => c.Name == "historical-rate items Change FY2018-Q2")
            .Amount.Should()
            .Be((Fraction)(200 * (113 - 112)));
        run.Total("S").Should().Be(0);
    }

    [Fact]
    public void Top_side_journals_are_kept_as_they_are()
    {
        var run = new TranslationRun(CurrentRateMethodTests.DollarYear());
        var frame = run.Frame("FY2018-Q1");
        var books = run.Example.Mapped(frame, CurrentRateMethodTests.Ledger(1_300, 0, 300));
        var topSide = SegmentBuilder.Presentation(Stage.Adjustments);
        topSide.Add(
            new("top-side", JournalKind.Adjustment, string.Empty, string.Empty),
            [new(0, run.Example.Account("1000"), 7), new(0, run.Example.Account("4000"), -7)]
        );

        run.Close(new CombinedLedger(frame, books.Segments, topSide.Build(), []));

        run.Ledger.Segments.Should()
            .ContainSingle(s => s.Entity == -1)
            .Which.Presentation.ToArray()
            .Should()
            .Equal(7, -7);
    }

    [Fact]
    public void The_exact_opening_of_files_carries_on_whatever_it_was_rounded_to()
    {
        // USD 0.01 at 105 is JPY 1.05: ten balances of it lose half a yen, which the year takes back.
        var example = CurrentRateMethodTests.DollarYear();
        var balances = ImmutableSortedDictionary.CreateBuilder<(int, int), PositionBalance>();
        var reported = ImmutableSortedDictionary.CreateBuilder<(int, int), long>();
        foreach (
            var (code, functional, presentation) in new[] { ("1000", 1L, 1L), ("1100", 1L, 1L), ("3000", -2L, -3L) }
        )
        {
            balances[(example.Account(code), -1)] = new(functional, presentation);
            reported[(example.Account(code), -1)] = functional;
        }

        var position = new EntityPosition(1, balances.ToImmutable(), reported.ToImmutable(), new(9, 10), 0);
        var frame = example.Frame(
            "FY2018-Q1",
            opening: new(new(2017, 12), ImmutableSortedDictionary<int, EntityPosition>.Empty.Add(1, position), [], true)
        );
        var books = example.Mapped(
            frame,
            """
            journal reported/S | Reported
              S  1000  @Change   0.01 USD
              S  1100  @Change   0.01 USD
              S  3000  @Change  -0.02 USD
            """
        );

        var run = new TranslationRun(example).Close(new CombinedLedger(frame, books.Segments, null, []));

        run.Checked.Findings.Should().BeEmpty();
        // 2.1 at 105 leave 0.9 against 3; 2.2 at 110 leave 0.8. The posting is 1 then and now.
        run.Of("S").Adjustment.Should().Be(new Fraction(8, 10));
        run.Of("S").RoundingCarried.Should().Be(new Fraction(0, 1));
        run.Of("S").Rounding.Should().Be(0);
        run.Shown("S", "3400", Movement.Opening).Should().Be(1);
        run.Shown("S", "3400", Movement.OtherComprehensiveIncome).Should().Be(0);
    }

    private static string Equipment(int additions, int cash) =>
        $"""
            journal reported/S | Reported
              S  1000  @Change  {cash}.00 USD
              S  1500  @Change  400.00 USD
              S  1500  @Additions  {additions}.00 USD
              S  3000  @Change  -1400.00 USD
            """;

    private static string Parent(int cash, int equipment, int profit) =>
        $"""
            journal reported/P | Reported
              P  1000  @Change  {cash} JPY
              P  1500  @Change  200 JPY
              P  1500  @Additions  {equipment - 200} JPY
              P  3000  @Change  -1,000 JPY
              P  4000  {-profit} JPY
            """;

    private static string Shares(int shares, int cash) =>
        $"""
            journal reported/S | Reported
              S  1000  @Change  {cash}.00 USD
              S  1800  @Change  {shares}.00 USD
              S  3000  @Change  -1000.00 USD
              S  4000  -300.00 USD
            """;
}
