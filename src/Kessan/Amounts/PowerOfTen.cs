namespace Kessan.Amounts;

/// <summary>Powers of ten as exact integers.</summary>
public static class PowerOfTen
{
    private static readonly Int128[] Powers = [.. Enumerable.Range(0, 39).Select(Raise)];

    /// <summary>Ten to the power, 0 to 18.</summary>
    /// <exception cref="OverflowException">The power does not fit 64 bits.</exception>
    public static long Long(int power) => checked((long)Powers[power]);

    /// <summary>Ten to the power, 0 to 38.</summary>
    public static Int128 Wide(int power) => Powers[power];

    private static Int128 Raise(int power)
    {
        Int128 result = 1;
        for (var i = 0; i < power; i++)
        {
            result *= 10;
        }

        return result;
    }
}
