using Kessan.Documents;

namespace Kessan.Formats.Html;

/// <summary>The numbers of a file in order of print, each with an anchor of its own.</summary>
/// <param name="source">What is written.</param>
internal sealed class PrintedPlaces(HtmlSource source)
{
    private readonly List<NumberPlace> _places = [];

    /// <summary>Whether numbers can be opened.</summary>
    public bool CanBeOpened { get; } = source.Provenance is not null;

    /// <summary>The numbers written so far.</summary>
    public IReadOnlyList<NumberPlace> All => _places;

    /// <summary>Takes a number down.</summary>
    /// <returns>Its place among all, from 0; its anchor is <c>n</c> and that.</returns>
    public int Add(PrintedNumber number, string page)
    {
        _places.Add(new(number, page));
        return _places.Count - 1;
    }
}

/// <summary>A number where it is printed.</summary>
/// <param name="Number">The number.</param>
/// <param name="Page">The anchor of its page.</param>
internal sealed record NumberPlace(PrintedNumber Number, string Page);
