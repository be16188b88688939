using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Tells what a number in a sentence is by its unit, its sign and the words beside it.</summary>
internal static class RoleReader
{
    private const int Reach = 48;

    private static readonly (string Words, string Name)[] Comparisons =
    [
        ("前年同四半期比", "YoY"),
        ("前年同期末比", "YoY"),
        ("前年同期比", "YoY"),
        ("前年度比", "YoY"),
        ("前年比", "YoY"),
        ("対前年", "YoY"),
        ("前年同期に比べ", "YoY"),
        ("year-over-year", "YoY"),
        ("year over year", "YoY"),
        ("year-on-year", "YoY"),
        ("year on year", "YoY"),
        ("YoY", "YoY"),
        ("y/y", "YoY"),
        ("前四半期比", "QoQ"),
        ("quarter-over-quarter", "QoQ"),
        ("quarter over quarter", "QoQ"),
        ("QoQ", "QoQ"),
        ("q/q", "QoQ"),
        ("前連結会計年度末比", "from the end of the previous year"),
        ("前期末比", "from the end of the previous year"),
        ("前年度末比", "from the end of the previous year"),
        ("前期比", "YoY"),
        ("計画比", "vs. target"),
        ("予想比", "vs. target"),
        ("目標比", "vs. target"),
        ("vs. target", "vs. target"),
        ("vs. plan", "vs. target"),
        ("vs. forecast", "vs. target"),
        ("against target", "vs. target"),
        ("compared to target", "vs. target"),
        ("compared with the plan", "vs. target"),
    ];

    private static readonly string[] ProgressWords = ["progress", "achievement", "進捗", "達成"];

    /// <summary>The role of a number and the words that gave it.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="number">The number.</param>
    /// <param name="from">The end of the number before it in the sentence, or the sentence's start.</param>
    /// <param name="to">The start of the next number in the sentence, or the sentence's end.</param>
    /// <param name="legend">What the page says of its marks.</param>
    public static (NumberRole Role, string Words) Read(
        NormalText text,
        ScannedNumber number,
        int from,
        int to,
        Legend legend
    )
    {
        var words = Comparison(text, number, from, to);
        var isRatio = number.Unit is { Kind: UnitKind.Ratio } && number.Scale == -2;
        if (isRatio && HasOneOf(text, from, number.Start, ProgressWords))
        {
            return (NumberRole.Progress, words);
        }

        if (number.Unit.Kind == UnitKind.Points)
        {
            return (NumberRole.PointChange, words);
        }

        if (isRatio)
        {
            return Ratio(text, number, words, legend);
        }

        var isChange =
            number.Direction != WordedDirection.None
            || (number.IsSigned && (IsAllOfAside(text, number) || words.Length > 0));
        return isChange ? (NumberRole.Change, words) : (NumberRole.Figure, string.Empty);
    }

    // "(+5)", not "(the first quarter -62, the second 86)".
    private static bool IsAllOfAside(NormalText text, ScannedNumber number) =>
        number.IsAside && text[text.SkipBlanksBack(number.Start) - 1] == '(';

    private static (NumberRole, string) Ratio(NormalText text, ScannedNumber number, string words, Legend legend)
    {
        if (number.IsSigned || words.Length > 0)
        {
            return (NumberRole.Growth, words);
        }

        if (number.IsAside)
        {
            var role = (legend.Parentheses ?? legend.Percent)?.Role ?? NumberRole.Share;
            return text[text.SkipBlanks(number.End)] == ')' ? (role, string.Empty) : (NumberRole.Share, string.Empty);
        }

        return text.HasWord(text.SkipBlanks(number.End), "of")
            ? (NumberRole.Share, string.Empty)
            : (NumberRole.Figure, string.Empty);
    }

    /// <summary>What the number is compared with: words behind it before the next number, or right before it.</summary>
    private static string Comparison(NormalText text, ScannedNumber number, int from, int to)
    {
        for (var at = number.End; at < to && at - number.End < Reach; at++)
        {
            if (text[at] is ',' or ';' or '、' or '。' or ')' or '\t' || Clauses.OpensBefore(text, at, to))
            {
                break;
            }

            if (Named(text, at, to) is { } name)
            {
                return name;
            }

            if (number.IsSigned && text.HasWord(at, "from") && text.SkipBlanks(number.End) == at)
            {
                return text.Slice(at, Clauses.End(text, at, Math.Min(to, at + Reach))).Trim().ToString();
            }
        }

        for (var at = number.Start - 1; at >= from && number.Start - at < Reach / 2; at--)
        {
            if (text[at] is ',' or ';' or '、' or '。' or '\t' or ')')
            {
                break;
            }

            if (Named(text, at, number.Start) is { } name && !IsOfEarlier(text, at, from))
            {
                return name;
            }
        }

        return string.Empty;
    }

    /// <summary>Whether words that follow an earlier number right away belong to that one: <c>+6.2%YoY
    /// 23,199</c>.</summary>
    private static bool IsOfEarlier(NormalText text, int at, int from) =>
        from > 0 && text.IsLetter(at) && text.SkipBlanksBack(at) <= from;

    private static string? Named(NormalText text, int at, int to)
    {
        foreach (var (words, name) in Comparisons)
        {
            if (text.Has(at, words) && at + words.Length <= to && !(text.IsLetter(at) && text.IsLetter(at - 1)))
            {
                return name;
            }
        }

        return null;
    }

    private static bool HasOneOf(NormalText text, int from, int to, string[] words)
    {
        for (var at = Math.Max(from, to - Reach); at < to; at++)
        {
            if (Array.Exists(words, word => text.Has(at, word)))
            {
                return true;
            }
        }

        return false;
    }
}
