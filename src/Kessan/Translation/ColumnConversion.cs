using Kessan.Amounts;

namespace Kessan.Translation;

/// <summary>A conversion made ready for columns: the same results as <see cref="Amounts.Conversion.Convert"/>, in
/// 64-bit arithmetic wherever the product fits.</summary>
/// <remarks>The quotient of a number below 2^63 by a divisor <c>d</c>, <c>2^s ≤ d &lt; 2^(s+1)</c>, is the upper
/// half of its product with <c>⌊2^(64+s) / d⌋ + 1</c>, shifted by <c>s</c>: the reciprocal exceeds the exact one by
/// less than <c>1 / 2^(64+s)</c> of <c>d</c>, too little to reach the next integer.</remarks>
internal sealed class ColumnConversion
{
    private readonly Conversion _conversion;
    private readonly ulong _multiplier;
    private readonly ulong _half;
    private readonly ulong _limit;
    private readonly ulong _reciprocal;
    private readonly int _shift;

    public ColumnConversion(Conversion conversion)
    {
        _conversion = conversion;
        if (conversion.Multiplier > long.MaxValue || conversion.Divisor > long.MaxValue)
        {
            return;
        }

        var divisor = (ulong)conversion.Divisor;
        _multiplier = (ulong)conversion.Multiplier;
        _half = divisor / 2;
        _limit = (((ulong)long.MaxValue) - _half) / _multiplier;
        _shift = 63 - System.Numerics.BitOperations.LeadingZeroCount(divisor);
        _reciprocal = divisor == 1 ? 0 : (ulong)(((UInt128.One << (64 + _shift)) / divisor) + 1);
    }

    /// <summary>The conversion.</summary>
    public Conversion Conversion => _conversion;

    /// <summary>An amount, rounded once, halves away from zero.</summary>
    public long Convert(long minor)
    {
        unchecked
        {
            var sign = minor >> 63;
            var magnitude = (ulong)((minor ^ sign) - sign);
            if (magnitude > _limit)
            {
                return _conversion.Convert(minor);
            }

            var product = (magnitude * _multiplier) + _half;
            var quotient = (long)(_reciprocal == 0 ? product : Math.BigMul(product, _reciprocal, out _) >> _shift);
            return (quotient ^ sign) - sign;
        }
    }

    /// <summary>A column of amounts.</summary>
    public void Convert(ReadOnlySpan<long> minor, Span<long> into)
    {
        for (var i = 0; i < minor.Length; i++)
        {
            into[i] = Convert(minor[i]);
        }
    }
}
