using CsCheck;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Tests.Documents.Wording;

public sealed class PrintedTextTests
{
    private static readonly PrintedScale Millions = new(6, 0, RoundingRule.HalfAwayFromZero);

    [Theory]
    [InlineData(Language.English, "14,089", "14088500000", "14089500000")]
    [InlineData(Language.English, "(309)", "-309500000", "-308500000")]
    [InlineData(Language.English, "Δ 1,897", "-1897500000", "-1896500000")]
    [InlineData(Language.English, "-18.2%", "-0.1825", "-0.1815")]
    [InlineData(Language.Japanese, "▲91", "-91500000", "-90500000")]
    [InlineData(Language.English, "+6,648", "6647500000", "6648500000")]
    [InlineData(Language.English, "JPY6.65 billion", "6645000000", "6655000000")]
    [InlineData(Language.English, "(JPY309 million)", "-309500000", "-308500000")]
    [InlineData(Language.English, "down JPY309 million", "-309500000", "-308500000")]
    [InlineData(Language.English, "up 9.6%", "0.0955", "0.0965")]
    [InlineData(Language.English, "(3.5%)", "-0.0355", "-0.0345")]
    [InlineData(Language.English, "down 0.2 points", "-0.0025", "-0.0015")]
    [InlineData(Language.English, "increased by 14 personnel", "13.5", "14.5")]
    [InlineData(Language.English, "2.532 million", "2531500", "2532500")]
    [InlineData(Language.English, "(0)", "-500000", "0")]
    [InlineData(Language.English, "+0.0%", "0", "0.0005")]
    [InlineData(Language.English, "0.0%", "-0.0005", "0.0005")]
    [InlineData(Language.English, "-", "0", "0")]
    [InlineData(Language.Japanese, "△309百万円", "-309500000", "-308500000")]
    [InlineData(Language.Japanese, "66.5億円", "6645000000", "6655000000")]
    [InlineData(Language.Japanese, "253.2万回線", "2531500", "2532500")]
    [InlineData(Language.Japanese, "9.6%増", "0.0955", "0.0965")]
    [InlineData(Language.Japanese, "0.2ポイント減", "-0.0025", "-0.0015")]
    [InlineData(Language.Japanese, "14名増加", "13.5", "14.5")]
    [InlineData(Language.Japanese, "3百万円超", "2500000", "3500000")]
    [InlineData(Language.Japanese, "1,093", "1092500000", "1093500000")]
    public void A_printed_number_is_an_interval(Language language, string text, string from, string to)
    {
        var reading = PrintedText.Read(text, language, Millions);
        (Exact(from), Exact(to)).Should().Be((reading!.Interval!.Value.From, reading.Interval.Value.To));
    }

    [Theory]
    [InlineData("14,08", Language.English)]
    [InlineData("(309", Language.English)]
    [InlineData("309)", Language.English)]
    [InlineData("rose", Language.English)]
    [InlineData("", Language.English)]
    [InlineData("-309)", Language.English)]
    [InlineData("(309)", Language.Japanese)]
    public void What_is_no_number_is_not_read(string text, Language language) =>
        PrintedText.Read(text, language, Millions).Should().BeNull();

    [Theory]
    [InlineData("n.m.", Language.English, PrintedForm.NotMeaningful)]
    [InlineData("－", Language.Japanese, PrintedForm.Dash)]
    public void What_has_no_meaning_says_nothing(string text, Language language, PrintedForm form)
    {
        var reading = PrintedText.Read(text, language, Millions)!;
        (reading.Form, reading.Interval).Should().Be((form, null));
    }

    [Fact]
    public void A_qualifier_is_read() =>
        PrintedText.Read("over JPY0.3 billion", Language.English, Millions)!.Qualifier.Should().Be(FactQualifier.Over);

    /// <summary>Whatever is printed, in any unit, sign, wording, rounding and language, holds the exact value when it
    /// is read back; and what is read is what was rounded.</summary>
    [Fact]
    public void What_is_printed_reads_back_as_an_interval_around_the_exact_value()
    {
        string[] amounts = ["one", "thousand", "million", "billion"];
        string[] units = ["JPY", "lines", "persons", "pure", "points", "JPY/shares"];
        string[] signs = ["signed", "plain", "up-down", "increased-decreased", ""];
        var cases = Gen.Select(
            Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[1, 5000]),
            OneOf(units),
            Gen.Select(OneOf(amounts), OneOf("", " .0", " .1", " .2", " .3", " .4")),
            Gen.Select(OneOf(signs), OneOf("", " unit"), Gen.Bool, Gen.Bool)
        );
        cases.Sample(
            (number, unit, size, style) =>
            {
                var power = unit is "JPY" or "lines" or "persons" ? size.Item1 : string.Empty;
                var display = $"{power}{size.Item2} {style.Item1}{style.Item2}";
                var language = style.Item3 ? Language.English : Language.Japanese;
                var rule = style.Item4 ? RoundingRule.HalfAwayFromZero : RoundingRule.TowardZero;
                Holds(new Fraction(number.Item1, number.Item2), unit, display, language, rule);
            },
            iter: 1500
        );
    }

    private static void Holds(Fraction value, string unit, string display, Language language, RoundingRule rule)
    {
        var written = NumberWriterTests.Write(
            NumberWriterTests.NumberOf(value, unit),
            display,
            new(language, rule, PrintedUnit.Million)
        );
        if (written.Form != PrintedForm.Digits)
        {
            value.IsZero.Should().BeTrue();
            return;
        }

        var reading = PrintedText.Read(written.Wording, language, written.Scale);
        var because = $"{value} {unit} prints as {written.Wording}";
        reading.Should().NotBeNull(because);
        reading!.Scale.Should().Be(written.Scale, because);
        reading.Interval!.Value.Holds(value).Should().BeTrue(because);
        reading.Printed.Should().Be(PrintedDigits.Value(value, written.Scale), because);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static Fraction Exact(string text) =>
        Fraction.TryParse(text, out var value) ? value : throw new ArgumentException(text);
}
