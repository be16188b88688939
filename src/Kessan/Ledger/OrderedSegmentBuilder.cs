using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>Collects very many small journals of presentation amounts over several entities, column by column, for
/// rules that make a journal a pair of companies. The caller adds journals in order of key.</summary>
/// <remarks>A journal that does not balance cannot be added; rows of zero and journals without rows are left
/// out.</remarks>
internal sealed class OrderedSegmentBuilder(Stage stage, int dimensions)
{
    private readonly ImmutableArray<JournalHeader>.Builder _journals = ImmutableArray.CreateBuilder<JournalHeader>();
    private readonly List<int> _entities = [];
    private readonly List<int> _accounts = [];
    private readonly List<int> _partners = [];
    private readonly List<Movement> _movements = [];
    private readonly List<long> _functional = [];
    private readonly List<long> _presentation = [];
    private readonly List<int> _journalIndexes = [];
    private readonly List<int>[] _dimensions = [.. Enumerable.Range(0, dimensions).Select(_ => new List<int>())];
    private readonly bool[] _usesDimension = new bool[dimensions];

    /// <summary>Whether no journal was added.</summary>
    public bool IsEmpty => _journals.Count == 0;

    /// <summary>Adds a journal and puts its rows in canonical order.</summary>
    /// <exception cref="InvariantViolationException">The journal does not balance.</exception>
    public void Add(JournalHeader header, List<PostingRow> rows)
    {
        var span = CollectionsMarshal.AsSpan(rows);
        RowOrder.Sort(span);
        Int128 sum = 0;
        var first = _accounts.Count;
        foreach (ref readonly var row in span)
        {
            sum += row.Amount;
            if (row.Amount != 0)
            {
                Append(row);
            }
        }

        Invariant.Holds(sum == 0, $"journal {header.Key} does not balance: {sum} minor units");
        if (_accounts.Count > first)
        {
            _journals.Add(header);
        }
    }

    /// <summary>The segment.</summary>
    public PostingSegment Build()
    {
        var members = new int[]?[AnalysisDimensions.Most];
        for (var d = 0; d < _dimensions.Length; d++)
        {
            members[d] = _usesDimension[d] ? [.. _dimensions[d]] : null;
        }

        return new(
            stage,
            -1,
            _journals.ToImmutable(),
            new()
            {
                Count = _accounts.Count,
                Entities = [.. _entities],
                Accounts = [.. _accounts],
                Partners = [.. _partners],
                Movements = [.. _movements],
                Functional = [.. _functional],
                Presentation = [.. _presentation],
                Journals = [.. _journalIndexes],
                Lines = new int[_accounts.Count],
                Dimensions = members,
            }
        );
    }

    private void Append(in PostingRow row)
    {
        _entities.Add(row.Entity);
        _accounts.Add(row.Account);
        _partners.Add(row.Partner);
        _movements.Add(row.Movement);
        _functional.Add(row.Functional);
        _presentation.Add(row.Amount);
        _journalIndexes.Add(_journals.Count);
        for (var d = 0; d < _dimensions.Length; d++)
        {
            var member = row.Dimensions[d];
            _dimensions[d].Add(member);
            _usesDimension[d] |= member >= 0;
        }
    }
}
