using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>A sum of rows that matter by partner: investments, goodwill, gains on sales of shares, dividends of
/// associates.</summary>
internal readonly record struct TrackedKey(int Entity, int Partner, int Account, Movement Movement)
    : IComparable<TrackedKey>
{
    public int CompareTo(TrackedKey other) =>
        (Entity, Partner, Account, Movement).CompareTo((other.Entity, other.Partner, other.Account, other.Movement));
}

/// <summary>A sum of rows that matter by partner, minor units, debit positive.</summary>
internal readonly record struct TrackedRow(TrackedKey Key, long Functional, long Presentation);

/// <summary>Sums of the entities' own books in one pass over the segments: net assets, results, equity by account
/// and movement, and the few rows that matter by partner. Presentation minor units, debit positive.</summary>
/// <remarks>Own books are the stages up to explained intercompany differences. Of the eliminations only dividend
/// income taken out counts, because a dividend is no result of the receiver; eliminated balances and turnover leave
/// every entity's equity as it is.</remarks>
internal sealed class EntityTotals
{
    public const int Movements = (int)Movement.Rounding + 1;

    private readonly Int128[]?[] _equity;
    private readonly Int128[] _netAssets;
    private readonly Int128[] _results;
    private readonly Int128[] _received;
    private readonly int[] _slots;
    private readonly AccountClass[] _classes;
    private readonly bool[] _tracked;
    private readonly bool[] _isInvestee;
    private readonly Dictionary<TrackedKey, (Int128 Functional, Int128 Presentation)> _rows = [];
    private Dictionary<int, List<TrackedRow>> _byPartner = [];
    private Dictionary<int, List<TrackedRow>> _byEntity = [];

    private EntityTotals(ClosingFrame frame)
    {
        var chart = frame.Group.Chart;
        _equity = new Int128[]?[frame.Group.Entities.Length];
        _netAssets = new Int128[_equity.Length];
        _results = new Int128[_equity.Length];
        _received = new Int128[_equity.Length];
        _classes = [.. chart.Accounts.Select(account => account.Class)];
        EquityAccounts = [.. chart.Accounts.Where(a => a.Class == AccountClass.Equity).Select(a => a.Index)];
        _slots = new int[chart.Accounts.Length];
        for (var slot = 0; slot < EquityAccounts.Length; slot++)
        {
            _slots[EquityAccounts[slot]] = slot;
        }

        _tracked = [.. chart.Accounts.Select(account => IsTracked(account.Role))];
        _isInvestee = [.. frame.Scope.Entries.Select(entry => entry.MethodInYear == ConsolidationMethod.Equity)];
    }

    /// <summary>Equity accounts of the chart, in order.</summary>
    public int[] EquityAccounts { get; }

    /// <summary>The sums of a ledger.</summary>
    public static EntityTotals Of(EliminatedLedger ledger)
    {
        var totals = new EntityTotals(ledger.Frame);
        foreach (var segment in ledger.Segments)
        {
            if (segment.Stage <= Stage.Intercompany)
            {
                totals.AddOwn(segment);
            }
            else if (segment.Stage == Stage.Eliminations)
            {
                totals.AddDividends(segment);
            }
        }

        totals.Index();
        return totals;
    }

    /// <summary>Whether an entity has any books.</summary>
    public bool HasBooks(int entity) => _equity[entity] is not null;

    /// <summary>Assets less liabilities.</summary>
    public Int128 NetAssets(int entity) => _netAssets[entity];

    /// <summary>The result of the year to date without intragroup dividends, debit positive.</summary>
    public Int128 Result(int entity) => _results[entity] + _received[entity];

    /// <summary>Intragroup dividends received, positive.</summary>
    public Int128 DividendsReceived(int entity) => _received[entity];

    /// <summary>A movement of an equity account.</summary>
    public long Equity(int entity, int account, Movement movement) =>
        _equity[entity] is { } sums ? Invariant.Narrow(sums[(_slots[account] * Movements) + (int)movement]) : 0;

    /// <summary>Rows with a partner, in order of key.</summary>
    public IReadOnlyList<TrackedRow> With(int partner) => _byPartner.GetValueOrDefault(partner) ?? [];

    /// <summary>The sum of an entity's tracked rows that pass.</summary>
    public (long Functional, long Presentation) Sum(int entity, Func<TrackedKey, bool> passes)
    {
        Int128 functional = 0;
        Int128 presentation = 0;
        foreach (var row in _byEntity.GetValueOrDefault(entity) ?? [])
        {
            if (passes(row.Key))
            {
                functional += row.Functional;
                presentation += row.Presentation;
            }
        }

        return (Invariant.Narrow(functional), Invariant.Narrow(presentation));
    }

    /// <summary>Adds a row this step made for an entity, so that what follows sees it.</summary>
    public void Add(PostingRow row)
    {
        _equity[row.Entity] ??= new Int128[EquityAccounts.Length * Movements];
        Count(row.Entity, row.Account, row.Movement, row.Amount);
    }

    private static bool IsTracked(AccountRole role) =>
        role
            is AccountRole.InvestmentInSubsidiary
                or AccountRole.EquityMethodInvestment
                or AccountRole.GainOnLossOfControl
                or AccountRole.Goodwill
                or AccountRole.GoodwillAmortization
                or AccountRole.GoodwillImpairment
                or AccountRole.BargainPurchaseGain;

    // Subsidiaries ask for their own rows only, so that many of them cost no more than their rows.
    private void Index()
    {
        var rows = _rows
            .OrderBy(row => row.Key)
            .Select(row => new TrackedRow(
                row.Key,
                Invariant.Narrow(row.Value.Functional),
                Invariant.Narrow(row.Value.Presentation)
            ))
            .ToList();
        _byPartner = rows.GroupBy(row => row.Key.Partner).ToDictionary(group => group.Key, group => group.ToList());
        _byEntity = rows.GroupBy(row => row.Key.Entity).ToDictionary(group => group.Key, group => group.ToList());
    }

    private void AddOwn(PostingSegment segment)
    {
        var accounts = segment.Accounts;
        var partners = segment.Partners;
        var movements = segment.Movements;
        var functional = segment.Functional;
        var amounts = segment.Presentation;
        for (var row = 0; row < amounts.Length; row++)
        {
            var entity = segment.EntityAt(row);
            if (entity < 0)
            {
                continue;
            }

            var account = accounts[row];
            _equity[entity] ??= new Int128[EquityAccounts.Length * Movements];
            Count(entity, account, movements[row], amounts[row]);
            var partner = partners[row];
            if (_tracked[account] || (partner >= 0 && _isInvestee[partner] && _classes[account].IsResult()))
            {
                Track(new(entity, partner, account, movements[row]), functional[row], amounts[row]);
            }
        }
    }

    private void AddDividends(PostingSegment segment)
    {
        for (var row = 0; row < segment.Count; row++)
        {
            var isDividend = segment.Journals[segment.JournalIndexes[row]].Kind == JournalKind.DividendElimination;
            if (isDividend && _classes[segment.Accounts[row]].IsResult() && segment.EntityAt(row) >= 0)
            {
                _received[segment.EntityAt(row)] += segment.Presentation[row];
            }
        }
    }

    private void Count(int entity, int account, Movement movement, long amount)
    {
        switch (_classes[account])
        {
            case AccountClass.Equity:
                _equity[entity]![(_slots[account] * Movements) + (int)movement] += amount;
                break;
            case AccountClass.Income or AccountClass.Expense:
                _results[entity] += amount;
                break;
            default:
                _netAssets[entity] += amount;
                break;
        }
    }

    private void Track(TrackedKey key, long functional, long presentation)
    {
        var sum = _rows.GetValueOrDefault(key);
        _rows[key] = (sum.Functional + functional, sum.Presentation + presentation);
    }
}
