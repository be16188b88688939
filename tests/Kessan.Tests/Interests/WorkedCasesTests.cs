using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Interests;

/// <summary>Published worked examples, restated as the smallest balanced books with their figures.</summary>
public sealed class WorkedCasesTests
{
    // IFRSbox, "How to consolidate" (Mommy and Baby): 80 % since incorporation for 70,000 of capital 80,000.
    [Fact]
    public void Non_controlling_interests_at_their_share_of_net_assets_IFRS_10_B94()
    {
        var group = InterestExample.Companies("P S").Holds("2018-03-31", "P", "S", "80", OwnershipEventKind.Opening);
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2012-04-01",
            "80",
            (70_000, 80_000, 6_000, 16_000),
            ("3000", 80_000)
        );
        var example = new InterestExample(group.Combination(combination)) { Acquisitions = [result] };

        var (ledger, findings) = example.Close(
            "FY2018",
            """
            P 1500    @Change   237,000
            P 1800>S  @Opening   70,000
            P 2000    @Change   -45,000
            P 3000    @Opening -200,000
            P 3200    @Opening  -62,000
            S 1500    @Change   147,000
            S 2000    @Change   -22,000
            S 3000    @Opening  -80,000
            S 3200    @Opening  -45,000
            + S 1700  @Opening    6,000
            + S 3700  @Opening   -6,000
            """
        );

        findings.Should().BeEmpty();
        example.Amount(ledger, "1700").Should().Be(6_000);
        example.Amount(ledger, "1800").Should().Be(0);
        example.Amount(ledger, "3000").Should().Be(-200_000);
        example.Amount(ledger, "3200").Should().Be(-98_000);
        example.Amount(ledger, "3700").Should().Be(0);
        example.Amount(ledger, "3800").Should().Be(-25_000);
        ledger.Interests.Single().Derived.Should().Be(new Fraction(-25_000, 1));
    }

    // Beams, Advanced Accounting, ch. 9: Poe 80 % of Shaw, Shaw 70 % of Turk;
    // separate earnings 100, 50, 40; dividends 60, 30, 20.
    [Fact]
    public void A_vertical_group_shares_results_by_effective_interests_ASC_810_10_45_20()
    {
        var group = InterestExample
            .Companies("P S T")
            .Holds("2018-03-31", "P", "S", "80", OwnershipEventKind.Opening)
            .Holds("2018-03-31", "S", "T", "70", OwnershipEventKind.Opening);
        var shaw = InterestExample.Acquired(
            group,
            "P>S",
            "2018-03-31",
            "80",
            (200, 250, 0, 50),
            ("3000", 200),
            ("3200", 50)
        );
        var turk = InterestExample.Acquired(
            group,
            "S>T",
            "2018-03-31",
            "70",
            (105, 150, 0, 45),
            ("3000", 100),
            ("3200", 50)
        );
        var example = new InterestExample(group.Combination(shaw.Combination).Combination(turk.Combination))
        {
            Acquisitions = [shaw.Result, turk.Result with { Combination = 1 }],
        };

        var (ledger, findings) = example.Close(
            "FY2018",
            """
            P 1000    @Change     364
            P 1800>S  @Opening    200
            P 3000    @Opening   -400
            P 3200    @Opening   -100
            P 3200    @Dividends   60
            P 4000               -100
            P 4200>S              -24
            S 1000    @Change     179
            S 1800>T  @Opening    105
            S 3000    @Opening   -200
            S 3200    @Opening    -50
            S 3200    @Dividends   30
            S 4000                -50
            S 4200>T              -14
            T 1000    @Change     170
            T 3000    @Opening   -100
            T 3200    @Opening    -50
            T 3200    @Dividends   20
            T 4000                -40
            """,
            eliminations: """
            P 4200>S              24
            S 3200    @Dividends -24
            S 4200>T              14
            T 3200    @Dividends -14
            """
        );

        findings.Should().BeEmpty();
        var (inShaw, inTurk) = (ledger.Interests[0], ledger.Interests[1]);
        InterestExample.Of(inShaw, Movement.Profit).Should().Be(-10);
        InterestExample
            .Of(inTurk, Movement.Profit)
            .Should()
            .Be(-18, "12 of Turk's own others and 5.6 of Shaw's are 17.6");
        inTurk.State.ResultShare.Should().Be(new Fraction(-176, 10));
        InterestExample.Of(inTurk, Movement.Dividends).Should().Be(9, "20 × 44 % is 8.8");
        InterestExample.Of(inShaw, Movement.Dividends).Should().Be(3, "20 % of 30, less 20 % of 14 received, is 3.2");
        example.Amount(ledger, "3200", Movement.Dividends).Should().Be(60, "only the parent's own dividend is left");
        (example.RetainedWithResult(ledger) + 100 - 60).Should().Be(-162, "the parent's owners have 162.4 of 190");
        example.Amount(ledger, "1800").Should().Be(0);
    }

    // Kaplan SBR, equity transactions, example 4: 80 to 85 %, others carried at 6m, paid 1.0m.
    [Fact]
    public void An_increase_takes_over_its_part_of_what_others_hold_IFRS_10_23()
    {
        var group = Wholly("80").Holds("2018-09-30", "P", "S", "85", OwnershipEventKind.Increase);
        var example = Example(group, (24_000, 30_000, 0, 6_000), 30_000);

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            """
            P 1000   @Change   75,000
            P 1800>S @Opening  24,000
            P 1800>S @Additions 1,000
            P 3000   @Opening -100,000
            S 1000   @Change   30,000
            S 3000   @Opening -30,000
            """
        );

        findings.Should().BeEmpty();
        InterestExample.Of(ledger.Interests.Single(), Movement.OwnershipChange).Should().Be(1_500);
        example.Amount(ledger, "3100").Should().Be(-500);
        example.Amount(ledger, "3800").Should().Be(-4_500);
        example.Amount(ledger, "1800").Should().Be(0);
    }

    // Kaplan SBR, example 5: 10 points sold for 2.0m; goodwill 7m in full, net assets 23m. From 100 to 90 %.
    [Fact]
    public void A_decrease_gives_its_part_of_net_assets_and_full_goodwill_ASC_810_10_45_23()
    {
        var group = Wholly("100").Holds("2018-09-30", "P", "S", "90", OwnershipEventKind.Decrease);
        var example = Example(group, (30_000, 23_000, 7_000, 0), 23_000, isFull: true);

        var (ledger, findings) = example.Close(
            "FY2018-H1",
            """
            P 1000   @Change    72,000
            P 1800>S @Opening   30,000
            P 1800>S @Disposals -3,000
            P 4400>S             1,000
            P 3000   @Opening -100,000
            S 1000   @Change    23,000
            S 3000   @Opening  -23,000
            + S 1700 @Opening    7,000
            + S 3700 @Opening   -7,000
            """
        );

        findings.Should().BeEmpty();
        InterestExample.Of(ledger.Interests.Single(), Movement.OwnershipChange).Should().Be(-3_000);
        example.Amount(ledger, "3100").Should().Be(1_000);
        example.Amount(ledger, "4400").Should().Be(0);
        ledger.Interests.Single().Derived.Should().Be(new Fraction(-3_000, 1));
    }

    // CIMA F2, SD and KL: 60 % for 3,250 with others at fair value 1,960; half of them bought for 1,000 after
    // eight months; profit 640 evenly; 60 unrealised upstream, borne by KL.
    [Fact]
    public void Profit_before_and_after_a_purchase_is_shared_by_the_interest_of_its_time_IFRS_10_B94()
    {
        var group = Wholly("60").Holds("2018-11-30", "P", "S", "80", OwnershipEventKind.Increase);
        var example = Example(group, (3_250_000, 3_760_000, 1_450_000, 1_960_000), 3_760_000, isFull: true);
        var eight = example.Close("FY2018-M08", Kl(426_667)).Value;
        var whole = new InterestExample(example.Group)
        {
            Acquisitions = example.Acquisitions,
            Unrealized = [new(1, 0, 1, 60_000, 0)],
        };

        var (ledger, findings) = whole.Close("FY2018", Kl(640_000), eight);

        findings.Should().BeEmpty();
        var others = ledger.Interests.Single();
        InterestExample.Of(others, Movement.Opening).Should().Be(-1_960_000);
        InterestExample
            .Of(others, Movement.Profit)
            .Should()
            .Be(-201_333, "170,666.8 and 42,666.6, less 12,000, rounded once");
        InterestExample.Of(others, Movement.OwnershipChange).Should().Be(1_065_333);
        others.Closing.Should().Be(-1_096_000);
        whole.Amount(ledger, "3100").Should().Be(-65_333, "1,065,333 taken over for 1,000,000");
    }

    // 日商 2 級: 80 % for 320,000; capital 300,000, earnings 70,000 then 160,000; goodwill 24,000 over
    // 20 years, three gone.
    [Fact]
    public void Purchased_goodwill_and_its_amortisation_are_the_acquirers_JGAAP()
    {
        var group = InterestExample.Companies("P S").Holds("2015-03-31", "P", "S", "80", OwnershipEventKind.Opening);
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2015-03-31",
            "80",
            (320_000, 370_000, 24_000, 74_000),
            ("3000", 300_000),
            ("3200", 70_000)
        );
        var example = new InterestExample(group.Combination(combination)) { Acquisitions = [result] };

        var (ledger, findings) = example.Close(
            "FY2018",
            """
            P 1000   @Change  180,000
            P 1800>S @Opening 320,000
            P 3000   @Opening -500,000
            S 1000   @Change  460,000
            S 3000   @Opening -300,000
            S 3200   @Opening -160,000
            + S 1700 @Opening  20,400
            + S 3200 @Opening   3,600
            + S 3700 @Opening -24,000
            + S 1700 @Depreciation -1,200
            + S 5300            1,200
            """
        );

        findings.Should().BeEmpty();
        example.Amount(ledger, "3800").Should().Be(-92_000);
        example.Amount(ledger, "3200").Should().Be(91_600 - 160_000, "the opening entry takes 91,600 of 160,000");
        InterestExample.Of(ledger.Interests.Single(), Movement.Profit).Should().Be(0);
    }

    private static GroupExample Wholly(string interest) =>
        InterestExample.Companies("P S").Holds("2018-03-31", "P", "S", interest, OwnershipEventKind.Opening);

    private static InterestExample Example(
        GroupExample group,
        (long, long, long, long) figures,
        long capital,
        bool isFull = false
    )
    {
        var interest = group.Ownership[0].Interest;
        var (combination, result) = InterestExample.Acquired(
            group,
            "P>S",
            "2018-03-31",
            $"{interest.Numerator}/{interest.Denominator}",
            figures,
            ("3000", capital)
        );
        return new(group.Combination(combination))
        {
            Acquisitions = [result with { IsFull = isFull || result.IsFull }],
        };
    }

    private static string Kl(long profit) =>
        $"""
            P 1000   @Change    749,000
            P 1800>S @Opening   3,250,000
            P 1800>S @Additions 1,000,000
            P 3000   @Opening  -4,999,000
            S 1000   @Change    {3_760_000 + profit}
            S 3000   @Opening  -3,760,000
            S 4000             -{profit}
            + S 1700 @Opening   1,450,000
            + S 3700 @Opening  -1,450,000
            """;
}
