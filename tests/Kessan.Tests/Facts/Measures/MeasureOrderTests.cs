using Kessan.Facts.Measures;

namespace Kessan.Tests.Facts.Measures;

public sealed class MeasureOrderTests
{
    private static Kessan.Diagnostics.Checked<System.Collections.Immutable.ImmutableArray<Measure>> Order(
        string text
    ) => MeasureOrder.Of([.. text.Split('\n').Select((line, index) => MeasureExample.Measure(line, index + 1))]);

    [Fact]
    public void A_measure_comes_behind_those_it_names()
    {
        var order = Order("C = A + B\nB = A * 2\nA = Revenue * 1");

        order.Findings.Should().BeEmpty();
        order.Value.Select(measure => measure.Name).Should().Equal("A", "B", "C");
    }

    [Theory]
    [InlineData("A = A + Revenue", "A is defined by itself")]
    [InlineData("A = A(prior-year) + Revenue", "A is defined by itself")]
    [InlineData("A = B * 1\nB = C * 1\nC = A * 1", "A is defined by itself: A - B - C - A")]
    [InlineData("X = A * 1\nA = B * 1\nB = A * 1", "A is defined by itself: A - B - A")]
    public void A_ring_is_one_finding(string measures, string message)
    {
        var order = Order(measures);

        order.Value.Should().BeEmpty();
        var finding = order.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Message).Should().Be(("KES2141", message));
    }

    [Fact]
    public void Each_of_two_rings_is_told() =>
        Order("A = B * 1\nB = A * 1\nC = D * 1\nD = C * 1\nE = Revenue * 1")
            .Findings.Select(finding => finding.Location.Line)
            .Should()
            .Equal(1, 3);

    [Fact]
    public void A_measure_that_doubles_itself_over_and_over_is_refused()
    {
        var chain = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"M{i} = M{i - 1} * M{i - 1}"));

        var order = Order("M0 = Revenue * 1\n" + chain);

        order.Findings.Select(finding => finding.Code).Distinct().Should().Equal("KES2151");
        order.Findings[0].Location.Line.Should().Be(14, "2 to the power of 13 operands are the first above 4,096");
    }

    [Fact]
    public void A_long_chain_ends_in_a_finding_and_not_in_the_stack()
    {
        var chain = string.Join('\n', Enumerable.Range(1, 20_000).Select(i => $"M{i} = M{i - 1} * 1"));

        var order = Order("M0 = Revenue * 1\n" + chain);

        order.Findings[0].Message.Should().Contain("33 measures deep");
        order.Value.Length.Should().BeLessThan(20_001);
    }
}
