using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Posts explained differences on the side that stands at the other rate, against the exchange
/// difference.</summary>
/// <remarks>An intragroup monetary item cannot be eliminated without showing the result of the currency it commits a
/// company to (IAS 21.45, ASC 830-20-35-1). The side whose functional currency the deal is in stands; where that
/// decides nothing, the side that is not translated stands, else the one with the smaller index. The side that moves
/// moves on its largest row.</remarks>
internal sealed class ExchangeDifferences
{
    private readonly TranslatedLedger _ledger;
    private readonly PairSums _sums;
    private readonly Account? _account;
    private readonly Movement _movement;
    private readonly List<Int128> _keys = [];
    private readonly List<(long Slot, string Group, PostingRow Side, long Amount)> _posted = [];
    private readonly PairKeyOrder _order;

    public ExchangeDifferences(TranslatedLedger ledger, PairSums sums)
    {
        (_ledger, _sums, _order) = (ledger, sums, new(ledger.Frame.Group.Entities));
        _account = ledger.Frame.Group.Chart.WithRole(AccountRole.ExchangeDifferenceOnIntercompany);
        _movement = _account is { } account && account.Class.IsResult() ? Movement.None : Movement.ExchangeDifference;
    }

    /// <summary>Whether the chart has an account to post to.</summary>
    public bool HasAccount => _account is not null;

    /// <summary>Notes the explained part of a slot's difference, if there is any and an account for it.</summary>
    public void Note(long slot, string group, DifferenceSplit split, ReadOnlySpan<int> segments, ReadOnlySpan<int> rows)
    {
        if (split.Explained == 0 || _account is null)
        {
            return;
        }

        var (entity, partner) = (SlotKey.Entity(slot), SlotKey.Partner(slot));
        var side = LargestRow(Moving(entity, partner, split.Deal), segments, rows);
        _keys.Add(_order.Of(0, entity, partner, SlotKey.Group(slot)));
        _posted.Add((slot, group, side, split.Explained));
    }

    /// <summary>The journals as a segment, or null where there are none.</summary>
    public PostingSegment? Build()
    {
        if (_posted.Count == 0)
        {
            return null;
        }

        var builder = new OrderedSegmentBuilder(Stage.Intercompany, _ledger.Frame.Group.Dimensions.Count);
        var (posted, journal) = (_posted.ToArray(), new List<PostingRow>());
        Array.Sort(_keys.ToArray(), posted);
        foreach (var (slot, group, side, amount) in posted)
        {
            journal.Clear();
            journal.Add(side with { Amount = -amount });
            journal.Add(new(side.Entity, _account!.Index, amount) { Movement = _movement });
            builder.Add(Header(slot, group), journal);
        }

        return builder.Build();
    }

    private JournalHeader Header(long slot, string group)
    {
        var entities = _ledger.Frame.Group.Entities;
        var (entity, partner) = (entities[SlotKey.Entity(slot)].Code, entities[SlotKey.Partner(slot)].Code);
        const string reason = "One amount at two rates, and rounding";
        return new($"intercompany/{entity}/{partner}/{group}", JournalKind.Intercompany, "IAS 21.45", reason);
    }

    private int Moving(int entity, int partner, int deal)
    {
        var entityStands = deal >= 0 && _sums.IsFunctionalOf(entity, deal);
        var partnerStands = deal >= 0 && _sums.IsFunctionalOf(partner, deal);
        if (entityStands != partnerStands)
        {
            return entityStands ? partner : entity;
        }

        return _sums.IsTranslated(entity) && !_sums.IsTranslated(partner) ? entity : partner;
    }

    private PostingRow LargestRow(int entity, ReadOnlySpan<int> segments, ReadOnlySpan<int> rows)
    {
        var best = default(PostingRow);
        for (var i = 0; i < rows.Length; i++)
        {
            var segment = _ledger.Segments[segments[i]];
            var amount = segment.Presentation[rows[i]];
            if (Math.Abs(amount) < Math.Abs(best.Amount) || segment.EntityAt(rows[i]) != entity)
            {
                continue;
            }

            var row = Read(segment, rows[i], amount);
            best = Math.Abs(amount) > Math.Abs(best.Amount) || RowOrder.CompareKeys(row, best) < 0 ? row : best;
        }

        return best;
    }

    private PostingRow Read(PostingSegment segment, int row, long amount)
    {
        var account = segment.Accounts[row];
        var isResult = _ledger.Frame.Group.Chart[account].Class.IsResult();
        return new(segment.EntityAt(row), account, amount)
        {
            Partner = segment.Partners[row],
            Movement = isResult ? Movement.None : Movement.ExchangeDifference,
            Dimensions = DimensionsOf(segment, row),
        };
    }

    private DimensionCodes DimensionsOf(PostingSegment segment, int row)
    {
        var codes = default(DimensionCodes);
        for (var d = 0; d < _ledger.Frame.Group.Dimensions.Count; d++)
        {
            codes[d] = segment.DimensionAt(d, row);
        }

        return codes;
    }
}
