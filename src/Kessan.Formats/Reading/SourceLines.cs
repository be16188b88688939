using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>The beginnings of a source's lines: turns a character's position into line and column.</summary>
internal sealed class SourceLines
{
    private readonly string _source;
    private readonly List<int> _starts = [0];
    private (int Line, int At, int Column) _last = (-1, 0, 1);

    /// <summary>Looks for the lines of a source; they end at carriage return, line feed, or both.</summary>
    public SourceLines(string source)
    {
        _source = source;
        for (var at = source.AsSpan().IndexOfAny('\r', '\n'); at >= 0 && at < source.Length; )
        {
            at += source.AsSpan(at) is ['\r', '\n', ..] ? 2 : 1;
            _starts.Add(at);
            var next = source.AsSpan(at).IndexOfAny('\r', '\n');
            at = next < 0 ? source.Length : at + next;
        }
    }

    /// <summary>How many lines there are.</summary>
    public int Count => _starts.Count;

    /// <summary>The place of a character on a page.</summary>
    /// <remarks>Quick where places are asked for in the order of the source, however long its lines are.</remarks>
    public TextPlace PlaceOf(int position, int page)
    {
        var at = Math.Clamp(position, 0, _source.Length);
        var found = _starts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        var isAhead = _last.Line == line && _last.At <= at;
        var (from, column) = isAhead ? (_last.At, _last.Column) : (_starts[line], 1);
        foreach (var _ in _source.AsSpan(from, at - from).EnumerateRunes())
        {
            column++;
        }

        _last = (line, at, column);
        return new(page, line + 1, column);
    }

    /// <summary>The lines longer than any may be: their numbers, starts and lengths.</summary>
    public IEnumerable<(int Line, int Start, int Length)> LongerThan(int most)
    {
        for (var line = 0; line < _starts.Count; line++)
        {
            var end = line + 1 < _starts.Count ? _starts[line + 1] : _source.Length;
            if (end - _starts[line] > most + 2)
            {
                yield return (line + 1, _starts[line], end - _starts[line]);
            }
        }
    }
}
