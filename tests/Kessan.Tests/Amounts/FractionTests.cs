using System.Numerics;
using AwesomeAssertions;
using Kessan.Amounts;
using Xunit;

namespace Kessan.Tests.Amounts;

/// <summary>Fractions of any size against the rules of school on whole numbers without a limit.</summary>
public sealed class FractionTests
{
    // Both sides of what 64 bits hold, and of what their products and sums do.
    private static readonly BigInteger[] Numbers =
    [
        .. new[] { BigInteger.Zero, 1, 2, 3, 10, 12, 1000, 99991 },
        int.MaxValue,
        uint.MaxValue,
        (BigInteger)uint.MaxValue + 1,
        BigInteger.Pow(10, 18),
        BigInteger.Pow(2, 62),
        long.MaxValue - 1,
        long.MaxValue,
        -(BigInteger)long.MinValue,
        BigInteger.Pow(10, 20),
        BigInteger.Pow(3, 60),
    ];

    private static IEnumerable<(BigInteger Top, BigInteger Bottom)> Pairs =>
        from top in Numbers
        from bottom in Numbers
        where !bottom.IsZero
        from sign in (int[])[1, -1]
        select (sign * top, bottom);

    [Fact]
    public void Sums_products_quotients_and_order_are_those_of_whole_numbers()
    {
        var pairs = Pairs.ToList();
        for (var at = 0; at < pairs.Count; at++)
        {
            // Every fraction against some fifty others, each distance once.
            for (var step = 0; step < 53; step++)
            {
                var (a, b) = pairs[at];
                var (c, d) = pairs[(at + (step * step) + step) % pairs.Count];
                var (left, right) = (new Fraction(a, b), new Fraction(c, d));

                Is(left + right, (a * d) + (c * b), b * d);
                Is(left - right, (a * d) - (c * b), b * d);
                Is(left * right, a * c, b * d);
                (left < right).Should().Be(a * d < c * b);
                (left == right).Should().Be(a * d == c * b);
                if (!c.IsZero)
                {
                    Is(left / right, a * d, b * c);
                }
            }
        }
    }

    [Fact]
    public void What_comes_back_within_64_bits_equals_what_never_left_them()
    {
        Fraction largest = long.MaxValue;

        var back = largest * largest / largest;

        back.Should().Be(largest);
        back.GetHashCode().Should().Be(largest.GetHashCode());
        (largest + Fraction.One - Fraction.One).Should().Be(largest);
        ((Fraction)long.MinValue).Numerator.Should().Be(long.MinValue);
        (-(Fraction)long.MinValue).Numerator.Should().Be(-(BigInteger)long.MinValue);
    }

    [Fact]
    public void Nothing_written_is_zero_over_one()
    {
        default(Fraction).Should().Be(Fraction.Zero);
        default(Fraction).Denominator.Should().Be(BigInteger.One);
        (default(Fraction) + Fraction.One).Should().Be(Fraction.One);
        default(Fraction).GetHashCode().Should().Be(new Fraction(0, 7).GetHashCode());
        FluentThrow(() => Fraction.One / Fraction.Zero);
        FluentThrow(() => new Fraction(1, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(40)]
    public void Powers_of_ten_are_exact_on_both_sides(int power)
    {
        Is(Fraction.PowerOfTen(power), BigInteger.Pow(10, power), BigInteger.One);
        Is(Fraction.PowerOfTen(-power), BigInteger.One, BigInteger.Pow(10, power));
    }

    private static void FluentThrow(Func<Fraction> work) => work.Should().Throw<DivideByZeroException>();

    private static void Is(Fraction value, BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        if (value.Numerator != top / common || value.Denominator != bottom / common)
        {
            Assert.Fail($"{value} is not {top}/{bottom}");
        }
    }
}
