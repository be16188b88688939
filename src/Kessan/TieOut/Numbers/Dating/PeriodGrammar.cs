using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads words for a period that begin at a place.</summary>
internal static class PeriodGrammar
{
    /// <summary>The period at a place and the place behind it; null where none begins there.</summary>
    public static PeriodWords? Read(NormalText text, int at, out int end)
    {
        end = at;
        if ((text.IsDigit(at) || text.IsLetter(at)) && IsInside(text, at))
        {
            return null;
        }

        if (!text.IsDigit(at) && !text.IsLetter(at) && !text.IsJapanese(at) && text[at] != '\'')
        {
            return null;
        }

        var words =
            JapanesePeriods.Read(text, at, out end)
            ?? EnglishPeriods.Read(text, at, out end)
            ?? LongPeriods.Read(text, at, out end)
            ?? DateSpans.Read(text, at, out end);
        return words is null ? null : AtEnd(text, at, words, ref end);
    }

    /// <summary>Whether a place stands inside a word or a number.</summary>
    private static bool IsInside(NormalText text, int at) =>
        text.IsDigit(at - 1)
        || (text.IsLetter(at - 1) && (text.IsLetter(at) || text.IsDigit(at)))
        || (
            text.IsDigit(at) && text[at - 1] is '.' or ',' or '/' or '-' && text.IsDigit(at - 2) && !IsListed(text, at)
        );

    // "１．2024年３月期": the wide stop closes the number of a heading.
    private static bool IsListed(NormalText text, int at) =>
        text.Printed(at - 1) == '．' && text.SkipBlanksBack(at - 2) <= 1;

    private static PeriodWords AtEnd(NormalText text, int at, PeriodWords words, ref int end)
    {
        if (text.Has(end, "累計") && words.Unit == PeriodUnit.Quarter)
        {
            end += 2;
            words = words with { IsCumulative = true };
        }

        if (words.Unit == PeriodUnit.Day)
        {
            return words;
        }

        foreach (var mark in (string[])["-end", " end", "末"])
        {
            if (text.Has(end, mark) && (mark == "末" || !text.IsLetter(end + mark.Length)) && !text.Has(end, " ended"))
            {
                end += mark.Length;
                return words with { IsAtEnd = true };
            }
        }

        var before = text.SkipBlanksBack(at);
        var isAsOf =
            text.HasBefore(before, "end of") || text.HasBefore(before, "as of") || text.HasBefore(before, "as at");
        return isAsOf ? words with { IsAtEnd = true } : words;
    }
}
