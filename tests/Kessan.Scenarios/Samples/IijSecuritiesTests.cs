using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Facts;

namespace Kessan.Scenarios.Samples;

/// <summary>Gains on securities and figures for one share of the IIJ group are those it published.</summary>
public sealed class IijSecuritiesTests
{
    private static readonly string Folder = Path.Combine(Scenario.Root, "samples", "iij");
    private static readonly Lazy<GroupClose> UsGaap = new(() => GroupClose.Run(new(Folder, "FY2018-H1", "usgaap")));
    private static readonly Lazy<GroupClose> Ifrs = new(() => GroupClose.Run(new(Folder, "FY2018-H1", "ifrs")));

    [Theory]
    [InlineData("DilutedEarningsPerShare@FY2018-H1", 4382)]
    [InlineData("DilutedEarningsPerShare@FY2017-H1", 3291)]
    [InlineData("DilutedEarningsPerShare@FY2018-Q2", 3828)]
    [InlineData("DilutedEarningsPerShare@FY2017-Q2", 1729)]
    [InlineData("DilutedEarningsPerShare@FY2018-H1@per=Ads", 2191)]
    [InlineData("DividendPerShare@FY2017", 2700)]
    [InlineData("DividendPerShare@FY2018-H1", 1350)]
    public void Figures_for_one_share_print_half_up_to_the_sen(string fact, long sen) =>
        Rounding.Round(Value(UsGaap.Value, fact) * 100, RoundingRule.HalfAwayFromZero).Should().Be(sen);

    [Theory]
    [InlineData("SharesIssued@FY2016", 46_711_400)]
    [InlineData("SharesIssued@FY2017", 46_713_800)]
    public void Shares_issued_are_the_published_ones(string fact, long shares) =>
        Value(UsGaap.Value, fact).Should().Be((Fraction)shares);

    // Page 21 prints JPY billion: (1.6), (0.1) for -0.0495, (1.6); 0.6, 1.1, 1.7; 0.1, (0.1), 0.1; (0.86), 1.0, 0.1.
    [Theory]
    [InlineData("[security=Sigmaxyz]", -1_595_880, -49_500, -1_645_380)]
    [InlineData("[security=Recruit]", 631_500, 1_089_000, 1_720_500)]
    [InlineData("[security=Pia]", 117_000, -52_500, 64_500)]
    [InlineData("", -860_200, 997_000, 136_800)]
    public void Gains_on_shares_are_those_of_holdings_and_prices(string member, params int[] thousands)
    {
        string[] periods = ["FY2018-Q1", "FY2018-Q2", "FY2018-H1"];
        periods
            .Select(period => $"GainLossOnMarketableEquitySecurities@{period}@{member.Trim('[', ']')}".TrimEnd('@'))
            .Select(fact => Value(UsGaap.Value, fact))
            .Should()
            .Equal(thousands.Select(thousand => (Fraction)(thousand * 1_000L)));
    }

    [Theory]
    [InlineData("FY2017-H1")]
    [InlineData("FY2017")]
    [InlineData("FY2018-Q1")]
    [InlineData("FY2018-Q2")]
    [InlineData("FY2018-H1")]
    public void Gains_in_profit_or_loss_are_the_ledgers_under_both_frameworks(string period)
    {
        foreach (var close in (GroupClose[])[UsGaap.Value, Ifrs.Value])
        {
            var gains =
                Value(close, $"GainLossOnMarketableEquitySecurities@{period}")
                + Value(close, $"GainLossOnFunds@{period}");
            gains.Should().Be(Value(close, $"GainLossOnOtherInvestments@{period}"), close.Basis.ToString());
        }
    }

    [Fact]
    public void Under_IFRS_no_gain_on_shares_reaches_profit_or_loss()
    {
        Value(Ifrs.Value, "GainLossOnMarketableEquitySecurities@FY2018-H1").Should().Be(Fraction.Zero);
        Value(Ifrs.Value, "ReclassifiedOnSale@FY2017").Should().Be(Fraction.Zero);
        Value(Ifrs.Value, "GainLossOnSecuritiesInOtherComprehensiveIncome@FY2018-H1")
            .Should()
            .Be((Fraction)136_800_000);
    }

    private static Fraction Value(GroupClose close, string fact)
    {
        var parts = fact.Split('@', 3);
        var basis = close.Basis == Ledger.AccountingBasis.Ifrs ? "ifrs" : "usgaap";
        var id = string.Join('@', (string[])[parts[0], parts[1], "actual", basis, .. parts[2..]]);
        FactId.TryParse(id, out var read).Should().BeTrue(id);
        return close.Book.Find(read)!.Value;
    }
}
