using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kessan.Diagnostics;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Makes headings, bullets and paragraphs of lines that are in no table.</summary>
internal static partial class Paragraphs
{
    private const int LongestHeading = 110;
    private const int FullLine = 60;

    /// <summary>The elements of lines.</summary>
    /// <param name="lines">The lines, empty ones included.</param>
    /// <param name="startsPage">Whether the first of them begins a page.</param>
    public static ImmutableArray<ReadElement> Of(IReadOnlyList<TextLine> lines, bool startsPage)
    {
        var elements = ImmutableArray.CreateBuilder<ReadElement>();
        var at = 0;
        while (at < lines.Count)
        {
            if (lines[at].IsEmpty || Underline(lines[at]) > 0)
            {
                at++;
                continue;
            }

            var end = End(lines, at);
            elements.Add(Element(lines, (at, end), startsPage && elements.Count == 0));
            at = end;
        }

        return elements.ToImmutable();
    }

    private static ReadParagraph Element(IReadOnlyList<TextLine> lines, (int At, int End) part, bool isFirst)
    {
        var marks = Marks().Match(lines[part.At].Text.Text);
        var text = lines[part.At].Text.Cut(marks.Length, lines[part.At].Text.Text.Length - marks.Length).Trimmed();
        var rest = Enumerable.Range(part.At + 1, part.End - part.At - 1).Select(i => lines[i].Text.Trimmed());
        var whole = TextPieces.Joined([text, .. rest]);
        var underline = part.End < lines.Count ? Underline(lines[part.End]) : 0;
        var stands = part.End - part.At == 1 && IsAlone(lines, part) && IsHeading(text.Text);
        var topic = marks.Value.AsSpan().IndexOfAny('◆', '■', '●') >= 0;
        var bullet = marks.Value.Trim().Length == 0 ? 0 : BulletLevel(marks.Value);
        if (underline > 0)
        {
            return new(whole, underline);
        }

        if (bullet > 0)
        {
            return topic && !marks.Value.TrimStart().StartsWith('-') && IsHeading(text.Text)
                ? new(whole, 3)
                : new(whole, 0, bullet);
        }

        return new(whole, stands ? Level(text.Text, isFirst) : 0);
    }

    /// <summary>The line after a paragraph: a full line goes on in the next.</summary>
    private static int End(IReadOnlyList<TextLine> lines, int at)
    {
        var end = at + 1;
        while (end < lines.Count && GoesOn(lines[end - 1].Text.Text, lines[end]))
        {
            end++;
        }

        return end;
    }

    private static bool GoesOn(string before, TextLine next)
    {
        var text = next.Text.Text.Trim();
        if (next.IsEmpty || Underline(next) > 0 || Marks().Match(text).Value.Trim().Length > 0 || Note().IsMatch(text))
        {
            return false;
        }

        var line = before.TrimEnd();
        var ends = line.Length == 0 || line[^1] is '.' or '。' or ':' or '：' or ';' or '！' or '?';
        return (char.IsAsciiLetterLower(text[0]) && !ends)
            || (
                DisplayWidth.Of(line) >= FullLine
                && (!ends || line[^1] == '.')
                && !line.EndsWith("**", StringComparison.Ordinal)
            );
    }

    private static bool IsAlone(IReadOnlyList<TextLine> lines, (int At, int End) part) =>
        (part.At == 0 || lines[part.At - 1].IsEmpty) && (part.End >= lines.Count || lines[part.End].IsEmpty);

    /// <summary>A heading is short, begins a word and ends without a stop; units and explanations are none.</summary>
    private static bool IsHeading(string text) =>
        DisplayWidth.Of(text) <= (Chapter().IsMatch(text) ? 2 * LongestHeading : LongestHeading)
        && text.Length > 0
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || DisplayWidth.IsWide(text[0]) || text[0] is '※' or '<')
        && text[^1] is not ('.' or '。' or ',' or '、' or ';')
        && !text.Contains("; ", StringComparison.Ordinal)
        && !text.Contains('=')
        && !Unit().IsMatch(text)
        && !Note().IsMatch(text)
        && !Legend().IsMatch(text)
        && !Statement().IsMatch(text);

    private static int Level(string text, bool isFirst) =>
        isFirst ? 1
        : NumberedHeadings.Level(text) is var level and > 0 ? level
        : Chapter().IsMatch(text) ? 1
        : 2;

    private static int Underline(TextLine line)
    {
        var text = line.Text.Text.AsSpan().Trim();
        return text.Length < 3 ? 0
            : text.IndexOfAnyExcept('=') < 0 ? 1
            : text.IndexOfAnyExcept('-') < 0 || text.IndexOfAnyExcept('~') < 0 ? 2
            : 0;
    }

    /// <summary>How deep a bullet is: by how far it is set in, then by its mark.</summary>
    private static int BulletLevel(string marks)
    {
        var deep = marks.AsSpan().IndexOfAny('✓', '➢') >= 0 || marks.Count(one => one is '-' or '•') > 1 ? 1 : 0;
        return 1 + Math.Min((Indents.Blanks(marks) + 1) / 2, 8) + deep;
    }

    [GeneratedRegex(
        @"^\s*(?:(?:[•◆◇■□●○・➢➤✓✔▪►]|[-–—](?![0-9(.,])|[*+](?=\s))\s*)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"^(?:[*†(（][*※†0-9(（注]|[※][0-9０-９]|\(\*\)|注)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Note();

    /// <summary>What marks mean, in parentheses of its own: （％表示は対前期増減率）.</summary>
    [GeneratedRegex(@"^[(（][%％△▲].*[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex Legend();

    [GeneratedRegex(
        @"^[(（]?\s*(?:units?\b|in (?:millions|thousands|billions)|(?:JPY|USD|EUR|yen|dollars) |単位|[0-9]*\[\])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unit();

    /// <summary>A figure with a decimal, thousands or a percentage: a heading states none.</summary>
    [GeneratedRegex(
        @"[0-9][.,][0-9]|[0-9]\s?[%％]|[0-9]\s?(?:million|billion|百万円|億円)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"^(?:※|[IVX]{1,4}\s?[-.]|[0-9０-９]{1,2}[.．]\s|[0-9]{1,2}\s+[A-Z]|(?:chapter|part|section|note)\s+[0-9IVX])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Chapter();
}
