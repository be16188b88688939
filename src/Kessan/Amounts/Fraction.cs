using System.Globalization;
using System.Numerics;

namespace Kessan.Amounts;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
/// <remarks><c>default</c> is zero. Used for interests and for the exact side of proofs: totals, never postings. Two
/// numbers of 64 bits hold nearly every fraction there is; what outgrows them is held, as exactly, by two numbers
/// without a limit, and comes back as soon as it fits again.</remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private const int LargestPower = 18;

    private readonly long _numerator;

    // Zero says one, so that the default is a fraction.
    private readonly long _denominator;
    private readonly LargeFraction? _large;

    /// <summary>The fraction of two integers, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator cannot be zero.");
        }

        if (SmallFraction.TryHold(numerator, out var top) && SmallFraction.TryHold(denominator, out var bottom))
        {
            var common = (long)SmallFraction.Divisor(top, bottom);
            common = bottom < 0 ? -common : common;
            (_numerator, _denominator) = (top / common, bottom / common);
            return;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        if (SmallFraction.TryHold(numerator, out top) && SmallFraction.TryHold(denominator, out bottom))
        {
            (_numerator, _denominator) = (top, bottom);
        }
        else
        {
            _large = new(numerator, denominator);
        }
    }

    // In lowest terms already.
    private Fraction(long numerator, long denominator) => (_numerator, _denominator) = (numerator, denominator);

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One { get; } = new(1L, 1L);

    /// <summary>The numerator, carrying the sign.</summary>
    public BigInteger Numerator => _large is null ? _numerator : _large.Numerator;

    /// <summary>The denominator, always positive.</summary>
    public BigInteger Denominator => _large is null ? Bottom : _large.Denominator;

    /// <summary>Whether the value is zero.</summary>
    public bool IsZero => _large is null && _numerator == 0;

    /// <summary>Whether the value is below zero.</summary>
    public bool IsNegative => _large is null ? _numerator < 0 : _large.Numerator.Sign < 0;

    /// <summary>The value without its sign.</summary>
    public Fraction Magnitude => IsNegative ? -this : this;

    private long Bottom => _denominator == 0 ? 1 : _denominator;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(long value) =>
        value == long.MinValue ? new(value, BigInteger.One) : new(value, 1L);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        left._large is null
        && right._large is null
        && SmallFraction.TrySum(left._numerator, left.Bottom, right._numerator, right.Bottom, out var sum)
            ? new(sum.Top, sum.Bottom)
            : new(
                (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
                left.Denominator * right.Denominator
            );

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The value with its sign turned.</summary>
    public static Fraction operator -(Fraction value) =>
        value._large is null ? new(-value._numerator, value._denominator) : new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        left._large is null
        && right._large is null
        && SmallFraction.TryProduct(left._numerator, left.Bottom, right._numerator, right.Bottom, out var product)
            ? new(product.Top, product.Bottom)
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The right side is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right)
    {
        if (left._large is null && right._large is null && right._numerator != 0)
        {
            var (top, bottom) =
                right._numerator < 0 ? (-right.Bottom, -right._numerator) : (right.Bottom, right._numerator);
            if (SmallFraction.TryProduct(left._numerator, left.Bottom, top, bottom, out var quotient))
            {
                return new(quotient.Top, quotient.Bottom);
            }
        }

        return new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    /// <summary>Whether two fractions are the same number.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Whether two fractions are different numbers.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Whether the left is smaller.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is larger.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is smaller or equal.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is larger or equal.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Ten to a power, negative ones too.</summary>
    public static Fraction PowerOfTen(int power) =>
        power is >= -LargestPower and <= LargestPower
            ? power >= 0
                ? new(SmallFraction.PowerOfTen(power), 1L)
                : new(1L, SmallFraction.PowerOfTen(-power))
            : power >= 0
                ? new(BigInteger.Pow(10, power), BigInteger.One)
                : new(BigInteger.One, BigInteger.Pow(10, -power));

    /// <summary>Reads <c>4/5</c> or a decimal such as <c>80.6</c>, taken as it stands.</summary>
    public static bool TryParse(string text, out Fraction value)
    {
        value = default;
        var parts = text.Split('/');
        if (parts.Length == 1)
        {
            return TryParseDecimal(parts[0].Trim(), out value);
        }

        if (
            parts.Length != 2
            || !TryParseDecimal(parts[0].Trim(), out var top)
            || !TryParseDecimal(parts[1].Trim(), out var bottom)
            || bottom.IsZero
        )
        {
            return false;
        }

        value = top / bottom;
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) =>
        _large is null && other._large is null
            ? SmallFraction.Compare(_numerator, Bottom, other._numerator, other.Bottom)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) =>
        _numerator == other._numerator && Bottom == other.Bottom && Equals(_large, other._large);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, Bottom, _large);

    /// <summary>Writes <c>p</c> or <c>p/q</c>.</summary>
    public override string ToString() =>
        Denominator.IsOne
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool TryParseDecimal(string text, out Fraction value)
    {
        value = default;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mantissa))
        {
            return false;
        }

        value = new(mantissa, BigInteger.Pow(10, point < 0 ? 0 : text.Length - point - 1));
        return true;
    }

    /// <summary>A fraction that outgrows two numbers of 64 bits.</summary>
    private sealed record LargeFraction(BigInteger Numerator, BigInteger Denominator);
}
