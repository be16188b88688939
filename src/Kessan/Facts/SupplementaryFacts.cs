using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>What is told beside the cash flow statement because no cash moved: assets recognised under leases (IAS
/// 7.43, 44(a); ASC 230-10-50-4).</summary>
public sealed class SupplementaryFacts : IFactSource
{
    /// <summary>Assets recognised under leases over a period, positive: movement <see cref="Movement.LeaseAdditions"/> of
    /// asset accounts.</summary>
    public const string AssetsAcquiredUnderLeases = "AssetsAcquiredUnderLeases";

    private readonly FactSet _facts;

    /// <summary>The supplementary facts of closings of one basis.</summary>
    public SupplementaryFacts(StatementSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var frame = new FactFrame(series);
        var sums = series.Sets.ToDictionary(set => set.Closing, LeaseAdditions);
        _facts = new(
            from period in frame.Periods
            where series.Reaches(period)
            let before = series.Before(period) is { } earlier ? sums[earlier.Closing] : 0
            select frame.Fact(
                AssetsAcquiredUnderLeases,
                period,
                [],
                ("Assets acquired under leases", "リースにより取得した資産"),
                new(sums[period.Closing] - before, false, "movement LeaseAdditions of assets")
            )
        );
    }

    /// <summary>The concepts there are.</summary>
    public static ImmutableArray<string> Concepts { get; } = [AssetsAcquiredUnderLeases];

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _facts.All.Select(fact => fact.Id);

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Concepts.Contains(id.Concept) ? _facts.Find(id.ToString()) : null;
    }

    private static long LeaseAdditions(StatementSet set)
    {
        var chart = set.Ledger.Frame.Group.Chart;
        return set
            .Totals.Whole.Where(cell => cell.Movement == Movement.LeaseAdditions)
            .Where(cell => chart[cell.Account].Class == AccountClass.Asset)
            .Sum(cell => cell.Amount);
    }
}
