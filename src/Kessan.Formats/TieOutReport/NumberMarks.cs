using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.TieOutReport;

/// <summary>Where the numbers of a document stand in its texts.</summary>
/// <remarks>A number knows its place in the file; a text knows its first character's. Where the two do not lead to the
/// number, as in a file without lines, numbers are looked for in reading order.</remarks>
internal sealed class NumberMarks
{
    private readonly ILookup<(int Element, int Row, int Column), FoundNumber> _inCells;
    private readonly ILookup<int, FoundNumber> _inElements;
    private readonly HashSet<int> _marked = [];

    /// <summary>The numbers of a document.</summary>
    public NumberMarks(NumberedDocument document)
    {
        _inCells = document
            .Numbers.Where(number => !number.Site.IsProse)
            .ToLookup(number => (number.Site.Element, number.Site.Row, number.Site.Column));
        _inElements = document.Numbers.ToLookup(number => number.Site.Element);
    }

    /// <summary>The numbers not marked in any text so far.</summary>
    public bool IsMarked(int number) => _marked.Contains(number);

    /// <summary>The numbers of a cell, in order of their places in its text.</summary>
    public ImmutableArray<NumberMark> InCell(int element, ReadCell cell)
    {
        var own = _inCells[(element, cell.Row, cell.Column)].ToList();
        return In(cell.Text, own.Count > 0 ? own : WithoutCell(element, cell.Text));
    }

    /// <summary>The numbers of a paragraph or caption, in order of their places in its text.</summary>
    public ImmutableArray<NumberMark> InText(int element, ReadText text) =>
        In(text, _inElements[element].Where(number => number.Site.IsProse));

    /// <summary>Numbers of the element whose place is in this text though their cell is another: spans and continued
    /// rows.</summary>
    private IEnumerable<FoundNumber> WithoutCell(int element, ReadText text) =>
        _inElements[element].Where(number => number.Place == text.Place && !_marked.Contains(number.Id));

    private ImmutableArray<NumberMark> In(ReadText text, IEnumerable<FoundNumber> numbers)
    {
        var marks = ImmutableArray.CreateBuilder<NumberMark>();
        var from = 0;
        foreach (var number in numbers)
        {
            if (_marked.Contains(number.Id) || number.Text.Length == 0)
            {
                continue;
            }

            var at = At(text, number, from);
            if (at >= 0)
            {
                _ = _marked.Add(number.Id);
                marks.Add(new(at, number.Text.Length, number.Id));
                from = at + number.Text.Length;
            }
        }

        return marks.ToImmutable();
    }

    private static int At(ReadText text, FoundNumber number, int from)
    {
        var told = number.Place.Line == text.Place.Line ? number.Place.Column - text.Place.Column : -1;
        var isThere = told >= from && string.CompareOrdinal(text.Text, told, number.Text, 0, number.Text.Length) == 0;
        return isThere
            ? told
            : text.Text.IndexOf(number.Text, Math.Min(from, text.Text.Length), StringComparison.Ordinal);
    }
}

/// <summary>A number in a text.</summary>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Number">The number's id.</param>
internal readonly record struct NumberMark(int Start, int Length, int Number);
