using CsCheck;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Tests.Ledgers;
using static Kessan.Tests.Combinations.CombinationExample;

namespace Kessan.Tests.Combinations;

public sealed class CombinationProperties
{
    private static readonly Gen<BusinessCombination> Combinations =
        from date in Gen.Int[0, 1_000]
        from interest in Gen.Int[1, 100]
        from consideration in Gen.Long[0, 1_000_000]
        from others in Gen.Int[-1, 300_000]
        from equity in Gen.Long[-100_000, 1_000_000]
        from amount in Gen.Long[-100_000, 100_000]
        from months in Gen.Int[1, 70]
        from tax in Gen.Int[0, 40]
        from percent in Gen.Int[0, 100]
        from rate in Gen.Long[1, 1_000_000]
        select Acquisition("2016-04-01", $"{interest}", consideration, equity) with
        {
            AcquisitionDate = new DateOnly(2016, 4, 1).AddDays(date),
            Rate = new ExchangeRate(rate, 4),
            NonControllingInterest = others < 0 ? null : others,
            FairValues = [Adjust("1500", amount, "5200", months, $"{tax}")],
            Impairments =
            [
                new(new DateOnly(2018, 7, 20).AddDays(date), null, new(percent, 100), new("combinations/s.yaml", 20)),
            ],
        };

    private static readonly Gen<AccountingBasis> Bases = Gen.Enum<AccountingBasis>();

    [Fact]
    public void A_year_opens_with_what_the_last_one_left() =>
        Gen.Select(Combinations, Bases)
            .Sample(
                (combination, basis) =>
                {
                    var group = Group(combination, functional: "USD") with
                    {
                        Policies = new(DateOnly.MinValue) { GoodwillLife = 3 },
                    };
                    foreach (var year in new[] { 2016, 2017, 2018, 2019, 2020 })
                    {
                        var left = Run(group, $"FY{year}", basis).Value.Balances();
                        var opened = Run(group, $"FY{year + 1}-Q1", basis).Value.Balances(Movement.Opening);
                        opened.Should().Equal(left);
                    }
                },
                iter: 200
            );

    [Fact]
    public void Goodwill_is_near_its_second_derivation_and_all_owned_the_same_by_either_method() =>
        Gen.Select(Combinations, Bases)
            .Sample(
                (combination, basis) =>
                {
                    var result = Run(Group(combination, functional: "USD"), "FY2020", basis)
                        .Value.Acquisitions.Single();
                    var distance = result.Derived - result.Goodwill;
                    (distance <= new Fraction(1, 2) && distance >= new Fraction(-1, 2)).Should().BeTrue();

                    var whole = combination with { Interest = Fraction.One, NonControllingInterest = null };
                    long Of(AccountingBasis of) =>
                        Run(Group(whole, functional: "USD"), "FY2020", of).Value.Acquisitions.Single().Goodwill;
                    Of(AccountingBasis.UsGaap).Should().Be(Of(AccountingBasis.JGaap));
                },
                iter: 500
            );

    [Fact]
    public void Monthly_releases_are_even_and_leave_nothing_of_the_adjustment() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Int[1, 40], Gen.Int[0, 400])
            .Sample(
                (amount, life, day) =>
                {
                    var combination = Acquisition("2016-04-01", "80", 1_000, 900) with
                    {
                        AcquisitionDate = new DateOnly(2016, 4, 1).AddDays(day),
                        FairValues = [Adjust("1500", amount, "5200", life)],
                    };
                    var group = Group(combination);
                    var standing = amount;
                    var first =
                        (12 * (combination.AcquisitionDate.Year - 2016)) + combination.AcquisitionDate.Month - 4;
                    for (var month = first; month < first + life + 2; month++)
                    {
                        var (year, inYear) = (2016 + (month / 12), 1 + (month % 12));
                        var now = Run(group, $"FY{year}-M{inYear:00}").Value.On("1500");
                        Math.Abs(standing - now).Should().BeLessThanOrEqualTo(Math.Abs(amount / life) + 1);
                        standing = now;
                    }

                    standing.Should().Be(0);
                },
                iter: 50
            );

    [Fact]
    public void A_rate_of_one_is_the_identity() =>
        Combinations.Sample(
            combination =>
            {
                var foreign = combination with { Rate = ExchangeRate.One };
                var here = Run(Group(combination, "EUR", "EUR"), "FY2020").Value.Acquisitions.Single();
                var there = Run(Group(foreign, "EUR", "USD"), "FY2020").Value.Acquisitions.Single();
                (there.Goodwill, there.NonControllingInterest)
                    .Should()
                    .Be((here.Goodwill, here.NonControllingInterest));
            },
            iter: 200
        );
}
