using System.Collections.Immutable;
using System.Text;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading;

/// <summary>Joins a text from pieces that stand at places of their own.</summary>
internal sealed class TextPieces
{
    private readonly StringBuilder _text = new();
    private readonly List<TextAnchor> _anchors = [];
    private readonly List<TextTag> _tags = [];
    private bool _isApart;

    /// <summary>How many characters there are so far.</summary>
    public int Length => _text.Length;

    /// <summary>The last character; zero where there is none.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Adds a piece as it stands.</summary>
    public void Add(string text, TextPlace place)
    {
        if (text.Length > 0 && _text.Length <= ReadingLimits.LongestLine)
        {
            if (_isApart && char.IsLetterOrDigit(Last) && char.IsLetterOrDigit(text[0]))
            {
                _text.Append(' ');
            }

            _isApart = false;
            _anchors.Add(new(_text.Length, place));
            _text.Append(text);
        }
    }

    /// <summary>Sees to it that the next piece does not continue a word or figure.</summary>
    public void SetApart() => _isApart = true;

    /// <summary>Adds a blank where the text so far does not end with one and is not empty.</summary>
    public void AddBlank(char blank = ' ')
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
        {
            _text.Append(blank);
        }
        else if (blank == '\n' && _text.Length > 0)
        {
            _text[^1] = blank;
        }
    }

    /// <summary>Adds a raised or lowered mark so that its digits never continue a number before it: digits become
    /// the small ones of Unicode, a letter stands in brackets.</summary>
    public void AddMark(string text, TextPlace place, bool isRaised)
    {
        var mark = text.Trim();
        if (mark.Length == 0)
        {
            return;
        }

        var isLetters = mark.All(char.IsAsciiLetter) && char.IsAsciiDigit(Last);
        var small = string.Concat(mark.Select(character => isRaised ? Raised(character) : Lowered(character)));
        Add(isLetters ? $"^({mark})" : small, place);
    }

    /// <summary>Says of the characters from a first one on what they stand for.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="tag">What they stand for; its place in the text is put in.</param>
    /// <param name="length">How many; null for all there are.</param>
    public void Tag(int start, TextTag tag, int? length = null)
    {
        var first = start;
        while (first < _text.Length && char.IsWhiteSpace(_text[first]))
        {
            first++;
        }

        if (_text.Length > first)
        {
            var most = _text.Length - first;
            _tags.Add(tag with { Start = first, Length = Math.Min(length ?? most, most) });
        }
    }

    /// <summary>The text without blanks at its ends.</summary>
    /// <param name="place">Where it stands if it is empty.</param>
    public ReadText ToText(TextPlace place)
    {
        var text = _text.ToString();
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var trimmed = text.Trim();
        var all = new ReadText(text, place) { Anchors = [.. _anchors] };
        var anchors = new List<TextAnchor>();
        var expected = all.PlaceAt(start);
        var previous = 0;
        foreach (var anchor in _anchors.Where(anchor => anchor.Start > start && anchor.Start < start + trimmed.Length))
        {
            var at = anchor.Start - start;
            if (Advanced(expected, trimmed, previous, at) != anchor.Place)
            {
                anchors.Add(new(at, anchor.Place));
            }

            (expected, previous) = (anchor.Place, at);
        }

        return new(trimmed, all.PlaceAt(start), Tags(start, trimmed.Length)) { Anchors = [.. anchors] };
    }

    private ImmutableArray<TextTag> Tags(int start, int length) =>
        [
            .. from tag in _tags
            let first = Math.Max(tag.Start - start, 0)
            let end = Math.Min(tag.Start - start + tag.Length, length)
            where end > first
            select tag with
            {
                Start = first,
                Length = end - first,
            },
        ];

    private static TextPlace Advanced(TextPlace place, string text, int from, int to)
    {
        var column = place.Column;
        foreach (var _ in text.AsSpan(from, to - from).EnumerateRunes())
        {
            column++;
        }

        return place with
        {
            Column = column,
        };
    }

    /// <summary>A raised mark in the small digits of Unicode.</summary>
    public static string Raised(string mark) => string.Concat(mark.Select(Raised));

    private static char Raised(char digit) =>
        digit switch
        {
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            >= '0' and <= '9' => (char)('⁰' + digit - '0'),
            >= '０' and <= '９' => Raised((char)(digit - '０' + '0')),
            _ => digit,
        };

    private static char Lowered(char digit) =>
        digit switch
        {
            >= '0' and <= '9' => (char)('₀' + digit - '0'),
            >= '０' and <= '９' => (char)('₀' + digit - '０'),
            _ => digit,
        };
}
