using System.Text.RegularExpressions;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Takes the numbered lines of a Japanese filing for the headings they are, where its markup calls them
/// paragraphs or sets them out in a table.</summary>
internal static partial class NumberedHeadings
{
    private const int Longest = 80;
    private const int MostCells = 3;

    /// <summary>The heading an element is; the element itself where it is none.</summary>
    public static ReadElement Of(ReadElement element) =>
        element switch
        {
            ReadParagraph { HeadingLevel: 0, BulletLevel: 0 } paragraph
                when Level(paragraph.Text.Text) is var level and > 0 => paragraph with
            {
                HeadingLevel = level,
            },
            _ => element,
        };

    /// <summary>The heading that the first cell of a table of one row is, and the table; the element itself where it is
    /// none.</summary>
    public static IEnumerable<ReadElement> InTable(ReadElement element) =>
        element is ReadTable { Cells: [var first, ..] cells } table
        && cells.Length <= MostCells
        && cells.All(cell => cell.Row == first.Row)
        && Level(first.Text.Text) is var level and > 0
            ? [new ReadParagraph(first.Text, level), table]
            : [element];

    /// <summary>How deep a line stands by its number, 2 and more; 0 where it is no numbered heading.</summary>
    public static int Level(string text)
    {
        var line = text.Trim();
        if (line.Length is 0 or > Longest || line[^1] is '。' or '、' || Figure().IsMatch(line))
        {
            return 0;
        }

        return Part().IsMatch(line) ? 2
            : Chapter().IsMatch(line) ? 3
            : Section().IsMatch(line) ? 4
            : Item().IsMatch(line) ? 5
            : 0;
    }

    [GeneratedRegex(@"^(?:【.+】$|（参考）|第[一二三四五六七八九十]+部?[\s　【])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^[0-9０-９]{1,2}[．.、]\s?[^0-9\x00-\x7F]|^[0-9０-９]{1,2}．", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^[（(][0-9０-９]{1,2}[)）]\s?[^\x00-\x7F]", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^[①-⑳]\s?[^\x00-\x7F]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"[0-9０-９],[0-9０-９]|[0-9０-９]\s?(?:[%％株円]|百万円|億円|千円)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Figure();
}
