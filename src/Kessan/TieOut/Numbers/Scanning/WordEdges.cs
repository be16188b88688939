using System.Buffers;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>The letters some words begin or end with: one look at a letter spares comparing with each word.</summary>
internal static class WordEdges
{
    /// <summary>The first letters, in both cases.</summary>
    public static SearchValues<char> First(params IEnumerable<string> words) => Both(words.Select(word => word[0]));

    /// <summary>The last letters, in both cases.</summary>
    public static SearchValues<char> Last(params IEnumerable<string> words) => Both(words.Select(word => word[^1]));

    private static SearchValues<char> Both(IEnumerable<char> letters) =>
        SearchValues.Create([
            .. letters
                .SelectMany(letter => (char[])[char.ToLowerInvariant(letter), char.ToUpperInvariant(letter)])
                .Distinct(),
        ]);
}
