namespace Kessan.Amounts;

/// <summary>Splits a whole amount so that the parts add up to it exactly.</summary>
public static class Apportionment
{
    /// <summary>Splits by weights with the largest-remainder method; ties go to the earlier part.</summary>
    /// <param name="total">Minor units, any sign.</param>
    /// <param name="weights">Non-negative weights, in key order; at least one positive.</param>
    /// <returns>Parts in minor units, in the order of the weights; each within one unit of its exact share.</returns>
    /// <exception cref="ArgumentException">No weight is positive, or one is negative.</exception>
    public static long[] LargestRemainder(long total, ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            sum += weight;
        }

        if (sum == 0)
        {
            throw new ArgumentException("At least one weight must be positive.", nameof(weights));
        }

        return Split(total, weights, sum);
    }

    private static long[] Split(long total, ReadOnlySpan<long> weights, Int128 sum)
    {
        var magnitude = Int128.Abs(total);
        var parts = new long[weights.Length];
        var remainders = new (Int128 Remainder, int Index)[weights.Length];
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem(magnitude * weights[i], sum);
            parts[i] = (long)quotient;
            remainders[i] = (-remainder, i);
            left -= quotient;
        }

        Array.Sort(remainders);
        for (var i = 0; i < (int)left; i++)
        {
            parts[remainders[i].Index]++;
        }

        return total < 0 ? [.. parts.Select(part => -part)] : parts;
    }
}
