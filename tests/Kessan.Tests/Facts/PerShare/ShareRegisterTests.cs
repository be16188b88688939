using Kessan.Amounts;
using Kessan.Facts.PerShare;
using Kessan.Tests.Facts.Securities;

namespace Kessan.Tests.Facts.PerShare;

public sealed class ShareRegisterTests
{
    private static Fraction Year(ShareRegister register) =>
        register.Average(new(2018, 1, 1), new(2018, 12, 31), count => count.Outstanding);

    [Fact]
    public void Shares_weigh_by_the_days_they_stand_IAS_33_20()
    {
        // 1,700 shares; 800 more from 1 June on (214 of 365 days); 250 bought back on 1 December (31 days).
        var register = ShareExample.Register(
            """
            2017-12-31 opening 2000
            2017-12-31 opening-treasury 300
            2018-06-01 issue 800
            2018-12-01 purchase 250
            """
        );

        Year(register).Should().Be(1700 + (new Fraction(800 * 214, 365) - new Fraction(250 * 31, 365)));
    }

    [Fact]
    public void A_share_counts_on_the_day_it_is_issued_and_not_on_the_day_it_is_bought_back()
    {
        var register = ShareExample.Register(
            """
            2017-12-31 opening 365
            2018-12-31 issue 365
            2018-01-01 purchase 73
            """
        );

        Year(register).Should().Be((Fraction)(365 - 73 + 1));
    }

    [Fact]
    public void A_split_counts_in_every_period_before_it_IAS_33_64()
    {
        const string Lines = """
            2017-12-31 opening 200
            2018-10-01 split 3
            2018-11-01 issue 60
            """;

        Year(ShareExample.Register(Lines)).Should().Be(600 + new Fraction(60 * 61, 365));
        Year(ShareExample.Register(Lines, "2018-09-30")).Should().NotBe(Year(ShareExample.Register(Lines)));
        ShareExample.Register(Lines).At(new(2017, 12, 31)).Outstanding.Should().Be((Fraction)600);
        ShareExample.Register(Lines, "2018-09-30").At(new(2017, 12, 31)).Outstanding.Should().Be((Fraction)200);
    }

    [Fact]
    public void Options_exercised_become_shares_new_or_from_the_treasury()
    {
        var register = ShareExample.Register(
            """
            2017-12-31 opening 1000
            2017-12-31 opening-treasury 100
            2017-12-31 opening-options 50 at 10 of first
            2018-02-01 options-exercised 20 of first
            2018-03-01 options-exercised-treasury 5 of first
            2018-04-01 options-expired 15 of first
            2018-05-01 disposal 30
            2018-06-01 retirement 40
            """
        );

        var count = register.At(new(2018, 6, 1));
        (count.Issued, count.Treasury).Should().Be(((Fraction)980, (Fraction)25));
        count.Options["first"].Should().Be(new OptionCount("first", 10, 10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_average_is_that_of_every_single_day_and_no_order_of_rows_plays_a_part(int seed)
    {
        var random = new Random(seed);
        var lines = new List<string> { "2017-12-31 opening 100000" };
        for (var i = 0; i < 12; i++)
        {
            var day = new DateOnly(2018, 1, 1).AddDays(random.Next(365));
            var what = random.Next(4) == 0 ? "split 3/2" : $"{(random.Next(2) == 0 ? "issue" : "purchase")} {i + 7}";
            lines.Add($"{day:yyyy-MM-dd} {what}");
        }

        var register = ShareExample.Register(string.Join('\n', lines));
        lines.Reverse();
        var reversed = ShareExample.Register(string.Join('\n', lines));
        var days = Enumerable.Range(0, 365).Select(day => register.At(new DateOnly(2018, 1, 1).AddDays(day)));
        var sum = days.Aggregate(Fraction.Zero, (total, count) => total + count.Outstanding);

        Year(register).Should().Be(sum / 365, $"seed {seed}");
        Year(reversed).Should().Be(Year(register), $"seed {seed}");
    }

    [Theory]
    [InlineData("2018-01-05 issue 5", "KES2130")]
    [InlineData("2017-12-31 opening 5\n2017-12-31 purchase 1", "KES2131")]
    [InlineData("2017-12-31 opening 5\n2017-12-30 opening-treasury 1", "KES2131")]
    [InlineData("2017-12-31 opening 5\n2018-01-01 opening 5", "KES2131")]
    [InlineData("2017-12-31 opening 5\n2018-01-01 purchase 6", "KES2132")]
    [InlineData("2017-12-31 opening 5\n2018-01-01 disposal 1", "KES2132")]
    [InlineData("2017-12-31 opening 5\n2018-01-01 options-exercised 1 of first", "KES2132")]
    public void Events_that_cannot_be_are_found(string lines, string code) =>
        ShareChecks.OfEvents(ShareExample.Events(lines)).Select(finding => finding.Code).Should().Equal(code);

    [Fact]
    public void Events_that_fit_have_no_findings() =>
        ShareChecks
            .OfEvents(
                ShareExample.Events(
                    """
                    2017-12-31 opening 5
                    2017-12-31 opening-treasury 1
                    2017-12-31 opening-options 1 at 1 of first
                    2018-01-01 disposal 1
                    2018-01-01 options-expired 1 of first
                    """
                )
            )
            .Should()
            .BeEmpty();
}
