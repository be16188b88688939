using System.Numerics;

namespace Kessan.Eng.Iij.Exact;

/// <summary>A quotient of whole numbers, always reduced, its denominator positive.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    private Rational(BigInteger whole)
    {
        Numerator = whole;
        _denominatorLessOne = BigInteger.Zero;
    }

    public static Rational Zero => default;

    public static Rational One => new(BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    public bool IsWhole => _denominatorLessOne.IsZero;

    public int Sign => Numerator.Sign;

    public static implicit operator Rational(BigInteger whole) => new(whole);

    public static implicit operator Rational(long whole) => new(new BigInteger(whole));

    public static Rational operator +(Rational a, Rational b) =>
        a.IsWhole && b.IsWhole
            ? new(a.Numerator + b.Numerator)
            : new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => a.IsWhole ? new(-a.Numerator) : new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) =>
        a.IsWhole && b.IsWhole
            ? new(a.Numerator * b.Numerator)
            : new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest whole number; a half goes away from zero.</summary>
    public BigInteger RoundHalfAwayFromZero()
    {
        var doubled = (BigInteger.Abs(Numerator) * 2) + Denominator;
        return doubled / (Denominator * 2) * Sign;
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    public override string ToString() => IsWhole ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
