using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Mapping;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>Reads the results of equity-method investees out of their own trial balances, where the folder has
/// them.</summary>
/// <remarks>Their ledgers are mapped but never summed into the group's (IAS 28.10, ASC 323-10-35-4).</remarks>
internal static class AssociateBooks
{
    /// <summary>The frame with a result for every investee that handed in a trial balance.</summary>
    public static Checked<ClosingFrame> Read(ClosingFrame frame)
    {
        var given = frame.Books.EquityMethod.Select(result => (result.Investee, result.Closing)).ToHashSet();
        ImmutableArray<TrialBalance> own =
        [
            .. frame.Books.TrialBalances.Where(tb =>
                tb.Closing == frame.Closing
                && frame.Scope[tb.Entity].Method == ConsolidationMethod.Equity
                && !frame.Scope[tb.Entity].HasLedger
                && !given.Contains((tb.Entity, tb.Closing))
            ),
        ];
        if (own.Length == 0)
        {
            return Checked.Clean(frame);
        }

        var mapped = MappingStage.Run(new ReportedLedger(frame, own), MappingPolicy.Default);
        var results = mapped.Value.Segments.Select(segment => ResultOf(frame, segment));
        var books = frame.Books with { EquityMethod = [.. frame.Books.EquityMethod, .. results] };
        return Checked.With(frame with { Books = books }, mapped.Findings);
    }

    private static EquityMethodResult ResultOf(ClosingFrame frame, PostingSegment segment)
    {
        Int128 result = 0;
        Int128 income = 0;
        Int128 dividends = 0;
        Int128 netAssets = 0;
        for (var row = 0; row < segment.Count; row++)
        {
            var accountClass = frame.Group.Chart[segment.Accounts[row]].Class;
            var amount = segment.Functional[row];
            result -= accountClass.IsResult() ? amount : 0;
            netAssets += accountClass is AccountClass.Asset or AccountClass.Liability ? amount : 0;
            if (accountClass == AccountClass.Equity)
            {
                var movement = segment.Movements[row];
                income -= movement is Movement.OtherComprehensiveIncome or Movement.Reclassification ? amount : 0;
                dividends += movement == Movement.Dividends ? amount : 0;
            }
        }

        return new(
            segment.Entity,
            frame.Closing,
            Invariant.Narrow(result),
            Invariant.Narrow(income),
            Invariant.Narrow(dividends),
            Invariant.Narrow(netAssets),
            new(segment.Journals[0].File)
        );
    }
}
