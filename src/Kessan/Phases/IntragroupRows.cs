namespace Kessan.Phases;

/// <summary>Where the rows of every matched pair and account group stand in the segments, so that what was matched is
/// what is eliminated and the segments are read once.</summary>
public sealed class IntragroupRows
{
    private readonly int[] _starts;
    private readonly int[] _segments;
    private readonly int[] _rows;

    /// <summary>Rows by match: those of match <c>m</c> stand from <c>starts[m]</c> up to <c>starts[m +
    /// 1]</c>.</summary>
    /// <exception cref="ArgumentException">There is not one segment and one row for each place.</exception>
    public IntragroupRows(int[] starts, int[] segments, int[] rows)
    {
        if (segments.Length < starts[^1] || rows.Length < starts[^1])
        {
            throw new ArgumentException("Every place needs a segment and a row.", nameof(rows));
        }

        (_starts, _segments, _rows) = (starts, segments, rows);
    }

    /// <summary>No matches.</summary>
    public static IntragroupRows None { get; } = new([0], [], []);

    /// <summary>How many matches there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The segment of every row of a match, as a place in the matched ledger's segments.</summary>
    public ReadOnlySpan<int> Segments(int match) => _segments.AsSpan(_starts[match].._starts[match + 1]);

    /// <summary>Every row of a match, as a place in its segment.</summary>
    public ReadOnlySpan<int> Rows(int match) => _rows.AsSpan(_starts[match].._starts[match + 1]);
}
