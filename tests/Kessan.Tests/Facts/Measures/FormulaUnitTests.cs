using Kessan.Facts.Measures.Formulas;

namespace Kessan.Tests.Facts.Measures;

public sealed class FormulaUnitTests
{
    [Theory]
    [InlineData("JPY", "shares", "JPY/shares")]
    [InlineData("JPY/shares", "JPY/shares", "pure")]
    [InlineData("JPY", "JPY", "pure")]
    [InlineData("pure", "persons", "pure/persons")]
    [InlineData("JPY/shares", "persons", "JPY/persons/shares")]
    [InlineData("JPY", "JPY/shares", "shares")]
    [InlineData("Mbps", "pure", "Mbps")]
    public void Units_are_divided_as_the_amounts_are(string above, string below, string quotient)
    {
        var unit = FormulaUnit.Parse(above) / FormulaUnit.Parse(below);

        unit.ToString().Should().Be(quotient);
        unit.Should().Be(FormulaUnit.Parse(quotient));
        (unit * FormulaUnit.Parse(below)).Should().Be(FormulaUnit.Parse(above));
    }

    [Fact]
    public void Units_multiplied_are_written_in_one_order() =>
        (FormulaUnit.Parse("persons") * FormulaUnit.Parse("JPY") * FormulaUnit.Parse("JPY"))
            .ToString()
            .Should()
            .Be("JPY*JPY*persons");
}
