using System.Collections.Immutable;
using Kessan.Phases;

namespace Kessan.Facts;

/// <summary>How far a fact may be relied on.</summary>
/// <remarks>From strong to weak: <c>reported</c> comes from the group's books, <c>published</c> was read from what the
/// group printed, to the printed digit, <c>derived</c> was worked back or apportioned, <c>illustrative</c> was
/// made up.</remarks>
public static class FactStatus
{
    /// <summary>The words, the strongest first.</summary>
    public static IReadOnlyList<string> Words { get; } = ["reported", "published", "derived", "illustrative"];

    /// <summary>The weakest of some; <c>reported</c> of none. A word that is not known is weaker than all.</summary>
    public static string Weakest(IEnumerable<string> statuses) =>
        statuses.Aggregate(Words[0], (weakest, status) => Rank(status) > Rank(weakest) ? status : weakest);

    /// <summary>What the first rule that covers an id says of it; <c>reported</c> where none does.</summary>
    public static string Of(ImmutableArray<StatusRule> rules, FactId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (rules.IsEmpty)
        {
            return Words[0];
        }

        var text = id.ToString();
        return rules.FirstOrDefault(rule => Matches(rule.Pattern, text))?.Status ?? Words[0];
    }

    private static int Rank(string status)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i] == status)
            {
                return i;
            }
        }

        return Words.Count;
    }

    /// <summary>Whether a pattern, in which <c>*</c> stands for any run of characters, covers a text.</summary>
    private static bool Matches(string pattern, string text)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return pattern == text;
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
