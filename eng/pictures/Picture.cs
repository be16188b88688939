using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Preview;

namespace Kessan.Eng.Pictures;

/// <summary>A picture of the documentation: a page of a sample's deck.</summary>
/// <param name="Sample">The folder below <c>samples</c>.</param>
/// <param name="Period">The period closed.</param>
/// <param name="Page">The page's id in the definition.</param>
/// <param name="Language">The language.</param>
internal sealed record Picture(string Sample, string Period, string Page, Language Language)
{
    /// <summary>Pixels of a hundred points: a slide is 1,056 wide.</summary>
    private const int Scale = 110;

    /// <summary>The pictures there are.</summary>
    public static IReadOnlyList<Picture> All { get; } =
    [
        new("iij", "FY2018-H1", "summary", Language.English),
        new("iij", "FY2018-H1", "results", Language.Japanese),
        new("iij", "FY2018-H1", "revenues", Language.English),
        new("iij", "FY2018-H1", "balance-sheet", Language.Japanese),
        new("iij", "FY2018-H1", "plan", Language.English),
        new("tiny", "FY2018", "funding", Language.English),
    ];

    /// <summary>The file below <c>docs/pictures</c>.</summary>
    public string File => $"{Sample}-{Page}.{Language.Choose("en", "ja")}.png";

    /// <summary>Draws the page of a close of its sample.</summary>
    /// <exception cref="InvalidOperationException">The deck has no such page.</exception>
    public byte[] Draw(GroupClose close)
    {
        ArgumentNullException.ThrowIfNull(close);
        var deck = close.Documents.Placed.Single(placed =>
            placed.Document.Name == "deck" && placed.Document.Language == Language
        );
        var page = deck.Pages.Single(page => page.Page.Id == Page);
        return PagePicture.Draw(deck.Document, page, Scale, []);
    }
}
