using System.Globalization;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Formats.Text;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Formats.Tests.Text;

public sealed class PrintStyleTests
{
    private static readonly Group Yen = GroupExample.In("JPY").Entity("P", "JPY").Books().Group with
    {
        PrintedUnit = 1_000_000,
    };

    [Theory]
    [InlineData(90_962_930_000, RoundingRule.HalfAwayFromZero, "90,963")]
    [InlineData(90_962_930_000, RoundingRule.TowardZero, "90,962")]
    [InlineData(-1_500_000, RoundingRule.HalfAwayFromZero, "(2)")]
    [InlineData(-2_500_000, RoundingRule.HalfToEven, "(2)")]
    [InlineData(-2_900_000, RoundingRule.TowardZero, "(2)")]
    [InlineData(400_000, RoundingRule.HalfAwayFromZero, "0")]
    [InlineData(-400_000, RoundingRule.HalfAwayFromZero, "(0)")]
    [InlineData(0, RoundingRule.HalfAwayFromZero, "-")]
    public void Amounts_are_rounded_once_by_the_rule_of_the_group(long minor, RoundingRule rule, string printed) =>
        new PrintStyle(Yen with { PrintedRounding = rule }, Language.English).Amount(minor).Should().Be(printed);

    [Theory]
    [InlineData(-1_234_000_000, "△1,234")]
    [InlineData(0, "－")]
    public void Japanese_negatives_stand_after_a_triangle(long minor, string printed) =>
        new PrintStyle(Yen, Language.Japanese).Amount(minor).Should().Be(printed);

    [Theory]
    [InlineData(90_962_930, 82_998_000, "9.6%")]
    [InlineData(95, 100, "(5.0%)")]
    [InlineData(20, 10, "100.0%")]
    [InlineData(1_234_500, 10, "12,344,900.0%")]
    [InlineData(100, 0, "-")]
    [InlineData(100, -50, "-")]
    [InlineData(-100, 50, "-")]
    [InlineData(100, 100, "-")]
    [InlineData(100_001, 100_000, "0.0%")]
    public void A_change_in_per_cent_needs_a_positive_figure_that_kept_its_sign(
        long now,
        long before,
        string printed
    ) => new PrintStyle(Yen, Language.English).Percent(now, before).Should().Be(printed);

    [Fact]
    public void A_change_is_rounded_once_from_exact_amounts()
    {
        var style = new PrintStyle(Yen, Language.English);

        // 1.4 and 0.6 print as 1 and 1; their change of 0.8 prints as 1.
        (style.Amount(1_400_000), style.Amount(600_000), style.Change(1_400_000, 600_000))
            .Should()
            .Be(("1", "1", "1"));
    }

    [Fact]
    public void What_is_not_known_is_blank()
    {
        var style = new PrintStyle(Yen, Language.English);

        (style.Amount(null), style.Change(1, null), style.Percent(null, 1)).Should().Be(("", "", ""));
    }

    [Theory]
    [InlineData(Language.English, 1_000_000, "Millions of yen")]
    [InlineData(Language.English, 1, "Yen")]
    [InlineData(Language.Japanese, 1_000_000, "単位：百万円")]
    public void The_unit_is_named(Language language, long unit, string name) =>
        new PrintStyle(Yen with { PrintedUnit = unit }, language).UnitName.Should().Be(name);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ja-JP")]
    [InlineData("de-DE")]
    public void No_culture_of_the_machine_changes_a_figure(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            var style = new PrintStyle(Yen, Language.English);

            style.Amount(-90_962_930_000).Should().Be("(90,963)");
            style.Percent(110, 100).Should().Be("10.0%");
            AmountText.Grouped(-123_456_789, 2).Should().Be("-1,234,567.89");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_cultures_of_the_tests_are_real()
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant)
        {
            Assert.Skip("This machine has no culture data.");
        }

        "I".ToLower(new CultureInfo("tr-TR")).Should().Be("ı");
        new CultureInfo("de-DE").NumberFormat.NumberDecimalSeparator.Should().Be(",");
    }
}
