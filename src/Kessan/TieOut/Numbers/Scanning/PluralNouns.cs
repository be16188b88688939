namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Reads a counted thing that no list knows: a plural within three words behind a whole number.</summary>
internal static class PluralNouns
{
    private const int MostWords = 3;
    private const int MostLetters = 30;

    private static readonly string[] Stops =
    [
        "in",
        "of",
        "for",
        "and",
        "from",
        "to",
        "by",
        "as",
        "at",
        "on",
        "or",
        "the",
        "with",
        "yoy",
        "qoq",
        "vs",
        "compared",
        "per",
    ];

    /// <summary>The counted thing behind a number that ends at a place; null where there is none.</summary>
    public static AdjoiningUnit? Read(NormalText text, DigitRun run, int end)
    {
        if (run.Decimals > 0 || text[end] is not (' ' or '-'))
        {
            return null;
        }

        var at = end;
        for (var word = 0; word < MostWords; word++)
        {
            var start = text.SkipBlanks(at);
            var behind = text.WordEnd(start);
            if (start == at || behind == start || behind - start > MostLetters || IsOneOf(text, start, behind, Stops))
            {
                return null;
            }

            if (
                text[behind - 1] is 's'
                && behind - start > 3
                && text[behind - 2] is not 's' and not 'u'
                && !IsOneOf(text, start, behind, UnitVocabulary.NoNouns)
            )
            {
                var known = Array
                    .Find(
                        UnitVocabulary.Nouns,
                        noun => noun.Word.Length == behind - start && text.Has(start, noun.Word)
                    )
                    .Name;
                var name = known ?? text.Slice(start, behind).ToString().ToLowerInvariant();
                return new(word == 0 ? behind : end, 0, new(UnitKind.Count, name));
            }

            at = behind;
        }

        return null;
    }

    private static bool IsOneOf(NormalText text, int start, int end, string[] words) =>
        Array.Exists(words, word => word.Length == end - start && text.Has(start, word));
}
