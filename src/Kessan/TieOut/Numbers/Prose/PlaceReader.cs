using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Tells where in the file a part of a text stands, and what the file says of it; to be asked in reading
/// order.</summary>
internal sealed class PlaceReader(ReadText paragraph)
{
    private int _from;
    private int _lines;
    private int _lineStart;

    public TextPlace Of(int start)
    {
        for (; _from < start; _from++)
        {
            if (paragraph.Text[_from] == '\n')
            {
                (_lines, _lineStart) = (_lines + 1, _from + 1);
            }
        }

        var place = paragraph.Place;
        return place with
        {
            Line = place.Line + _lines,
            Column = _lines == 0 ? place.Column + start : start - _lineStart + 1,
        };
    }

    public string FactAt(int digit)
    {
        foreach (var tag in paragraph.Tags)
        {
            if (tag.Start <= digit && digit < tag.Start + tag.Length)
            {
                return tag.FactId;
            }
        }

        return string.Empty;
    }
}
