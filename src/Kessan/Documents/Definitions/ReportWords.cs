using System.Collections.Immutable;

namespace Kessan.Documents.Definitions;

/// <summary>Words that documents have without being told; a section of the same key in <c>report/text</c> says it
/// otherwise.</summary>
public static class ReportWords
{
    /// <summary>The key of what is said of illustrative figures.</summary>
    public const string Illustrative = "note.illustrative";

    private static readonly ImmutableSortedDictionary<string, (string En, string Ja)> Words =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create(
                    Illustrative,
                    ("Includes figures that are illustrative, not published.", "公表値ではない例示の数値を含みます。")
                ),
            ]
        );

    /// <summary>Every key.</summary>
    public static IEnumerable<string> Keys => Words.Keys;

    /// <summary>The words of a key that texts do not have; null where there are none.</summary>
    public static string? Find(string key, Language language) =>
        Words.TryGetValue(key, out var words) ? language.Choose(words.En, words.Ja) : null;
}
