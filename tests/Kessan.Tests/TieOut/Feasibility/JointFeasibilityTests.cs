using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Feasibility;

public sealed class JointFeasibilityTests
{
    [Theory]
    [InlineData("176.1", "147.8", "28.2")]
    [InlineData("75,628", "25,531", "36,225", "9,703", "5,017", "(1,897)", "1,048")]
    [InlineData("1.3", "9.7", "(8.3)")]
    public void Sums_that_miss_by_rounding_stand(string total, params string[] parts)
    {
        var prints = new Prints();
        var sum = prints.Of(total);
        prints.Sum(sum, [.. parts.Select(part => prints.Of(part))]);

        prints.Ask().Conflicts.Should().BeEmpty();
    }

    /// <summary>1 printed is a fact of 1.4 to 1.8 by one relation, and half of it by another: each can hold with the
    /// print, both only of a fact of nothing, whatever is printed. That is no conflict of what is printed, and does not
    /// hide one.</summary>
    [Fact]
    public void What_contradicts_itself_without_any_print_is_no_conflict_of_prints()
    {
        var prints = new Prints();
        var number = prints.Of("1");
        prints.Growth(prints.Of("10%"), prints.Of("110"), prints.Of("90"));
        var fact = new Operand(0, 1, "fact");
        var same = new Relation(RelationKind.Sum, number, [fact], Verdict.Rounding, default, "the fact");

        var joint = JointFeasibility.Of(
            prints.Numbers,
            [same, same with { Operands = [fact, new(number, -1)] }, .. prints.Relations],
            prints.Rounding,
            new Dictionary<string, PrintedInterval> { ["fact"] = new(new(7, 5), new(9, 5), true, true) }
        );

        joint.Conflicts.Should().ContainSingle().Which.Numbers.Should().Equal(2, 3, 4);
    }

    [Theory]
    [InlineData("1", 1)] // 1 + 1 + 1 is [1.5, 4.5), and 1 is [0.5, 1.5): they meet at 1.5, which does not print as 1.
    [InlineData("2", 0)]
    [InlineData("4", 0)]
    [InlineData("5", 1)] // 5 is [4.5, 5.5): they meet at 4.5, which three ones do not reach.
    public void A_sum_that_meets_only_at_an_end_outside_falls(string total, int conflicts)
    {
        var prints = new Prints();
        prints.Sum(prints.Of(total), prints.Of("1"), prints.Of("1"), prints.Of("1"));

        prints.Ask().Conflicts.Should().HaveCount(conflicts);
    }

    [Fact]
    public void An_end_that_is_printed_is_inside_and_one_that_is_not_is_outside()
    {
        // Cut off, 1 is [1, 2): 1 + 1 is [2, 4). 2 is [2, 3) and meets it; 4 begins at the end that is outside.
        CutOff("1", "1", "2").Conflicts.Should().BeEmpty();
        CutOff("1", "1", "3").Conflicts.Should().BeEmpty();
        CutOff("1", "1", "4").Conflicts.Should().ContainSingle();
        CutOff("2", "2", "3").Conflicts.Should().ContainSingle();
    }

    [Fact]
    public void Three_sums_each_two_of_which_stand_fall_together()
    {
        // a + b, b + c and c + a of 2.05 and more add up to 2 (a + b + c): no less than 3.075 can be left of 2.9.
        var prints = new Prints();
        var (a, b, c) = (prints.Of("1"), prints.Of("1"), prints.Of("1"));
        var (ab, bc, ca) = (prints.Of("2.1"), prints.Of("2.1"), prints.Of("2.1"));
        var all = prints.Of("2.9");
        prints.Sum(ab, a, b).Sum(bc, b, c).Sum(ca, c, a).Sum(all, a, b, c);

        var conflict = prints.Ask().Conflicts.Should().ContainSingle().Subject;

        conflict.Numbers.Should().Equal(ab, bc, ca, all);
        conflict.Relations.Should().Equal(0, 1, 2, 3);
        prints.ShouldBeMinimal(conflict);
        for (var left = 0; left < 4; left++)
        {
            var three = new Prints();
            prints.Numbers.ToList().ForEach(number => three.Of(number.Text));
            foreach (var relation in prints.Relations.RemoveAt(left))
            {
                three.Add(relation.Kind, relation.Target, [.. relation.Operands.Select(part => part.Number)]);
            }

            three.Ask().Conflicts.Should().BeEmpty();
        }
    }

    [Fact]
    public void Growth_difference_and_both_ends_stand_or_fall_together()
    {
        // 1,080 / 1,000 is 8.0 %, 1,080 - 1,000 is 80. 1,080.4 and 999.5 print so too: 8.1 %, 81; 1,079.6 and 1,000.4
        // likewise: 7.9 %, 79. But what grows by 8.05 % from 999.5 grows by more than 80.
        Half("8.0%", "80").Conflicts.Should().BeEmpty();
        Half("8.1%", "81").Conflicts.Should().BeEmpty();
        Half("7.9%", "79").Conflicts.Should().BeEmpty();
        var prints = HalfPrints("8.1%", "79");
        prints.ShouldBeMinimal(prints.Ask().Conflicts.Should().ContainSingle().Subject);
    }

    [Fact]
    public void A_contradiction_is_a_conflict_of_its_own_and_does_not_spoil_the_rest()
    {
        var prints = new Prints();
        var total = prints.Of("1,483");
        var (a, b) = (prints.Of("1,200"), prints.Of("643"));
        prints.Add(RelationKind.Sum, total, [a, b], Verdict.Contradiction);
        prints.Sum(a, prints.Of("800"), prints.Of("400"));
        prints.Sum(b, prints.Of("600"), prints.Of("43"));

        var conflict = prints.Ask().Conflicts.Should().ContainSingle().Subject;

        conflict.Numbers.Should().Equal(total, a, b);
        conflict.Relations.Should().Equal(0);
        conflict.Mends[0].Should().Be(new Mend(total, "1,843"));
        prints.ShouldBeMinimal(conflict);
    }

    [Fact]
    public void A_relation_of_which_nothing_can_be_told_is_not_asked()
    {
        var prints = new Prints();
        prints.Add(RelationKind.Same, prints.Of("5"), [prints.Of("6")], Verdict.Unknown);

        prints.Ask().Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void Numbers_far_apart_conflict_by_way_of_others()
    {
        // All are the same as 1: 1.0 reaches up to 1.05, which it does not include and at which 1.1 begins.
        var prints = new Prints();
        var (a, b, c, d) = (prints.Of("1.0"), prints.Of("1"), prints.Of("1.04"), prints.Of("1.1"));
        prints.Add(RelationKind.Same, b, [a]).Add(RelationKind.Same, b, [c]).Add(RelationKind.Same, b, [d]);

        var conflict = prints.Ask().Conflicts.Should().ContainSingle().Subject;

        conflict.Numbers.Should().HaveCount(2).And.Contain(d);
        conflict.Mends[0].Should().Be(new Mend(d, "1.0"));
        prints.ShouldBeMinimal(conflict);
    }

    [Fact]
    public void Each_of_two_errors_is_a_conflict()
    {
        var prints = new Prints();
        prints.Sum(prints.Of("10"), prints.Of("3"), prints.Of("4"));
        prints.Sum(prints.Of("20"), prints.Of("3"), prints.Of("4"));

        prints.Ask().Conflicts.Select(conflict => conflict.Relations[0]).Should().Equal(0, 1);
    }

    private static JointFeasibility CutOff(string left, string right, string total)
    {
        var prints = new Prints { Rounding = RoundingRule.TowardZero };
        prints.Sum(prints.Of(total), prints.Of(left), prints.Of(right));
        return prints.Ask();
    }

    private static JointFeasibility Half(string growth, string change) => HalfPrints(growth, change).Ask();

    private static Prints HalfPrints(string growth, string change)
    {
        var prints = new Prints();
        var (later, earlier) = (prints.Of("1,080"), prints.Of("1,000"));
        return prints.Growth(prints.Of(growth), later, earlier).Sum(prints.Of(change), later, -earlier);
    }
}
