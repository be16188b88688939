using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Where sentences and their parts begin in a paragraph.</summary>
internal static class Clauses
{
    private static readonly string[] Abbreviations =
    [
        "approx",
        "subs",
        "corp",
        "inc",
        "co",
        "ltd",
        "vs",
        "no",
        "etc",
        "incl",
        "excl",
        "avg",
        "est",
        "dept",
        "govt",
        "mil",
        "bn",
        "mn",
    ];

    /// <summary>The number of the sentence each place stands in is the count of ends before it.</summary>
    public static List<int> SentenceEnds(NormalText text)
    {
        var ends = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (IsSentenceEnd(text, at))
            {
                ends.Add(at);
            }
        }

        return ends;
    }

    /// <summary>The first place of the part of a sentence that ends before a place: parentheses that have closed and
    /// quotations stay whole.</summary>
    public static int Start(NormalText text, int floor, int end)
    {
        var (at, depth, quotes) = (end, 0, 0);
        while (at > floor)
        {
            var mark = text[at - 1];
            depth +=
                mark == ')' ? 1
                : mark == '(' ? -1
                : 0;
            quotes += mark is '"' or '\u201c' or '\u201d' ? 1 : 0;
            if (depth < 0 || (depth == 0 && quotes % 2 == 0 && mark != '(' && IsBreak(text, at - 1)))
            {
                break;
            }

            at--;
        }

        return at;
    }

    /// <summary>The end of the part of a sentence that begins at a place.</summary>
    public static int End(NormalText text, int at, int ceiling)
    {
        while (at < ceiling && !IsBreak(text, at) && text[at] != ')')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a parenthesis opens at a place and is still open at another: what it holds belongs
    /// there.</summary>
    public static bool OpensBefore(NormalText text, int at, int to) =>
        text[at] == '(' && to > at && !text.Slice(at, Math.Min(to, at + 200)).Contains(')');

    private static bool IsBreak(NormalText text, int at) =>
        text[at] is ';' or '(' or '、' or '。' or '\t' or '「' or '➢' or '✓' or '◆' or '■' or '●' or '•'
        || (text[at] == ',' && !text.IsDigit(at + 1))
        || IsSentenceEnd(text, at);

    private static bool IsSentenceEnd(NormalText text, int at)
    {
        if (text[at] == '。')
        {
            return true;
        }

        if (text[at] != '.' || !text.IsBlank(at + 1))
        {
            return false;
        }

        var next = text.SkipBlanks(at + 1);
        next += text[next] is '"' or '\u201c' ? 1 : 0;
        var first = text.WordStart(at);
        return (char.IsAsciiLetterUpper(text[next]) || text.IsJapanese(next) || next == text.Length)
            && !(at - first == 1 && char.IsAsciiLetterUpper(text[first]))
            && !Array.Exists(Abbreviations, word => word.Length == at - first && text.Has(first, word))
            && !(at - first == 3 && text.IsDigit(next));
    }
}
