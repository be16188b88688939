using System.Text.RegularExpressions;
using Kessan.Facts;
using Kessan.Formats.Csv;

namespace Kessan.Cli.Publication;

/// <summary>Conditions on facts: each <c>column=pattern</c>, all of which a fact must meet.</summary>
public sealed class FactFilter
{
    private readonly List<(string Name, Regex Pattern)> _conditions;

    private FactFilter(List<(string Name, Regex Pattern)> conditions) => _conditions = conditions;

    /// <summary>Reads conditions.</summary>
    /// <exception cref="WrongUseException">A condition has no <c>=</c>.</exception>
    public static FactFilter Of(IEnumerable<string> conditions) => new([.. conditions.Select(Read)]);

    /// <summary>Whether a fact meets all conditions. A name that is no column is a dimension; a fact without it does
    /// not meet the
    /// condition.</summary>
    public bool Meets(Fact fact)
    {
        var texts = FactsCsv.Texts(fact);
        return _conditions.TrueForAll(condition =>
        {
            var text = TextOf(fact, texts, condition.Name);
            return text is not null && condition.Pattern.IsMatch(text);
        });
    }

    private static string? TextOf(Fact fact, string[] texts, string name)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (FactsCsv.Columns[i] == name)
            {
                return texts[i];
            }
        }

        return fact.Id.Dimensions.FirstOrDefault(member => member.Dimension == name)?.Member;
    }

    private static (string Name, Regex Pattern) Read(string condition)
    {
        var at = condition.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
        {
            throw new WrongUseException($"{condition} is no condition; write column=pattern, such as concept=Revenue");
        }

        var pattern = Regex.Escape(condition[(at + 1)..]).Replace("\\*", ".*", StringComparison.Ordinal);
        return (condition[..at], new($"\\A{pattern}\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    }
}
