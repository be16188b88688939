using Kessan.Amounts;
using Kessan.Facts.Securities;
using Kessan.Ledger;

namespace Kessan.Tests.Facts.Securities;

public sealed class SecurityValuationTests
{
    // 100 units that cost 5,000 stand at 60; 100 more are bought at 80; 50 of the 200, whose average cost is 65, go for
    // 4,500: realised 4,500 - 3,250 = 1,250. 150 units close at 70, 10,500, over their cost of 9,750 by 750; before the
    // year it was 6,000 over 5,000, 1,000. Unrealised is 750 - 1,000 = -250, and all of it 1,000.
    private const string Trades = """
        2016-03-31 holding A 100 cost 5000
        2016-03-31 price A 60
        2016-05-10 purchase A 100 for 8000
        2016-06-20 sale A 50 for 4500
        2017-03-31 price A 70
        """;

    [Theory]
    [InlineData(SecurityTreatment.AvailableForSale, 1250, 1000, 1250)]
    [InlineData(SecurityTreatment.OtherComprehensiveIncome, 0, 1000, 0)]
    [InlineData(SecurityTreatment.ProfitOrLoss, 1000, 0, 0)]
    [InlineData(SecurityTreatment.Cost, 1250, 0, 0)]
    public void Gains_go_where_the_treatment_puts_them(
        SecurityTreatment treatment,
        long inProfitOrLoss,
        long inOtherComprehensiveIncome,
        long reclassified
    )
    {
        var book = SecurityExample.Book(Trades) with
        {
            Rules = [new(DateOnly.MinValue, AccountingBasis.Ifrs, SecurityKind.Equity, treatment)],
        };
        var gains = book.Valuation(AccountingBasis.Ifrs).Gains("2016-04-01", "2017-03-31")!.Value;

        gains.Realized.Should().Be((Fraction)1250);
        gains.Unrealized.Should().Be((Fraction)(treatment == SecurityTreatment.Cost ? 0 : -250));
        gains.InProfitOrLoss.Should().Be((Fraction)inProfitOrLoss);
        gains.InOtherComprehensiveIncome.Should().Be((Fraction)inOtherComprehensiveIncome);
        gains.Reclassified.Should().Be((Fraction)reclassified);
    }

    [Fact]
    public void Identified_cost_goes_before_the_average()
    {
        var book = SecurityExample.Book(Trades.Replace("for 4500", "for 4500 cost 2500", StringComparison.Ordinal));

        var gains = book.Valuation(AccountingBasis.UsGaap).Gains("2016-04-01", "2017-03-31")!.Value;
        (gains.Realized, gains.Unrealized).Should().Be(((Fraction)2000, (Fraction)(-1000)));
    }

    [Fact]
    public void What_stood_in_equity_when_the_policy_changed_is_never_a_gain_of_the_year_ASC_321_10_35_1()
    {
        var book = SecurityExample.Book(
            """
            2017-03-31 holding A 10 cost 100
            2017-03-31 price A 20
            2018-03-31 price A 50
            2018-06-30 price A 45
            """
        );
        var valuation = book.Valuation(AccountingBasis.UsGaap);

        var before = valuation.Gains("2017-04-01", "2018-03-31")!.Value;
        (before.InProfitOrLoss, before.InOtherComprehensiveIncome).Should().Be((Fraction.Zero, (Fraction)300));
        var after = valuation.Gains("2018-04-01", "2018-06-30")!.Value;
        (after.InProfitOrLoss, after.InOtherComprehensiveIncome).Should().Be(((Fraction)(-50), Fraction.Zero));
        var both = valuation.Gains("2017-04-01", "2018-06-30")!.Value;
        both.Should().Be(before + after);
    }

    [Fact]
    public void A_fund_at_cost_needs_no_price_and_gains_nothing_when_it_is_first_measured()
    {
        var book = SecurityExample.Book(
            """
            2017-03-31 holding F 1 cost 1100
            2017-06-20 purchase F 0 for 30
            2018-03-31 price F 2000
            2018-06-20 purchase F 0 for 30
            2018-06-30 price F 2145
            """,
            SecurityKind.Fund
        );
        var valuation = book.Valuation(AccountingBasis.UsGaap);

        valuation.Gains("2017-04-01", "2018-03-31")!.Value.Total.Should().Be(Fraction.Zero);
        valuation.Carrying(book.Securities[0], SecurityExample.Day("2018-03-31")).Should().Be((Fraction)1130);
        valuation.Gains("2018-04-01", "2018-06-30")!.Value.InProfitOrLoss.Should().Be((Fraction)115);
    }

    [Theory]
    [InlineData("2018-09-23", true)]
    [InlineData("2018-09-30", true)]
    [InlineData("2018-09-22", false)]
    [InlineData("2018-10-01", false)]
    public void A_price_counts_for_a_closing_day_if_it_is_at_most_a_week_older(string priced, bool counts)
    {
        var book = SecurityExample.Book(
            $"""
            2018-03-31 holding A 10 cost 100
            2018-03-31 price A 20
            {priced} price A 30
            """
        );

        var gains = book.Valuation(AccountingBasis.UsGaap).Gains("2018-04-01", "2018-09-30");
        gains.HasValue.Should().Be(counts);
    }

    [Fact]
    public void A_price_in_another_currency_is_converted_at_the_closing_rate()
    {
        var book = SecurityExample.Book(
            """
            2018-03-31 holding A 10 cost 100
            2018-03-31 price A 2 USD
            2018-06-30 price A 3 EUR
            """
        );
        var valuation = book.Valuation(AccountingBasis.UsGaap);

        valuation.Carrying(book.Securities[0], SecurityExample.Day("2018-03-31")).Should().Be((Fraction)2210);
        valuation.Carrying(book.Securities[0], SecurityExample.Day("2018-06-30")).Should().BeNull();
    }

    [Fact]
    public void Nothing_is_told_of_days_before_the_opening_holding()
    {
        var valuation = SecurityExample.Book(Trades).Valuation(AccountingBasis.UsGaap);

        valuation.Gains("2016-03-31", "2017-03-31").Should().BeNull();
        valuation.Carrying(valuation.Book.Securities[0], SecurityExample.Day("2016-03-30")).Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Whatever_is_traded_gains_add_up_and_splits_change_nothing(int seed)
    {
        var random = new Random(seed);
        var (plain, split) = RandomTrades(random);
        foreach (var basis in Enum.GetValues<AccountingBasis>())
        {
            var valuation = SecurityExample.Book(plain).Valuation(basis);
            var year = valuation.Gains("2017-04-01", "2018-03-31")!.Value;
            var halves = Half(valuation, "2017-04-01", "2017-09-30") + Half(valuation, "2017-10-01", "2018-03-31");
            year.Should().Be(halves, $"seed {seed}, {basis}");
            year.Total.Should().Be(CameOut(valuation), $"seed {seed}, {basis}");
            var afterSplit = SecurityExample.Book(split).Valuation(basis).Gains("2017-04-01", "2018-03-31");
            afterSplit.Should().Be(year, $"seed {seed}, {basis}");
        }
    }

    private static SecurityGains Half(SecurityValuation valuation, string first, string last) =>
        valuation.Gains(first, last)!.Value;

    /// <summary>What a purse beside the holding would show: written without positions or costs.</summary>
    private static Fraction CameOut(SecurityValuation valuation)
    {
        var book = valuation.Book;
        var paid = book.Events.Aggregate(Fraction.Zero, (sum, one) => sum + Paid(one));
        var units = book.Events.Aggregate(
            Fraction.Zero,
            (sum, one) => sum + (one.Kind == SecurityEventKind.Sale ? -one.Quantity : one.Quantity)
        );
        var opening = book.Events.Single(one => one.Kind == SecurityEventKind.Holding).Quantity * PriceOn("2017-03-31");
        return (units * PriceOn("2018-03-31")) - opening - paid;

        Fraction PriceOn(string day) => book.Prices.Single(price => price.Date == SecurityExample.Day(day)).Price;
    }

    private static Fraction Paid(SecurityEvent one) =>
        one.Kind switch
        {
            SecurityEventKind.Purchase => one.Amount!.Value,
            SecurityEventKind.Sale => -one.Amount!.Value,
            _ => Fraction.Zero,
        };

    /// <summary>Random trades, and the same with every unit split in three on 1 July.</summary>
    private static (string Plain, string Split) RandomTrades(Random random)
    {
        var (plain, split) = (new List<string>(), new List<string> { "2017-07-01 split A 3" });
        var held = random.Next(50, 100);
        Both($"2017-03-31 holding A {held} cost {random.Next(1, 9999)}");
        for (var month = 4; month <= 12; month++)
        {
            var isSale = held > 0 && random.Next(2) == 0;
            var units = isSale ? random.Next(1, held + 1) : random.Next(1, 50);
            held += isSale ? -units : units;
            var rest = $"for {random.Next(1, 9999)}";
            var (day, kind) = ($"2017-{month:00}-15", isSale ? "sale" : "purchase");
            plain.Add($"{day} {kind} A {units} {rest}");
            split.Add($"{day} {kind} A {(month < 7 ? units : units * 3)} {rest}");
        }

        Both($"2017-03-31 price A {random.Next(1, 300)}");
        foreach (var day in (string[])["2017-09-30", "2018-03-31"])
        {
            var price = random.Next(1, 300);
            plain.Add($"{day} price A {price}");
            split.Add($"{day} price A {price}/3");
        }

        return (string.Join('\n', plain), string.Join('\n', split));

        void Both(string line)
        {
            plain.Add(line);
            split.Add(line);
        }
    }
}
