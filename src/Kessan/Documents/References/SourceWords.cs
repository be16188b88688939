using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>A word of a reference and its column in it, from one.</summary>
internal readonly record struct SourceWord(string Text, int Column);

/// <summary>Cuts a reference into parts at its bars and into words at its blanks; brackets hold words
/// together.</summary>
internal static class SourceWords
{
    /// <summary>The parts between bars, as words.</summary>
    public static IReadOnlyList<IReadOnlyList<SourceWord>> Parts(string inner)
    {
        var parts = new List<IReadOnlyList<SourceWord>>();
        var start = 0;
        for (var at = 0; at <= inner.Length; at++)
        {
            if (at == inner.Length || inner[at] == '|')
            {
                parts.Add([.. Words(inner, start, at)]);
                start = at + 1;
            }
        }

        return parts;
    }

    /// <summary>The place of a column of a reference that stands at a place.</summary>
    public static SourceLocation Within(this SourceLocation at, int column, int width = 0) =>
        at.Column == 0 ? at : at with { Column = at.Column + Math.Max(column, 1) - 1, Width = width };

    private static IEnumerable<SourceWord> Words(string text, int start, int end)
    {
        var (first, depth) = (-1, 0);
        for (var at = start; at <= end; at++)
        {
            var isBlank = at == end || (char.IsWhiteSpace(text[at]) && depth == 0);
            if (!isBlank)
            {
                depth = Math.Max(0, depth + Depth(text[at]));
                first = first < 0 ? at : first;
            }
            else if (first >= 0)
            {
                yield return new(text[first..at], first + 1);
                first = -1;
            }
        }
    }

    private static int Depth(char character) =>
        character switch
        {
            '[' => 1,
            ']' => -1,
            _ => 0,
        };
}
