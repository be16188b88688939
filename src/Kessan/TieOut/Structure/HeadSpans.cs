using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Gives the heads of a table set out with blanks the columns they stand over.</summary>
internal static class HeadSpans
{
    /// <summary>The cells of a head line: a head centred over several columns spans them.</summary>
    public static IEnumerable<ReadCell> Cells(TextLine line, int row, ColumnBands bands)
    {
        var over = line.Segments.Where(bands.IsOver).ToList();
        var corner = line.Segments.Except(over).ToList();
        if (corner.Count > 0)
        {
            yield return new(row, 0, 1, 1, TextPieces.Joined([.. corner.Select(segment => segment.Text)]), true);
        }

        var columns = bands.Columns;
        var taken = -1;
        for (var i = 0; i < over.Count; i++)
        {
            var left = columns.Count - (over.Count - i - 1);
            var (first, last) =
                over.Count == columns.Count ? (i, i) : Span(over[i], columns, (Math.Min(taken + 1, left - 1), left));
            taken = last;
            yield return new(row, first + 1, 1, last - first + 1, over[i].Text, true);
        }
    }

    /// <summary>The run of free columns whose middle is nearest to the head's own, the columns under it at
    /// least.</summary>
    private static (int First, int Last) Span(
        LineSegment head,
        IReadOnlyList<(int From, int To)> columns,
        (int From, int To) free
    )
    {
        var (best, least) = ((free.From, free.From), int.MaxValue);
        for (var first = free.From; first < free.To; first++)
        {
            for (var last = first; last < Math.Min(free.To, first + 8); last++)
            {
                var misses = Misses(head, columns, (first, last));
                var off = Math.Abs(columns[first].From + columns[last].To - head.From - head.To);
                var cost = (misses * 1000) + off + (2 * (last - first));
                if (cost < least)
                {
                    (best, least) = ((first, last), cost);
                }
            }
        }

        return best;
    }

    /// <summary>How many columns a head stands over that a run leaves out.</summary>
    private static int Misses(LineSegment head, IReadOnlyList<(int From, int To)> columns, (int First, int Last) run) =>
        columns
            .Where((band, i) => (i < run.First || i > run.Last) && band.From + 1 < head.To && band.To - 1 > head.From)
            .Count();
}
