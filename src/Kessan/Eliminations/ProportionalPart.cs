using System.Runtime.InteropServices;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Eliminations;

/// <summary>Takes a part of rows, each in proportion, so that the parts add up to it exactly.</summary>
internal static class ProportionalPart
{
    /// <summary>The rows with their amounts lowered to a part of their total.</summary>
    /// <remarks>Each row is taken down to the unit below its exact share; the units left go to the largest
    /// remainders, ties in key order. Rows may have either sign (an opening and a repayment), and each ends within
    /// one unit of its share.</remarks>
    /// <param name="rows">In key order.</param>
    /// <param name="total">Their total, not zero.</param>
    /// <param name="part">What is taken, of the same sign and not more than the total.</param>
    public static void Take(List<PostingRow> rows, long total, long part)
    {
        if (part == total)
        {
            return;
        }

        var (sign, divisor) = (Math.Sign(total), Int128.Abs(total));
        var remainders = new (Int128 Remainder, int Place)[rows.Count];
        var left = (Int128)part;
        var span = CollectionsMarshal.AsSpan(rows);
        for (var i = 0; i < span.Length; i++)
        {
            var product = (Int128)span[i].Amount * part * sign;
            var (quotient, remainder) = Int128.DivRem(product, divisor);
            quotient = remainder < 0 ? quotient - 1 : quotient;
            remainders[i] = (-(remainder < 0 ? remainder + divisor : remainder), i);
            span[i] = span[i] with { Amount = Invariant.Narrow(quotient) };
            left -= quotient;
        }

        Array.Sort(remainders);
        for (var i = 0; i < left; i++)
        {
            ref var row = ref span[remainders[i].Place];
            row = row with { Amount = row.Amount + 1 };
        }
    }
}
