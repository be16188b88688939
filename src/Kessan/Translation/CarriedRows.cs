using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>The rows of balances that keep historical rates, found by account, partner and movement.</summary>
internal sealed class CarriedRows
{
    private readonly List<(ulong Key, long Functional, int Segment, int Row)> _rows = [];

    public CarriedRows(IReadOnlyList<PostingSegment> sources, AccountTreatment[] treatments)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var accounts = sources[i].Accounts;
            for (var row = 0; row < accounts.Length; row++)
            {
                if (treatments[accounts[row]] == AccountTreatment.CarriedBalance)
                {
                    var key = MovementKey.Of(accounts[row], sources[i].Partners[row], sources[i].Movements[row]);
                    _rows.Add((key, sources[i].Functional[row], i, row));
                }
            }
        }

        _rows.Sort(Order);
    }

    /// <summary>Gives the rows of a key a total; false where it has no rows.</summary>
    /// <remarks>Where several rows share it, each takes its part of the total, or where they offset each other its
    /// amount at the closing rate; the largest takes what is left.</remarks>
    public bool Assign(ulong key, long total, long[][] into, Conversion closing)
    {
        var first = FirstOf(key);
        var end = first;
        Int128 sum = 0;
        Int128 gross = 0;
        while (end < _rows.Count && _rows[end].Key == key)
        {
            sum += _rows[end].Functional;
            gross += Int128.Abs(_rows[end].Functional);
            end++;
        }

        var left = total;
        for (var i = first + 1; i < end; i++)
        {
            var amount = _rows[i].Functional;
            var share = gross == Int128.Abs(sum) && sum != 0 ? Part(total, amount, sum) : closing.Convert(amount);
            into[_rows[i].Segment][_rows[i].Row] = share;
            left -= share;
        }

        if (end > first)
        {
            into[_rows[first].Segment][_rows[first].Row] = left;
        }

        return end > first;
    }

    private static long Part(long total, long amount, Int128 sum) =>
        Rounding.Round(
            new Fraction((System.Numerics.BigInteger)total * amount, (System.Numerics.BigInteger)sum),
            RoundingRule.HalfAwayFromZero
        );

    private int FirstOf(ulong key)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Key < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Order(
        (ulong Key, long Functional, int Segment, int Row) left,
        (ulong Key, long Functional, int Segment, int Row) right
    )
    {
        var order = left.Key.CompareTo(right.Key);
        order = order != 0 ? order : Int128.Abs(right.Functional).CompareTo(Int128.Abs(left.Functional));
        order = order != 0 ? order : right.Functional.CompareTo(left.Functional);
        return order != 0 ? order : (left.Segment, left.Row).CompareTo((right.Segment, right.Row));
    }
}
