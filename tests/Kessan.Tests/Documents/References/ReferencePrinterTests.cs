using Kessan.Documents;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Tests.Documents.References;

public sealed class ReferencePrinterTests
{
    /// <summary>Published figures of the first half of 2018, in yen.</summary>
    private static readonly ReferenceExample Book = new ReferenceExample()
        .With("Revenue FY2018-H1", "90962930000")
        .With("Revenue FY2017-H1", "82988285000")
        .With("Revenue FY2018-Q2", "46258012000")
        .With("Revenue FY2018-Q1", "44704918000")
        .With("Revenue FY2017-Q2", "42024380000")
        .With("Revenue FY2017", "176051000000")
        .With("Revenue@FY2018-H1@target@usgaap", "90000000000")
        .With("Revenue@FY2018@target@usgaap", "190000000000")
        .With("Revenue@FY2018-H1@actual@usgaap@service=Wan", "15000000000")
        .With("Purchases FY2018-H1", "-4445936000")
        .With("Purchases FY2017-H1", "-6423288000")
        .With("Proceeds FY2018-H1", "-1")
        .With("Proceeds FY2017-H1", "1")
        .With("Result FY2018-H1", "5")
        .With("Result FY2017-H1", "-5")
        .With("None FY2018-H1", "5")
        .With("None FY2017-H1", "0")
        .With("Margin FY2018-H1", "0.1549", "pure")
        .With("Margin FY2017-H1", "0.1570", "pure")
        .With("Persons FY2018-H1", "1093", "persons")
        .With("Persons FY2017-H1", "1079", "persons")
        .With("Persons FY2018-Q2", "1093", "persons", fact => fact with { Start = null })
        .With("Persons FY2018-Q1", "1039", "persons", fact => fact with { Start = null })
        .With(
            "Plan@FY2018@target@usgaap",
            "7000000000",
            "JPY",
            fact => fact with { Qualifier = FactQualifier.Approximately }
        );

    [Theory]
    [InlineData("The fact itself", "Revenue ytd", "90,963", "90,963")]
    [InlineData("The last quarter", "Revenue q | billion .2", "46.26", "462.6")]
    [InlineData("A year before", "Revenue ytd-1y", "82,988", "82,988")]
    [InlineData("By name", "Revenue FY2018-Q1", "44,705", "44,705")]
    [InlineData("A scenario", "Revenue fy target | billion .1", "190.0", "1,900")]
    [InlineData("A member", "Revenue[service=Wan] ytd", "15,000", "15,000")]
    [InlineData("Growth over a year", "Revenue ytd | yoy", "+9.6%", "+9.6%")]
    [InlineData("Growth of a quarter over a year", "Revenue q | yoy", "+10.1%", "+10.1%")]
    [InlineData("Growth over a quarter", "Revenue q | qoq", "+3.5%", "+3.5%")]
    [InlineData("Growth of a target is over what was", "Revenue fy target | yoy", "+7.9%", "+7.9%")]
    [InlineData("A change", "Revenue ytd | change", "+7,975", "+7,975")]
    [InlineData("A change in billions", "Revenue ytd | change ytd-1y | billion .1", "+8.0", "+80")]
    [InlineData("A change of a target", "Revenue fy target | change fy-1y actual | billion .1", "+13.9", "+139")]
    [InlineData("A change of an outflow is signed", "Purchases ytd | change", "+1,977", "+1,977")]
    [InlineData("Its size shrank", "Purchases ytd | size-change ytd-1y", "(1,977)", "△1,977")]
    [InlineData("Growth over an outflow is no rate", "Purchases ytd | yoy", "n.m.", "－")]
    [InlineData("Growth over nothing is no rate", "None ytd | yoy", "n.m.", "－")]
    [InlineData("A loss that became a profit has no rate", "Result ytd | yoy", "n.m.", "－")]
    [InlineData("A profit that became a loss has no rate", "Proceeds ytd | yoy", "n.m.", "－")]
    [InlineData("But it has a change", "Result ytd | change | one", "+10", "+10")]
    [InlineData("Points of ratios, not per cent", "Margin ytd | points", "(0.2)", "△0.2")]
    [InlineData("Points worded", "Margin ytd | points ytd-1y | up-down unit", "down 0.2 points", "0.2ポイント減")]
    [InlineData("A ratio's growth is another thing", "Margin ytd | yoy", "(1.3%)", "△1.3%")]
    [InlineData("A share of the whole", "Revenue[service=Wan] ytd | share Revenue", "16.5%", "16.5%")]
    [InlineData("A share may be negative", "Purchases ytd | share Revenue", "(4.9%)", "△4.9%")]
    [InlineData("But not its whole", "Revenue ytd | share Purchases", "n.m.", "－")]
    [InlineData("A deduction", "Revenue ytd | deducted", "(90,963)", "△90,963")]
    [InlineData("A change of a deduction", "Revenue ytd | change | deducted", "(7,975)", "△7,975")]
    [InlineData("A deduction grows as what it is", "Revenue ytd | yoy | deducted", "+9.6%", "+9.6%")]
    [InlineData("Against target", "Revenue ytd | against target", "101.1%", "101.1%")]
    [InlineData("Up", "Revenue ytd | yoy | up-down", "up 9.6%", "9.6%増")]
    [InlineData("A change of a count", "Persons ytd | change | increased-decreased", "increased by 14", "14増加")]
    [InlineData("A balance over the quarter before", "Persons q | change q-1q", "+54", "+54")]
    [InlineData(
        "A plan has its own qualifier",
        "Plan fy target | billion .1 unit",
        "approx. JPY7.0 billion",
        "約70億円"
    )]
    [InlineData("A period", "ytd | short", "1H18", "1H18")]
    [InlineData("A period without a style", "q-1q", "1Q18", "1Q18")]
    [InlineData("A day", "fy-1y | end", "Mar. 31, 2018", "2018年3月31日")]
    public void A_reference_prints(string rule, string inner, string english, string japanese)
    {
        Book.English(inner).Should().Be(english, rule);
        Book.Japanese(inner).Should().Be(japanese, rule);
    }

    [Theory]
    [InlineData("@ ytd | share Revenue", "16.5%")]
    [InlineData("@ @", "15,000")]
    [InlineData("@", "15,000")]
    [InlineData("Revenue @ | yoy", "+9.6%")]
    [InlineData("@ | short", "1H18")]
    [InlineData("@ ytd | share @", "100.0%")]
    public void A_placeholder_is_the_rows_concept_and_the_columns_period(string inner, string expected)
    {
        var context = new ReferenceContext
        {
            Concept = "Revenue",
            Members = [new("service", "Wan")],
            Period = new(2018, 1, 6),
        };
        Book.English(inner, context).Should().Be(expected);
    }

    [Fact]
    public void A_columns_scenario_is_that_of_its_period_alone()
    {
        var context = new ReferenceContext
        {
            Concept = "Revenue",
            Period = new(2018, 1, 12),
            Scenario = "target",
        };
        Book.English("@ @ | billion .1", context).Should().Be("190.0");
        Book.English("@ ytd | billion .1", context).Should().Be("91.0");
    }

    [Fact]
    public void A_rows_display_is_for_the_numbers_it_fits()
    {
        var display = NumberDisplay.None with { Unit = PrintedUnit.Billion, Decimals = 2, Sign = SignStyle.Size };
        var context = new ReferenceContext { Display = display };
        Book.English("Purchases ytd", context).Should().Be("4.45");
        Book.English("Purchases ytd | change", context).Should().Be("+1.98");
        Book.English("Revenue ytd | yoy", context).Should().Be("+9.6%");
        Book.English("Purchases ytd | plain million", context).Should().Be("(4,446)");
    }

    [Fact]
    public void A_tables_unit_is_for_amounts_alone()
    {
        var context = new ReferenceContext { AmountUnit = PrintedUnit.Billion };
        Book.English("Revenue ytd | .1", context).Should().Be("91.0");
        Book.English("Persons ytd", context).Should().Be("1,093");
    }

    [Fact]
    public void A_printed_number_knows_what_it_says()
    {
        var number = Book.Print("Revenue ytd | yoy | up-down").Value.Number!;
        number.Fact.Should().Be("YearOnYear(Revenue@FY2018-H1@actual@usgaap)");
        number.Value.Should().Be(new Kessan.Amounts.Fraction(90962930 - 82988285, 82988285));
        (number.Text, number.Unit, number.Direction, number.Comparison)
            .Should()
            .Be(("9.6%", "pure", Direction.Up, ComparisonKind.YearOnYear));
        number
            .Operands.Select(id => id.ToString())
            .Should()
            .Equal("Revenue@FY2018-H1@actual@usgaap", "Revenue@FY2017-H1@actual@usgaap");
        (number.Display.Scale, number.Display.Decimals).Should().Be((-2, 1));
    }

    [Fact]
    public void Two_scales_of_one_amount_in_two_languages_have_one_last_digit()
    {
        var english = Book.Print("Revenue ytd | billion .2", Language.English).Value.Number!.Display;
        var japanese = Book.Print("Revenue ytd | billion .2", Language.Japanese).Value.Number!.Display;
        (english.Scale, english.Decimals, japanese.Scale, japanese.Decimals).Should().Be((9, 2, 8, 1));
    }
}
