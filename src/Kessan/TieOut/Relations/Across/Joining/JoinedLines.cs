namespace Kessan.TieOut.Relations.Across.Joining;

/// <summary>Lines joined into groups, two at a time.</summary>
internal sealed class JoinedLines(int count)
{
    private readonly int[] _above = [.. Enumerable.Range(0, count)];

    /// <summary>Puts two lines and all joined with them into one group.</summary>
    public void Join(int first, int second)
    {
        var (one, other) = (Top(first), Top(second));
        _above[Math.Max(one, other)] = Math.Min(one, other);
    }

    /// <summary>Whether two lines are in one group.</summary>
    public bool AreJoined(int first, int second) => Top(first) == Top(second);

    /// <summary>The groups by their first lines, each in order.</summary>
    public IEnumerable<IEnumerable<int>> Groups() => Enumerable.Range(0, _above.Length).GroupBy(Top);

    private int Top(int line)
    {
        while (_above[line] != line)
        {
            _above[line] = _above[_above[line]];
            line = _above[line];
        }

        return line;
    }
}
