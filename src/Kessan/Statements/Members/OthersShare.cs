using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements.Members;

/// <summary>What of the results that carry some members is attributable to the others of one entity.</summary>
/// <param name="Entity">Index of the entity whose result it is.</param>
/// <param name="Exact">The exact share, presentation minor units, debit positive.</param>
/// <param name="Amount">The share rounded once, debit positive.</param>
public readonly record struct OthersShare(int Entity, Fraction Exact, long Amount);

/// <summary>Shares results that carry members between owners and others as the whole result was shared (IFRS 10.B94,
/// ASC 810-10-45-20): each closing period's by the interests in force in it.</summary>
/// <remarks>Attribution is posted once for an entity's whole result, without members, so the share of a part is
/// derived: the entity's own books and unrealised profit it bears, as in the posting.</remarks>
internal static class OthersShares
{
    /// <summary>The shares by entity; those of entities without others are left out.</summary>
    public static ImmutableArray<OthersShare> Of(
        ConsolidatedLedger ledger,
        MemberFilter filter,
        Func<ConsolidatedLedger, MemberCube> cubes
    )
    {
        var exact = new SortedDictionary<int, Fraction>();
        var later = Results(ledger, filter, cubes);
        for (var at = ledger; at is not null; at = at.Frame.Previous)
        {
            var before = at.Frame.Previous is { } previous ? Results(previous, filter, cubes) : [];
            foreach (var interest in at.Interests)
            {
                var amount = later.GetValueOrDefault(interest.Entity) - before.GetValueOrDefault(interest.Entity);
                var share = ShareOf(at, interest);
                if (amount != 0 && !share.IsZero)
                {
                    exact[interest.Entity] = exact.GetValueOrDefault(interest.Entity, Fraction.Zero) + (share * amount);
                }
            }

            later = before;
        }

        return [.. exact.Select(pair => new OthersShare(pair.Key, pair.Value, Rounded(pair.Value)))];
    }

    /// <summary>The others' part of the period since the closing before: what was attributed over what there was to
    /// attribute, else what they hold on the closing day.</summary>
    private static Fraction ShareOf(ConsolidatedLedger ledger, InterestRollForward interest)
    {
        var before =
            ledger.Frame.Previous?.Interests.FirstOrDefault(other => other.Entity == interest.Entity)?.State
            ?? InterestState.Empty;
        var result = interest.State.Result - before.Result;
        return result == 0
            ? Fraction.One - interest.Effective
            : (interest.State.ResultShare - before.ResultShare) / result;
    }

    private static Dictionary<int, long> Results(
        ConsolidatedLedger ledger,
        MemberFilter filter,
        Func<ConsolidatedLedger, MemberCube> cubes
    )
    {
        var chart = ledger.Frame.Group.Chart;
        var results = new Dictionary<int, long>();
        foreach (var cell in cubes(ledger).Cells)
        {
            if (chart[cell.Cell.Account].Class.IsResult() && IsShared(ledger, cell.Cell) && filter.Covers(cell))
            {
                results[cell.Cell.Entity] = results.GetValueOrDefault(cell.Cell.Entity) + cell.Cell.Amount;
            }
        }

        return results;
    }

    private static bool IsShared(ConsolidatedLedger ledger, LedgerCell cell) =>
        cell.Kind switch
        {
            JournalKind.BalanceElimination or JournalKind.TurnoverElimination => false,
            JournalKind.UnrealizedProfit => ledger.Eliminated.UnrealizedProfits.All(effect =>
                effect.Seller != cell.Entity || effect.Bearer == cell.Entity
            ),
            JournalKind.InvestmentElimination or JournalKind.NonControllingInterest => false,
            JournalKind.EquityMethod or JournalKind.ScopeChange => false,
            _ => true,
        };

    private static long Rounded(Fraction amount) => Rounding.Round(amount, RoundingRule.HalfAwayFromZero);
}
