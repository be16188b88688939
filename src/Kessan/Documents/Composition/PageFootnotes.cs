using System.Globalization;

namespace Kessan.Documents.Composition;

/// <summary>The footnotes of a page, numbered in the order in which their marks appear.</summary>
internal sealed class PageFootnotes
{
    private readonly List<string> _names = [];

    /// <summary>The names so far, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The mark of a footnote, the next number where it appears first: <c>※1</c>.</summary>
    public string MarkOf(string name)
    {
        var place = _names.IndexOf(name);
        if (place < 0)
        {
            place = _names.Count;
            _names.Add(name);
        }

        return string.Create(CultureInfo.InvariantCulture, $"※{place + 1}");
    }
}
