using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;

namespace Kessan.Tests.Entities;

public sealed class ScopeDeterminationTests
{
    private static readonly DateOnly YearStart = new(2018, 4, 1);
    private static readonly DateOnly Half = new(2018, 9, 30);

    [Fact]
    public void A_chain_controls_although_the_effective_interest_is_below_half_IFRS_10_B35()
    {
        var scope = On("P A B", "2018-03-31 opening P>A 60", "2018-03-31 opening A>B 60").Value;

        scope[2].Method.Should().Be(ConsolidationMethod.Full);
        scope[2].Effective.Should().Be(new Fraction(9, 25));
    }

    [Fact]
    public void IFRS_11_20_a_joint_operation_is_found_and_never_taken_whole()
    {
        var findings = On(
            "P A B",
            "2018-03-31 opening P>A 50 method=JointOperation",
            "2018-03-31 opening P>B 60"
        ).Findings;

        findings.Should().ContainSingle().Which.Code.Should().Be("KES1800");
        findings[0].Severity.Should().Be(Severity.Error);
        findings[0].Message.Should().Contain("A is a joint operation");
    }

    [Fact]
    public void Votes_of_the_parent_and_its_subsidiary_count_together()
    {
        var scope = On(
            "P A B",
            "2018-03-31 opening P>A 80",
            "2018-03-31 opening P>B 30",
            "2018-03-31 opening A>B 25"
        ).Value;

        scope[2].Method.Should().Be(ConsolidationMethod.Full);
        scope[2].Effective.Should().Be(new Fraction(1, 2));
    }

    [Fact]
    public void Two_subsidiaries_that_control_each_other_only_are_not_controlled_by_the_parent()
    {
        var scope = On(
            "P A B",
            "2018-03-31 opening P>A 10",
            "2018-03-31 opening A>B 90",
            "2018-03-31 opening B>A 90"
        ).Value;

        scope.Entries.Select(entry => entry.Method).Should().Equal(Full, None, None);
        scope[1].Effective.Should().Be(new Fraction(1, 10));
    }

    [Theory]
    [InlineData("50", "", ConsolidationMethod.Equity)]
    [InlineData("5001/10000", "", ConsolidationMethod.Full)]
    [InlineData("20", "", ConsolidationMethod.Equity)]
    [InlineData("19.99", "", ConsolidationMethod.None)]
    [InlineData("40", " votes=51", ConsolidationMethod.Full)]
    [InlineData("60", " votes=0", ConsolidationMethod.None)]
    [InlineData("60", " method=Equity", ConsolidationMethod.Equity)]
    [InlineData("40", " method=Full", ConsolidationMethod.Full)]
    [InlineData("50", " method=JointOperation", ConsolidationMethod.JointOperation)]
    [InlineData("30", " votes=0 method=Equity", ConsolidationMethod.Equity)]
    public void Method_follows_votes_unless_stated_IAS_28_5(string interest, string more, ConsolidationMethod method) =>
        On("P A", $"2018-03-31 opening P>A {interest}{more}").Value[1].Method.Should().Be(method);

    // a = 0.8 + 0.1 b and b = 0.7 a + 0.05 c and c = 0.6 b: b = 0.7 a / 0.97, so a = 0.8 / (1 - 0.07 / 0.97) = 0.776
    // / 0.9.
    [Fact]
    public void A_ring_of_three_is_solved_exactly()
    {
        var scope = On(
            "P A B C",
            "2018-03-31 opening P>A 80",
            "2018-03-31 opening B>A 10",
            "2018-03-31 opening A>B 70",
            "2018-03-31 opening C>B 5",
            "2018-03-31 opening B>C 60"
        ).Value;

        scope[1].Effective.Should().Be(new Fraction(776, 900));
        scope[2].Effective.Should().Be(new Fraction(560, 900));
        scope[3].Effective.Should().Be(new Fraction(336, 900));
    }

    [Fact]
    public void Shares_of_the_parent_held_by_a_subsidiary_pass_no_interest_IAS_32_33()
    {
        var scope = On("P A", "2018-03-31 opening P>A 80", "2018-03-31 opening A>P 10").Value;

        scope[0].Effective.Should().Be(Fraction.One);
        scope[1].Effective.Should().Be(new Fraction(4, 5));
    }

    [Fact]
    public void An_associate_of_a_subsidiary_has_the_subsidiarys_part_and_passes_none_on()
    {
        var scope = On(
            "P A E F",
            "2018-03-31 opening P>A 80",
            "2018-03-31 opening A>E 30",
            "2018-03-31 opening E>F 100"
        ).Value;

        scope[2].Should().Be(new ScopeEntry(2, Equity, Equity, new Fraction(6, 25), null, null));
        scope[3].Should().Be(new ScopeEntry(3, None, None, Fraction.Zero, null, null));
    }

    [Theory]
    [InlineData("2018-03-31", null)]
    [InlineData("2018-04-01", "2018-04-01")]
    [InlineData("2018-09-30", "2018-09-30")]
    public void Entered_is_the_day_of_an_event_of_the_year(string day, string? entered) =>
        On("P A", $"{day} acquisition P>A 80")
            .Value[1]
            .Entered.Should()
            .Be(entered is null ? null : DateOnly.Parse(entered));

    [Fact]
    public void An_opening_on_the_first_day_counts_from_the_start() =>
        On("P A", "2018-04-01 opening P>A 80")
            .Value[1]
            .Should()
            .Be(new ScopeEntry(1, Full, Full, new(4, 5), null, null));

    [Fact]
    public void An_acquisition_after_the_closing_is_not_in_scope_yet() =>
        On("P A", "2018-10-01 acquisition P>A 80").Value[1].Method.Should().Be(None);

    [Fact]
    public void An_entity_that_left_keeps_its_results_in_the_year() =>
        On("P A", "2018-03-31 opening P>A 80", "2018-06-30 disposal P>A 0")
            .Value[1]
            .Should()
            .Be(new ScopeEntry(1, None, Full, Fraction.Zero, null, new(2018, 6, 30)));

    [Fact]
    public void A_retained_interest_becomes_an_associate_IFRS_10_25() =>
        On("P A", "2018-03-31 opening P>A 80", "2018-06-30 disposal P>A 30")
            .Value[1]
            .Should()
            .Be(new ScopeEntry(1, Equity, Full, new(3, 10), null, new(2018, 6, 30)));

    [Fact]
    public void An_associate_that_becomes_a_subsidiary_enters() =>
        On("P A", "2018-03-31 opening P>A 30", "2018-06-30 increase P>A 80")
            .Value[1]
            .Should()
            .Be(new ScopeEntry(1, Full, Full, new(4, 5), new(2018, 6, 30), null));

    [Fact]
    public void An_entity_that_left_last_year_is_out() =>
        On("P A", "2017-03-31 opening P>A 80", "2018-03-31 disposal P>A 0")
            .Value[1]
            .Should()
            .Be(new ScopeEntry(1, None, None, Fraction.Zero, null, null));

    [Theory]
    [InlineData("KES1801", "2018-03-31 opening P>A 80", "2018-04-30 acquisition B>A 30", "2018-03-31 opening P>B 80")]
    [InlineData("KES1802", "2018-03-31 opening P>X 80", "2018-03-31 opening P>A 80", "2018-03-31 opening P>B 80")]
    [InlineData("KES1803", "2018-03-31 opening P>B 80")]
    [InlineData("KES1804", "2018-03-31 opening P>A 80", "2018-03-31 opening A>A 10", "2018-03-31 opening P>B 80")]
    [InlineData(
        "KES1805",
        "2018-03-31 opening P>A 60 method=full",
        "2018-03-31 opening B>A 30 method=equity",
        "2018-03-31 opening P>B 80"
    )]
    [InlineData(
        "KES1806",
        "2018-03-31 opening P>A 0 votes=60",
        "2018-03-31 opening B>A 100 votes=40",
        "2018-03-31 opening A>B 100"
    )]
    [InlineData("KES1807", "2018-03-31 opening P>A -5", "2018-03-31 opening P>B 80")]
    [InlineData("KES1808", "2018-03-31 opening P>A 80", "2018-03-31 opening P>A 70", "2018-03-31 opening P>B 80")]
    [InlineData("KES1809", "2018-03-31 opening P>A 80", "2018-04-30 increase P>A 70", "2018-03-31 opening P>B 80")]
    public void Each_fault_of_a_register_gives_its_finding_and_no_other(string code, params string[] rows) =>
        On("P A B", rows).Findings.Select(finding => finding.Code).Distinct().Should().Equal(code);

    [Fact]
    public void More_than_all_names_the_sum_and_the_excess()
    {
        var finding = On(
            "P A B",
            "2018-03-31 opening P>B 80",
            "2018-03-31 opening P>A 80.6",
            "2018-04-30 acquisition B>A 30"
        )
            .Findings.Should()
            .ContainSingle()
            .Subject;

        finding.Message.Should().Contain("110.6 %").And.Contain("10.6 % is too much").And.Contain("2018-04-30");
        finding.Severity.Should().Be(Severity.Error);
        finding.Location.Should().Be(new SourceLocation("ownership.csv", 4));
    }

    private const ConsolidationMethod Full = ConsolidationMethod.Full;
    private const ConsolidationMethod Equity = ConsolidationMethod.Equity;
    private const ConsolidationMethod None = ConsolidationMethod.None;

    private static Checked<ConsolidationScope> On(string codes, params string[] rows)
    {
        var entities = Register.Entities(codes);
        return ScopeDetermination.On(entities, Register.Of(entities, rows), 0, YearStart, Half);
    }
}
