using System.Collections.Immutable;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>The short forms a document uses, as the document itself explains or shows them: <c>Systems Integration
/// (SI)</c>, <c>Subs. = subscriptions</c>, <c>NW Services</c> beside <c>Network Services</c>.</summary>
internal sealed class Abbreviations
{
    private const int LongestForm = 6;
    private readonly Dictionary<string, ImmutableArray<(string[] Long, string Short)>> _byFirstWord;

    private Abbreviations(Dictionary<string, ImmutableArray<(string[], string)>> byFirstWord) =>
        _byFirstWord = byFirstWord;

    /// <summary>No short forms.</summary>
    public static Abbreviations None { get; } = new([]);

    /// <summary>The short forms of a document's texts.</summary>
    public static Abbreviations Of(IEnumerable<string> texts)
    {
        var found = new HashSet<(string Long, string Short)>();
        var followers = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var capitals = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            AddBracketed(text, found);
            AddEquated(text, found);
            AddFollowers(text, followers, capitals);
        }

        AddContracted(followers, capitals, found);
        return new(
            found
                .Select(pair => (Long: pair.Long.Split(' '), pair.Short))
                .GroupBy(pair => pair.Long[0], StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group =>
                        group
                            .OrderByDescending(pair => pair.Long.Length)
                            .ThenBy(pair => pair.Short, StringComparer.Ordinal)
                            .ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The words with every long form made short.</summary>
    public List<string> Shorten(List<string> words)
    {
        if (_byFirstWord.Count == 0)
        {
            return words;
        }

        var shortened = new List<string>(words.Count);
        for (var at = 0; at < words.Count; )
        {
            var (word, length) = At(words, at);
            shortened.Add(word);
            at += length;
        }

        return shortened;
    }

    private static void AddBracketed(string text, HashSet<(string, string)> found)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            var inner = close < 0 ? "" : text[(open + 1)..close].Trim('"', '“', '”', ' ');
            if (inner.Length is < 2 or > LongestForm || !inner.All(char.IsAsciiLetterUpper))
            {
                continue;
            }

            var before = LabelWords.Cut(text[..open]);
            var spelled = Enumerable
                .Range(2, LongestForm)
                .Where(count => count <= before.Count)
                .Select(count => before[^count..])
                .FirstOrDefault(words => Spells(words, inner));
            if (spelled is not null)
            {
                found.Add((string.Join(' ', spelled), LabelWords.Cut(inner)[0]));
            }
        }
    }

    private static bool Spells(List<string> words, string letters)
    {
        var initials = string.Concat(
            words.Where(word => word is not ("of" or "and" or "the" or "for")).Select(word => word[0])
        );
        return string.Equals(initials, letters, StringComparison.OrdinalIgnoreCase);
    }

    private static void AddEquated(string text, HashSet<(string, string)> found)
    {
        foreach (var part in text.Split(',', ';', '(', ')', '\n'))
        {
            var sides = part.Split('=');
            if (sides.Length != 2 || part.Any(char.IsAsciiDigit))
            {
                continue;
            }

            var (shorter, longer) = (LabelWords.Cut(sides[0]), LabelWords.Cut(sides[1]));
            if (
                shorter.Count > 0
                && longer.Count is > 0 and <= LongestForm
                && shorter[^1].Length < string.Join(' ', longer).Length
            )
            {
                found.Add((string.Join(' ', longer), shorter[^1]));
            }
        }
    }

    private static void AddFollowers(
        string text,
        SortedDictionary<string, SortedSet<string>> followers,
        SortedSet<string> capitals
    )
    {
        var words = LabelWords.Cut(text);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!followers.TryGetValue(words[at + 1], out var before))
            {
                followers[words[at + 1]] = before = new(StringComparer.Ordinal);
            }

            before.Add(words[at]);
        }

        foreach (var piece in text.Split(' ', '(', ')', '/', ',', '\t', ':'))
        {
            if (piece.Length is >= 2 and <= 4 && piece.All(char.IsAsciiLetterUpper))
            {
                capitals.Add(piece.ToLowerInvariant());
            }
        }
    }

    // NW before "services" is the "network" that also stands before "services".
    private static void AddContracted(
        SortedDictionary<string, SortedSet<string>> followers,
        SortedSet<string> capitals,
        HashSet<(string, string)> found
    )
    {
        foreach (var before in followers.Where(pair => !WordWeights.IsEmpty(pair.Key)).Select(pair => pair.Value))
        {
            foreach (var contracted in before.Where(word => capitals.Contains(word) && !word.Any(IsVowel)))
            {
                var full = before
                    .Where(word => word.Length > contracted.Length + 2 && Contracts(word, contracted))
                    .ToList();
                if (full.Count == 1)
                {
                    found.Add((full[0], contracted));
                }
            }
        }
    }

    // One with a vowel is an acronym of several words.
    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Contracts(string word, string contracted)
    {
        var at = 0;
        foreach (var letter in word)
        {
            at += at < contracted.Length && contracted[at] == letter ? 1 : 0;
        }

        return at == contracted.Length && word[0] == contracted[0];
    }

    private (string Word, int Length) At(List<string> words, int at)
    {
        foreach (var (longer, shorter) in _byFirstWord.GetValueOrDefault(words[at], []))
        {
            if (at + longer.Length <= words.Count && longer.Index().All(word => words[at + word.Index] == word.Item))
            {
                return (shorter, longer.Length);
            }
        }

        return (words[at], 1);
    }
}
