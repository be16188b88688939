using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.PlainText;

/// <summary>Parts a text into pages and lines.</summary>
internal sealed class TextPages(string text, FileFindings findings)
{
    private const char FormFeed = '\f';

    private readonly PageList _pages = new(findings);
    private readonly List<ReadText> _lines = [];

    /// <summary>The document.</summary>
    public ReadDocument Read()
    {
        var (start, number) = (0, 1);
        while (start < text.Length && !_pages.IsFull)
        {
            if (number > ReadingLimits.MostLines)
            {
                findings.Add(ReadingDiagnostics.TooMany(new(findings.File), "lines", ReadingLimits.MostLines));
                break;
            }

            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            Line(text.AsSpan(start, end - start), number);
            start = end + (text.AsSpan(end) is ['\r', '\n', ..] ? 2 : 1);
            number++;
        }

        EndPage();
        return _pages.Document(TextDocumentReader.Format);
    }

    private void Line(ReadOnlySpan<char> line, int number)
    {
        if (line.Length > ReadingLimits.LongestLine)
        {
            var most = ReadingLimits.LongestLine;
            findings.Add(ReadingDiagnostics.TooLong(new(findings.File, number, 1), line.Length, most));
            line = [];
        }

        var column = 1;
        for (var feed = line.IndexOf(FormFeed); feed >= 0; feed = line.IndexOf(FormFeed))
        {
            if (feed > 0)
            {
                Add(line[..feed], number, column);
            }

            EndPage();
            _pages.Turn();
            line = line[(feed + 1)..];
            column += feed + 1;
        }

        if (PageMark.Of(line) is { } page)
        {
            EndPage();
            _pages.Turn(page, keepsEmpty: false);
        }
        else
        {
            Add(line, number, column);
        }
    }

    private void Add(ReadOnlySpan<char> line, int number, int column) =>
        _lines.Add(new(line.ToString(), new(_pages.Number, number, column)));

    private void EndPage()
    {
        if (_lines.Exists(line => line.Text.AsSpan().Trim().Length > 0))
        {
            _pages.Add(new ReadLines([.. _lines]));
        }

        _lines.Clear();
    }
}
