namespace Kessan.Amounts;

/// <summary>How an exact value becomes a whole number; always on the magnitude, so that the sign never
/// matters.</summary>
public enum RoundingRule
{
    /// <summary>Halves go away from zero (四捨五入).</summary>
    HalfAwayFromZero,

    /// <summary>Halves go to the even neighbour.</summary>
    HalfToEven,

    /// <summary>What is beyond the point is cut off (切捨て).</summary>
    TowardZero,
}

/// <summary>Rounds exact quotients by a named rule.</summary>
public static class Rounding
{
    /// <summary>The quotient of two integers, rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static Int128 Divide(Int128 numerator, Int128 denominator, RoundingRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(denominator, (Int128)0);
        var (quotient, remainder) = Int128.DivRem(Int128.Abs(numerator), denominator);
        var twice = remainder * 2;
        var up = rule switch
        {
            RoundingRule.TowardZero => false,
            RoundingRule.HalfToEven => twice > denominator || (twice == denominator && Int128.IsOddInteger(quotient)),
            _ => twice >= denominator,
        };
        quotient = up ? quotient + 1 : quotient;
        return numerator < 0 ? -quotient : quotient;
    }

    /// <summary>A fraction rounded once to a whole number.</summary>
    /// <exception cref="Kessan.Diagnostics.InvariantViolationException">The result does not fit 64 bits.</exception>
    public static long Round(Fraction value, RoundingRule rule) => Narrow(RoundWide(value, rule));

    /// <summary>A fraction rounded once to a whole number of any size.</summary>
    public static System.Numerics.BigInteger RoundWide(Fraction value, RoundingRule rule)
    {
        var (quotient, remainder) = System.Numerics.BigInteger.DivRem(
            System.Numerics.BigInteger.Abs(value.Numerator),
            value.Denominator
        );
        var comparison = (remainder * 2).CompareTo(value.Denominator);
        var up = rule switch
        {
            RoundingRule.TowardZero => false,
            RoundingRule.HalfToEven => comparison > 0 || (comparison == 0 && !quotient.IsEven),
            _ => comparison >= 0,
        };
        quotient = up ? quotient + 1 : quotient;
        return value.IsNegative ? -quotient : quotient;
    }

    private static long Narrow(System.Numerics.BigInteger value)
    {
        Kessan.Diagnostics.Invariant.Holds(
            value >= long.MinValue && value <= long.MaxValue,
            $"{value} minor units do not fit 64 bits"
        );
        return (long)value;
    }
}
