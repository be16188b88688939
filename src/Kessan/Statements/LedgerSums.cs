using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>The one pass over all postings: runs of equal keys are added up where they stand, then sorted and
/// merged.</summary>
/// <remarks>Rows stand in canonical order, so that a trial balance of many rows gives few runs; order changes speed,
/// never the result. Sums are checked for overflow as they are made.</remarks>
internal static class LedgerSums
{
    /// <summary>The sums of a consolidated ledger.</summary>
    /// <exception cref="InvariantViolationException">A segment has no presentation amounts.</exception>
    public static LedgerTotals Of(ConsolidatedLedger ledger)
    {
        var segments = ledger.Segments;
        var runs = new (ulong[] Keys, long[] Amounts)[segments.Length];
        ledger.Frame.Scheduler.ForEach(
            segments.Length,
            i => runs[i] = segments[i].Count == 0 ? ([], []) : Sorted(Runs(segments[i], ledger.Frame.Scope))
        );
        var keys = Join(Array.ConvertAll(runs, run => run.Keys));
        var amounts = Join(Array.ConvertAll(runs, run => run.Amounts));
        Array.Sort(keys, amounts);
        var frame = ledger.Frame;
        return new(
            Merge(keys, amounts),
            ByMember(ledger),
            [.. frame.Group.Entities.Select(entity => frame.IsDiscontinued(entity.Index))]
        );
    }

    /// <summary>The key of the cell a row belongs to.</summary>
    public static ulong Key(PostingSegment segment, int row, ConsolidationScope scope)
    {
        var movement = segment.Movements[row];
        var leaving = movement == Movement.ScopeChange && Leaving(segment, row, scope);
        var kind = segment.Journals[segment.JournalIndexes[row]].Kind;
        return CellKey.Of(segment.Accounts[row], movement, kind, segment.EntityAt(row), leaving);
    }

    private static T[] Join<T>(T[][] pieces)
    {
        var joined = new T[pieces.Sum(piece => piece.Length)];
        var place = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(joined, place);
            place += piece.Length;
        }

        return joined;
    }

    /// <summary>One sum a key: where a segment has many small journals, few keys are left for the whole
    /// ledger.</summary>
    private static (ulong[] Keys, long[] Amounts) Sorted((List<ulong> Keys, List<long> Amounts) runs)
    {
        ulong[] keys = [.. runs.Keys];
        long[] amounts = [.. runs.Amounts];
        Array.Sort(keys, amounts);
        var last = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (last >= 0 && keys[last] == keys[i])
            {
                amounts[last] += amounts[i];
            }
            else
            {
                last++;
                (keys[last], amounts[last]) = (keys[i], amounts[i]);
            }
        }

        return (keys[..(last + 1)], amounts[..(last + 1)]);
    }

    private static (List<ulong> Keys, List<long> Amounts) Runs(PostingSegment segment, ConsolidationScope scope)
    {
        Invariant.Holds(!segment.Presentation.IsEmpty, "a consolidated segment has presentation amounts");
        var (keys, amounts) = (new List<ulong>(), new List<long>());
        var accounts = segment.Accounts;
        var movements = segment.Movements;
        var journals = segment.JournalIndexes;
        var presentation = segment.Presentation;
        var start = 0;
        var sum = 0L;
        for (var row = 0; row < presentation.Length; row++)
        {
            var goesOn =
                accounts[row] == accounts[start]
                && movements[row] == movements[start]
                && journals[row] == journals[start]
                && (segment.Entity >= 0 || segment.EntityAt(row) == segment.EntityAt(start))
                && movements[row] != Movement.ScopeChange;
            if (!goesOn)
            {
                Flush(keys, amounts, sum == 0 ? 0 : Key(segment, start, scope), sum);
                (start, sum) = (row, 0);
            }

            sum += presentation[row];
        }

        Flush(keys, amounts, sum == 0 ? 0 : Key(segment, start, scope), sum);
        return (keys, amounts);
    }

    private static void Flush(List<ulong> keys, List<long> amounts, ulong key, long sum)
    {
        if (sum != 0)
        {
            keys.Add(key);
            amounts.Add(sum);
        }
    }

    /// <summary>Whose event a change of scope is: of the row's entity, else of its partner, else of whoever
    /// left.</summary>
    private static bool Leaving(PostingSegment segment, int row, ConsolidationScope scope)
    {
        var entity = Changed(scope, segment.EntityAt(row)) ?? Changed(scope, segment.Partners[row]);
        return entity is null
            ? scope.Entries.Any(entry => entry.Left is not null) && scope.Entries.All(entry => entry.Entered is null)
            : entity.Left is not null;
    }

    private static ScopeEntry? Changed(ConsolidationScope scope, int entity) =>
        entity >= 0 && (scope[entity].Left is not null || scope[entity].Entered is not null) ? scope[entity] : null;

    private static ImmutableArray<LedgerCell> Merge(ulong[] keys, long[] amounts)
    {
        var cells = ImmutableArray.CreateBuilder<LedgerCell>();
        for (var i = 0; i < keys.Length; )
        {
            var (key, sum) = (keys[i], 0L);
            for (; i < keys.Length && keys[i] == key; i++)
            {
                sum += amounts[i];
            }

            if (sum != 0)
            {
                cells.Add(CellKey.Cell(key, sum));
            }
        }

        return cells.ToImmutable();
    }

    private static ImmutableArray<DimensionCell> ByMember(ConsolidatedLedger ledger)
    {
        var chart = ledger.Frame.Group.Chart.Accounts;
        var slots = new int[chart.Length];
        var results = 0;
        foreach (var account in chart)
        {
            slots[account.Index] = account.Class.IsResult() && !account.IsHeading ? results++ : -1;
        }

        var cells = new List<DimensionCell>();
        var dimensions = ledger.Frame.Group.Dimensions.All;
        for (var d = 0; d < dimensions.Length; d++)
        {
            var members = dimensions[d].Members.Length;
            var sums = new long[results * members];
            foreach (var segment in ledger.Segments.Where(segment => !ledger.Frame.IsDiscontinued(segment.Entity)))
            {
                AddMembers(segment, d, (slots, members, sums), ledger.Frame);
            }

            var place = d;
            cells.AddRange(
                chart
                    .Where(account => slots[account.Index] >= 0)
                    .SelectMany(account =>
                        Cells(account.Index, place, sums.AsMemory(slots[account.Index] * members, members))
                    )
            );
        }

        return [.. cells.OrderBy(cell => cell.Account).ThenBy(cell => cell.Dimension).ThenBy(cell => cell.Member)];
    }

    private static void AddMembers(
        PostingSegment segment,
        int dimension,
        (int[] Slots, int Members, long[] Amounts) sums,
        ClosingFrame frame
    )
    {
        var codes = segment.Dimension(dimension);
        if (codes.IsEmpty)
        {
            return;
        }

        var accounts = segment.Accounts;
        var presentation = segment.Presentation;
        for (var row = 0; row < codes.Length; row++)
        {
            var slot = sums.Slots[accounts[row]];
            var counts = codes[row] >= 0 && slot >= 0;
            if (counts && (segment.Entity >= 0 || !frame.IsDiscontinued(segment.EntityAt(row))))
            {
                sums.Amounts[(slot * sums.Members) + codes[row]] += presentation[row];
            }
        }
    }

    private static IEnumerable<DimensionCell> Cells(int account, int dimension, ReadOnlyMemory<long> sums)
    {
        for (var member = 0; member < sums.Length; member++)
        {
            if (sums.Span[member] != 0)
            {
                yield return new(account, dimension, member, sums.Span[member]);
            }
        }
    }
}
