using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

public sealed class ScopeChangeTests
{
    // Kaplan F7, loss of control, example 1: cost 6,000, others at fair value 1,200, net assets then 5,000 and
    // now 7,000, goodwill 2,200 impaired by 1,000, sold for 8,000.
    private const string Sold = """
        P 1000   @Change    102,000
        P 1800>S @Opening     6,000
        P 1800>S @Disposals  -6,000
        P 4400>S             -2,000
        P 3000   @Opening  -100,000
        S 1000   @Change      7,000
        S 3000   @Opening    -5,000
        S 3200   @Opening    -2,000
        + S 1700 @Opening     1,200
        + S 3200 @Opening     1,000
        + S 3700 @Opening    -2,200
        """;

    private const string Retained = """
        P 1000   @Change    750
        P 1800>S @Opening   500
        P 1800>S @Disposals -425
        P 4400>S           -325
        P 3000   @Opening  -500
        S 1000   @Change    500
        S 3000   @Opening  -500
        """;

    [Fact]
    public void Loss_of_control_gives_a_gain_after_goodwill_and_others_part_IFRS_10_B98()
    {
        var example = Example("80", "0", "consideration=8000", (6_000, 5_000, 2_200, 1_200), 5_000);

        var (ledger, findings) = example.Close("FY2018-H1", Sold);

        findings.Should().BeEmpty();
        example.Amount(ledger, "4400").Should().Be(-1_200);
        example.Amount(ledger, "3800").Should().Be(0);
        example.Amount(ledger, "1000").Should().Be(102_000);
        (example.Amount(ledger, "1700"), example.Amount(ledger, "1800")).Should().Be((0, 0));
        var others = ledger.Interests.Single();
        InterestExample.Of(others, Movement.Opening).Should().Be(-1_400);
        InterestExample.Of(others, Movement.ScopeChange).Should().Be(1_400);
    }

    [Fact]
    public void A_consideration_that_the_books_do_not_show_is_found_by_the_second_way()
    {
        var example = Example("80", "0", "consideration=8100", (6_000, 5_000, 2_200, 1_200), 5_000);

        var finding = example.Close("FY2018-H1", Sold).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("KES1821");
        finding.Message.Should().Contain("JPY 1,300").And.Contain("JPY 1,200").And.Contain("difference JPY 100");
    }

    // KPMG-type example: wholly owned, net assets 500; 85 % sold for 750, the rest worth 130: gain 380.
    [Fact]
    public void What_is_retained_stands_at_fair_value_ASC_810_10_40_5()
    {
        var example = Example("100", "15", "consideration=750 retained=130", (500, 500, 0, 0), 500);

        var (ledger, findings) = example.Close("FY2018-H1", Retained);

        findings.Should().BeEmpty();
        example.Amount(ledger, "4400").Should().Be(-380);
        example.Amount(ledger, "1800").Should().Be(130);
    }

    [Fact]
    public void Without_its_fair_value_what_is_retained_is_measured_by_the_price_and_named()
    {
        var example = Example("100", "15", "consideration=750", (500, 500, 0, 0), 500);

        var (ledger, findings) = example.Close("FY2018-H1", Retained);

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1820");
        example.Amount(ledger, "1800").Should().Be(132, "750 × 15 / 85");
    }

    [Fact]
    public void The_groups_part_of_reserves_goes_to_the_result_others_part_does_not_IAS_21_48B()
    {
        var example = Example("80", "0", "consideration=900", (800, 1_000, 0, 200), 1_000);

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            """
            P 1000   @Change    900
            P 1800>S @Opening   800
            P 1800>S @Disposals -800
            P 4400>S           -100
            P 3000   @Opening  -800
            S 1000   @Change   1,100
            S 3000   @Opening -1,000
            S 3500   @OtherComprehensiveIncome -100
            """
        );

        findings.Should().BeEmpty();
        example.Amount(ledger, "4400").Should().Be(-100, "900 + 220 - 1,100, and 80 reclassified");
        example.Amount(ledger, "3500").Should().Be(0);
    }

    [Fact]
    public void Results_before_an_acquisition_are_not_the_groups_IFRS_10_B88()
    {
        var group = InterestExample.Companies("P S").Holds("2018-06-30", "P", "S", "80");
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2018-06-30",
            "80",
            (96, 120, 0, 24),
            ("3000", 80),
            ("3200", 40)
        );
        var example = new InterestExample(group.Combination(combination)) { Acquisitions = [result] };
        const string parent = """
            P 1000   @Change    4
            P 1800>S @Additions 96
            P 3000   @Opening  -100
            """;
        var quarter = example.Close(
            "FY2018-Q1",
            parent + "\nS 1000 @Opening 110\nS 1000 @Change 10\nS 3000 @Opening -80\nS 3200 @Opening -30\nS 4000 -10"
        );

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            parent + "\nS 1000 @Opening 110\nS 1000 @Change 35\nS 3000 @Opening -80\nS 3200 @Opening -30\nS 4000 -35",
            quarter.Value
        );

        quarter.Findings.Should().BeEmpty();
        findings.Should().BeEmpty();
        example.Amount(quarter.Value, "4000").Should().Be(0);
        example.Amount(ledger, "4000").Should().Be(-25);
        example.Amount(ledger, "1000", Movement.ScopeChange).Should().Be(120);
        InterestExample.Of(ledger.Interests.Single(), Movement.ScopeChange).Should().Be(-24);
        InterestExample.Of(ledger.Interests.Single(), Movement.Profit).Should().Be(-5);
        example.Amount(ledger, "3200").Should().Be(5, "others' part of 25");
        example.Amount(ledger, "1800").Should().Be(0);
    }

    private static InterestExample Example(
        string interest,
        string after,
        string sale,
        (long, long, long, long) figures,
        long capital
    )
    {
        var group = InterestExample
            .Companies("P S")
            .Holds("2018-03-31", "P", "S", interest, OwnershipEventKind.Opening)
            .Holds("2018-09-30", "P", "S", after, OwnershipEventKind.Disposal);
        var words = sale.Split(' ').Select(word => word.Split('=')).ToDictionary(w => w[0], w => long.Parse(w[1]));
        var disposal = group.Ownership[1] with
        {
            Consideration = words["consideration"],
            RetainedFairValue = words.TryGetValue("retained", out var retained) ? retained : null,
        };
        group = group with { Ownership = group.Ownership.SetItem(1, disposal) };
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2018-03-31",
            interest,
            figures,
            ("3000", capital)
        );
        return new(group.Combination(combination)) { Acquisitions = [result with { IsFull = true }] };
    }
}
