using System.Text;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Makes a label of the words around a number or of a heading.</summary>
public static class LabelText
{
    private const int MostWords = 8;

    private static readonly string[] Edges = (
        "and or the a an of to by in at as for from with on was were is are be been being which that its "
        + "it expected estimated planned amounted reached recorded came stood up down increased decreased "
        + "increase decrease rose fell grew declined slightly favorably approx approximately about over "
        + "under around nearly almost some more less than yoy qoq year-over-year vs versus compared end "
        + "results result actual only including target targets plan forecast outlook guidance"
    ).Split(' ');

    private static readonly string[] JapaneseEnds =
    [
        "において",
        "における",
        "については",
        "では",
        "には",
        "とも",
        "なり",
        "から",
        "まで",
        "より",
        "は",
        "が",
        "を",
        "の",
        "で",
        "に",
        "も",
        "と",
        "へ",
        "や",
        "約",
        "計",
    ];

    private static readonly string[] Comparisons =
    [
        "前年同四半期比",
        "前年同期末比",
        "前年同期比",
        "前年度末比",
        "前四半期比",
        "前年度比",
        "前期末比",
        "前期比",
        "前年比",
        "計画比",
        "予想比",
        "対前年同期",
        "同",
    ];

    /// <summary>The label without marks of lists, footnotes and emphasis, numbers of sections and blanks.</summary>
    public static string Heading(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var label = new StringBuilder(text);
        foreach (var passed in NumberScanner.Scan(text).PassedOver.Reverse())
        {
            if (passed.Reason is PassedOverReason.ListNumber or PassedOverReason.FootnoteMark)
            {
                _ = label.Remove(passed.Start, passed.Length);
            }
        }

        var words = Unmarked(label.ToString()).Replace("()", " ", StringComparison.Ordinal);
        var roman = words.TrimStart().TakeWhile(character => character is 'I' or 'V' or 'X').Count();
        words = words.TrimStart();
        var rest = roman > 0 ? words[roman..].TrimStart() : words;
        words = roman > 0 && rest.Length > 0 && rest[0] is '-' or '.' ? rest[1..] : words;
        return Collapsed(words).Trim(Trimmed);
    }

    /// <summary>The subject in the words before a number; empty where they name none.</summary>
    internal static string Subject(string words)
    {
        var label = Japanese(Collapsed(Unmarked(words)).TrimStart(')', ' ').Trim(Trimmed));
        var parts = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (first, last) = (0, parts.Length);
        while (last > first && IsEdge(parts[last - 1]))
        {
            last--;
        }

        first = parts is ["on" or "of" or "from" or "for", ..] ? Behind(parts, last, word => word == "and") : 0;
        first = last - first > MostWords && Array.Exists(parts, IsVerb) ? Behind(parts, last, IsJoint) : first;
        while (first < last && IsEdge(parts[first]))
        {
            first++;
        }

        return string.Join(' ', parts[first..last]).Trim(Trimmed);
    }

    /// <summary>The place behind the last of such words; 0 where there is none.</summary>
    private static int Behind(string[] parts, int last, Predicate<string> isSuch) =>
        last == 0 ? 0 : Array.FindLastIndex(parts, last - 1, last, isSuch) + 1;

    private static readonly char[] Trimmed =
    [
        ' ',
        ':',
        ',',
        ';',
        '.',
        '-',
        '–',
        '—',
        '(',
        '[',
        '{',
        '"',
        '、',
        '。',
        '・',
        '：',
        '（',
        '「',
        '=',
        '~',
        '+',
        '/',
        '\t',
        '\n',
        '\r',
    ];

    private static string Japanese(string label)
    {
        for (var isGoing = true; isGoing; )
        {
            isGoing = false;
            foreach (var comparison in Comparisons)
            {
                if (label.EndsWith(comparison, StringComparison.Ordinal))
                {
                    (label, isGoing) = (label[..^comparison.Length].TrimEnd(Trimmed), true);
                }
            }

            var end = Array.Find(JapaneseEnds, word => label.EndsWith(word, StringComparison.Ordinal));
            if (end is not null)
            {
                (label, isGoing) = (label[..^end.Length].TrimEnd(Trimmed), true);
            }
        }

        var start = Array.Find(
            JapaneseEnds,
            word => word.Length > 1 && label.StartsWith(word, StringComparison.Ordinal)
        );
        label = start is null ? label : label[start.Length..];
        return label.Length > 1 && label[0] is 'の' or 'は' ? label[1..] : label;
    }

    private static bool IsEdge(string word) =>
        Array.Exists(Edges, edge => edge.Equals(word.Trim(Trimmed), StringComparison.OrdinalIgnoreCase))
        || word.Trim(Trimmed).Length == 0;

    /// <summary>The words in one line, without marks of bullets, emphasis and footnotes.</summary>
    internal static string Plain(string words) => Collapsed(Unmarked(words));

    private static bool IsVerb(string word) =>
        word is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "include";

    private static bool IsJoint(string word) => word is "and" or "which" or "that" or "while" or "as";

    /// <summary>Without marks of bullets, emphasis and footnotes.</summary>
    private static string Unmarked(string text)
    {
        text = text.Replace("(*)", " ", StringComparison.Ordinal).Replace("(※)", " ", StringComparison.Ordinal);
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = kept.Append(
                character
                    is '*'
                        or '※'
                        or '^'
                        or '◆'
                        or '■'
                        or '●'
                        or '✓'
                        or '➢'
                        or '•'
                        or '◇'
                        or '○'
                        or '▪'
                        or '□'
                        or '†'
                        or '_'
                        or '#'
                    ? ' '
                    : character
            );
        }

        return kept.ToString();
    }

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
