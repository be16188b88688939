using System.Collections.Immutable;
using System.Text;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.PageLayout;

/// <summary>Sets a line out in columns of equal width: words of one phrase a blank apart, phrases where they
/// stand.</summary>
/// <param name="line">The line.</param>
/// <param name="cell">The width of a column, hundredths of a point.</param>
internal sealed class LineSetting(LetterLine line, int cell)
{
    // A page twenty times as wide as any.
    private const int MostColumns = 4_000;

    private readonly StringBuilder _text = new();
    private readonly List<(PageLetter Letter, int Start, int Length)> _places = [];

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>Writes the line.</summary>
    public LineSetting Write()
    {
        var phrase = new List<PageLetter>();
        PageLetter? before = null;
        foreach (var letter in line.Letters.Where(letter => !letter.IsBlank))
        {
            if (before is { } last && IsTwice(last, letter))
            {
                continue;
            }

            if (before is { } end && letter.Left - end.Right > Math.Max(end.Size, letter.Size) * 4 / 5)
            {
                Add(phrase);
                phrase.Clear();
            }

            phrase.Add(letter);
            before = letter;
        }

        Add(phrase);
        return this;
    }

    /// <summary>The facts that links over parts of the line name.</summary>
    public ImmutableArray<TextTag> TagsOf(IReadOnlyList<FactLink> links)
    {
        var tags = new List<TextTag>();
        foreach (var link in links.Where(link => link.Bottom <= line.Baseline && line.Baseline <= link.Top))
        {
            var under = _places.Where(place => Covers(link, place.Letter)).ToList();
            if (under.Count > 0)
            {
                var start = under.Min(place => place.Start);
                tags.Add(new(start, under.Max(place => place.Start + place.Length) - start, link.Fact));
            }
        }

        return [.. tags.OrderBy(tag => tag.Start)];
    }

    private static bool Covers(FactLink link, PageLetter letter)
    {
        var middle = (letter.Left + letter.Right) / 2;
        return link.Left <= middle && middle <= link.Right;
    }

    /// <summary>Whether a letter is drawn again in the same place, to look bold.</summary>
    private static bool IsTwice(PageLetter before, PageLetter letter) =>
        before.Text == letter.Text && Math.Abs(before.Left - letter.Left) * 10 < letter.Size;

    private void Add(List<PageLetter> phrase)
    {
        if (phrase.Count == 0)
        {
            return;
        }

        var (text, places) = Joined(phrase);
        // Figures end where they end, words begin where they begin: so both keep their columns.
        var isFigure = char.IsDigit(text[^1]) || text[^1] is '%' or ')' or '％' or '）';
        var column = isFigure ? (phrase[^1].Right / cell) - text.Length : phrase[0].Left / cell;
        column = Math.Clamp(column, _text.Length == 0 ? 0 : _text.Length + 2, Math.Max(MostColumns, _text.Length + 2));
        _text.Append(' ', column - _text.Length);
        foreach (var (letter, start, length) in places)
        {
            _places.Add((letter, column + start, length));
        }

        _text.Append(text);
    }

    private (string Text, List<(PageLetter Letter, int Start, int Length)> Places) Joined(List<PageLetter> phrase)
    {
        var text = new StringBuilder();
        var places = new List<(PageLetter, int, int)>();
        for (var i = 0; i < phrase.Count; i++)
        {
            var letter = phrase[i];
            if (i > 0 && IsWordEnd(phrase[i - 1], letter))
            {
                text.Append(' ');
            }

            var printed = IsRaised(letter) ? TextPieces.Raised(letter.Text) : letter.Text;
            places.Add((letter, text.Length, printed.Length));
            text.Append(printed);
        }

        return (text.ToString(), places);
    }

    private bool IsRaised(PageLetter letter) =>
        letter.Size * 100 <= line.Size * 80 && (letter.Baseline - line.Baseline) * 100 >= line.Size * 15;

    private bool IsWordEnd(PageLetter before, PageLetter letter)
    {
        var gap = letter.Left - before.Right;
        var size = Math.Max(before.Size, letter.Size);
        return gap * 100 > size * 18 || (gap * 100 > size * 5 && HasBlank(before, letter));
    }

    /// <summary>Whether the file has a blank between two letters: narrow ones count too.</summary>
    private bool HasBlank(PageLetter before, PageLetter letter)
    {
        var from = line.Letters.BinarySearch(before, Comparer<PageLetter>.Create(Compared));
        for (var i = Math.Max(0, from); i < line.Letters.Count && line.Letters[i].Left <= letter.Left; i++)
        {
            if (line.Letters[i].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private static int Compared(PageLetter one, PageLetter other) =>
        (one.Left, one.Right).CompareTo((other.Left, other.Right));
}
