using System.Text;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>Cuts a label into plain words: small letters, no plural, no footnote marks, no periods.</summary>
internal static class LabelWords
{
    /// <summary>The words of a label in order.</summary>
    public static List<string> Cut(string label)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < label.Length; at++)
        {
            var letter = label[at];
            if (letter == '<' && label.IndexOf('>', at) is var close and > 0)
            {
                Close(word, words);
                at = close;
            }
            else if (IsApostrophe(letter) || IsJoint(label, at))
            {
                at += IsPossessive(label, at) ? 1 : 0;
            }
            else if (letter == '&')
            {
                Close(word, words);
                words.Add("and");
            }
            else if (!char.IsLetterOrDigit(letter) && letter != 'ー')
            {
                Close(word, words);
            }
            else
            {
                CloseBetweenScripts(word, letter, words);
                word.Append(char.ToLowerInvariant(letter));
            }
        }

        Close(word, words);
        return words;
    }

    /// <summary>Whether a letter belongs to a script written without blanks.</summary>
    public static bool IsUnspaced(char letter) => letter is >= '\u3040' and not (>= '\uff01' and <= '\uff5e');

    /// <summary>Whether a word names a period, such as 1h18, fy2018, q3, 2018, 9m.</summary>
    public static bool IsPeriod(string word)
    {
        if (word.Length == 0 || word.Length > 8 || !word.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var letters = string.Concat(word.Where(letter => !char.IsAsciiDigit(letter)));
        return letters
            is ""
                or "h"
                or "q"
                or "fy"
                or "cy"
                or "m"
                or "hfy"
                or "qfy"
                or "st"
                or "nd"
                or "rd"
                or "th"
                or "e";
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';

    private static bool IsPossessive(string label, int at) =>
        IsApostrophe(label[at])
        && at + 1 < label.Length
        && label[at + 1] is 's' or 'S'
        && (at + 2 == label.Length || !char.IsLetterOrDigit(label[at + 2]));

    // SG&A, R&D, D&A: one word.
    private static bool IsJoint(string label, int at) =>
        label[at] == '&'
        && at > 0
        && at + 1 < label.Length
        && char.IsAsciiLetterUpper(label[at - 1])
        && char.IsAsciiLetterUpper(label[at + 1])
        && (at + 2 == label.Length || !char.IsAsciiLetterLower(label[at + 2]));

    private static void CloseBetweenScripts(StringBuilder word, char letter, List<string> words)
    {
        if (word.Length > 0 && IsUnspaced(word[^1]) != IsUnspaced(letter) && !char.IsAsciiDigit(letter))
        {
            Close(word, words);
        }
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(Singular(word.ToString()));
            word.Clear();
        }
    }

    private static string Singular(string word) =>
        word.Length <= 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) ? word
        : word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - 3), "y")
        : word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) ? word[..^2]
        : word[..^1];
}
