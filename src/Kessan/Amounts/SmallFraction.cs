using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kessan.Amounts;

/// <summary>Arithmetic of fractions whose two numbers have 64 bits; what does not fit again is refused, never
/// cut.</summary>
/// <remarks>Numerators and denominators stand in lowest terms, lie within plus and minus <see cref="long.MaxValue"/>,
/// and denominators are positive. How little has to be reduced is shown by Knuth, The Art of Computer Programming 2,
/// 4.5.1.</remarks>
internal static class SmallFraction
{
    private static readonly long[] Powers =
    [
        .. Enumerable.Range(0, 19).Select(power => (long)BigInteger.Pow(10, power)),
    ];

    /// <summary>Ten to a power from 0 to 18.</summary>
    public static long PowerOfTen(int power) => Powers[power];

    /// <summary>Whether a number has 64 bits, and its opposite too.</summary>
    public static bool TryHold(BigInteger number, out long held)
    {
        if (number > long.MaxValue || number < -long.MaxValue)
        {
            held = 0;
            return false;
        }

        held = (long)number;
        return true;
    }

    /// <summary>The greatest common divisor of two numbers; the other's magnitude where one is zero.</summary>
    public static ulong Divisor(long left, long right) => Divisor((ulong)Math.Abs(left), (ulong)Math.Abs(right));

    /// <summary>The sum in lowest terms, where it fits.</summary>
    public static bool TrySum(long top, long bottom, long otherTop, long otherBottom, out (long Top, long Bottom) sum)
    {
        if (bottom == 1 && otherBottom == 1)
        {
            return Fits((Int128)top + otherTop, 1, out sum);
        }

        var shared = (long)Divisor((ulong)bottom, (ulong)otherBottom);
        var rest = bottom / shared;
        var whole = Product(top, otherBottom / shared) + Product(otherTop, rest);
        var left = whole >= long.MinValue && whole <= long.MaxValue ? (long)whole % shared : (long)(whole % shared);
        var common = shared == 1 ? 1 : (long)Divisor((ulong)Math.Abs(left), (ulong)shared);
        return Fits(common == 1 ? whole : whole / common, Product(rest, otherBottom / common), out sum);
    }

    /// <summary>The product in lowest terms, where it fits.</summary>
    public static bool TryProduct(
        long top,
        long bottom,
        long otherTop,
        long otherBottom,
        out (long Top, long Bottom) product
    )
    {
        var common = (long)Divisor((ulong)Math.Abs(top), (ulong)otherBottom);
        var otherCommon = (long)Divisor((ulong)Math.Abs(otherTop), (ulong)bottom);
        return Fits(
            Product(top / common, otherTop / otherCommon),
            Product(bottom / otherCommon, otherBottom / common),
            out product
        );
    }

    /// <summary>Below zero, zero or above as the first is smaller, as large or larger.</summary>
    public static int Compare(long top, long bottom, long otherTop, long otherBottom) =>
        bottom == otherBottom
            ? top.CompareTo(otherTop)
            : Product(top, otherBottom).CompareTo(Product(otherTop, bottom));

    private static bool Fits(Int128 top, Int128 bottom, out (long Top, long Bottom) held)
    {
        if (top > long.MaxValue || top < -long.MaxValue || bottom > long.MaxValue)
        {
            held = default;
            return false;
        }

        held = ((long)top, (long)bottom);
        return true;
    }

    private static Int128 Product(long left, long right)
    {
        var high = Math.BigMul(left, right, out var low);
        return unchecked(new Int128((ulong)high, (ulong)low));
    }

    // Stein's: halving and taking away, which a processor does faster than dividing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Divisor(ulong left, ulong right)
    {
        if (left <= 1 || right <= 1)
        {
            return left == 0 ? right
                : right == 0 ? left
                : 1;
        }

        var twos = BitOperations.TrailingZeroCount(left | right);
        left >>= BitOperations.TrailingZeroCount(left);
        while (right != 0)
        {
            right >>= BitOperations.TrailingZeroCount(right);
            (left, right) = left < right ? (left, right - left) : (right, left - right);
        }

        return left << twos;
    }
}
