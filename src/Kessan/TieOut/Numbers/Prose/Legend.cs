using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>What a page says that numbers with certain marks are: <c>% = Year over year comparison</c>,
/// <c>() = % of total revenue</c>.</summary>
/// <param name="Percent">What per cent are; null where nothing is said.</param>
/// <param name="Parentheses">What numbers in parentheses are; null where nothing is said.</param>
/// <param name="Brackets">What numbers in square brackets are; null where nothing is said.</param>
public sealed record Legend(NumberRole? Percent, NumberRole? Parentheses, NumberRole? Brackets)
{
    /// <summary>Nothing is said.</summary>
    public static Legend None { get; } = new(null, null, null);

    private const int Reach = 60;

    /// <summary>Reads what a text says of marks, and keeps what another text said of others.</summary>
    public Legend With(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = new NormalText(text);
        var legend = this;
        for (var at = 0; at < normal.Length; at++)
        {
            if (!normal.Has(at, "%") && !normal.Has(at, "()") && !normal.Has(at, "[]"))
            {
                continue;
            }

            var mark = normal[at];
            var next = SkipMarks(normal, mark == '%' ? at + 1 : at + 2);
            if (next is { } meaning && Role(normal, meaning) is { } role)
            {
                legend =
                    mark == '%' ? legend with { Percent = role }
                    : mark == '(' ? legend with { Parentheses = role }
                    : legend with { Brackets = role };
            }
        }

        return legend;
    }

    /// <summary>The place behind an equals sign, or behind a blank before <c>% of</c>; null where neither
    /// follows.</summary>
    private static int? SkipMarks(NormalText text, int at)
    {
        var next = text.SkipBlanks(at);
        while (text[next] is ',' && text.SkipBlanks(next + 1) < text.Length && text.IsLetter(text.SkipBlanks(next + 1)))
        {
            next = text.SkipBlanks(text.WordEnd(text.SkipBlanks(next + 1)));
        }

        return text[next] is '=' or ':' ? next + 1
            : text[next] == '%' ? next
            : null;
    }

    private static NumberRole? Role(NormalText text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Reach && text[end] is not ('\n' or '=' or ';'))
        {
            end++;
        }

        var words = text.Slice(at, end);
        return words.Contains("year over year", StringComparison.OrdinalIgnoreCase)
            || words.Contains("year-over-year", StringComparison.OrdinalIgnoreCase)
            || words.Contains("YoY", StringComparison.OrdinalIgnoreCase)
            || words.Contains("change", StringComparison.OrdinalIgnoreCase)
            || words.Contains("前年", StringComparison.Ordinal)
                ? NumberRole.Growth
            : words.Contains("% of", StringComparison.OrdinalIgnoreCase)
            || words.Contains("ratio", StringComparison.OrdinalIgnoreCase)
            || words.Contains("構成比", StringComparison.Ordinal)
            || words.Contains("率", StringComparison.Ordinal)
                ? NumberRole.Share
            : null;
    }
}
