using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>Collects balanced journals into a segment of presentation or functional amounts.</summary>
/// <remarks>For the journals of rules, which are few against the rows of trial balances; those are built column by
/// column by the reader. A journal that does not balance cannot be added.</remarks>
public sealed class SegmentBuilder
{
    private readonly Stage _stage;
    private readonly int _entity;
    private readonly bool _translated;
    private readonly List<(JournalHeader Header, ImmutableArray<PostingRow> Rows)> _journals = [];

    private SegmentBuilder(Stage stage, int entity, bool translated)
    {
        _stage = stage;
        _entity = entity;
        _translated = translated;
    }

    /// <summary>A builder of journals in one entity's functional currency, before translation.</summary>
    public static SegmentBuilder Functional(Stage stage, int entity) => new(stage, entity, translated: false);

    /// <summary>A builder of journals in the presentation currency; the entity is -1 where rows belong to
    /// several.</summary>
    public static SegmentBuilder Presentation(Stage stage, int entity = -1) => new(stage, entity, translated: true);

    /// <summary>Whether no journal was added.</summary>
    public bool IsEmpty => _journals.Count == 0;

    /// <summary>Adds a journal; rows of zero are left out, and a journal without rows is not added.</summary>
    /// <exception cref="InvariantViolationException">The journal does not balance.</exception>
    public void Add(JournalHeader header, IEnumerable<PostingRow> rows) => AddClosing(header, rows, 0);

    /// <summary>Adds a journal that closes others: its rows add up to minus what those leave, so that all balance
    /// together.</summary>
    /// <param name="header">What it says about itself.</param>
    /// <param name="rows">Its rows; those of zero are left out.</param>
    /// <param name="left">What the journals it closes add up to, in the currency of
    /// <see cref="PostingRow.Amount"/>.</param>
    /// <exception cref="InvariantViolationException">The journals do not balance together.</exception>
    public void AddClosing(JournalHeader header, IEnumerable<PostingRow> rows, Int128 left)
    {
        ImmutableArray<PostingRow> kept = [.. rows.Where(row => row.Amount != 0 || row.Functional != 0)];
        var sum = left;
        foreach (var row in kept)
        {
            sum += row.Amount;
        }

        Invariant.Holds(sum == 0, $"journal {header.Key} does not balance: {sum} minor units");
        if (kept.Length > 0)
        {
            _journals.Add((header, kept));
        }
    }

    /// <summary>The segment, journals by key and rows in canonical order.</summary>
    public PostingSegment Build()
    {
        var journals = _journals.OrderBy(journal => journal.Header.Key, StringComparer.Ordinal).ToList();
        var columns = Columns(journals.Sum(journal => journal.Rows.Length));
        var place = 0;
        for (var i = 0; i < journals.Count; i++)
        {
            foreach (ref readonly var row in InOrder(journals[i].Rows).AsSpan())
            {
                columns.Journals[place] = i;
                Fill(columns, place++, in row);
            }
        }

        return new(_stage, _entity, [.. journals.Select(journal => journal.Header)], columns);
    }

    private static ImmutableArray<PostingRow> InOrder(ImmutableArray<PostingRow> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (RowOrder.Instance.Compare(rows[i - 1], rows[i]) > 0)
            {
                return rows.Sort(RowOrder.Instance);
            }
        }

        return rows;
    }

    private PostingColumns Columns(int count) =>
        new()
        {
            Count = count,
            Accounts = new int[count],
            Partners = new int[count],
            Movements = new Movement[count],
            Functional = new long[count],
            Presentation = _translated ? new long[count] : [],
            Journals = new int[count],
            Lines = new int[count],
            Entities = _entity < 0 ? new int[count] : null,
        };

    private void Fill(PostingColumns columns, int place, in PostingRow row)
    {
        columns.Accounts[place] = row.Account;
        columns.Partners[place] = row.Partner;
        columns.Movements[place] = row.Movement;
        columns.Functional[place] = _translated ? row.Functional : row.Amount;
        columns.Lines[place] = row.Line;
        if (_translated)
        {
            columns.Presentation[place] = row.Amount;
        }

        if (columns.Entities is { } entities)
        {
            entities[place] = row.Entity;
        }

        for (var d = 0; d < AnalysisDimensions.Most; d++)
        {
            FillMember(columns, d, place, row.Dimensions[d]);
        }
    }

    private static void FillMember(PostingColumns columns, int dimension, int place, int member)
    {
        if (member >= 0 && columns.Dimensions[dimension] is null)
        {
            columns.Dimensions[dimension] = new int[columns.Count];
            Array.Fill(columns.Dimensions[dimension]!, -1);
        }

        if (columns.Dimensions[dimension] is { } members)
        {
            members[place] = member;
        }
    }
}
