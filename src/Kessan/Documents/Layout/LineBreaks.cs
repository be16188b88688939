using System.Collections.Immutable;
using System.Globalization;

namespace Kessan.Documents.Layout;

/// <summary>Where a paragraph may be broken into lines.</summary>
public static class LineBreaks
{
    private static readonly ImmutableArray<string> UnitWords =
    [
        "thousand",
        "million",
        "billion",
        "trillion",
        "yen",
        "percent",
        "points",
    ];

    /// <summary>For every place between characters whether a line may begin there; the first is the paragraph's
    /// beginning.</summary>
    /// <remarks>Latin text breaks after spaces and hyphens; Japanese anywhere kinsoku allows. A printed number stays
    /// whole, and so does a figure with its unit; a footnote's mark stays with what it marks.</remarks>
    public static ImmutableArray<bool> Of(Paragraph paragraph)
    {
        var text = paragraph.Plain;
        var units = UnitChains(text);
        var breaks = ImmutableArray.CreateBuilder<bool>(text.Length + 1);
        breaks.Add(false);
        for (var at = 1; at < text.Length; at++)
        {
            breaks.Add(!units[at] && May(text, at));
        }

        var start = 0;
        foreach (var run in paragraph.Runs)
        {
            Protect(breaks, run, start);
            start += run.Text.Length;
        }

        return breaks.ToImmutable();
    }

    private static void Protect(ImmutableArray<bool>.Builder breaks, Run run, int start)
    {
        if (run.Raised && start < breaks.Count)
        {
            breaks[start] = false;
        }

        for (var at = start + 1; run.Number is not null && at < start + run.Text.Length; at++)
        {
            breaks[at] = false;
        }
    }

    private static bool May(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (char.IsLowSurrogate(after) || IsMark(after) || IsSpace(after) || Kinsoku.StayTogether(before, after))
        {
            return false;
        }

        if (IsSpace(before))
        {
            return !IsUnitWord(text, at) && !Kinsoku.MustNotBegin(after) && !IsAfterNoteMark(text, at);
        }

        if (Kinsoku.MustNotBegin(after) || Kinsoku.MustNotEnd(before))
        {
            return false;
        }

        return Kinsoku.IsFullWidth(before) || Kinsoku.IsFullWidth(after) || IsAfterHyphen(text, at);
    }

    private static bool IsAfterHyphen(string text, int at) =>
        at >= 2
        && text[at - 1] is '-' or '/' or '–' or '—'
        && char.IsLetter(text[at - 2])
        && char.IsLetter(text[at])
        && !(text[at - 1] == '/' && IsShort(text, at));

    /// <summary>Whether the word before a slash is a letter or two: R/D, and/or is no place to break either.</summary>
    private static bool IsShort(string text, int at) => at < 4 || !char.IsLetter(text[at - 3]) && text[at - 3] != '&';

    /// <summary>Whether a unit in words follows a figure: 14,089 million.</summary>
    private static bool IsUnitWord(string text, int at)
    {
        if (at < 2 || !char.IsDigit(text[at - 2]))
        {
            return false;
        }

        var rest = text.AsSpan(at);
        foreach (var word in UnitWords)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the mark of a footnote and a space stand before the place: ※4 stays with its text.</summary>
    private static bool IsAfterNoteMark(string text, int at)
    {
        var digit = at - 2;
        while (digit >= 0 && char.IsDigit(text[digit]))
        {
            digit--;
        }

        return digit >= 0 && digit < at - 2 && text[digit] is '※' or '*';
    }

    /// <summary>The places inside a figure and its unit, which stay together: 2,532百万円.</summary>
    private static bool[] UnitChains(string text)
    {
        var inside = new bool[text.Length + 1];
        for (var at = 1; at < text.Length; at++)
        {
            var follows = char.IsDigit(text[at - 1]) || inside[at - 1];
            inside[at] = follows && Kinsoku.IsUnit(text[at]) && !char.IsDigit(text[at]);
        }

        return inside;
    }

    private static bool IsSpace(char character) => character is ' ' or '\u3000' or '\t';

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || character is >= '\uFE00' and <= '\uFE0F' or '\u200D' or '\u2060';
}
