using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>What is told beside the cash flow statement because no cash moved: assets recognised under leases (IAS
/// 7.43, 44(a); ASC 230-10-50-4).</summary>
/// <remarks>With dimension <c>account</c> it is that of an asset account and the accounts below it.</remarks>
public sealed class SupplementaryFacts : IFactSource
{
    /// <summary>Assets recognised under leases over a period, positive: movement <see
    /// cref="Movement.LeaseAdditions"/> of asset accounts.</summary>
    public const string AssetsAcquiredUnderLeases = "AssetsAcquiredUnderLeases";

    private readonly StatementSeries _series;
    private readonly FactFrame _frame;
    private readonly ChartOfAccounts _chart;
    private readonly Dictionary<Closing, ImmutableArray<LedgerCell>> _additions;

    /// <summary>The supplementary facts of closings of one basis.</summary>
    public SupplementaryFacts(StatementSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        (_series, _frame) = (series, new(series));
        _chart = series.Sets.First().Ledger.Frame.Group.Chart;
        _additions = series.Sets.ToDictionary(set => set.Closing, Additions);
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published =>
        from period in _frame.Periods
        where _series.Reaches(period)
        select new FactId(AssetsAcquiredUnderLeases, period, FactId.Actual, _series.Definition.Basis, []);

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(id);
        var isOurs =
            id is { Concept: AssetsAcquiredUnderLeases, Scenario: FactId.Actual }
            && id.Basis == _series.Definition.Basis
            && _series.Reaches(id.Period);
        return (isOurs, id.Dimensions) switch
        {
            (true, []) => Fact(id, null),
            (true, [{ Dimension: FactId.AccountDimension, Member: var code }]) when Asset(code) is { } account => Fact(
                id,
                account
            ),
            _ => null,
        };
    }

    private Account? Asset(string code) =>
        _chart.Find(code) is { } account && account.Class == AccountClass.Asset ? account : null;

    private Fact Fact(FactId id, Account? account)
    {
        var before = _series.Before(id.Period) is { } earlier ? Sum(earlier.Closing, account) : 0;
        return _frame.Fact(
            id.Concept,
            id.Period,
            id.Dimensions,
            (
                account is null ? "Assets acquired under leases" : $"Assets acquired under leases: {account.NameEn}",
                account is null ? "リースにより取得した資産" : $"リースにより取得した資産：{account.NameJa}"
            ),
            new(Sum(id.Period.Closing, account) - before, false, "movement LeaseAdditions of assets")
        );
    }

    private long Sum(Closing closing, Account? account) =>
        _additions[closing]
            .Where(cell => account is null || IsBelow(cell.Account, account.Index))
            .Aggregate(0L, (sum, cell) => Invariant.Narrow((Int128)sum + cell.Amount));

    private bool IsBelow(int account, int heading)
    {
        while (account >= 0 && account != heading)
        {
            account = _chart[account].Parent;
        }

        return account == heading;
    }

    private ImmutableArray<LedgerCell> Additions(StatementSet set) =>
        [
            .. set
                .Totals.Whole.Where(cell => cell.Movement == Movement.LeaseAdditions)
                .Where(cell => _chart[cell.Account].Class == AccountClass.Asset),
        ];
}
