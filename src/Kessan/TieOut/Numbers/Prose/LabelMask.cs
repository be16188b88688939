using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Blanks out what belongs to no label: marks of footnotes with their parentheses.</summary>
internal static class LabelMask
{
    /// <summary>The text with blanks for the marks; every other character keeps its place.</summary>
    public static NormalText Of(string text, ImmutableArray<PassedOver> passed)
    {
        char[]? masked = null;
        foreach (var mark in passed)
        {
            if (mark.Reason is PassedOverReason.FootnoteMark or PassedOverReason.ListNumber)
            {
                masked ??= text.ToCharArray();
                Blank(masked, mark);
            }
        }

        return new NormalText(masked is null ? text : new string(masked));
    }

    private static void Blank(char[] text, PassedOver mark)
    {
        var (start, end) = (mark.Start, mark.Start + mark.Length);
        while (start > 0 && text[start - 1] is '*' or '※' or '†' or '注' or '＊')
        {
            start--;
        }

        if (start > 0 && end < text.Length && text[start - 1] is '(' or '（' or '[' && text[end] is ')' or '）' or ']')
        {
            (start, end) = (start - 1, end + 1);
        }

        start = start > 0 && text[start - 1] == '^' ? start - 1 : start;
        Array.Fill(text, ' ', start, end - start);
    }
}
