using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Eliminations;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Intercompany;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Eliminations;

public sealed class UnrealizedProfitTests
{
    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "JPY", "30")
        .Entity("S", "JPY", "20")
        .Entity("U", "USD", "25")
        .Holds("2010-04-01", "P", "S", "80")
        .Holds("2010-04-01", "P", "U", "100")
        .RateOn("USD", RateKind.Closing, "2019-03-31", "110.555");

    [Fact]
    public void Profit_in_closing_stock_goes_out_of_cost_and_stock_with_the_buyers_tax_IAS_12_51()
    {
        // 300 in stock at 20 %: 60, as in a CIMA balance sheet of 2010; the buyer S pays 20 %.
        var eliminated = Run(Example(Stock("P", "S", 300, "20")));

        eliminated.Findings.Should().BeEmpty();
        LedgerText
            .Write(eliminated.Value.Segments[^1], Group.Names)
            .Should()
            .Be(
                """
                journal unrealized-profit/closing/P/S/1200/0001 | UnrealizedProfit | IFRS 10.B86(c) | Stock of S
                  at inventory.csv:2
                  P  5000  Cost of sales                  with S   60 JPY
                  P  5900  Deferred tax expense           with S  -12 JPY
                  S  1200  Inventories           @Change  with P  -60 JPY
                  S  1900  Deferred tax assets   @Change  with P   12 JPY

                """.ReplaceLineEndings("\n")
            );
        eliminated.Value.UnrealizedProfits.Should().Equal(new UnrealizedProfitEffect(0, 1, 0, 48, 0));
    }

    [Fact]
    public void The_tax_the_seller_paid_is_deferred_ASC_740_10_25_3e()
    {
        // The seller P pays 30 % of 60.
        var eliminated = Run(Example(Stock("P", "S", 300, "20")) with { Basis = AccountingBasis.UsGaap });

        Of(eliminated.Value, "1900").Should().Equal("P 18");
        eliminated.Value.UnrealizedProfits.Should().Equal(new UnrealizedProfitEffect(0, 1, 0, 42, 0));
    }

    [Theory]
    [InlineData("S", "P", 1, 0)]
    [InlineData("P", "S", 0, 1)]
    public void Result_takes_opening_less_closing_profit_and_the_seller_bears_it_ASC_810_10_45_18(
        string seller,
        string buyer,
        int bearer,
        int holder
    )
    {
        // Hoyle's upstream and downstream case: 7,200 in opening stock, 16,200 in closing stock, tax left out.
        var example = Example(Stock(seller, buyer, 32_400, "50", taxPercent: "0")) with
        {
            Opening = Opening(Carried(buyer, "1200", seller, -7_200), Carried(seller, "3200", buyer, 7_200)),
            Basis = AccountingBasis.UsGaap,
        };

        var eliminated = Run(example);

        eliminated.Findings.Should().BeEmpty();
        eliminated
            .Value.UnrealizedProfits.Should()
            .Equal(new UnrealizedProfitEffect(bearer, holder, bearer, 9_000, 7_200));
        Of(eliminated.Value, "5000").Should().Equal($"{seller} 16200", $"{seller} -7200");
        Of(eliminated.Value, "1200").Should().Equal($"{buyer} -16200", $"{buyer} -7200", $"{buyer} 7200");
        Of(eliminated.Value, "3200").Should().Equal($"{seller} 7200");
    }

    [Fact]
    public void The_owners_may_be_charged_with_upstream_profit_alone_ASC_810_10_45_18()
    {
        var example = Example(Stock("S", "P", 32_400, "50", taxPercent: "0"));
        example = example with
        {
            Basis = AccountingBasis.UsGaap,
            Group = example.Group with { Policies = new(DateOnly.MinValue) { UpstreamProfit = UpstreamProfit.Owners } },
        };

        Run(example).Value.UnrealizedProfits.Should().Equal(new UnrealizedProfitEffect(1, 0, 0, 16_200, 0));
    }

    [Fact]
    public void Cost_of_sales_of_the_schedule_with_opening_20_and_closing_30_rises_by_10()
    {
        // A Japanese course's upstream table: stock of 100 and 150 at 20 %, cost 1,300 - 400 + 30 - 20 = 910.
        var example = Example(Stock("S", "P", 150, "20", taxPercent: "0")) with
        {
            Opening = Opening(Carried("P", "1200", "S", -20), Carried("S", "3200", "P", 20)),
        };

        Cost(Run(example).Value).Should().Be(910 - 800 - 500 + 400);
    }

    [Fact]
    public void Opening_profit_is_released_with_its_tax_and_what_the_folder_carries_names_no_pair()
    {
        var example = Example(Stock("S", "P", 0, "20")) with
        {
            Opening = Opening(
                Carried("P", "1200", null, -100),
                Carried("S", "1900", null, 30),
                Carried("S", "3200", null, 70)
            ),
        };

        var eliminated = Run(example);

        eliminated.Findings.Should().BeEmpty();
        LedgerText
            .Write(eliminated.Value.Segments[^1], Group.Names)
            .Should()
            .Be(
                """
                journal unrealized-profit/opening | UnrealizedProfit | IFRS 10.B86(c) | Profit in stock, from last year
                  P  1200  Inventories           @Opening  -100 JPY
                  S  1900  Deferred tax assets   @Opening    30 JPY
                  S  3200  Retained earnings     @Opening    70 JPY

                journal unrealized-profit/release | UnrealizedProfit | IFRS 10.B86(c) | Profit in stock, realised
                  P  1200  Inventories           @Change    100 JPY
                  S  1900  Deferred tax assets   @Change    -30 JPY
                  S  5000  Cost of sales                   -100 JPY
                  S  5900  Deferred tax expense              30 JPY

                """.ReplaceLineEndings("\n")
            );
        eliminated.Value.UnrealizedProfits.Should().Equal(new UnrealizedProfitEffect(1, 0, 1, -70, 70));
    }

    [Fact]
    public void What_a_year_carries_on_is_only_its_closing_profit()
    {
        // Year two carries opening, release and closing: they add up to the closing.
        var carried = Opening(
            Carried("P", "1200", "S", -20) with
            {
                Key = "unrealized-profit/opening/P/S",
            },
            Carried("S", "3200", "P", 20) with
            {
                Key = "unrealized-profit/opening/P/S",
            },
            Carried("P", "1200", "S", 20) with
            {
                Key = "unrealized-profit/release/P/S",
            },
            Carried("S", "3200", "P", -20) with
            {
                Key = "unrealized-profit/release/P/S",
            },
            Carried("P", "1200", "S", -30) with
            {
                Key = "unrealized-profit/closing/S/P/1200",
            },
            Carried("S", "3200", "P", 30) with
            {
                Key = "unrealized-profit/closing/S/P/1200",
            }
        );

        var eliminated = Run(Example(Stock("S", "P", 0, "20")) with { Opening = carried });

        eliminated.Value.UnrealizedProfits.Should().Equal(new UnrealizedProfitEffect(1, 0, 1, -30, 30));
    }

    [Fact]
    public void A_year_hands_the_profit_in_its_closing_stock_to_the_next_pair_by_pair()
    {
        // 20 % of 300 is 60 before and, at the seller's 20 %, 48 after tax: all three amounts face the other company.
        var eliminated = Run(Example(Stock("S", "P", 300, "20")) with { Basis = AccountingBasis.UsGaap }).Value;

        var own = eliminated.Segments.Where(segment => segment.Stage == Stage.Eliminations);
        var carried = YearEnd.Carry(new(eliminated, [.. own], [], [])).Carried;

        carried
            .Select(entry =>
                (
                    Group.Entities[entry.Entity].Code,
                    Group.Chart[entry.Account].Code,
                    Group.Entities[entry.Partner].Code,
                    entry.Presentation
                )
            )
            .Should()
            .BeEquivalentTo([("P", "1200", "S", -60L), ("S", "1900", "P", 12L), ("S", "3200", "P", 48L)]);
    }

    [Fact]
    public void Stock_of_a_foreign_buyer_is_measured_at_its_closing_rate_and_rounded_once()
    {
        // 25 % of USD 100.00 is 25.00, at 110.555 2,763.875: 2,764; the buyer U pays 25 %: 691.
        var eliminated = Run(Example(Stock("P", "U", 10_000, "25")));

        Of(eliminated.Value, "1200").Should().Equal("U -2764");
        Of(eliminated.Value, "1900").Should().Equal("U 691");
    }

    [Fact]
    public void What_is_missing_to_measure_or_post_a_profit_is_found()
    {
        var noRate = Example(Stock("P", "U", 10_000, "25"));
        Codes(noRate with { Group = noRate.Group with { Rates = [] } }).Should().Equal("KES1705");

        var entities = Group.Entities.Select(e => e with { TaxRate = null }).ToImmutableArray();
        Codes(Example(Stock("P", "S", 300, "20")) with { Group = Group with { Entities = entities } })
            .Should()
            .Equal("KES1706");

        Codes(Example(Stock("P", "S", 300, "20") with { CostAccount = -1 })).Should().Equal("KES1709");
        Codes(Example(Stock("P", "P", 300, "20"))).Should().Equal("KES1710");
    }

    [Fact]
    public void Opening_profit_without_stock_stated_or_out_of_balance_is_found()
    {
        var unstated = Example() with
        {
            Opening = Opening(Carried("P", "1200", "S", -20), Carried("S", "3200", "P", 20)),
        };
        var cost = Stock("S", "P", 100, "20") with { Closing = new(2018, 6) };
        Codes(unstated with { Inventories = [cost] }).Should().Equal("KES1707");

        var unbalanced = unstated with
        {
            Opening = Opening(Carried("P", "1200", "S", -20), Carried("S", "3200", "P", 19)),
        };
        var result = Run(unbalanced);
        result.Findings.Select(f => f.Code).Should().Equal("KES1708");
        result.Findings[0].Message.Should().EndWith("(unrealized-profit/opening/P/S) adds up to JPY -1, expected 0");
        result.Value.UnrealizedProfits.Should().BeEmpty();
    }

    [Theory]
    [InlineData(AccountingBasis.Ifrs, UnrealizedProfitTax.Seller, "IAS 12.51")]
    [InlineData(AccountingBasis.UsGaap, UnrealizedProfitTax.Buyer, "ASC 740-10-25-3(e)")]
    [InlineData(AccountingBasis.JGaap, UnrealizedProfitTax.Buyer, "ASBJ Guidance No. 28, 34")]
    public void A_tax_rate_the_framework_forbids_is_found_with_the_paragraph(
        AccountingBasis basis,
        UnrealizedProfitTax chosen,
        string paragraph
    )
    {
        var group = Group with { Policies = new(DateOnly.MinValue) { UnrealizedProfitTax = chosen } };

        var policy = EliminationPolicy.For(new IntragroupExample(group) { Basis = basis }.Frame());

        var finding = policy.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1703");
        finding.Message.Should().EndWith($"({paragraph})");
        policy.Value.Tax.Should().NotBe(chosen);
    }

    [Fact]
    public void Charging_the_owners_alone_is_found_where_the_framework_shares()
    {
        var group = Group with { Policies = new(DateOnly.MinValue) { UpstreamProfit = UpstreamProfit.Owners } };

        Policy(AccountingBasis.JGaap).Findings.Select(f => f.Code).Should().Equal("KES1704");
        Policy(AccountingBasis.JGaap).Value.Upstream.Should().Be(UpstreamProfit.Shared);
        Policy(AccountingBasis.UsGaap).Findings.Should().BeEmpty();

        Checked<EliminationPolicy> Policy(AccountingBasis basis) =>
            EliminationPolicy.For(new IntragroupExample(group) { Basis = basis }.Frame());
    }

    private static IntragroupExample Example(params IntragroupInventory[] stocks) =>
        new(Group) { Inventories = [.. stocks] };

    private static IntragroupInventory Stock(
        string seller,
        string buyer,
        long amount,
        string margin,
        string? taxPercent = null
    ) =>
        new(
            new(2018, 12),
            Group.Index(seller),
            Group.Index(buyer),
            Group.Account("1200"),
            Group.Account("5000"),
            amount,
            GroupExample.Percent(margin),
            taxPercent is null ? null : GroupExample.Percent(taxPercent),
            new("inventory.csv", 2)
        );

    private static OpeningPosition Opening(params CarriedPosting[] carried) =>
        new(new(2017, 12), ImmutableSortedDictionary<int, EntityPosition>.Empty, [.. carried], true);

    private static CarriedPosting Carried(string entity, string account, string? partner, long amount) =>
        new(
            "unrealized-profit",
            JournalKind.UnrealizedProfit,
            Group.Index(entity),
            Group.Account(account),
            partner is null ? -1 : Group.Index(partner),
            amount
        );

    private static Checked<EliminatedLedger> Run(IntragroupExample example) =>
        EliminationStage.Run(example.Match("P 1000 - - 0 =").Value, EliminationPolicy.For(example.Frame()).Value);

    private static IEnumerable<string> Codes(IntragroupExample example) => Run(example).Findings.Select(f => f.Code);

    private static IEnumerable<string> Of(EliminatedLedger ledger, string account)
    {
        var segment = ledger.Segments[^1];
        return Enumerable
            .Range(0, segment.Count)
            .Where(i => segment.Accounts[i] == Group.Account(account))
            .Select(i => $"{Group.Entities[segment.EntityAt(i)].Code} {segment.Presentation[i]}");
    }

    private static long Cost(EliminatedLedger ledger)
    {
        var segment = ledger.Segments[^1];
        return Enumerable
            .Range(0, segment.Count)
            .Where(i => segment.Accounts[i] == Group.Account("5000"))
            .Sum(i => segment.Presentation[i]);
    }
}
