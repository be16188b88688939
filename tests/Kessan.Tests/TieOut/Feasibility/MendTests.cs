using CsCheck;
using Kessan.Amounts;
using Kessan.TieOut;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Feasibility;

public sealed class MendTests
{
    [Theory]
    [InlineData("1,483", "1,843")] // two swapped
    [InlineData("1,943", "1,843")] // a digit changed
    [InlineData("(1,843)", "1,843")] // a sign turned
    [InlineData("18,430", "1,843")] // a nought too many
    public void What_the_number_with_most_failures_would_have_to_print_comes_first(string wrong, string right)
    {
        // Two halves make a year; the year's growth and difference rest on the same number.
        var prints = new Prints();
        var year = prints.Of(wrong);
        var (first, second, before) = (prints.Of("900"), prints.Of("943"), prints.Of("1,600"));
        prints.Sum(year, first, second).Sum(prints.Of("243"), year, -before);
        prints.Growth(prints.Of("15.2%"), year, before);

        var result = prints.Ask();

        result.Conflicts.Should().NotBeEmpty();
        result.Conflicts.Should().AllSatisfy(conflict => conflict.Mends[0].Should().Be(new Mend(year, right)));
    }

    [Fact]
    public void A_point_lost_is_put_back()
    {
        var prints = new Prints();
        var lost = prints.Of("42");
        prints.Sum(prints.Of("10.5"), prints.Of("6.3"), lost);

        prints.Ask().Conflicts.Should().ContainSingle().Which.Mends.Should().Contain(new Mend(lost, "4.2"));
    }

    [Fact]
    public void A_stale_growth_rate_is_named_with_what_it_would_be()
    {
        // 45.4 % was last quarter's; both ends are vouched for by sums, the rate by nothing.
        var prints = new Prints();
        var (later, earlier) = (prints.Of("1,180"), prints.Of("1,124"));
        var rate = prints.Of("45.4%");
        prints.Growth(rate, later, earlier);
        prints.Sum(later, prints.Of("1,000"), prints.Of("180")).Sum(earlier, prints.Of("1,000"), prints.Of("124"));

        var conflict = prints.Ask().Conflicts.Should().ContainSingle().Subject;

        conflict.Mends[0].Should().Be(new Mend(rate, "5.0%"));
        // 1,124 × 1.454 = 1,634.3; 1,180 / 1.454 = 811.6: neither leaves the sums as they are.
        conflict.Mends.Should().Contain(new Mend(later, "1,634")).And.Contain(new Mend(earlier, "812"));
    }

    [Fact]
    public void A_value_of_the_neighbouring_column_is_named_before_the_others()
    {
        // Each line is nothing but a difference, so only the equal figures beside each other tell which is wrong.
        var prints = new Prints();
        var now = prints.Of("4,704", row: 1, column: 1);
        var before = prints.Of("4,704", row: 1, column: 2);
        prints.Sum(prints.Of("608", row: 1, column: 3), now, -before);

        var mends = prints.Ask().Conflicts.Should().ContainSingle().Subject.Mends;

        mends.Select(mend => mend.Number).Should().StartWith([now, before]);
        mends[0].Printed.Should().Be("5,312");
    }

    [Fact]
    public void A_turned_direction_is_mended_by_its_sign()
    {
        var prints = new Prints();
        var change = prints.Of("(12)");
        prints.Add(RelationKind.Direction, change, [prints.Of("12")], Verdict.Contradiction);

        prints.Ask().Conflicts.Should().ContainSingle().Which.Mends.Should().Equal(new Mend(change, "12"));
    }

    [Fact]
    public void A_holding_times_the_change_of_its_price_is_taken_in_steps()
    {
        // 1.98 x (1,306 - 1,331) = -49.5, between 1.975 x -24 = -47.4 and 1.985 x -26 = -51.61.
        var prints = new Prints();
        var (holding, now, before) = (prints.Of("1.98"), prints.Of("1,306"), prints.Of("1,331"));
        var right = prints.Of("(47)");
        prints.Add(RelationKind.Revaluation, right, [holding, now, before], Verdict.Rounding);
        prints.Ask().Conflicts.Should().BeEmpty();

        var wrong = prints.Of("(99)");
        prints.Add(RelationKind.Revaluation, wrong, [holding, now, before], Verdict.Contradiction);

        var conflict = prints.Ask().Conflicts.Should().ContainSingle().Subject;
        conflict.Numbers.Should().Equal(holding, now, before, wrong);
        conflict.Mends[0].Number.Should().Be(wrong);
        conflict.Mends[0].Printed.Should().Be("(49)");
    }

    [Fact]
    public void Every_mend_of_a_random_error_mends_it() =>
        Gen.Select(Gen.Int[100, 9_999].Array[3], Gen.Int[1, 5_000], Gen.Int[0, 2])
            .Sample(
                (parts, off, which) =>
                {
                    var printed = parts.Append(parts.Sum()).ToArray();
                    printed[which] += off + 2;
                    var prints = Sum(printed, [.. printed.Select(value => $"{value}")]);

                    var conflict = prints.Ask().Conflicts.Should().ContainSingle().Subject;

                    conflict.Mends.Should().HaveCount(4);
                    foreach (var mend in conflict.Mends)
                    {
                        var texts = printed.Select(value => $"{value}").ToArray();
                        texts[mend.Number - 1] = mend.Printed.StartsWith('-') ? $"({mend.Printed[1..]})" : mend.Printed;
                        Sum(printed, texts).Ask().Conflicts.Should().BeEmpty();
                    }
                },
                iter: 100,
                seed: "0N0XIzNsQ0O2"
            );

    private static Prints Sum(int[] values, string[] texts)
    {
        var prints = new Prints();
        var numbers = values.Select((_, place) => prints.Of(texts[place])).ToArray();
        return prints.Sum(numbers[3], numbers[0], numbers[1], numbers[2]);
    }
}
