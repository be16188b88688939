using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Ledger;

namespace Kessan.Tests.Facts;

public sealed class ComparisonRuleTests
{
    [Theory]
    [InlineData("Growth over a profit", ComparisonKind.YearOnYear, 109, 100, ComparisonOutcome.Defined, "9/100")]
    [InlineData("Growth to nothing", ComparisonKind.YearOnYear, 0, 100, ComparisonOutcome.Defined, "-1")]
    [InlineData(
        "Growth over the quarter before",
        ComparisonKind.QuarterOnQuarter,
        1,
        3,
        ComparisonOutcome.Defined,
        "-2/3"
    )]
    [InlineData("Growth over nothing", ComparisonKind.YearOnYear, 5, 0, ComparisonOutcome.ZeroBase, "0")]
    [InlineData("Nothing over nothing", ComparisonKind.YearOnYear, 0, 0, ComparisonOutcome.ZeroBase, "0")]
    [InlineData("A loss that grew", ComparisonKind.YearOnYear, -9, -5, ComparisonOutcome.NegativeBase, "0")]
    [InlineData("A loss that went away", ComparisonKind.YearOnYear, 0, -5, ComparisonOutcome.NegativeBase, "0")]
    [InlineData("A loss that became a profit", ComparisonKind.YearOnYear, 5, -5, ComparisonOutcome.TurnedPositive, "0")]
    [InlineData("A profit that became a loss", ComparisonKind.YearOnYear, -5, 5, ComparisonOutcome.TurnedNegative, "0")]
    [InlineData("A change of an outflow", ComparisonKind.Change, -4446, -6423, ComparisonOutcome.Defined, "1977")]
    [InlineData("Its change of size", ComparisonKind.ChangeOfSize, -4446, -6423, ComparisonOutcome.Defined, "-1977")]
    [InlineData(
        "A change of size over a turn of sign",
        ComparisonKind.ChangeOfSize,
        -3,
        5,
        ComparisonOutcome.Defined,
        "-2"
    )]
    [InlineData("A change across nothing", ComparisonKind.Change, 5, -5, ComparisonOutcome.Defined, "10")]
    [InlineData("A change from nothing", ComparisonKind.Change, -5, 0, ComparisonOutcome.Defined, "-5")]
    [InlineData("A share", ComparisonKind.ShareOf, 1, 3, ComparisonOutcome.Defined, "1/3")]
    [InlineData("A margin of a loss", ComparisonKind.ShareOf, -1, 3, ComparisonOutcome.Defined, "-1/3")]
    [InlineData("A share of nothing", ComparisonKind.ShareOf, 1, 0, ComparisonOutcome.ZeroBase, "0")]
    [InlineData("A share of a loss", ComparisonKind.ShareOf, -1, -3, ComparisonOutcome.NegativeBase, "0")]
    [InlineData("A target met", ComparisonKind.AgainstTarget, 3, 3, ComparisonOutcome.Defined, "1")]
    [InlineData(
        "A loss against a target of profit",
        ComparisonKind.AgainstTarget,
        -3,
        3,
        ComparisonOutcome.TurnedNegative,
        "0"
    )]
    [InlineData(
        "A loss against a target of loss",
        ComparisonKind.AgainstTarget,
        -3,
        -3,
        ComparisonOutcome.NegativeBase,
        "0"
    )]
    public void A_comparison_has_a_value_where_it_has_a_meaning(
        string rule,
        ComparisonKind kind,
        int of,
        int against,
        ComparisonOutcome outcome,
        string value
    )
    {
        var comparison = ComparisonRule.Compare(kind, Of(of), Of(against));
        (comparison.Outcome, comparison.Value.ToString()).Should().Be((outcome, value), rule);
    }

    [Fact]
    public void Points_are_the_difference_of_ratios()
    {
        var comparison = ComparisonRule.Compare(ComparisonKind.Points, Of(2, "pure"), Of(5, "pure"));
        (comparison.Value.ToString(), comparison.Unit).Should().Be(("-3", "points"));
    }

    [Theory]
    [InlineData(ComparisonKind.Change, "JPY", "USD", AccountingBasis.UsGaap, ComparisonMismatch.Units)]
    [InlineData(ComparisonKind.YearOnYear, "JPY", "persons", AccountingBasis.UsGaap, ComparisonMismatch.Units)]
    [InlineData(ComparisonKind.ShareOf, "JPY", "JPY", AccountingBasis.Ifrs, ComparisonMismatch.Bases)]
    [InlineData(ComparisonKind.Points, "JPY", "JPY", AccountingBasis.UsGaap, ComparisonMismatch.NoRatios)]
    public void Facts_that_have_nothing_in_common_are_not_compared(
        ComparisonKind kind,
        string unit,
        string other,
        AccountingBasis basis,
        ComparisonMismatch expected
    )
    {
        var (of, against) = (Of(1, unit), Of(1, other, basis));
        ComparisonRule.Mismatch(kind, of, against).Should().Be(expected);
        Comparing(kind, of, against).Should().Throw<ArgumentException>().WithMessage($"*{expected}*");
    }

    private static Action Comparing(ComparisonKind kind, Fact of, Fact against) =>
        () => ComparisonRule.Compare(kind, of, against);

    private static Fact Of(int value, string unit = "JPY", AccountingBasis basis = AccountingBasis.UsGaap) =>
        new(
            new("X", new(2018, 1, 6), FactId.Actual, basis, []),
            "X",
            "X",
            new(2018, 4, 1),
            new(2018, 9, 30),
            unit,
            (Fraction)value,
            0,
            "reported",
            "example"
        );
}
