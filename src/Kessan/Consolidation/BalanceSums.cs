using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>Sums rows by account and partner, the results of the year in retained earnings. Equity has no partner: one
/// on it says who got a dividend, not whose balance it is.</summary>
internal sealed class BalanceSums(ChartOfAccounts chart, int results)
{
    private readonly Dictionary<(int Account, int Partner), (Int128 Functional, Int128 Presentation)> _sums = [];

    public void Add(PostingSegment segment)
    {
        var accounts = segment.Accounts;
        var translated = !segment.Presentation.IsEmpty;
        for (var row = 0; row < accounts.Length; row++)
        {
            var accountClass = chart[accounts[row]].Class;
            var partner = accountClass is AccountClass.Asset or AccountClass.Liability ? segment.Partners[row] : -1;
            Add(
                (accountClass.IsResult() ? results : accounts[row], partner),
                segment.Functional[row],
                translated ? segment.Presentation[row] : 0
            );
        }
    }

    public void Add((int Account, int Partner) key, long functional, long presentation)
    {
        ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        sum = (sum.Functional + functional, sum.Presentation + presentation);
    }

    public ImmutableSortedDictionary<(int Account, int Partner), PositionBalance> Balances() =>
        _sums
            .Where(sum => sum.Value.Functional != 0 || sum.Value.Presentation != 0)
            .ToImmutableSortedDictionary(
                sum => sum.Key,
                sum => new PositionBalance(
                    Invariant.Narrow(sum.Value.Functional),
                    Invariant.Narrow(sum.Value.Presentation)
                )
            );

    public ImmutableSortedDictionary<(int Account, int Partner), long> Functional() =>
        _sums
            .Where(sum => sum.Value.Functional != 0)
            .ToImmutableSortedDictionary(sum => sum.Key, sum => Invariant.Narrow(sum.Value.Functional));
}
