using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>Makes what a fiscal year hands to the next: the year's results go to retained earnings, balances
/// stay.</summary>
internal static class YearEnd
{
    /// <summary>The opening position that the last closing of a year leaves.</summary>
    /// <remarks>The balances of an entity that left during the year, and what was posted on it when it left, are
    /// netted: the assets and liabilities are gone, and what it earned while it was in the group stays in retained
    /// earnings.</remarks>
    public static OpeningPosition Carry(ConsolidatedLedger ledger)
    {
        var frame = ledger.Frame;
        var results = frame.Group.Chart.WithRole(AccountRole.RetainedEarnings);
        Invariant.Holds(results is not null, "the group chart has no account for retained earnings");
        var positions = new EntityPosition?[frame.Group.Entities.Length];
        frame.Scheduler.ForEach(
            positions.Length,
            entity => positions[entity] = Position(ledger, entity, results.Index)
        );
        var left = positions
            .Where(p => p is not null && frame.Scope[p.Entity].Left is not null)
            .Select(p => p!)
            .ToList();
        var stays = positions.Where(p => p is not null && frame.Scope[p.Entity].Left is null).Select(p => p!);
        return new(
            frame.Closing,
            stays.ToImmutableSortedDictionary(position => position.Entity, position => position),
            CarriedPostings.From(ledger, left, results.Index),
            IsFirst: false
        );
    }

    private static EntityPosition? Position(ConsolidatedLedger ledger, int entity, int results)
    {
        var own = ledger
            .Segments.Where(segment => segment.Entity == entity && segment.Stage <= Stage.Translation)
            .ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var sums = new BalanceSums(ledger.Frame.Group.Chart, results);
        var reported = new BalanceSums(ledger.Frame.Group.Chart, results);
        foreach (var segment in own)
        {
            sums.Add(segment);
            if (segment.Stage == Stage.Mapping)
            {
                reported.Add(segment);
            }
        }

        var translation = ledger.Eliminated.Matched.Translated.Translations.First(each => each.Entity == entity);
        return new(entity, sums.Balances(), reported.Functional(), translation.Adjustment, translation.Rounding);
    }
}
