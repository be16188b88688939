using Kessan.Amounts;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;

namespace Kessan.Tests.TieOut.Feasibility;

public sealed class PrintedFormTests
{
    [Theory]
    [InlineData("1,483", "1483", "1843", "1,843")]
    [InlineData("JPY1,483 million", "1483", "-12", "JPY-12 million")]
    [InlineData("(1,483)", "-1483", "-999", "(999)")]
    [InlineData("(1,483)", "-1483", "1483", "1,483")]
    [InlineData("△1,483百万円", "-1483", "1483", "1,483百万円")]
    [InlineData("▲5", "-5", "-12345", "▲12,345")]
    [InlineData("+9.6%", "9.6", "10.4", "+10.4%")]
    [InlineData("+9.6%", "9.6", "-0.4", "-0.4%")]
    [InlineData("−0.5", "-0.5", "0.5", "0.5")]
    [InlineData("１，４８３", "1483", "1843", "１，８４３")]
    [InlineData("40963905", "40963905", "40963906", "40963906")]
    [InlineData("0.04", "0.04", "0.4", "0.40")]
    public void A_value_takes_the_form_of_the_number(string text, string printed, string value, string expected)
    {
        var (was, becomes) = (Parsed(printed), Parsed(value));
        var number = Number(text, was, Decimals(printed));

        PrintedForm.Of(number, becomes, number.Decimals).Should().Be(expected);
    }

    [Theory]
    [InlineData("JPY0.75 billion", "(", "(JPY0.75 billion)")]
    [InlineData("+0.75", "(", "(0.75)")]
    [InlineData("0.75百万円", "△", "△0.75百万円")]
    [InlineData("+0.75", "△", "△0.75")]
    [InlineData("(+0.75)", "(", "(-0.75)")]
    public void A_sign_that_turns_is_printed_as_the_document_does(string text, string minus, string expected)
    {
        var number = Number(text, Parsed("0.75"), 2);

        PrintedForm.Of(number, Parsed("-0.75"), 2, minus).Should().Be(expected);
    }

    [Theory]
    [InlineData("(1) (2) -3 4", "(")]
    [InlineData("△1 △2 (3) -4", "△")]
    [InlineData("1 2 +3", "-")]
    public void The_mark_of_most_negatives_is_the_documents(string texts, string minus) =>
        PrintedForm
            .MinusOf(texts.Split(' ').Select(text => Number(text, "(△-".Contains(text[0]) ? -1 : 1, 0)))
            .Should()
            .Be(minus);

    [Fact]
    public void A_lost_point_comes_back()
    {
        PrintedForm.Of(Number("42", 42, 0), new Fraction(42, 10), 1).Should().Be("4.2");
    }

    private static FoundNumber Number(string text, Fraction value, int decimals) =>
        new(
            1,
            text,
            new(1, 1, 1),
            value,
            0,
            decimals,
            new(UnitKind.Unknown, string.Empty),
            NumberRole.Figure,
            null,
            [],
            new(0, 0, 0, 0)
        );

    private static Fraction Parsed(string text)
    {
        Fraction.TryParse(text, out var value).Should().BeTrue();
        return value;
    }

    private static int Decimals(string text) =>
        text.Contains('.', StringComparison.Ordinal)
            ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1
            : 0;
}
