using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Periods;

namespace Kessan.Documents.References;

/// <summary>Reads a concept, its members, a period and a scenario.</summary>
public static class SubjectParser
{
    private const string Placeholder = "@";

    /// <summary>Reads the <c>of</c> of a row, part or series: <c>Revenue[service=Wan]</c>, with a period or
    /// without.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its first character stands.</param>
    public static Checked<FigureSubject?> Parse(string text, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = SourceWords.Parts(text);
        return parts is [{ Count: > 0 } words]
            ? Parse(text, words, at)
            : Checked.With<FigureSubject?>(null, [ReferenceDiagnostics.Malformed(at, text, "it names no concept")]);
    }

    internal static Checked<FigureSubject?> Parse(string source, IReadOnlyList<SourceWord> words, SourceLocation at)
    {
        var name = words[0].Text;
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var concept = bracket < 0 ? name : name[..bracket];
        if (concept != Placeholder && !IsName(concept))
        {
            return Refused(source, at.Within(words[0].Column, name.Length), $"{concept} is no name of a concept");
        }

        if (PeriodExpression.TryParse(concept, out _))
        {
            return Refused(source, at.Within(words[0].Column, name.Length), "it begins with a period, not a concept");
        }

        var members = bracket < 0 ? [] : Members(name[bracket..]);
        if (members.IsDefault)
        {
            var inBrackets = at.Within(words[0].Column + bracket, name.Length - bracket);
            return Refused(source, inBrackets, $"{name[bracket..]} are no members, [service=Wan,nature=Other]");
        }

        return Placed(source, words, new(concept == Placeholder ? null : concept, members, null, null), at);
    }

    /// <summary>The period and the scenario after the concept.</summary>
    private static Checked<FigureSubject?> Placed(
        string source,
        IReadOnlyList<SourceWord> words,
        FigureSubject subject,
        SourceLocation at
    )
    {
        var next = 1;
        if (next < words.Count && words[next].Text == Placeholder)
        {
            subject = subject with { PeriodColumn = words[next].Column };
            next++;
        }
        else if (next < words.Count && PeriodExpression.TryParse(words[next].Text, out var period))
        {
            subject = subject with { Period = period, PeriodColumn = words[next].Column };
            next++;
        }

        if (next < words.Count && IsName(words[next].Text))
        {
            subject = subject with { Scenario = words[next].Text };
            next++;
        }

        return next == words.Count
            ? Checked.Clean<FigureSubject?>(subject)
            : Refused(
                source,
                at.Within(words[next].Column, words[next].Text.Length),
                $"{words[next].Text} is neither a period nor a scenario after {words[next - 1].Text}"
            );
    }

    private static ImmutableArray<FactMember> Members(string brackets)
    {
        if (brackets[^1] != ']')
        {
            return default;
        }

        var members = brackets[1..^1].Split(',').Select(text => FactMember.Parse(text.Trim())).ToArray();
        var dimensions = members.Select(member => member?.Dimension).Distinct(StringComparer.Ordinal).Count();
        return members.Any(member => member is null) || dimensions != members.Length
            ? default
            : [.. members.OfType<FactMember>()];
    }

    private static bool IsName(string word) =>
        word.Length > 0
        && char.IsLetter(word[0])
        && word.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.');

    private static Checked<FigureSubject?> Refused(string source, SourceLocation at, string mistake) =>
        Checked.With<FigureSubject?>(null, [ReferenceDiagnostics.Malformed(at, source, mistake)]);
}
