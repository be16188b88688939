using Kessan.TieOut.Numbers;

namespace Kessan.Tests.TieOut.Numbers;

public sealed class NumberScannerTests
{
    [Theory]
    [InlineData("1,483", "=1483 ?")]
    [InlineData("90.96", "=90.96 ?")]
    [InlineData(".5%", "=0.5 e-2 ratio")]
    [InlineData("１，４８３", "=1483 ?")]
    [InlineData("9.6％", "=9.6 e-2 ratio")]
    [InlineData("1.234.567,89", "=1234567.89 ?")]
    [InlineData("19.104,5 Mio. EUR", "=19104.5 e6 EUR")]
    [InlineData("12,3 %", "=12.3 e-2 ratio")]
    [InlineData("1'234'567", "=1234567 ?")]
    [InlineData("0", "=0 ?")]
    public void Digits(string text, string expected) => ShouldRead(text, expected);

    [Theory]
    [InlineData("(4,446)", "-4446 ?")]
    [InlineData("( 4,446 )", "-4446 ?")]
    [InlineData("（4,446）", "-4446 ?")]
    [InlineData("(0)", "-0 ?")]
    [InlineData("△39", "-39 ?")]
    [InlineData("△ 1,897", "-1897 ?")]
    [InlineData("Δ 91", "-91 ?")]
    [InlineData("▲1,234百万円", "-1234 e6 JPY")]
    [InlineData("(△245)", "-245 ?")]
    [InlineData("-5", "-5 ?")]
    [InlineData("−5.2%", "-5.2 e-2 ratio")]
    [InlineData("– 5", "-5 ?")]
    [InlineData("+8.0", "+8.0 ?")]
    [InlineData("＋9.6％", "+9.6 e-2 ratio")]
    [InlineData("(18.3)%", "-18.3 e-2 ratio")]
    [InlineData("(4.3%)", "-4.3 e-2 ratio")]
    [InlineData("$(0.12)", "-0.12 e0 USD")]
    [InlineData("($1.2) million", "-1.2 e6 USD")]
    [InlineData("(JPY1.6 billion)", "-1.6 e9 JPY")]
    [InlineData("+JPY1.0 billion", "+1.0 e9 JPY")]
    [InlineData("JPY-0.75 billion", "-0.75 e9 JPY")]
    [InlineData("$-1.2 million", "-1.2 e6 USD")]
    [InlineData("JPY(148) million", "-148 e6 JPY")]
    [InlineData("-€12.5m", "-12.5 e6 EUR")]
    public void Signs(string text, string expected) => ShouldRead(text, expected);

    [Theory]
    [InlineData("JPY14,089 million", "=14089 e6 JPY")]
    [InlineData("JPY 7.0 billion", "=7.0 e9 JPY")]
    [InlineData("JPY20.38 bn", "=20.38 e9 JPY")]
    [InlineData("US$3.4m", "=3.4 e6 USD")]
    [InlineData("€5.2bn", "=5.2 e9 EUR")]
    [InlineData("JPY27.00 per common share", "=27.00 e0 JPY/shares")]
    [InlineData("1億2,300万円", "=12300 e4 JPY")]
    [InlineData("１億２，３００万円", "=12300 e4 JPY")]
    [InlineData("909億63百万円", "=90963 e6 JPY")]
    [InlineData("1兆2,345億円", "=12345 e8 JPY")]
    [InlineData("148万3千件", "=1483 e3 cases")]
    [InlineData("12円34銭", "=12.34 e0 JPY")]
    [InlineData("3,000万人", "=3000 e4 persons")]
    [InlineData("936 thousand", "=936 e3 ?")]
    [InlineData("1,093 personnel", "=1093 e0 persons")]
    [InlineData("175 new graduates", "=175 e0 graduates")]
    [InlineData("46,734,600株", "=46734600 e0 shares")]
    [InlineData("0.2 points", "=0.2 e-2 points")]
    [InlineData("3.2 % points", "=3.2 e-2 points")]
    [InlineData("0.2ポイント", "=0.2 e-2 points")]
    [InlineData("+0.5pp", "+0.5 e-2 points")]
    [InlineData("25 bps", "=25 e-4 points")]
    [InlineData("2.3x", "=2.3 e0 ratio")]
    [InlineData("1.5倍", "=1.5 e0 ratio")]
    [InlineData("110.45円/ドル", "=110.45 e0 JPY/USD")]
    [InlineData("12.5 Gbps", "=12.5 e0 Gbps")]
    public void Units(string text, string expected) => ShouldRead(text, expected);

    [Theory]
    [InlineData("up 9.6% YoY", "+9.6 e-2 ratio")]
    [InlineData("decreased by 18.2% YoY", "-18.2 e-2 ratio")]
    [InlineData("increased by over JPY0.3 billion", "+0.3 e9 JPY Over")]
    [InlineData("a decrease of 5", "-5 ?")]
    [InlineData("15% off", "-15 e-2 ratio")]
    [InlineData("9.6%増", "+9.6 e-2 ratio")]
    [InlineData("12億円の減少", "-12 e8 JPY")]
    [InlineData("6,751百万円減価償却", "=6751 e6 JPY")]
    [InlineData("増減率 3.2％", "=3.2 e-2 ratio")]
    [InlineData("approx. JPY 0.1 billion", "=0.1 e9 JPY Approximately")]
    [InlineData("約7.0億円", "=7.0 e8 JPY Approximately")]
    [InlineData("0.5億円超", "=0.5 e8 JPY Over")]
    [InlineData("up to 15%", "=15 e-2 ratio Under")]
    public void Words(string text, string expected) => ShouldRead(text, expected);

    [Theory]
    [InlineData("12.3% 11.2", "=12.3 e-2 ratio", "=11.2 ?")]
    [InlineData("5,797 (14.2%)", "=5797 ?", "=14.2 e-2 ratio")]
    [InlineData("(4,446), (1,977)", "-4446 ?", "-1977 ?")]
    [InlineData("1H17:11,581 (14.0%)+6.2%YoY", "=11581 ?", "=14.0 e-2 ratio", "+6.2 e-2 ratio")]
    [InlineData("1,483 thousand (up 462 thousand YoY)", "=1483 e3 ?", "+462 e3 ?")]
    [InlineData("JPY0.7 ~ 0.8 billion", "=0.7 e9 JPY First", "=0.8 e9 JPY Last")]
    [InlineData("10-15%", "=10 e-2 ratio First", "=15 e-2 ratio Last")]
    [InlineData("1,000～1,200百万円", "=1000 e6 JPY First", "=1200 e6 JPY Last")]
    [InlineData("from JPY 10.2 billion to JPY 11.5 billion", "=10.2 e9 JPY", "=11.5 e9 JPY")]
    [InlineData("rose 9.6% to $90.9 billion", "+9.6 e-2 ratio", "=90.9 e9 USD")]
    [InlineData("1,331\t(JPY1.6 billion)", "=1331 ?", "-1.6 e9 JPY")]
    [InlineData("- 86.4% of sales", "=86.4 e-2 ratio")]
    public void Several_in_a_text(string text, params string[] expected) => ShouldRead(text, expected);

    [Theory]
    [InlineData("-", "dash")]
    [InlineData("—", "dash")]
    [InlineData("－", "dash")]
    [InlineData("n.m.", "n.m.")]
    [InlineData("N/A", "n.m.")]
    [InlineData("11.2 -", "=11.2 ?", "dash")]
    public void No_digits(string text, params string[] expected) => ShouldRead(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("- a bullet")]
    [InlineData("① 売上高")]
    public void Nothing_at_all(string text)
    {
        var scanned = NumberScanner.Scan(text);

        scanned.Numbers.Should().BeEmpty();
        scanned.PassedOver.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Total ^(※8) 2.5 million (+24.2%)", "2.5 million", "+24.2%")]
    [InlineData("売上高は９０９億６３百万円", "９０９億６３百万円")]
    [InlineData("loss of (JPY 1.6 billion) here", "JPY 1.6 billion")]
    [InlineData("A 12 %, B", "12 %")]
    public void A_figure_keeps_its_place_and_its_own_marks(string text, params string[] expected) =>
        NumberScanner
            .Scan(text)
            .Numbers.Select(number => text.Substring(number.Start, number.Length))
            .Should()
            .Equal(expected);

    [Fact]
    public void Forty_digits_are_a_figure_and_forty_one_are_none()
    {
        NumberScanner.Scan(new string('9', 40)).Numbers.Should().ContainSingle();
        var scanned = NumberScanner.Scan(new string('9', 41));
        scanned.Numbers.Should().BeEmpty();
        scanned.PassedOver.Should().Equal(new PassedOver(0, 41, PassedOverReason.TooLong));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("(1,")]
    [InlineData("1-")]
    [InlineData("1億")]
    [InlineData("1H18 5 ")]
    [InlineData("up ")]
    [InlineData("（※1")]
    [InlineData("'1.")]
    [InlineData("年月")]
    public void Ten_thousand_of_anything_are_read(string part)
    {
        var scanned = NumberScanner.Scan(string.Concat(Enumerable.Repeat(part, 10_000)));

        scanned.Numbers.Should().OnlyContain(number => number.DigitsLength <= 60);
    }

    private static void ShouldRead(string text, params string[] expected) =>
        NumberScanner.Scan(text).Numbers.Select(Printed.Of).Should().Equal(expected);
}
