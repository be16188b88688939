using CsCheck;
using Kessan.Amounts;
using Kessan.Tests.Ledgers;
using Kessan.Translation;

namespace Kessan.Tests.Translation;

public sealed class ColumnConversionTests
{
    private static readonly string[] Codes = ["JPY", "USD", "KWD"];

    [Fact]
    public void A_column_converts_every_amount_as_it_is_converted_alone() =>
        Gen.Select(
                Gen.OneOf(
                    Gen.Long,
                    Gen.Long[-1_000_000, 1_000_000],
                    Gen.Const(long.MinValue),
                    Gen.Const(long.MaxValue)
                ),
                Gen.OneOf(Gen.Long[1, 999], Gen.Long[1, 999_999_999_999_999_999]),
                Gen.Int[0, 18],
                Gen.Int[0, 2],
                Gen.Int[0, 2]
            )
            .Sample(
                (minor, mantissa, scale, from, to) =>
                {
                    var conversion = new Conversion(
                        new ExchangeRate(mantissa, scale),
                        GroupExample.Currency(Codes[from]),
                        GroupExample.Currency(Codes[to])
                    );
                    var exact = Expected(conversion, minor);
                    if (exact is { } expected)
                    {
                        new ColumnConversion(conversion).Convert(minor).Should().Be(expected);
                    }
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(50, 1)]
    [InlineData(-50, -1)]
    [InlineData(49, 0)]
    [InlineData(-49, 0)]
    [InlineData(149, 1)]
    [InlineData(-150, -2)]
    public void Halves_go_away_from_zero(long cents, long yen) =>
        new ColumnConversion(new(ExchangeRate.One, Currency.Usd, Currency.Jpy)).Convert(cents).Should().Be(yen);

    private static long? Expected(Conversion conversion, long minor)
    {
        var exact = Rounded(conversion.Exact(minor));
        return exact >= long.MinValue && exact <= long.MaxValue ? (long)exact : null;
    }

    private static System.Numerics.BigInteger Rounded(Fraction exact)
    {
        var magnitude = System.Numerics.BigInteger.Abs(exact.Numerator) * 2;
        var up = (magnitude + exact.Denominator) / (exact.Denominator * 2);
        return exact.IsNegative ? -up : up;
    }
}
