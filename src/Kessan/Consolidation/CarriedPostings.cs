using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>The consolidation's own entries that stand on into the next year.</summary>
internal static class CarriedPostings
{
    /// <summary>Sums of the standing entries by journal, entity, account and partner, results in retained
    /// earnings.</summary>
    public static ImmutableArray<CarriedPosting> From(ConsolidatedLedger ledger, List<EntityPosition> left, int results)
    {
        var sums = new SortedDictionary<(string Key, JournalKind Kind, int Entity, int Account, int Partner), Int128>();
        foreach (var segment in ledger.Segments.Where(segment => segment.Stage > Stage.Translation))
        {
            Add(sums, ledger.Frame, segment, results);
        }

        foreach (var position in left)
        {
            foreach (var ((account, partner), balance) in position.Balances)
            {
                Add(sums, Gone(ledger.Frame, position.Entity, account, partner), balance.Presentation);
            }
        }

        Check(sums);
        return
        [
            .. sums.Where(sum => sum.Value != 0)
                .Select(sum => new CarriedPosting(
                    sum.Key.Key,
                    sum.Key.Kind,
                    sum.Key.Entity,
                    sum.Key.Account,
                    sum.Key.Partner,
                    Invariant.Narrow(sum.Value)
                )),
        ];
    }

    private static void Add(
        SortedDictionary<(string, JournalKind, int, int, int), Int128> sums,
        ClosingFrame frame,
        PostingSegment segment,
        int results
    )
    {
        for (var row = 0; row < segment.Count; row++)
        {
            var posting = segment[row];
            if (!Stands(posting.Journal.Kind))
            {
                continue;
            }

            var isResult = frame.Group.Chart[posting.Account].Class.IsResult();
            var account = isResult ? results : posting.Account;
            // Unrealised profit is carried by pair: its effect on results keeps the company on the other side.
            var isOfPair = !isResult || posting.Journal.Kind == JournalKind.UnrealizedProfit;
            var partner = isOfPair ? posting.Partner : -1;
            var key = frame.Scope[posting.Entity].Left is null
                ? (posting.Journal.Key, posting.Journal.Kind, posting.Entity, account, partner)
                : Gone(frame, posting.Entity, account, partner);
            Add(sums, key, posting.Presentation);
        }
    }

    private static void Add<TKey>(SortedDictionary<TKey, Int128> sums, TKey key, long amount)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + amount;

    private static bool Stands(JournalKind kind) =>
        kind
            is JournalKind.Intercompany
                or JournalKind.UnrealizedProfit
                or JournalKind.InvestmentElimination
                or JournalKind.NonControllingInterest
                or JournalKind.EquityMethod
                or JournalKind.ScopeChange;

    private static (string, JournalKind, int, int, int) Gone(
        ClosingFrame frame,
        int entity,
        int account,
        int partner
    ) => ($"scope/left/{frame.Group.Entities[entity].Code}", JournalKind.ScopeChange, entity, account, partner);

    private static void Check(SortedDictionary<(string, JournalKind, int, int, int), Int128> sums)
    {
        Int128 total = 0;
        foreach (var amount in sums.Values)
        {
            total += amount;
        }

        Invariant.Holds(total == 0, $"carried consolidation entries do not balance: {total} minor units");
    }
}
