using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Wording;

namespace Kessan.Tests.Documents.Wording;

public sealed class PrintedSumTests
{
    [Theory]
    [InlineData(
        "Truncated parts fall short of their total",
        RoundingRule.TowardZero,
        3_200_000,
        "1600000 1600000",
        "1000000"
    )]
    [InlineData("Half-up parts exceed it", RoundingRule.HalfAwayFromZero, 3_200_000, "1600000 1600000", "-1000000")]
    [InlineData("Parts of both signs", RoundingRule.HalfAwayFromZero, 1_000_000, "1500000 -500000", "")]
    [InlineData("Truncated parts of both signs", RoundingRule.TowardZero, 1_100_000, "2000000 -900000", "-1000000")]
    [InlineData("Parts that add as printed", RoundingRule.HalfAwayFromZero, 3_000_000, "1000000 2000000", "")]
    [InlineData("What is no total is not listed", RoundingRule.HalfAwayFromZero, 9_000_000, "1000000 2000000", "")]
    public void A_total_that_does_not_add_as_printed_is_told(
        string rule,
        RoundingRule rounding,
        int total,
        string parts,
        string gap
    )
    {
        var numbers = parts
            .Split(' ')
            .Select(part => Of(long.Parse(part, System.Globalization.CultureInfo.InvariantCulture), rounding))
            .ToArray();
        (PrintedSum.Gap(Of(total, rounding), numbers)?.ToString() ?? string.Empty).Should().Be(gap, rule);
    }

    [Fact]
    public void What_has_no_meaning_adds_to_nothing()
    {
        var silent = Of(0, RoundingRule.TowardZero) with { Form = PrintedForm.NotMeaningful };
        PrintedSum
            .Gap(Of(1_600_000, RoundingRule.TowardZero), [Of(1_600_000, RoundingRule.TowardZero), silent])
            .Should()
            .BeNull();
    }

    private static PrintedNumber Of(long value, RoundingRule rounding) =>
        new("X@FY2018@actual@usgaap", value, "JPY", string.Empty, new(6, 0, rounding));
}
