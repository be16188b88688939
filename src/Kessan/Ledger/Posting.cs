namespace Kessan.Ledger;

/// <summary>A view of one row of a segment; it owns nothing and is never stored.</summary>
public readonly ref struct Posting
{
    private readonly PostingSegment _segment;
    private readonly int _row;

    internal Posting(PostingSegment segment, int row)
    {
        _segment = segment;
        _row = row;
    }

    /// <summary>The journal the row belongs to.</summary>
    public JournalHeader Journal => _segment.Journals[_segment.JournalIndexes[_row]];

    /// <summary>Index of the entity.</summary>
    public int Entity => _segment.EntityAt(_row);

    /// <summary>Index of the account.</summary>
    public int Account => _segment.Accounts[_row];

    /// <summary>Index of the partner, or -1.</summary>
    public int Partner => _segment.Partners[_row];

    /// <summary>The movement.</summary>
    public Movement Movement => _segment.Movements[_row];

    /// <summary>Minor units of the functional currency, debit positive.</summary>
    public long Functional => _segment.Functional[_row];

    /// <summary>Minor units of the presentation currency, debit positive; zero before translation.</summary>
    public long Presentation => _segment.Presentation.IsEmpty ? 0 : _segment.Presentation[_row];

    /// <summary>The line of the journal's file, zero where a rule made the row.</summary>
    public int Line => _segment.Lines[_row];

    /// <summary>The member of a dimension, or -1.</summary>
    public int Dimension(int dimension) => _segment.DimensionAt(dimension, _row);
}
