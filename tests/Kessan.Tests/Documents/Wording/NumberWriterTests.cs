using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Tests.Documents.Wording;

/// <summary>One row a rule: the exact value, its unit, the display, and what is printed in both languages.</summary>
public sealed class NumberWriterTests
{
    private static readonly UnitLabel Persons = new("person", "personnel", "名");
    private static readonly UnitLabel Lines = new("subscription", "subscriptions", "回線");

    [Theory]
    [InlineData("An amount stands in the document's unit", "14089012345", "JPY", "", "14,089", "14,089")]
    [InlineData("Thousands stand apart", "1234567890123", "JPY", "one", "1,234,567,890,123", "1,234,567,890,123")]
    [InlineData("A billion keeps its last digit as 億", "90962930000", "JPY", "billion .2", "90.96", "909.6")]
    [InlineData("A billion to a tenth is a whole 億", "90962930000", "JPY", "billion .1", "91.0", "910")]
    [InlineData("No decimals to lose: 億 to its last digit", "20340000000", "JPY", "billion .0", "20", "203")]
    [InlineData("The unit stands around the number", "14089012345", "JPY", "unit", "JPY14,089 million", "14,089百万円")]
    [InlineData("億円 is billion with its unit", "6650000000", "JPY", "billion .2 unit", "JPY6.65 billion", "66.5億円")]
    [InlineData("Thousands have their unit", "35543000", "JPY", "thousand unit", "JPY35,543 thousand", "35,543千円")]
    [InlineData("Yen a share to the sen", "43.825", "JPY/shares", "", "43.83", "43.83")]
    [InlineData("Yen a share with its unit", "27", "JPY/shares", "unit", "JPY27.00", "27.00円")]
    [InlineData("Dollars have their word", "3090000", "USD", ".1 unit", "USD3.1 million", "3.1百万米ドル")]
    [InlineData("A negative amount has the language's mark", "-91000000", "JPY", "", "(91)", "△91")]
    [InlineData("The mark stands around unit and all", "-309000000", "JPY", "unit", "(JPY309 million)", "△309百万円")]
    [InlineData("A negative ratio has the mark around the per cent", "-0.035", "pure", "", "(3.5%)", "△3.5%")]
    [InlineData("Signed puts a plus before", "6648000000", "JPY", "signed", "+6,648", "+6,648")]
    [InlineData("Signed leaves the negative mark", "-2086000000", "JPY", "signed", "(2,086)", "△2,086")]
    [InlineData("Signed nothing has no sign", "0", "JPY", "signed", "0", "0")]
    [InlineData("Size has no sign", "-6423288000", "JPY", "size", "6,423", "6,423")]
    [InlineData("A dash is exactly nothing", "0", "JPY", "dash signed", "-", "－")]
    [InlineData("A dash is not what rounds to nothing", "400000", "JPY", "dash", "0", "0")]
    [InlineData("-0.0: a fall too small to see keeps its mark", "-400000", "JPY", "", "(0)", "△0")]
    [InlineData("-0.0 with decimals", "-49500000", "JPY", "billion .1", "(0.0)", "△0")]
    [InlineData("+0.0: a rise too small to see keeps its plus", "0.0004", "pure", "signed", "+0.0%", "+0.0%")]
    [InlineData("-0.0%: so does a fall", "-0.0004", "pure", "signed", "(0.0%)", "△0.0%")]
    [InlineData("0.0% exactly has no sign", "0", "pure", "signed", "0.0%", "0.0%")]
    [InlineData("Half-up at the printed digit", "0.0965", "pure", ".0", "10%", "10%")]
    [InlineData("Half-up: 9.65 is 9.7", "0.0965", "pure", "", "9.7%", "9.7%")]
    [InlineData("Below half: 9.6499 is 9.6", "0.096499", "pure", "", "9.6%", "9.6%")]
    [InlineData("Half away from nothing: -0.05 is -0.1", "-50000000", "JPY", "billion .1", "(0.1)", "△1")]
    [InlineData("Half away from nothing in 百万", "-500000", "JPY", "", "(1)", "△1")]
    [InlineData("Rounded once: 9.4499... is not 9.45 and then 9.5", "0.0944999", "pure", "", "9.4%", "9.4%")]
    [InlineData("A ratio may be printed as such", "1.256", "pure", "one .2", "1.26", "1.26")]
    [InlineData("Points are no per cent", "-0.0021", "points", "signed", "(0.2)", "△0.2")]
    [InlineData("Points with their unit", "0.0021", "points", "unit", "0.2 points", "0.2ポイント")]
    [InlineData("Points worded", "-0.0021", "points", "up-down unit", "down 0.2 points", "0.2ポイント減")]
    [InlineData("Up", "0.0961", "pure", "up-down", "up 9.6%", "9.6%増")]
    [InlineData("Down", "-0.035", "pure", "up-down", "down 3.5%", "3.5%減")]
    [InlineData("Down with its unit", "-309000000", "JPY", "up-down unit", "down JPY309 million", "309百万円減")]
    [InlineData("Down by less than is seen", "-0.0001", "pure", "up-down", "down 0.0%", "0.0%減")]
    [InlineData("Neither up nor down", "0", "pure", "up-down", "unchanged", "増減なし")]
    [InlineData("Increased", "14", "persons", "increased-decreased", "increased by 14", "14増加")]
    [InlineData(
        "Increased by a unit",
        "14",
        "persons",
        "increased-decreased unit",
        "increased by 14 personnel",
        "14名増加"
    )]
    [InlineData("Decreased", "-14", "persons", "increased-decreased", "decreased by 14", "14減少")]
    [InlineData("Rose", "0.01", "pure", "rose-fell", "rose", "増加")]
    [InlineData("Fell", "-0.01", "pure", "rose-fell", "fell", "減少")]
    [InlineData("Neither rose nor fell", "0", "pure", "rose-fell", "was unchanged", "横ばい")]
    [InlineData("A gain", "1", "JPY", "gain-loss", "gain", "利益")]
    [InlineData("A loss", "-1", "JPY", "gain-loss", "loss", "損失")]
    [InlineData("A profit", "1", "JPY", "profit-loss", "profit", "利益")]
    [InlineData("A loss of a year", "-1", "JPY", "profit-loss", "loss", "損失")]
    [InlineData("Counts are whole", "1483000", "lines", "thousand", "1,483", "1,483")]
    [InlineData(
        "A scaled count names its power in English, 万 in Japanese",
        "2532000",
        "lines",
        "million .3 unit",
        "2.532 million",
        "253.2万回線"
    )]
    [InlineData("A scaled count without its unit stays as it is", "2532000", "lines", "million .3", "2.532", "2.532")]
    [InlineData("Thousands of a count", "936000", "lines", "thousand unit", "936 thousand", "936千回線")]
    [InlineData("A count has its name", "1093", "persons", "unit", "1,093 personnel", "1,093名")]
    [InlineData("One has the singular", "1", "persons", "unit", "1 person", "1名")]
    [InlineData("A count as it was given", "2345.6", "Gbps", "", "2,345.6", "2,345.6")]
    [InlineData("About", "7000000000", "JPY", "billion .1 unit approx", "approx. JPY7.0 billion", "約70億円")]
    [InlineData("Over", "300000000", "JPY", "billion .1 unit over", "over JPY0.3 billion", "3億円超")]
    [InlineData("Under", "300000000", "JPY", "billion .1 unit under", "under JPY0.3 billion", "3億円未満")]
    public void Every_rule_prints_alike_in_both_languages(
        string rule,
        string value,
        string unit,
        string display,
        string english,
        string japanese
    )
    {
        Write(value, unit, display, Language.English).Wording.Should().Be(english, rule);
        Write(value, unit, display, Language.Japanese).Wording.Should().Be(japanese, rule);
    }

    [Theory]
    [InlineData("Truncated toward nothing", "14089999999", "", "14,089")]
    [InlineData("Truncated below nothing too", "-14089999999", "", "(14,089)")]
    [InlineData("Truncated to nothing keeps its mark", "-999999", "", "(0)")]
    [InlineData("Truncated at the printed digit", "6659999999", "billion .2", "6.65")]
    public void Truncation_cuts_amounts_off(string rule, string value, string display, string expected) =>
        Write(value, "JPY", display, Language.English, RoundingRule.TowardZero).Wording.Should().Be(expected, rule);

    [Theory]
    [InlineData("Per cent stays half-up", "0.0965", "pure", "9.7%")]
    [InlineData("So do points", "0.00155", "points", "0.2")]
    [InlineData("So does an amount a share", "43.825", "JPY/shares", "43.83")]
    public void Truncation_is_of_amounts_alone(string rule, string value, string unit, string expected) =>
        Write(value, unit, string.Empty, Language.English, RoundingRule.TowardZero).Wording.Should().Be(expected, rule);

    [Fact]
    public void Truncated_parts_need_not_add_to_their_truncated_total()
    {
        string Of(string value) => Write(value, "JPY", "", Language.English, RoundingRule.TowardZero).Wording;
        (Of("1600000"), Of("1600000"), Of("3200000")).Should().Be(("1", "1", "3"));
    }

    [Theory]
    [InlineData("up 9.6%", "9.6%", Direction.Up, "0.0961", "up-down")]
    [InlineData("approx. 9.6%", "9.6%", Direction.None, "0.0961", "approx")]
    [InlineData("down approx. 9.6%", "9.6%", Direction.Down, "-0.0961", "up-down approx")]
    public void The_number_of_a_wording_is_told_from_its_words(
        string wording,
        string text,
        Direction direction,
        string value,
        string display
    )
    {
        var written = Write(value, "pure", display, Language.English);
        (written.Wording, written.Text, written.Direction).Should().Be((wording, text, direction));
    }

    [Theory]
    [InlineData(Language.English, "n.m.")]
    [InlineData(Language.Japanese, "－")]
    public void A_comparison_without_meaning_says_so(Language language, string expected)
    {
        var rules = new NumberRules(language, RoundingRule.HalfAwayFromZero, PrintedUnit.Million);
        var number = new NumberToPrint(Fraction.Zero, "pure") { HasMeaning = false };
        var written = NumberWriter.Write(number, rules.Display(number, NumberDisplay.None, NumberDisplay.None), rules);
        (written.Wording, written.Form).Should().Be((expected, PrintedForm.NotMeaningful));
    }

    internal static NumberText Write(
        string value,
        string unit,
        string display,
        Language language,
        RoundingRule amounts = RoundingRule.HalfAwayFromZero
    )
    {
        Fraction.TryParse(value, out var exact).Should().BeTrue();
        var point = value.IndexOf('.', StringComparison.Ordinal);
        return Write(
            NumberOf(exact, unit, point < 0 ? 0 : value.Length - point - 1),
            display,
            new(language, amounts, PrintedUnit.Million)
        );
    }

    internal static NumberToPrint NumberOf(Fraction value, string unit, int decimals = 0) =>
        new(value, unit)
        {
            Label = unit switch
            {
                "persons" => Persons,
                "lines" => Lines,
                _ => null,
            },
            Decimals = decimals,
        };

    internal static NumberText Write(NumberToPrint number, string display, NumberRules rules)
    {
        var read = DisplayParser.Parse(display, new SourceLocation("report/deck.yaml"));
        read.Findings.Should().BeEmpty();
        return NumberWriter.Write(number, rules.Display(number, read.Value, NumberDisplay.None), rules);
    }
}
