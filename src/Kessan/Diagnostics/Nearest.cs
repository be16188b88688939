namespace Kessan.Diagnostics;

/// <summary>The known word nearest to one that is not known.</summary>
public static class Nearest
{
    private const int ListedAtMost = 12;

    /// <summary>What to write instead: the nearest word, or all words where they are few, or nothing.</summary>
    public static string? Help(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        return Word(word, words) is { } nearest ? $"did you mean `{nearest}`?"
            : words.Count is > 0 and <= ListedAtMost ? $"known here: {string.Join(", ", words)}"
            : null;
    }

    /// <summary>The nearest word, of which at most a third is otherwise; null where none is so near.</summary>
    public static string? Word(string word, IEnumerable<string> known)
    {
        var (nearest, distance) = known
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is not null && distance <= Math.Max(1, word.Length / 3) ? nearest : null;
    }

    /// <summary>How many characters must be changed, added or taken away.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 64 || right.Length > 64)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(change, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }
}
