using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kessan.TieOut.Reading;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Content;

namespace Kessan.Formats.Reading.PageLayout;

/// <summary>Sets the letters of a page out in lines of text.</summary>
internal static partial class PageLines
{
    // A page that is read has a few thousand letters.
    private const int MostLetters = 200_000;
    private const int MostLinks = 10_000;
    private const int Hundredths = 100;
    private const double Largest = 1_000_000;

    /// <summary>The lines from top to bottom; an empty line where there is room between blocks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number.</param>
    public static ImmutableArray<ReadText> Of(Page page, int number)
    {
        var letters = new List<PageLetter>();
        var turned = new List<PageLetter>();
        foreach (var letter in page.Letters.Take(MostLetters).Where(letter => !string.IsNullOrEmpty(letter.Value)))
        {
            var isUpright = letter.TextOrientation == TextOrientation.Horizontal;
            (isUpright ? letters : turned).Add(Measured(letter));
        }

        var lines = LineGathering.Of(letters);
        var links = Links(page);
        var cell = CellWidth(letters);
        var written = new List<ReadText>();
        var usual = UsualGap(lines);
        LetterLine? above = null;
        foreach (var line in lines)
        {
            var text = new LineSetting(line, cell).Write();
            if (text.Text.Length == 0)
            {
                continue;
            }

            var gap = above is null ? 0 : above.Baseline - line.Baseline;
            if (above is not null && gap > Math.Max(Math.Max(above.Size, line.Size) * 9 / 5, usual * 8 / 5))
            {
                written.Add(new(string.Empty, new(number, written.Count + 1, 1)));
            }

            var tags = text.TagsOf(links);
            written.Add(new(text.Text, new(number, written.Count + 1, 1), tags));
            above = line;
        }

        // What is turned on its side has no line among the others: the labels of axes, a stamp across the page.
        var others = string.Concat(turned.Select(letter => letter.Text)).Trim();
        if (others.Length is > 0 and <= ReadingLimits.LongestLine)
        {
            written.Add(new(string.Empty, new(number, written.Count + 1, 1)));
            written.Add(new(others, new(number, written.Count + 1, 1)));
        }

        return [.. written];
    }

    /// <summary>The distance most lines of the page stand from one another: rows of a table may stand far apart and
    /// belong together.</summary>
    private static int UsualGap(List<LetterLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (one, next) => one.Baseline - next.Baseline).Order().ToList();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }

    private static PageLetter Measured(Letter letter)
    {
        var size = Whole(letter.PointSize);
        var height = Whole(letter.BoundingBox.Height);
        return new(
            letter.Value,
            Whole(letter.StartBaseLine.X),
            Math.Max(Whole(letter.EndBaseLine.X), Whole(letter.StartBaseLine.X)),
            Whole(letter.StartBaseLine.Y),
            size > 0 ? size : Math.Max(height, Hundredths)
        );
    }

    private static int Whole(double measure) =>
        double.IsFinite(measure) ? (int)(Math.Clamp(measure, -Largest, Largest) * Hundredths) : 0;

    /// <summary>The width of a column of text: that of a digit of the size most letters have.</summary>
    private static int CellWidth(List<PageLetter> letters)
    {
        var sizes = letters.Where(letter => !letter.IsBlank).Select(letter => letter.Size).Order().ToList();
        return sizes.Count == 0 ? Hundredths : Math.Max(Hundredths, sizes[sizes.Count / 2] / 2);
    }

    /// <summary>The links that lead from Kessan's own numbers to their facts.</summary>
    private static List<FactLink> Links(Page page)
    {
        var links = new List<FactLink>();
        foreach (var annotation in page.GetAnnotations().Take(MostLinks))
        {
            var match = annotation.Action is UriAction { Uri: { } address }
                ? FactAddress().Match(address)
                : Match.Empty;
            if (match.Success)
            {
                var box = annotation.Rectangle;
                var fact = Uri.UnescapeDataString(match.Groups["fact"].Value);
                links.Add(new(fact, Whole(box.Left), Whole(box.Right), Whole(box.Bottom), Whole(box.Top)));
            }
        }

        return links;
    }

    [GeneratedRegex("#fact/(?<fact>.+)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FactAddress();
}

/// <summary>A link from a number to its fact, with the room it takes in hundredths of a point.</summary>
internal sealed record FactLink(string Fact, int Left, int Right, int Bottom, int Top);
