using System.Collections.Immutable;
using CsCheck;
using Kessan.Facts;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Tests.Facts.Measures;

public sealed class FormulaParserTests
{
    private static readonly Gen<string> Name = Pick("Revenue", "TotalAssets", "A1", "x");

    private static readonly Gen<FormulaPeriod?> Period = Pick<FormulaPeriod?>(
        null,
        FormulaPeriod.Parse("opening"),
        FormulaPeriod.Parse("prior-year"),
        FormulaPeriod.Parse("prior-quarter"),
        FormulaPeriod.Parse("last-fiscal-year"),
        FormulaPeriod.Parse("FY2018-Q2")
    );

    private static readonly Gen<ImmutableArray<FactMember>> Members = Pick<ImmutableArray<FactMember>>(
        [],
        [new("service", "Wan")],
        [new("nature", "A.1-b_c"), new("service", "売上")]
    );

    private static readonly Gen<Formula> Leaf = Gen.OneOf(
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.Int[0, 6]).Select(Formula (m, d) => new FormulaNumber(m, d)),
        Gen.Select(Name, Members, Period).Select(Formula (name, members, at) => new FormulaOperand(name, members, at))
    );

    private static readonly Gen<Formula> Tree = Gen.Recursive<Formula>(
        (depth, inner) =>
            depth > 5
                ? Leaf
                : Gen.OneOf(
                    Leaf,
                    inner.Select(Formula (of) => new FormulaNegation(of)),
                    Gen.Select(Pick('+', '-', '*', '/'), inner, inner)
                        .Select(Formula (sign, left, right) => new FormulaOperation(sign, left, right))
                )
    );

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    [Fact]
    public void What_is_written_is_read_again_as_the_same_formula() =>
        Tree.Where(tree => tree.ToString().Length <= FormulaParser.Longest)
            .Sample(tree =>
            {
                var (formula, fault) = FormulaParser.Read(tree.ToString());
                fault.Should().BeNull();
                formula.Should().Be(tree);
            });

    [Theory]
    [InlineData("a+b*c", "a + b * c")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a-b)-c", "a - b - c")]
    [InlineData("a/(b*c)", "a / (b * c)")]
    [InlineData("a/b*c", "a / b * c")]
    [InlineData("- a*b", "-a * b")]
    [InlineData("-(a+b)", "-(a + b)")]
    [InlineData("a--b", "a - -b")]
    [InlineData(" 1.50 * a ", "1.50 * a")]
    public void Products_bind_before_sums_and_equals_from_the_left(string text, string written) =>
        FormulaParser.Read(text).Formula!.ToString().Should().Be(written);

    [Fact]
    public void Members_stand_in_order_of_their_dimensions_and_blanks_count_for_nothing()
    {
        var operand = (FormulaOperand)FormulaParser.Read("Revenue[ service=Wan , nature=Other ](prior-year)").Formula!;

        operand.ToString().Should().Be("Revenue[nature=Other,service=Wan](prior-year)");
        operand.Should().Be(FormulaParser.Read("Revenue[nature=Other,service=Wan]( prior-year )").Formula);
    }

    [Theory]
    [InlineData("", 0, 1, "a concept, a number or an opening parenthesis is expected")]
    [InlineData("a +", 3, 1, "a concept, a number or an opening parenthesis is expected")]
    [InlineData("a b", 2, 1, "an operator (+ - * /) or the end is expected")]
    [InlineData("a (b)", 2, 1, "an operator (+ - * /) or the end is expected")]
    [InlineData("(a + b", 0, 6, "this parenthesis is never closed")]
    [InlineData("a + b)", 5, 1, "an operator (+ - * /) or the end is expected")]
    [InlineData("a[service]", 2, 7, "a member is written `dimension=member`")]
    [InlineData("a[service=]", 2, 8, "a member is written `dimension=member`")]
    [InlineData("a[b=c=d]", 2, 5, "a member is written `dimension=member`")]
    [InlineData("a[b=c,b=d]", 6, 3, "the dimension b stands twice")]
    [InlineData("a[b=c", 5, 1, "`]` or `,` is expected after a member")]
    [InlineData("a(last)", 2, 4, "`last` is no period here")]
    [InlineData("a(prior-year", 12, 1, "`)` is expected after a period")]
    [InlineData("1.", 0, 2, "`1.` is not a number of at most 18 digits")]
    [InlineData("1.2.3", 0, 5, "`1.2.3` is not a number of at most 18 digits")]
    [InlineData("a * 1234567890123456789", 4, 19, "is not a number of at most 18 digits")]
    [InlineData("a % b", 2, 1, "an operator (+ - * /) or the end is expected")]
    [InlineData("a－b", 1, 1, "an operator (+ - * /) or the end is expected")]
    public void What_is_wrong_is_told_where_it_stands(string text, int at, int width, string what)
    {
        var (formula, fault) = FormulaParser.Read(text);

        formula.Should().BeNull();
        fault!.What.Should().Contain(what);
        (fault.At, fault.Width).Should().Be((at, width));
    }

    [Fact]
    public void Depth_and_length_are_limited()
    {
        FormulaParser.Read(new string('(', 1900)).Fault!.What.Should().Contain("nested deeper than 50 levels");
        FormulaParser.Read(new string('-', 1900) + "a").Fault!.What.Should().Contain("nested deeper than 50 levels");
        FormulaParser.Read(new string(' ', 2000) + "a").Fault!.What.Should().Contain("longer than 2000 characters");
        FormulaParser.Read(string.Join('+', Enumerable.Repeat("a", 1000))).Formula.Should().NotBeNull();
    }

    [Fact]
    public void An_operand_knows_its_place_and_is_the_same_elsewhere()
    {
        var operands = FormulaParser.Read("aa + (bb[c=d](opening) - aa)").Formula!.Operands.ToArray();

        operands.Select(operand => (operand.At, operand.Width)).Should().Equal((0, 2), (6, 16), (25, 2));
        operands[0].Should().Be(operands[2]);
    }
}
