using System.Collections.Immutable;
using System.Globalization;

namespace Kessan.TieOut.Known;

/// <summary>The words of a label that tell what it names, in no order: <c>Total revenues</c> and <c>Revenue</c> are the
/// same.</summary>
/// <remarks>Japanese is not taken apart: a run of its characters is one word.</remarks>
internal static class LabelWords
{
    private static readonly ImmutableHashSet<string> Silent =
    [
        "a",
        "an",
        "and",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "total",
        "合計",
    ];

    /// <summary>The words.</summary>
    public static ImmutableSortedSet<string> Of(string label)
    {
        var words = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var text = label.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && IsLetter(text[end]) && IsLatin(text[end]) == IsLatin(text[start]))
            {
                end++;
            }

            if (end > start && Stem(text[start..end]) is var word && !Silent.Contains(word))
            {
                _ = words.Add(word);
            }

            start = Math.Max(end, start + 1);
        }

        return words.ToImmutable();
    }

    /// <summary>One text for the words, by which labels are looked up.</summary>
    public static string Key(ImmutableSortedSet<string> words) => string.Join(' ', words);

    /// <summary>The text by which a label is looked up.</summary>
    public static string Key(string label) => Key(Of(label));

    private static string Stem(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? $"{word[..^3]}y"
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 3 ? word[..^1]
        : word;

    private static bool IsLetter(char character) =>
        char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsLatin(char character) => character < '\u2E80';
}
