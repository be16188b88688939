using Kessan.Diagnostics;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Gathers the elements of a document page by page, and keeps to the limits.</summary>
/// <param name="findings">Takes what goes beyond a limit.</param>
internal sealed class PageList(FileFindings findings)
{
    private readonly List<ReadPage> _pages = [];
    private readonly List<ReadElement> _elements = [];
    private string _name = string.Empty;
    private long _cells;

    /// <summary>The number of the page that elements go to.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether there is room for more; what comes after that is left out.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Adds an element to the page.</summary>
    public void Add(ReadElement element)
    {
        _cells += element is ReadTable table ? table.Cells.Length : 1;
        if (IsFull || _cells > ReadingLimits.MostCells)
        {
            Fill("cells and paragraphs", ReadingLimits.MostCells);
            return;
        }

        if (WithoutOverlong(element) is { } kept)
        {
            _elements.Add(kept);
        }
    }

    /// <summary>Ends the page and begins another.</summary>
    /// <param name="number">Its number; null for the next. A number not above the last one's counts as the
    /// next.</param>
    /// <param name="name">Its name; null for that of the page before.</param>
    /// <param name="keepsEmpty">Whether the page that ends is kept though nothing stands on it.</param>
    public void Turn(int? number = null, string? name = null, bool keepsEmpty = true)
    {
        var isKept = keepsEmpty || _elements.Count > 0;
        Close(isKept);
        Number = Math.Max(number ?? 0, isKept ? Number + 1 : Number);
        _name = name ?? _name;
        if (_pages.Count >= ReadingLimits.MostPages)
        {
            Fill("pages", ReadingLimits.MostPages);
        }
    }

    /// <summary>Names the page that elements go to.</summary>
    public void Name(string name) => _name = name;

    /// <summary>The document.</summary>
    /// <param name="format">The format's name.</param>
    public ReadDocument Document(string format)
    {
        Close(_elements.Count > 0);
        return new(findings.File, format, [.. _pages]);
    }

    /// <summary>The element without texts longer than any may be; each of them is a finding.</summary>
    private ReadElement? WithoutOverlong(ReadElement element) =>
        element switch
        {
            ReadParagraph paragraph => IsOverlong(paragraph.Text) ? null : paragraph,
            ReadTable table when table.Cells.Any(cell => cell.Text.Text.Length > ReadingLimits.LongestLine) =>
                table with
                {
                    Cells = [.. table.Cells.Where(cell => !IsOverlong(cell.Text))],
                },
            _ => element,
        };

    private bool IsOverlong(ReadText text)
    {
        if (text.Text.Length <= ReadingLimits.LongestLine)
        {
            return false;
        }

        var place = new SourceLocation(findings.File, text.Place.Line, text.Place.Column);
        findings.Add(ReadingDiagnostics.TooLong(place, text.Text.Length, ReadingLimits.LongestLine));
        return true;
    }

    private void Close(bool isKept)
    {
        if ((isKept && !IsFull) || _elements.Count > 0)
        {
            _pages.Add(new(Number, _name, [.. _elements]));
            _elements.Clear();
        }
    }

    private void Fill(string what, long most)
    {
        if (!IsFull)
        {
            findings.Add(ReadingDiagnostics.TooMany(new(findings.File), what, most));
        }

        IsFull = true;
    }
}
