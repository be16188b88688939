using System.Collections.Immutable;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Keeps what is read to as many numbers as any document has.</summary>
internal sealed class NumberLimit
{
    private int _numbers;

    private bool IsFull => _numbers > ReadingLimits.MostNumbers;

    /// <summary>The document up to the line, row or paragraph with which it has too many numbers; all of it where it
    /// has no more than any.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="findings">Takes where it is cut.</param>
    public static ReadDocument Kept(ReadDocument document, FileFindings findings)
    {
        var limit = new NumberLimit();
        var pages = ImmutableArray.CreateBuilder<ReadPage>();
        foreach (var page in document.Pages)
        {
            var kept = limit.Kept(page);
            if (!limit.IsFull)
            {
                pages.Add(page);
                continue;
            }

            pages.Add(kept);
            var place = new Diagnostics.SourceLocation(findings.File);
            findings.Add(ReadingDiagnostics.TooMany(place, "numbers", ReadingLimits.MostNumbers));
            return document with { Pages = pages.ToImmutable() };
        }

        return document;
    }

    private ReadPage Kept(ReadPage page)
    {
        var elements = ImmutableArray.CreateBuilder<ReadElement>();
        foreach (var element in page.Elements)
        {
            if (Kept(element) is { } kept)
            {
                elements.Add(kept);
            }

            if (IsFull)
            {
                break;
            }
        }

        return page with
        {
            Elements = elements.ToImmutable(),
        };
    }

    private ReadElement? Kept(ReadElement element) =>
        element switch
        {
            ReadLines lines => lines with { Lines = [.. lines.Lines.TakeWhile(line => Takes(line.Text))] },
            ReadTable table => table with { Cells = [.. table.Cells.TakeWhile(cell => Takes(cell.Text.Text))] },
            ReadParagraph paragraph => Takes(paragraph.Text.Text) ? paragraph : null,
            _ => element,
        };

    /// <summary>Whether there is room for a text's numbers.</summary>
    private bool Takes(string text)
    {
        var isWithin = false;
        foreach (var character in text)
        {
            var isDigit = char.IsDigit(character);
            _numbers += isDigit && !isWithin ? 1 : 0;
            // Separators and points belong to a number; whatever else stands between digits parts them.
            isWithin = isDigit || (isWithin && character is ',' or '.' or '\'');
        }

        return !IsFull;
    }
}
