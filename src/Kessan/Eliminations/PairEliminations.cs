using System.Runtime.InteropServices;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Eliminates what two companies agree on, pair by pair and group by group (IFRS 10.B86(c), ASC
/// 810-10-45-1).</summary>
/// <remarks>
/// Rows keep account, partner, movement and dimensions, so that turnover by service and the movements of balances
/// stay right. The side with the smaller total goes wholly, the other to the same amount, each row in proportion;
/// what is more than that stays visible. A journal takes out as much debit as credit, so it never changes profit or
/// net assets of the group.
/// </remarks>
internal sealed class PairEliminations
{
    private const int Piece = 4096;
    private readonly MatchedLedger _ledger;
    private readonly PostingSegment[] _segments;
    private readonly int _dimensions;
    private readonly List<PostingRow> _rows = [];
    private readonly List<PostingRow> _entitySide = [];
    private readonly List<PostingRow> _partnerSide = [];

    private PairEliminations(MatchedLedger ledger)
    {
        _ledger = ledger;
        _segments = ImmutableCollectionsMarshal.AsArray(ledger.Segments)!;
        _dimensions = ledger.Frame.Group.Dimensions.Count;
    }

    /// <summary>One journal for every match with rows on both sides, in order of key over the segments.</summary>
    /// <remarks>Pieces of a fixed number of matches are independent, each a segment of its own, so that they can be
    /// done at the same time and come out the same however many are.</remarks>
    public static IEnumerable<PostingSegment> Of(MatchedLedger ledger)
    {
        var order = InOrderOfKey(ledger);
        var pieces = new PostingSegment[(order.Length + Piece - 1) / Piece];
        ledger.Frame.Scheduler.ForEach(
            pieces.Length,
            i =>
            {
                var upTo = Math.Min(order.Length, (i + 1) * Piece);
                pieces[i] = new PairEliminations(ledger).Build(order.AsSpan(i * Piece, upTo - (i * Piece)));
            }
        );
        return pieces;
    }

    private PostingSegment Build(ReadOnlySpan<(int Match, bool IsTurnover)> order)
    {
        var builder = new OrderedSegmentBuilder(Stage.Eliminations, _dimensions);
        foreach (var (match, isTurnover) in order)
        {
            Gather(match);
            if (Agreed() is not { } agreed)
            {
                continue;
            }

            ProportionalPart.Take(_entitySide, agreed.EntityTotal, agreed.Entity);
            ProportionalPart.Take(_partnerSide, agreed.PartnerTotal, -agreed.Entity);
            builder.Add(Header(_ledger.Matches[match], isTurnover), Reversed());
        }

        return builder.Build();
    }

    private JournalHeader Header(IntercompanyMatch match, bool isTurnover)
    {
        var entities = _ledger.Frame.Group.Entities;
        var kind = isTurnover ? JournalKind.TurnoverElimination : JournalKind.BalanceElimination;
        var word = isTurnover ? "turnover" : "balance";
        var rule = _ledger.Frame.Basis == AccountingBasis.UsGaap ? "ASC 810-10-45-1" : "IFRS 10.B86(c)";
        return new(
            $"elimination/{word}/{entities[match.Entity].Code}/{entities[match.Partner].Code}/{match.Group}",
            kind,
            rule,
            isTurnover ? "Intragroup turnover" : "Intragroup balances"
        )
        {
            Location = match.Location,
        };
    }

    /// <summary>Matches with rows, in order of the keys their journals will bear.</summary>
    private static (int Match, bool IsTurnover)[] InOrderOfKey(MatchedLedger ledger)
    {
        var order = new PairKeyOrder(ledger.Frame.Group.Entities);
        var isResult = ledger.Frame.Group.Chart.Accounts.Select(account => account.Class.IsResult()).ToArray();
        var (keys, items) = (new List<Int128>(), new List<(int Match, bool IsTurnover)>());
        var group = 0;
        for (var m = 0; m < ledger.Intragroup.Count; m++)
        {
            var match = ledger.Matches[m];
            group += m > 0 && match.Group != ledger.Matches[m - 1].Group ? 1 : 0;
            if (ledger.Intragroup.Rows(m).Length > 0)
            {
                var isTurnover = HasResults(ledger, m, isResult);
                keys.Add(order.Of(isTurnover ? 1 : 0, match.Entity, match.Partner, group));
                items.Add((m, isTurnover));
            }
        }

        var sorted = items.ToArray();
        Array.Sort(keys.ToArray(), sorted);
        return sorted;
    }

    private static bool HasResults(MatchedLedger ledger, int match, bool[] isResult)
    {
        var segments = ledger.Intragroup.Segments(match);
        var rows = ledger.Intragroup.Rows(match);
        for (var i = 0; i < rows.Length; i++)
        {
            if (isResult[ledger.Segments[segments[i]].Accounts[rows[i]]])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the rows of a match on their sides, in key order, rows of one key added up.</summary>
    private void Gather(int match)
    {
        _rows.Clear();
        _entitySide.Clear();
        _partnerSide.Clear();
        var segments = _ledger.Intragroup.Segments(match);
        var rows = _ledger.Intragroup.Rows(match);
        for (var i = 0; i < rows.Length; i++)
        {
            _rows.Add(Read(_segments[segments[i]], rows[i]));
        }

        var span = CollectionsMarshal.AsSpan(_rows);
        RowOrder.Sort(span);
        var entity = _ledger.Matches[match].Entity;
        for (var i = 0; i < span.Length; )
        {
            var (row, sum) = (span[i], 0L);
            while (i < span.Length && RowOrder.CompareKeys(span[i], row) == 0)
            {
                sum += span[i++].Amount;
            }

            if (sum != 0)
            {
                (row.Entity == entity ? _entitySide : _partnerSide).Add(row with { Amount = sum });
            }
        }
    }

    private PostingRow Read(PostingSegment segment, int row)
    {
        var codes = default(DimensionCodes);
        for (var d = 0; d < _dimensions; d++)
        {
            codes[d] = segment.DimensionAt(d, row);
        }

        return new(segment.EntityAt(row), segment.Accounts[row], segment.Presentation[row])
        {
            Partner = segment.Partners[row],
            Movement = segment.Movements[row],
            Dimensions = codes,
        };
    }

    /// <summary>What both sides agree on, signed as the entity's side; null where they agree on nothing.</summary>
    private (long EntityTotal, long PartnerTotal, long Entity)? Agreed()
    {
        var (entity, partner) = (Total(_entitySide), Total(_partnerSide));
        if (entity == 0 || partner == 0 || Math.Sign(entity) == Math.Sign(partner))
        {
            return null;
        }

        var amount = Math.Min(Math.Abs(entity), Math.Abs(partner));
        return (entity, partner, Math.Sign(entity) * amount);
    }

    private static long Total(List<PostingRow> rows)
    {
        Int128 sum = 0;
        foreach (var row in rows)
        {
            sum += row.Amount;
        }

        return Invariant.Narrow(sum);
    }

    private List<PostingRow> Reversed()
    {
        _rows.Clear();
        foreach (var row in _entitySide)
        {
            _rows.Add(row with { Amount = -row.Amount });
        }

        foreach (var row in _partnerSide)
        {
            _rows.Add(row with { Amount = -row.Amount });
        }

        return _rows;
    }
}
