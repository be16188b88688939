using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>Account, partner and movement in one number, in canonical order.</summary>
internal static class MovementKey
{
    public static ulong Of(int account, int partner, Movement movement) =>
        (Group(account, partner) << 8) | (byte)movement;

    public static ulong Group(int account, int partner) => ((ulong)(uint)account << 24) | (uint)(partner + 1);

    public static int Account(ulong key) => (int)(key >> 32);

    public static int Partner(ulong key) => (int)((key >> 8) & 0xFFFFFF) - 1;

    public static Movement Movement(ulong key) => (Movement)(byte)(key & 0xFF);
}

/// <summary>Balances by account, partner and movement, in order of key.</summary>
internal sealed class MovementTotals
{
    private readonly List<MovementTotal> _totals = [];

    /// <summary>The totals in order of key, each key once.</summary>
    public IReadOnlyList<MovementTotal> All => _totals;

    /// <summary>Adds the balances of a segment.</summary>
    /// <param name="segment">The rows.</param>
    /// <param name="presentation">Their presentation amounts, or empty.</param>
    /// <param name="treatments">Which accounts are balances.</param>
    /// <param name="without">The key of a journal to pass over.</param>
    public void Add(
        PostingSegment segment,
        ReadOnlySpan<long> presentation,
        AccountTreatment[] treatments,
        string? without = null
    )
    {
        var accounts = segment.Accounts;
        var partners = segment.Partners;
        var movements = segment.Movements;
        var functional = segment.Functional;
        var journals = segment.JournalIndexes;
        var passed = without is null ? -1 : IndexOf(segment, without);
        for (var row = 0; row < accounts.Length; row++)
        {
            if (treatments[accounts[row]] > AccountTreatment.CarriedBalance || journals[row] == passed)
            {
                continue;
            }

            var key = MovementKey.Of(accounts[row], partners[row], movements[row]);
            var last = _totals.Count - 1;
            var amount = presentation.IsEmpty ? 0 : presentation[row];
            if (last >= 0 && _totals[last].Key == key)
            {
                _totals[last] = _totals[last].Plus(functional[row], amount);
            }
            else
            {
                _totals.Add(new(key, functional[row], amount));
            }
        }
    }

    /// <summary>Puts the totals in order and makes one of those with the same key.</summary>
    public MovementTotals Sorted()
    {
        _totals.Sort(static (left, right) => left.Key.CompareTo(right.Key));
        var kept = 0;
        for (var i = 0; i < _totals.Count; i++)
        {
            if (kept > 0 && _totals[kept - 1].Key == _totals[i].Key)
            {
                _totals[kept - 1] = _totals[kept - 1].Plus(_totals[i].Functional, _totals[i].Presentation);
            }
            else
            {
                _totals[kept++] = _totals[i];
            }
        }

        _totals.RemoveRange(kept, _totals.Count - kept);
        return this;
    }

    private static int IndexOf(PostingSegment segment, string journal)
    {
        for (var i = 0; i < segment.Journals.Length; i++)
        {
            if (string.Equals(segment.Journals[i].Key, journal, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The total of one key, minor units, debit positive.</summary>
internal readonly record struct MovementTotal(ulong Key, long Functional, long Presentation)
{
    public MovementTotal Plus(long functional, long presentation) =>
        new(Key, Functional + functional, Presentation + presentation);
}
