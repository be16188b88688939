using System.Globalization;
using System.Numerics;

namespace Kessan.Amounts;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
/// <remarks><c>default</c> is zero. Used for interests and for the exact side of proofs: totals, never
/// postings.</remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    /// <summary>The fraction of two integers, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator cannot be zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        _numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>The numerator, carrying the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>The denominator, always positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Whether the value is zero.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>Whether the value is below zero.</summary>
    public bool IsNegative => _numerator.Sign < 0;

    /// <summary>The value without its sign.</summary>
    public Fraction Magnitude => IsNegative ? -this : this;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator
        );

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The value with its sign turned.</summary>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The right side is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
        power >= 0 ? new(BigInteger.Pow(10, power), BigInteger.One) : new(BigInteger.One, BigInteger.Pow(10, -power));

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
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

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
}
