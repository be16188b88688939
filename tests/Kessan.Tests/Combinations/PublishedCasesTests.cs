using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Tests.Ledgers;
using static Kessan.Tests.Combinations.CombinationExample;

namespace Kessan.Tests.Combinations;

public sealed class PublishedCasesTests
{
    private static readonly FiscalCalendar Calendar = new(1, YearNaming.Start);

    /// <summary>ICAI, Financial Reporting, mock test April 2024 II, question 3(a): K Ltd and B Ltd, thousands of
    /// rupees.</summary>
    [Theory]
    [InlineData(GoodwillMethod.Full, 9_000, 10_250, 1_025)]
    [InlineData(GoodwillMethod.Purchased, 8_500, 9_750, 975)]
    public void IFRS_3_32_goodwill_with_either_measurement_of_non_controlling_interests_and_ten_per_cent_impaired(
        GoodwillMethod method,
        long nonControllingInterest,
        long goodwill,
        long impairment
    )
    {
        var shares = new Fraction(6_000 * 3, 4) * new Fraction(2, 3) * new Fraction(13, 2);
        var consideration = shares + (3_575 / new Fraction(11, 10)) + 12_500;
        consideration.Should().Be((Fraction)35_250);
        var combination = Acquisition("2017-07-01", "75", 35_250, 30_000) with
        {
            Goodwill = method,
            NonControllingInterest = 9_000,
            FairValues = [Adjust("1500", 5_000, tax: "20")],
            Impairments = [Impair("2018-03-31", "10")],
        };

        var ledger = Run(Group(combination), "FY2017").Value;

        var result = ledger.Acquisitions.Should().ContainSingle().Subject;
        result.NetAssets.Should().Be(34_000);
        result.NonControllingInterest.Should().Be(nonControllingInterest);
        result.Goodwill.Should().Be(goodwill);
        result.Derived.Should().Be((Fraction)goodwill);
        result.Standing.Should().Be(goodwill - impairment);
        ledger.On("1700", Movement.ScopeChange).Should().Be(goodwill);
        ledger.On("1700", Movement.Impairment).Should().Be(-impairment);
        ledger.On("5400").Should().Be(impairment);
        ledger.On("2900").Should().Be(-1_000);
        ledger.On("3700").Should().Be(-goodwill - 4_000);
        result.OwnersAlone.Should().HaveCount(method == GoodwillMethod.Purchased ? 2 : 0);
    }

    /// <summary>CIMA, gateway assessment November 2011: ABC and its 75 % subsidiary, thousands of dollars.</summary>
    private static BusinessCombination Abc()
    {
        FairValueAdjustment Left(string account, long amount, long released, string release) =>
            Adjust(account, amount, release) with
            {
                Released = [new(new(2010, 12, 31), released)],
            };
        return Acquisition("2010-01-01", "75", 7_600, 8_400) with
        {
            NonControllingInterest = 3_200,
            FairValues =
            [
                Left("1500", 1_600, 100, "5200"),
                Left("1200", 400, 400, "5000"),
                Left("1600", 300, 120, "5200"),
                Left("2300", -420, -252, "5100"),
            ],
            Impairments = [Impair("2010-12-31", "20")],
        };
    }

    [Fact]
    public void IFRS_3_19a_full_goodwill_four_fair_value_adjustments_one_a_liability_and_twenty_per_cent_impaired()
    {
        var ledger = Run(Group(Abc()) with { Calendar = Calendar }, "FY2010").Value;

        var result = ledger.Acquisitions.Should().ContainSingle().Subject;
        (result.NetAssets, result.Goodwill, result.Standing).Should().Be((10_280, 520, 416));
        result.OwnersAlone.Should().BeEmpty();
        ledger
            .Balances()
            .Should()
            .BeEquivalentTo(
                new Dictionary<string, long>
                {
                    ["1500"] = 1_500,
                    ["1600"] = 180,
                    ["1700"] = 416,
                    ["2300"] = -168,
                    ["3200"] = 368 + 104,
                    ["3700"] = -1_880 - 520,
                }
            );
    }

    [Fact]
    public void The_years_journals_of_full_goodwill_read_as_a_worked_example()
    {
        var group = Group(Abc()) with { Calendar = Calendar };
        var segment = Run(group, "FY2010").Value.Segments.Should().ContainSingle().Subject;
        const string prefix = "combination/S/P/2010-01-01";
        const string at = "at combinations/s.yaml";

        LedgerText
            .Write(segment, group.Names)
            .Should()
            .Be(
                LedgerText.Canonical(
                    $"""
                    journal {prefix}/fair-values | Combination | IFRS 3.18
                      | assets and liabilities at fair value on the day of acquisition, with deferred tax
                      {at}:1
                      S  1200  Inventories             @ScopeChange    400 JPY
                      S  1500  Property and equipment  @ScopeChange  1,600 JPY
                      S  1600  Intangible assets       @ScopeChange    300 JPY
                      S  2300  Provisions              @ScopeChange   -420 JPY
                      S  3700  Fair-value reserve      @ScopeChange  -1,880 JPY
                    journal {prefix}/goodwill | Combination | IFRS 3.32
                      | consideration and what others hold, over identifiable net assets at fair value
                      {at}:1
                      S  1700  Goodwill                @ScopeChange    520 JPY
                      S  3700  Fair-value reserve      @ScopeChange   -520 JPY
                    journal {prefix}/goodwill-charge/year | Combination | IAS 36.90
                      | amortised and impaired in the fiscal year
                      {at}:1
                      S  1700  Goodwill                @Impairment    -104 JPY
                      S  5400  Goodwill impairment                     104 JPY
                    journal {prefix}/release/01/year | Combination | IFRS 3.18 | released in the fiscal year
                      {at}:11
                      S  1500  Property and equipment  @Depreciation  -100 JPY
                      S  5200  Depreciation                            100 JPY
                    journal {prefix}/release/02/year | Combination | IFRS 3.18 | released in the fiscal year
                      {at}:11
                      S  1200  Inventories             @Depreciation  -400 JPY
                      S  5000  Cost of sales                           400 JPY
                    journal {prefix}/release/03/year | Combination | IFRS 3.18 | released in the fiscal year
                      {at}:11
                      S  1600  Intangible assets       @Depreciation  -120 JPY
                      S  5200  Depreciation                            120 JPY
                    journal {prefix}/release/04/year | Combination | IFRS 3.18 | released in the fiscal year
                      {at}:11
                      S  2300  Provisions              @Depreciation   252 JPY
                      S  5100  Selling and administrative expenses    -252 JPY
                    """,
                    group.Names
                )
            );
    }

    /// <summary>Kaplan, CIMA workbook: Basil (USD) buys 80 % of Manuel (EUR, 5 to the dollar) on 1 January
    /// 20X7.</summary>
    [Fact]
    public void IAS_21_47_goodwill_of_a_foreign_acquiree_is_in_its_currency_and_impaired_there()
    {
        var combination = Acquisition("2007-01-01", "80", 3_360_00, 15_200_00) with
        {
            Rate = GroupExample.Rate("0.2"),
            NonControllingInterest = 720_00,
            Impairments = [new(new(2008, 12, 31), 800_00, null, new("combinations/s.yaml", 20))],
        };

        var ledger = Run(Group(combination, "USD", "EUR") with { Calendar = Calendar }, "FY2008").Value;

        ledger.Acquisitions[0].Goodwill.Should().Be(5_200_00);
        ledger.Acquisitions[0].NonControllingInterest.Should().Be(720_00);
        ledger.On("1700", Movement.Opening).Should().Be(5_200_00);
        ledger.On("1700", Movement.Impairment).Should().Be(-800_00);
        ledger.On("3700", Movement.Opening).Should().Be(-5_200_00);
        ledger.Acquisitions[0].Standing.Should().Be(4_400_00);
    }

    /// <summary>Kaplan, CIMA workbook, 17.1 (Weezer), and Acowtancy SBR notes: consideration in another
    /// currency.</summary>
    [Theory]
    [InlineData("2.50", 8_500_000_00, 1_000_000_00, 2_700_000_00, 1_100_000_00)]
    [InlineData("0.5", 60_000_00, 13_500_00, 130_000_00, 17_000_00)]
    public void IFRS_3_32_goodwill_with_consideration_in_another_currency(
        string rate,
        long consideration,
        long others,
        long netAssets,
        long goodwill
    )
    {
        var combination = Acquisition("2017-04-01", "80", consideration, netAssets) with
        {
            NonControllingInterest = others,
        };
        var group = Group(combination, "USD", "EUR").RateOn("EUR", RateKind.Closing, "2017-04-01", rate);

        Run(group, "FY2017").Value.Acquisitions[0].Goodwill.Should().Be(goodwill);
    }

    /// <summary>Kaplan, SBR, example 2 (Harry and Draco): 90 %, proportionate, book value 350 million dinars, fair
    /// value 360.</summary>
    [Fact]
    public void IFRS_3_19b_purchased_goodwill_of_a_foreign_acquiree_is_the_owners_alone()
    {
        var combination = Acquisition("2017-04-01", "90", 40_000_000_00, 350_000_000_00) with
        {
            Rate = GroupExample.Rate("0.1"),
            Goodwill = GoodwillMethod.Purchased,
            FairValues = [Adjust("1500", 10_000_000_00)],
            Impairments = [new(new(2018, 3, 31), 6_000_000_00, null, new("combinations/s.yaml", 20))],
        };

        var result = Run(Group(combination, "USD", "RSD"), "FY2017").Value.Acquisitions[0];

        result.Goodwill.Should().Be(76_000_000_00);
        result.Standing.Should().Be(70_000_000_00);
        result.NonControllingInterest.Should().Be(3_600_000_00);
        result.OwnersAlone.Should().Contain("combination/S/P/2017-04-01/goodwill-charge/year");
    }

    /// <summary>Nissho second grade practice problem: 80 % for 320,000 on 31 March, goodwill over twenty
    /// years.</summary>
    [Fact]
    public void JGAAP_No_21_32_goodwill_is_amortised_and_earlier_years_stand_in_the_opening_entry()
    {
        var combination = Acquisition("2015-03-31", "80", 320_000, 370_000);
        var group = Group(combination) with { Policies = new(DateOnly.MinValue) { GoodwillLife = 20 } };

        var quarter = Run(group, "FY2018-Q1", AccountingBasis.JGaap).Value;
        var year = Run(group, "FY2018", AccountingBasis.JGaap).Value;

        quarter.Acquisitions[0].Goodwill.Should().Be(24_000);
        quarter.Acquisitions[0].NonControllingInterest.Should().Be(74_000);
        quarter.On("1700", Movement.Opening).Should().Be(20_400);
        quarter.On("3200", Movement.Opening).Should().Be(3_600);
        quarter.On("5300").Should().Be(300);
        year.On("5300").Should().Be(1_200);
        year.On("1700").Should().Be(19_200);
        year.Acquisitions[0].OwnersAlone.Should().HaveCount(2);
    }

    /// <summary>Practice problem: 60 % for 2,600, equity 4,000, goodwill over ten years.</summary>
    [Fact]
    public void JGAAP_No_21_32_goodwill_of_the_second_years_opening_entry()
    {
        var combination = Acquisition("2017-04-01", "60", 2_600, 4_000);
        var group = Group(combination) with { Policies = new(DateOnly.MinValue) { GoodwillLife = 10 } };

        var first = Run(group, "FY2017", AccountingBasis.JGaap).Value;
        var second = Run(group, "FY2018-Q1", AccountingBasis.JGaap).Value;

        first.Acquisitions[0].NonControllingInterest.Should().Be(1_600);
        (first.On("1700", Movement.ScopeChange), first.On("5300")).Should().Be((200, 20));
        (second.On("1700", Movement.Opening), second.On("3200", Movement.Opening)).Should().Be((180, 20));
    }
}
