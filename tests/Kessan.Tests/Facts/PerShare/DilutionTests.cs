using Kessan.Amounts;
using Kessan.Facts.PerShare;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Tests.Facts.Securities;

namespace Kessan.Tests.Facts.PerShare;

public sealed class DilutionTests
{
    private static Fraction? Shares(string lines, AccountingBasis basis, string period)
    {
        ReportingPeriod.TryParse(period, out var parsed).Should().BeTrue();
        return new Dilution(ShareExample.Register(lines), basis, SecurityExample.April).Shares(parsed);
    }

    [Theory]
    [InlineData(60, 80, 250)] // 1,000 options at 60 bring 60,000, which buys 750 back at 80: 250 for nothing.
    [InlineData(80, 80, 0)]
    [InlineData(90, 80, 0)]
    [InlineData(0, 80, 1000)]
    public void What_exercise_brings_buys_shares_back_at_the_average_price_IAS_33_45(
        long exercise,
        long price,
        long added
    )
    {
        var lines = $"""
            2018-03-31 opening 50000
            2018-03-31 opening-options 1000 at {exercise} of first
            2018-06-30 average-price at {price}
            """;

        Shares(lines, AccountingBasis.UsGaap, "FY2018-Q1").Should().Be((Fraction)added);
    }

    [Fact]
    public void Options_out_of_the_money_do_not_make_up_for_others_IAS_33_47()
    {
        const string Lines = """
            2018-03-31 opening 50000
            2018-03-31 opening-options 1000 at 60 of first
            2018-03-31 opening-options 9000 at 160 of second
            2018-06-30 average-price at 80
            """;

        Shares(Lines, AccountingBasis.Ifrs, "FY2018-Q1").Should().Be((Fraction)250);
    }

    [Fact]
    public void Options_weigh_by_the_days_they_are_outstanding_IAS_33_38()
    {
        // Of 91 days, 61 from 1 May; then half of them are exercised on 1 June and stand for 30 days less.
        const string Lines = """
            2018-03-31 opening 50000
            2018-05-01 options-granted 1000 at 60 of first
            2018-06-01 options-exercised 500 of first
            2018-06-30 average-price at 80
            """;

        var expected = new Fraction(1, 4) * (new Fraction(1000 * 61, 91) - new Fraction(500 * 30, 91));
        Shares(Lines, AccountingBasis.UsGaap, "FY2018-Q1").Should().Be(expected);
    }

    [Fact]
    public void A_half_is_the_average_of_its_quarters_under_ASC_260_10_55_3_and_stands_by_itself_under_IAS_33_37()
    {
        // At 50 the options are out of the money, at 100 they add 400; the average price over 91 and 92 days is
        // (50 x 91 + 100 x 92) / 183 = 13,750 / 183, at which they add 1,000 x (1 - 60 x 183 / 13,750).
        const string Lines = """
            2018-03-31 opening 50000
            2018-03-31 opening-options 1000 at 60 of first
            2018-06-30 average-price at 50
            2018-09-30 average-price at 100
            """;

        Shares(Lines, AccountingBasis.UsGaap, "FY2018-H1").Should().Be(new Fraction(400 * 92, 183));
        Shares(Lines, AccountingBasis.Ifrs, "FY2018-H1").Should().Be(1000 * (1 - new Fraction(60 * 183, 13750)));
    }

    [Fact]
    public void A_split_after_the_period_changes_options_price_and_shares_alike()
    {
        const string Lines = """
            2018-03-31 opening 50000
            2018-03-31 opening-options 1000 at 60 of first
            2018-06-30 average-price at 80
            """;

        Shares(Lines + "\n2018-10-01 split 2", AccountingBasis.UsGaap, "FY2018-Q1").Should().Be((Fraction)500);
    }

    [Fact]
    public void Without_an_average_price_nothing_is_told_unless_there_are_no_options()
    {
        const string Lines = "2018-03-31 opening 50000\n2018-08-01 options-granted 10 at 60 of first";

        Shares(Lines, AccountingBasis.UsGaap, "FY2018-Q1").Should().Be(Fraction.Zero);
        Shares(Lines, AccountingBasis.UsGaap, "FY2018-Q2").Should().BeNull();
        Shares(Lines + "\n2018-09-30 average-price at 80", AccountingBasis.UsGaap, "FY2018-M05").Should().BeNull();
    }
}
