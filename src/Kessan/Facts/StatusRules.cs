using System.Collections.Immutable;
using Kessan.Phases;

namespace Kessan.Facts;

/// <summary>The statuses a group states for patterns of fact ids, in which <c>*</c> stands for any run of characters;
/// the first that covers an id holds.</summary>
/// <remarks>A folder may name hundreds of facts one by one, and every fact is asked for: ids without a star are looked
/// up.</remarks>
internal sealed class StatusRules
{
    private readonly Dictionary<string, (int Place, string Status)> _exact = new(StringComparer.Ordinal);
    private readonly List<(int Place, string[] Parts, string Status)> _patterns = [];

    public StatusRules(ImmutableArray<StatusRule> rules)
    {
        for (var place = 0; place < rules.Length; place++)
        {
            var parts = rules[place].Pattern.Split('*');
            if (parts.Length == 1)
            {
                _exact.TryAdd(parts[0], (place, rules[place].Status));
            }
            else
            {
                _patterns.Add((place, parts, rules[place].Status));
            }
        }
    }

    /// <summary>The status of a fact; <c>reported</c> where no rule covers it.</summary>
    public string Of(FactId id)
    {
        var text = id.ToString();
        var (first, stated) = _exact.GetValueOrDefault(text, (int.MaxValue, FactStatus.Words[0]));
        foreach (var (place, parts, status) in _patterns)
        {
            if (place > first)
            {
                break;
            }

            if (Covers(parts, text))
            {
                return status;
            }
        }

        return stated;
    }

    private static bool Covers(string[] parts, string text)
    {
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
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
