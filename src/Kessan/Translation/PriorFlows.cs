using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>What results came to at the closing before, key by key: its rows, and those it kept of keys that had
/// vanished.</summary>
internal sealed class PriorFlows(FlowRows rows, FlowRows? vanished)
{
    private int _row;
    private int _gone;

    /// <summary>Whether every key was read.</summary>
    public bool IsAtEnd => _row == rows.Count && GoneIsAtEnd;

    private bool GoneIsAtEnd => vanished is null || _gone == vanished.Count;

    /// <summary>Orders the next key against a row: below zero where it comes first.</summary>
    public int Compare(FlowRows now, int place)
    {
        var (segment, at) = Next;
        return -now.Compare(place, segment, at);
    }

    /// <summary>A row of the next key.</summary>
    public PostingRow Sample()
    {
        var (flows, at) = Next;
        var (segment, row) = (flows.Segment, flows[at]);
        var members = default(DimensionCodes);
        for (var d = 0; d < AnalysisDimensions.Most; d++)
        {
            members[d] = segment.DimensionAt(d, row);
        }

        return new(segment.Entity, segment.Accounts[row], 0)
        {
            Partner = segment.Partners[row],
            Movement = segment.Movements[row],
            Dimensions = members,
        };
    }

    /// <summary>Reads the next key: its amounts in both currencies.</summary>
    public (long Functional, long Presentation) Read()
    {
        var (first, at) = Next;
        var (functional, presentation) = (0L, 0L);
        while (_row < rows.Count && rows.Compare(_row, first, at) == 0)
        {
            functional += rows.Segment.Functional[rows[_row]];
            presentation += rows.Segment.Presentation[rows[_row]];
            _row++;
        }

        while (!GoneIsAtEnd && vanished!.Compare(_gone, first, at) == 0)
        {
            presentation += vanished.Segment.Presentation[vanished[_gone]];
            _gone++;
        }

        return (functional, presentation);
    }

    private (FlowRows Rows, int Place) Next =>
        GoneIsAtEnd || (_row < rows.Count && rows.Compare(_row, vanished!, _gone) <= 0)
            ? (rows, _row)
            : (vanished!, _gone);
}
