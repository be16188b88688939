using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kessan.TieOut.Numbers.Tables;

namespace Kessan.TieOut.Numbers.Context;

/// <summary>What a page says of its marks: <c>% = Year over year change</c>, <c>() = % of total revenue</c>,
/// ％表示は対前年同期増減率.</summary>
internal sealed partial class Legend
{
    private const int Longest = 200;
    private readonly ImmutableDictionary<char, ToldRole> _marks;

    private Legend(ImmutableDictionary<char, ToldRole> marks) => _marks = marks;

    /// <summary>Nothing is said.</summary>
    public static Legend None { get; } = new(ImmutableDictionary<char, ToldRole>.Empty);

    /// <summary>The role of figures in per cent; null where nothing is said.</summary>
    public ToldRole? Percent => Of('%');

    /// <summary>The role of figures in parentheses; null where nothing is said.</summary>
    public ToldRole? Parentheses => Of('(');

    /// <summary>The role of figures in square brackets; null where nothing is said.</summary>
    public ToldRole? Brackets => Of('[');

    /// <summary>The legend with what a line adds; the same where it says nothing of marks.</summary>
    public Legend With(string line)
    {
        if (line.Length > Longest)
        {
            return this;
        }

        var plain = PlainText.Of(line);
        var match = Line().Match(plain);
        var meaning = match.Success ? RoleReading.Of(match.Groups["meaning"].Value) : ToldRole.None;
        if (meaning.Words.Length == 0)
        {
            return this;
        }

        var marks = _marks;
        foreach (var mark in match.Groups["marks"].Value.Where(one => one is '%' or '(' or '['))
        {
            marks = marks.SetItem(
                mark,
                meaning.Role == NumberRole.Change ? meaning with { Role = NumberRole.Growth } : meaning
            );
        }

        return new(marks);
    }

    private ToldRole? Of(char mark) => _marks.TryGetValue(mark, out var role) ? role : null;

    /// <summary>Marks, what joins them to their meaning, and the meaning.</summary>
    [GeneratedRegex(
        @"(?:^|[\s,;(•-])(?<marks>(?:%|\(\s*%?\s*\)|\[\s*%?\s*\])(?:\s*(?:,|and|&|/)\s*[\w%()\[\]]{1,6})*)"
            + @"\s*(?:=|:|:|denotes?|shows?|represents?|means?|indicates?"
            + @"|(?<=\))|(?<=\])|(?:内|表示|)は、?)\s*(?<meaning>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Line();
}
