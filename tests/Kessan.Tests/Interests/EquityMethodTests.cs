using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

public sealed class EquityMethodTests
{
    // APB 18 par. 19(i), Cat and Dog (Western Kentucky University): 30 % for 100,000; the losses of year two end it.
    [Fact]
    public void Losses_stop_at_nothing_and_profits_first_cover_them_IAS_28_38()
    {
        var group = InterestExample.Companies("P D").Holds("2018-03-31", "P", "D", "30", OwnershipEventKind.Opening);
        ImmutableArray<EquityMethodResult> results =
        [
            Year(2018, -130_000, 50_000),
            Year(2019, -160_000, 0),
            Year(2020, -200_000, 0),
            Year(2021, -220_000, 0),
            Year(2022, 230_000, 0),
            Year(2023, 250_000, 40_000),
        ];
        long[] carrying = [46_000, 0, 0, 0, 0, 4_000];
        long[] recognised = [-39_000, -46_000, 0, 0, 0, 16_000];
        long[] received = [15_000, 0, 0, 0, 0, 12_000];
        ImmutableArray<CarriedPosting> carried = [];
        for (var year = 0; year < 6; year++)
        {
            var example = new InterestExample(group) { Investees = results[..(year + 1)] };
            var opening = new OpeningPosition(
                new(2017 + year, 12),
                ImmutableSortedDictionary<int, EntityPosition>.Empty,
                carried,
                IsFirst: year == 0
            );

            var (ledger, findings) = example.Close(
                $"FY{2018 + year}",
                $"""
                P 1000   @Change  {received[year] + 1}
                P 1850>D @Opening 100,000
                P 3000   @Opening -100,001
                P 4200>D         -{received[year]}
                """,
                opening: opening
            );

            var row = ledger.EquityMethod.Single();
            (row.ShareOfResult, row.Dividends, row.Closing)
                .Should()
                .Be((recognised[year], received[year], carrying[year]));
            example.Amount(ledger, "1850").Should().Be(carrying[year]);
            example.Amount(ledger, "4500").Should().Be(-recognised[year]);
            example.Amount(ledger, "4200").Should().Be(0);
            findings.Select(finding => finding.Code).Should().OnlyContain(code => code == "KES1826");
            findings.Should().HaveCount(year is >= 1 and <= 4 ? 1 : 0);
            carried = Carry(ledger, example);
        }
    }

    [Fact]
    public void A_foreign_investee_is_translated_and_its_carrying_amount_derived_from_net_assets_IAS_21_39()
    {
        var group = InterestExample
            .Companies("P")
            .Entity("D", "USD")
            .Holds("2018-03-31", "P", "D", "25", OwnershipEventKind.Opening)
            .RateOn("USD", RateKind.Closing, "2018-03-31", "100")
            .RateOn("USD", RateKind.Closing, "2018-09-30", "110")
            .Average("USD", "2018-04-01", "2018-09-30", "104");
        var place = new Kessan.Diagnostics.SourceLocation("equity-method.csv", 2);
        var example = new InterestExample(group)
        {
            // 1,000.00 of net assets, 200.00 of result: 400.00 USD minor units are cents.
            Investees = [new(1, new(2018, 6), 20_000, 0, 0, 120_000, place)],
        };

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            """
            P 1850>D @Opening 30,000
            P 3000   @Opening -30,000
            """
        );

        findings.Should().BeEmpty();
        var row = ledger.EquityMethod.Single();
        row.ShareOfResult.Should().Be(5_200, "25 % of 200 at 104");
        row.ShareOfOci.Should().Be(2_800, "25 % of 1,200 at 110 less 1,000 at 100 and 200 at 104");
        row.Closing.Should().Be(38_000);
        row.Derived.Should().Be(new Fraction(38_000, 1));
        example.Amount(ledger, "3600").Should().Be(-2_800);
    }

    [Fact]
    public void A_rate_that_is_missing_is_found_once()
    {
        var group = InterestExample
            .Companies("P")
            .Entity("D", "USD")
            .Holds("2018-03-31", "P", "D", "25", OwnershipEventKind.Opening);
        var place = new Kessan.Diagnostics.SourceLocation("equity-method.csv", 2);
        var example = new InterestExample(group) { Investees = [new(1, new(2018, 6), 20_000, 0, 0, 0, place)] };

        var findings = example.Close("FY2018-H1", "P 1850>D @Opening 5\nP 3000 @Opening -5").Findings;

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1822");
    }

    [Theory]
    [InlineData("KES1823", 0, 0, 0, 0)]
    [InlineData("KES1824", 100, 0, 40, 0)]
    [InlineData("KES1825", 100, 0, 0, 7)]
    public void Each_fault_of_an_investee_gives_its_finding(
        string code,
        long result,
        long income,
        long dividends,
        long more
    )
    {
        var group = InterestExample.Companies("P D").Holds("2018-03-31", "P", "D", "50", OwnershipEventKind.Opening);
        var place = new Kessan.Diagnostics.SourceLocation("equity-method.csv", 2);
        var first = new EquityMethodResult(1, new(2018, 3), result, income, dividends, 1_000, place);
        var second = first with { Closing = new(2018, 6), NetAssets = 1_000 + more };
        var example = new InterestExample(group) { Investees = result == 0 ? [] : [first, second] };

        var findings = example.Close("FY2018-H1", "P 1850>D @Opening 500\nP 3000 @Opening -500").Findings;

        findings.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    private static EquityMethodResult Year(int year, long result, long dividends) =>
        new(1, new Closing(year, 12), result, 0, dividends, 0, new("equity-method.csv", year - 2016));

    internal static ImmutableArray<CarriedPosting> Carry(ConsolidatedLedger ledger, InterestExample example)
    {
        var rows = ImmutableArray.CreateBuilder<CarriedPosting>();
        var segment = ledger.Segments.Single(each => each.Stage == Stage.Interests);
        for (var row = 0; row < segment.Count; row++)
        {
            var posting = segment[row];
            var isResult = example.Group.Chart[posting.Account].Class.IsResult();
            rows.Add(
                new(
                    posting.Journal.Key,
                    posting.Journal.Kind,
                    posting.Entity,
                    isResult ? example.Group.Account("3200") : posting.Account,
                    isResult ? -1 : posting.Partner,
                    posting.Presentation
                )
            );
        }

        return rows.ToImmutable();
    }
}
