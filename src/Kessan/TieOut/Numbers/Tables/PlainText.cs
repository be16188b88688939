using System.Text;
using Kessan.Diagnostics;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Makes printed words comparable: full-width letters and marks half-width, and no blanks between Japanese
/// characters that stand apart only for looks (合　計).</summary>
/// <remarks>Written out because normalisation of Unicode depends on the machine's tables.</remarks>
internal static class PlainText
{
    /// <summary>The words of a text.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var one = Half(text[i]);
            if (one == ' ' && IsBetween(text, i, plain))
            {
                continue;
            }

            plain.Append(one);
        }

        return plain.ToString();
    }

    private static char Half(char one) =>
        one switch
        {
            >= '！' and <= '～' => (char)(one - '！' + '!'),
            '￥' => '¥',
            '￡' => '£',
            '\u3000' or '\u00a0' or '\t' or '\n' or '\r' => ' ',
            _ => one,
        };

    /// <summary>Whether a blank stands between two Japanese characters, with others at most beside it.</summary>
    private static bool IsBetween(string text, int at, StringBuilder before)
    {
        if (before.Length == 0 || !IsJapanese(before[^1]))
        {
            return before.Length > 0 && before[^1] == ' ';
        }

        var next = at;
        while (next < text.Length && Half(text[next]) == ' ')
        {
            next++;
        }

        return next < text.Length && IsJapanese(text[next]);
    }

    private static bool IsJapanese(char one) => DisplayWidth.IsWide(one) && one is >= '\u3040' and <= '\u9fff';
}
