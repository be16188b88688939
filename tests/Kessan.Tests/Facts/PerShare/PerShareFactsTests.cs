using Kessan.Amounts;
using Kessan.Facts.Figures;
using Kessan.Facts.PerShare;
using Kessan.Tests.Facts.Securities;

namespace Kessan.Tests.Facts.PerShare;

public sealed class PerShareFactsTests
{
    // 450 shares outstanding; 100 options at 60 add 25 at an average price of 80, and 40 at 100.
    private const string Shares = """
        2018-03-31 opening 500
        2018-03-31 opening-treasury 50
        2018-03-31 opening-options 100 at 60 of first
        2018-06-30 average-price at 80
        2018-09-30 average-price at 100
        """;

    private static FigureBooks Books(string lines) => new() { Shares = [.. ShareExample.Events(lines)] };

    private static Fraction Ratio(long top, long bottom) => new(top, bottom);

    [Fact]
    public void Earnings_are_divided_by_average_shares_and_for_an_ADS_halved()
    {
        var example = FigureExample.Of(Books(Shares));

        example.Value("BasicEarningsPerShare@FY2018-Q1@actual@usgaap").Should().Be(Ratio(1030, 450));
        example.Value("DilutedEarningsPerShare@FY2018-Q1@actual@usgaap").Should().Be(Ratio(1030, 475));
        example.Value("DilutedEarningsPerShare@FY2018-Q2@actual@usgaap").Should().Be(Ratio(1982, 490));
        example.Value("DilutedEarningsPerShare@FY2018-Q2@actual@usgaap@per=Ads").Should().Be(Ratio(991, 490));
        var added = Ratio((25 * 91) + (40 * 92), 183);
        example.Value("DilutedWeightedAverageShares@FY2018-H1@actual@usgaap").Should().Be(450 + added);
        example.Value("DilutedEarningsPerShare@FY2018-H1@actual@usgaap").Should().Be(3012 / (450 + added));
        example.Value("EquityPerShare@FY2018-H1@actual@usgaap").Should().Be(Ratio(12012, 450));
        example.Value("EquityPerShare@FY2017@actual@usgaap").Should().Be(Ratio(9000, 450));
        example.Find("EquityPerShare@FY2018-H1@actual@usgaap")!.Start.Should().BeNull();
        example.Find("BasicEarningsPerShare@FY2018-H1@actual@usgaap@per=Ads")!.Unit.Should().Be("JPY/ADS");
        example.Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_loss_is_not_diluted_but_the_half_around_it_is_IAS_33_41()
    {
        var example = FigureExample.Of(Books(Shares), quarter: -1000);

        example.Value("DilutedEarningsPerShare@FY2018-Q1@actual@usgaap").Should().Be(Ratio(-970, 450));
        example.Value("BasicEarningsPerShare@FY2018-Q1@actual@usgaap").Should().Be(Ratio(-970, 450));
        var added = Ratio((25 * 91) + (40 * 92), 183);
        example.Value("DilutedEarningsPerShare@FY2018-H1@actual@usgaap").Should().Be(3012 / (450 + added));
    }

    [Fact]
    public void A_split_divides_every_figure_of_every_period_IAS_33_64()
    {
        var plain = FigureExample.Of(Books(Shares));
        var split = FigureExample.Of(
            Books($"{Shares.Replace("at 100", "at 50", StringComparison.Ordinal)}\n2018-07-01 split 2")
        );

        foreach (var concept in (string[])["BasicEarningsPerShare", "DilutedEarningsPerShare", "EquityPerShare"])
        {
            foreach (var period in (string[])["FY2018-Q1", "FY2018-Q2", "FY2018-H1"])
            {
                var id = $"{concept}@{period}@actual@usgaap";
                split.Value(id).Should().Be(plain.Value(id) / 2, id);
            }
        }
    }

    [Fact]
    public void Dividends_count_by_their_record_dates_in_shares_as_they_are_now()
    {
        var dividends = new ShareDividend[]
        {
            new(new(2018, 3, 31), 12, null, null, new("dividends-per-share.csv", 2)),
            new(new(2018, 9, 30), SecurityExample.Number("13.5"), null, null, new("dividends-per-share.csv", 3)),
        };
        var example = FigureExample.Of(
            Books($"{Shares}\n2018-07-01 split 2") with
            {
                DividendsPerShare = [.. dividends],
            }
        );

        example.Value("DividendPerShare@FY2017@actual@usgaap").Should().Be((Fraction)6);
        example.Value("DividendPerShare@FY2018-Q1@actual@usgaap").Should().Be(Fraction.Zero);
        example.Value("DividendPerShare@FY2018-H1@actual@usgaap").Should().Be(Ratio(27, 2));
        example.Find("DividendPerShare@FY2018-H1@actual@usgaap@per=Ads")!.Text.Should().Be("6.75");
    }

    [Fact]
    public void Options_without_an_average_price_leave_basic_figures_alone_and_are_found()
    {
        var example = FigureExample.Of(
            Books(Shares.Replace("2018-09-30 average-price at 100", string.Empty, StringComparison.Ordinal))
        );

        example.Find("DilutedEarningsPerShare@FY2018-H1@actual@usgaap").Should().BeNull();
        example.Find("BasicEarningsPerShare@FY2018-H1@actual@usgaap").Should().NotBeNull();
        var finding = example.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES2133");
        finding.Message.Should().Contain("FY2018-Q2");
    }

    [Fact]
    public void Averages_need_the_shares_of_the_day_before_the_period()
    {
        var example = FigureExample.Of(Books(Shares.Replace("2018-03-31", "2018-04-01", StringComparison.Ordinal)));

        example.Find("WeightedAverageShares@FY2018-H1@actual@usgaap").Should().BeNull();
        example.Value("WeightedAverageShares@FY2018-Q2@actual@usgaap").Should().Be((Fraction)450);
        example.Find("SharesOutstanding@FY2017@actual@usgaap").Should().BeNull();
    }
}
