using System.Numerics;
using Kessan.Diagnostics;

namespace Kessan.Amounts;

/// <summary>Turns minor units of one currency into minor units of another at one rate, exactly and rounded
/// once.</summary>
/// <remarks>The exact product is <c>amount × Multiplier / Divisor</c> in minor units of the target.</remarks>
public readonly record struct Conversion
{
    /// <summary>A conversion at a rate.</summary>
    public Conversion(ExchangeRate rate, Currency from, Currency to)
    {
        Rate = rate;
        var power = rate.Scale + from.MinorUnits - to.MinorUnits;
        Multiplier = power < 0 ? rate.Mantissa * PowerOfTen.Wide(-power) : rate.Mantissa;
        Divisor = power < 0 ? 1 : PowerOfTen.Wide(power);
    }

    /// <summary>The rate: target units for one unit.</summary>
    public ExchangeRate Rate { get; }

    /// <summary>The factor of the exact product.</summary>
    public Int128 Multiplier { get; }

    /// <summary>The divisor of the exact product, a power of ten.</summary>
    public Int128 Divisor { get; }

    /// <summary>Whether an amount converts to itself.</summary>
    public bool IsIdentity => Multiplier == Divisor;

    /// <summary>The converted amount in minor units of the target, rounded once, halves away from zero.</summary>
    /// <exception cref="InvariantViolationException">The result does not fit 64 bits.</exception>
    public long Convert(long minor) =>
        IsIdentity
            ? minor
            : Invariant.Narrow(Rounding.Divide(minor * Multiplier, Divisor, RoundingRule.HalfAwayFromZero));

    /// <summary>The converted amount in minor units of the target as an exact fraction.</summary>
    public Fraction Exact(BigInteger minor) => new(minor * (BigInteger)Multiplier, (BigInteger)Divisor);
}
