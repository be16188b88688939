using System.Collections.Immutable;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>What a heading or a line's label says: the line of a statement it names, and the words beside.</summary>
/// <param name="Terms">The lines of statements named, in order.</param>
/// <param name="Words">The words that say what is measured, sorted; those after <c>excluding</c> carry a minus.</param>
/// <param name="Weak">The words that say little, sorted.</param>
/// <param name="IsRatio">Whether it is called a ratio, a margin or a rate.</param>
internal sealed record LabelPart(
    ImmutableArray<FieldTerm> Terms,
    ImmutableArray<string> Words,
    ImmutableArray<string> Weak,
    bool IsRatio
)
{
    /// <summary>Whether it says nothing of what is measured.</summary>
    public bool IsEmpty => Terms.IsEmpty && Words.IsEmpty;
}

/// <summary>Reads labels in the words of the field and of the document.</summary>
internal sealed class LabelReader(Abbreviations abbreviations)
{
    private readonly Dictionary<string, LabelPart> _known = new(StringComparer.Ordinal);

    /// <summary>What a label says.</summary>
    public LabelPart Read(string label)
    {
        if (!_known.TryGetValue(label, out var part))
        {
            _known[label] = part = ReadNew(label);
        }

        return part;
    }

    private LabelPart ReadNew(string label)
    {
        var words = abbreviations.Shorten(LabelWords.Cut(label));
        var terms = new List<FieldTerm>();
        var strong = new SortedSet<string>(StringComparer.Ordinal);
        var weak = new SortedSet<string>(StringComparer.Ordinal);
        var (excluded, included) = (false, false);
        for (var at = 0; at < words.Count; )
        {
            excluded |= words[at] is "excluding" or "excl" or "without" or "before" or "除く";
            included |= words[at] is "including" or "incl" && terms.Count + strong.Count > 0;
            if (included)
            {
                weak.Add(words[at++]); // what is counted in narrows nothing
                continue;
            }

            if (!excluded && TermAt(words, at) is { } named)
            {
                terms.Add(named.Term);
                at += named.Length;
                at += named.Term == FieldTerm.OwnersIncome && words[at - 1] == "to" ? 1 : 0; // the parent's name
                continue;
            }

            if (at == words.Count - 1 && IsNameAtEnd(words[at], label))
            {
                strong.Add(words[at++]);
                continue;
            }

            AddWord(words[at++], excluded, strong, weak);
        }

        return new([.. terms.Distinct()], [.. strong], [.. weak], IsCalledRatio(words, label));
    }

    // A label closes with no joint: one with a capital letter behind other words is a name.
    private static bool IsNameAtEnd(string word, string label)
    {
        var end = label.AsSpan().TrimEnd();
        return WordWeights.IsJoint(word)
            && end.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiLetterUpper(end[^word.Length])
            && end.Length > word.Length + 1
            && end[^(word.Length + 1)] == ' '
            && end[..^word.Length].ContainsAnyInRange('a', 'z');
    }

    private static void AddWord(string word, bool excluded, SortedSet<string> strong, SortedSet<string> weak)
    {
        if (WordWeights.IsEmpty(word) || word is "excluding" or "excl" or "without" or "before")
        {
            return;
        }

        if (WordWeights.IsWeak(word))
        {
            weak.Add(word);
        }
        else if (LabelWords.IsUnspaced(word[0]))
        {
            AddUnspaced(word, strong);
        }
        else
        {
            strong.Add(excluded ? "-" + word : word);
        }
    }

    private static void AddUnspaced(string word, SortedSet<string> strong)
    {
        var rest = word.Replace("その他", "その他 ", StringComparison.Ordinal);
        foreach (var piece in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            strong.Add(piece);
        }
    }

    private static (FieldTerm Term, int Length)? TermAt(List<string> words, int at)
    {
        for (var length = Math.Min(FieldTerms.LongestName, words.Count - at); length > 0; length--)
        {
            var name = length == 1 ? words[at] : string.Join(' ', words.GetRange(at, length));
            if (FieldTerms.Of(name) is { } term)
            {
                return (term, length);
            }
        }

        return null;
    }

    private static bool IsCalledRatio(List<string> words, string label) =>
        words.Contains("ratio")
        || words.Contains("rate")
        || label.Contains('%', StringComparison.Ordinal)
        || label.Contains('率', StringComparison.Ordinal)
        || (words.Contains("margin") && !words.Contains("gross"));
}
