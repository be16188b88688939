using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>The results among the rows of a segment, in order of account, partner, movement and dimensions.</summary>
internal sealed class FlowRows
{
    private readonly int[] _rows;
    private readonly int _dimensions;

    private FlowRows(PostingSegment segment, int[] rows, int dimensions)
    {
        Segment = segment;
        _rows = rows;
        _dimensions = dimensions;
    }

    /// <summary>The segment.</summary>
    public PostingSegment Segment { get; }

    /// <summary>How many there are.</summary>
    public int Count => _rows.Length;

    /// <summary>The row at a place of the order.</summary>
    public int this[int place] => _rows[place];

    /// <summary>The results of a segment, or of one of its journals.</summary>
    public static FlowRows Of(
        PostingSegment segment,
        AccountTreatment[] treatments,
        int dimensions,
        string? journal = null
    )
    {
        var accounts = segment.Accounts;
        var rows = new int[segment.Count];
        var count = 0;
        for (var row = 0; row < accounts.Length; row++)
        {
            rows[count] = row;
            count += treatments[accounts[row]] == AccountTreatment.Flow ? 1 : 0;
        }

        var found = new FlowRows(segment, rows.AsSpan(0, count).ToArray(), dimensions);
        return (journal is null ? found : found.Only(journal)).Sorted();
    }

    /// <summary>Orders a row against one of another segment by key.</summary>
    public int Compare(int place, FlowRows other, int otherPlace) =>
        Compare(Segment, _rows[place], other.Segment, other._rows[otherPlace]);

    private FlowRows Only(string journal) =>
        new(
            Segment,
            [.. _rows.Where(row => Segment.Journals[Segment.JournalIndexes[row]].Key == journal)],
            _dimensions
        );

    private FlowRows Sorted()
    {
        for (var i = 1; i < _rows.Length; i++)
        {
            if (Compare(Segment, _rows[i - 1], Segment, _rows[i]) > 0)
            {
                Array.Sort(_rows, (left, right) => Compare(Segment, left, Segment, right));
                break;
            }
        }

        return this;
    }

    private int Compare(PostingSegment left, int leftRow, PostingSegment right, int rightRow)
    {
        var order = left.Accounts[leftRow].CompareTo(right.Accounts[rightRow]);
        order = order != 0 ? order : left.Partners[leftRow].CompareTo(right.Partners[rightRow]);
        order = order != 0 ? order : left.Movements[leftRow].CompareTo(right.Movements[rightRow]);
        for (var d = 0; order == 0 && d < _dimensions; d++)
        {
            order = left.DimensionAt(d, leftRow).CompareTo(right.DimensionAt(d, rightRow));
        }

        return order;
    }
}
