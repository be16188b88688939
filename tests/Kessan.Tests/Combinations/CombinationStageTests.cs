using CsCheck;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Tests.Ledgers;
using static Kessan.Tests.Combinations.CombinationExample;

namespace Kessan.Tests.Combinations;

public sealed class CombinationStageTests
{
    private static BusinessCombination Plain => Acquisition("2017-04-01", "80", 1_000, 900);

    [Theory]
    [InlineData(AccountingBasis.UsGaap, 350)] // 1,000 / 80 % less 900
    [InlineData(AccountingBasis.JGaap, 280)] // 1,000 less 80 % of 900
    [InlineData(AccountingBasis.Ifrs, 280)]
    public void The_basis_decides_how_goodwill_is_measured_ASC_805_30_30_1_IFRS_3_19(
        AccountingBasis basis,
        long goodwill
    ) => Run(Group(Plain), "FY2017", basis).Value.Acquisitions[0].Goodwill.Should().Be(goodwill);

    [Fact]
    public void IAS_12_19_deferred_tax_goes_with_the_adjustment_and_is_released_with_it()
    {
        var combination = Plain with { FairValues = [Adjust("1500", 120, "5200", months: 60, tax: "30")] };
        var group = Group(combination);

        var first = Run(group, "FY2017-Q1").Value;
        var second = Run(group, "FY2018-H1").Value;

        first.Acquisitions[0].NetAssets.Should().Be(900 + 84);
        (first.On("1500"), first.On("5200")).Should().Be((114, 6));
        (first.On("2900"), first.On("5900")).Should().Be((-34, -2));
        (second.On("1500", Movement.Opening), second.On("1500", Movement.Depreciation)).Should().Be((96, -12));
        second.On("3200", Movement.Opening).Should().Be(24 - 7);
        (second.On("5200"), second.On("5900")).Should().Be((12, -4));
    }

    [Fact]
    public void An_increase_of_a_liability_brings_a_deferred_tax_asset()
    {
        var ledger = Run(Group(Plain with { FairValues = [Adjust("2300", -100, tax: "30")] }), "FY2017").Value;

        (ledger.On("1900"), ledger.On("2900")).Should().Be((30, 0));
    }

    [Fact]
    public void IFRS_3_34_a_bargain_purchase_is_a_gain_of_the_year_and_then_retained_earnings_of_the_owners_alone()
    {
        var group = Group(Acquisition("2017-04-01", "80", 700, 1_000));

        var first = Run(group, "FY2017-Q1");
        var second = Run(group, "FY2018-Q1");

        first.Findings.Should().ContainSingle().Which.Code.Should().Be("KES1402");
        first.Value.On("4300").Should().Be(-100);
        first.Value.On("3700", Movement.ScopeChange).Should().Be(100);
        second.Findings.Should().BeEmpty();
        (second.Value.On("4300"), second.Value.On("3200", Movement.Opening)).Should().Be((0, -100));
        second.Value.Acquisitions[0].OwnersAlone.Should().Contain("combination/S/P/2017-04-01/bargain-purchase");
        second.Value.Acquisitions[0].Standing.Should().Be(0);
    }

    [Fact]
    public void After_an_impairment_what_stands_is_amortised_over_what_is_left_of_the_life()
    {
        var combination = Acquisition("2017-04-01", "100", 1_900, 700) with
        {
            Impairments = [Impair("2018-03-31", "50")],
        };
        var group = Group(combination) with { Policies = new(DateOnly.MinValue) { GoodwillLife = 10 } };

        // 1,200 over ten years: 120 in the first; half of 1,080 impaired; 540 over nine years: 60 a year.
        var first = Run(group, "FY2017", AccountingBasis.JGaap).Value;
        var second = Run(group, "FY2018", AccountingBasis.JGaap).Value;

        (first.On("5300"), first.On("5400"), first.On("1700")).Should().Be((120, 540, 540));
        (second.On("5300"), second.On("5400"), second.On("1700")).Should().Be((60, 0, 480));
    }

    [Fact]
    public void Of_an_acquiree_that_left_releases_stop_on_the_day_it_left_and_nothing_stands_in_the_next_year()
    {
        var combination = Plain with { FairValues = [Adjust("1500", 120, "5200", months: 60)] };
        var group = Group(combination).Holds("2018-12-31", "P", "S", "0", OwnershipEventKind.Disposal);

        Run(group, "FY2018").Value.On("5200").Should().Be(18);
        Run(group, "FY2019-Q1").Value.Segments.Should().BeEmpty();
    }

    [Fact]
    public void Of_an_acquiree_that_left_and_came_back_the_last_combination_stands()
    {
        var group = Group(Plain)
            .Holds("2018-03-31", "P", "S", "0", OwnershipEventKind.Disposal)
            .Holds("2018-07-01", "P", "S", "80")
            .Combination(Acquisition("2018-07-01", "80", 1_100, 950));

        Run(group, "FY2018").Value.Acquisitions.Should().ContainSingle().Which.Goodwill.Should().Be(340);
    }

    [Fact]
    public void A_combination_after_the_closing_day_does_not_stand() =>
        Run(Group(Acquisition("2017-07-01", "80", 1_000, 900)), "FY2017-Q1").Value.Acquisitions.Should().BeEmpty();

    public static TheoryData<string, AccountingBasis, Func<BusinessCombination, BusinessCombination>> Faults =>
        new()
        {
            { "KES1401", AccountingBasis.UsGaap, c => c with { Goodwill = GoodwillMethod.Purchased } },
            { "KES1401", AccountingBasis.JGaap, c => c with { Goodwill = GoodwillMethod.Full } },
            { "KES1404", AccountingBasis.Ifrs, c => c with { Interest = Fraction.Zero } },
            { "KES1404", AccountingBasis.Ifrs, c => c with { Interest = 80 } },
            { "KES1406", AccountingBasis.Ifrs, c => c with { Impairments = [Impair("2017-05-01", "101")] } },
            { "KES1407", AccountingBasis.Ifrs, c => c with { FairValues = [Dated(100, 60, 41)] } },
            { "KES1407", AccountingBasis.Ifrs, c => c with { FairValues = [Dated(100, -1)] } },
            { "KES1408", AccountingBasis.Ifrs, c => c with { FairValues = [Adjust("1500", 12, "1600", 12)] } },
            { "KES1410", AccountingBasis.Ifrs, c => c with { Impairments = [Impair("2017-03-31", "10")] } },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_gives_its_finding_and_no_other(
        string code,
        AccountingBasis basis,
        Func<BusinessCombination, BusinessCombination> fault
    )
    {
        var group = Group(fault(Plain)) with { Policies = new(DateOnly.MinValue) { GoodwillLife = 10 } };

        Run(group, "FY2017", basis).Findings.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData(AccountingBasis.UsGaap, GoodwillMethod.Purchased)]
    [InlineData(AccountingBasis.JGaap, GoodwillMethod.Full)]
    public void KES1401_a_policy_the_basis_forbids_is_found_and_not_followed(
        AccountingBasis basis,
        GoodwillMethod method
    )
    {
        var group = Group(Plain) with
        {
            Policies = new(DateOnly.MinValue) { Goodwill = method, GoodwillLife = 10 },
        };

        var result = Run(group, "FY2017", basis);

        result.Findings.Should().ContainSingle().Which.Location.File.Should().Be("group.yaml");
        result.Value.Acquisitions[0].IsFull.Should().Be(basis == AccountingBasis.UsGaap);
    }

    [Fact]
    public void KES1403_without_a_rate_of_the_day_nothing_is_measured()
    {
        var result = Run(Group(Plain, functional: "USD"), "FY2017");

        result
            .Findings.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Be("there is no rate of USD on 2017-04-01, the day of acquisition");
        result.Value.Segments.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(21)]
    public void KES1405_a_life_beyond_twenty_years_or_none_is_found(int? years)
    {
        var group = Group(Plain) with { Policies = new(DateOnly.MinValue) { GoodwillLife = years } };

        var result = Run(group, "FY2017", AccountingBasis.JGaap);

        result.Findings.Should().ContainSingle().Which.Code.Should().Be("KES1405");
        result.Value.On("5300").Should().Be(14);
    }

    [Theory]
    [InlineData(AccountRole.Goodwill, "goodwill")]
    [InlineData(AccountRole.FairValueReserve, "fair-value-reserve")]
    public void KES1409_a_role_the_chart_lacks_is_named(AccountRole role, string name)
    {
        var chart = new ChartOfAccounts(
            ExampleChart.Standard.Accounts.Select(a => a.Role == role ? a with { Role = AccountRole.None } : a)
        );

        var result = Run(Group(Plain) with { Chart = chart }, "FY2017");

        var finding = result.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1409");
        finding.Message.Should().Contain($"role {name},");
        result.Value.Segments.Should().BeEmpty();
    }

    private static FairValueAdjustment Dated(long amount, params long[] released) =>
        Adjust("1500", amount, "5200") with
        {
            Released = [.. released.Select((r, i) => new DatedAmount(new(2017, 5 + i, 30), r))],
        };
}
