using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Reads every segment once and picks the rows that face another company of the group.</summary>
/// <remarks>Loops over columns of codes; a row costs a comparison, an intragroup row a search in its account's
/// relations.</remarks>
internal sealed class IntragroupScan
{
    private readonly RelationAuthority _authority;
    private readonly bool[] _matchable;
    private readonly bool[] _result;
    private readonly bool[] _hasLedger;
    private readonly bool[] _hasBalances;

    public IntragroupScan(ClosingFrame frame, RelationAuthority authority)
    {
        _authority = authority;
        _matchable = [.. frame.Group.Chart.Accounts.Select(IsMatched)];
        _result = [.. frame.Group.Chart.Accounts.Select(account => account.Class.IsResult())];
        _hasLedger = [.. frame.Scope.Entries.Select(entry => entry.HasLedger)];
        _hasBalances = [.. frame.Scope.Entries.Select(entry => entry.HasBalances)];
    }

    /// <summary>Whether an account is matched by pair: shares, gains on selling them, equity and dividends are
    /// eliminated by rules of their own.</summary>
    public static bool IsMatched(Account account) =>
        account.Class != AccountClass.Equity
        && account.Role
            is not (
                AccountRole.InvestmentInSubsidiary
                or AccountRole.EquityMethodInvestment
                or AccountRole.DividendIncome
                or AccountRole.GainOnLossOfControl
            );

    /// <summary>The intragroup rows of a segment.</summary>
    public SegmentRows Scan(PostingSegment segment)
    {
        var partners = segment.Partners;
        var accounts = segment.Accounts;
        var found = new SegmentRows(partners.Length - System.MemoryExtensions.Count(partners, -1));
        var (entity, account, partner, group) = (-1, -1, -1, -1);
        for (var row = 0; row < partners.Length; row++)
        {
            if (partners[row] < 0 || !_matchable[accounts[row]])
            {
                continue;
            }

            var own = segment.EntityAt(row);
            if (own != entity || accounts[row] != account || partners[row] != partner)
            {
                (entity, account, partner) = (own, accounts[row], partners[row]);
                group = Classify(account, entity, partner);
            }

            found.Add(row, group, entity, partner);
        }

        return found;
    }

    /// <summary>The group of a row; <see cref="SegmentRows.Outside"/> where the other side is not in the
    /// group.</summary>
    private int Classify(int account, int entity, int partner)
    {
        if (entity < 0 || !_hasLedger[entity])
        {
            return SegmentRows.Outside;
        }

        if (entity == partner)
        {
            return SegmentRows.Itself;
        }

        // What an entity that left owes or is owed goes out with its balances; its trade until then stays.
        var inGroup = _result[account] ? _hasLedger[partner] : _hasBalances[entity] && _hasBalances[partner];
        if (!inGroup)
        {
            return SegmentRows.Outside;
        }

        var group = _authority.GroupOf(account, entity, partner);
        return group < 0 ? SegmentRows.Uncovered : group;
    }
}

/// <summary>The intragroup rows of one segment, as columns.</summary>
internal sealed class SegmentRows(int capacity)
{
    public const int Outside = -1;
    public const int Uncovered = -2;
    public const int Itself = -3;

    private readonly int[] _rows = new int[capacity];
    private readonly int[] _groups = new int[capacity];
    private readonly int[] _entities = new int[capacity];
    private readonly int[] _partners = new int[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    public ReadOnlySpan<int> Groups => _groups.AsSpan(0, Count);

    /// <summary>The smaller index of each pair.</summary>
    public ReadOnlySpan<int> Entities => _entities.AsSpan(0, Count);

    /// <summary>The larger index of each pair.</summary>
    public ReadOnlySpan<int> Partners => _partners.AsSpan(0, Count);

    /// <summary>Rows that cannot be matched: no relation covers them, or the partner is the entity itself.</summary>
    public List<(int Row, bool Itself)> Rejected { get; } = [];

    public void Add(int row, int group, int entity, int partner)
    {
        if (group >= 0)
        {
            (_rows[Count], _groups[Count]) = (row, group);
            (_entities[Count], _partners[Count]) = (Math.Min(entity, partner), Math.Max(entity, partner));
            Count++;
        }
        else if (group != Outside)
        {
            Rejected.Add((row, group == Itself));
        }
    }
}
