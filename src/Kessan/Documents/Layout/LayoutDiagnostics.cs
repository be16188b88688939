using System.Globalization;
using System.Text;
using Kessan.Diagnostics;

namespace Kessan.Documents.Layout;

/// <summary>Findings about what does not fit its page.</summary>
internal static class LayoutDiagnostics
{
    private const int MostCharacters = 5;

    /// <summary>KES3060: an element is higher than its room at the smallest size.</summary>
    public static Diagnostic TooHigh(Document document, Page page, Block block, int by) =>
        new(
            "KES3060",
            Severity.Error,
            $"`{block.Element}` on page {page.Number} (`{page.Id}`) of the {document.Name} in "
                + $"{document.Language.Choose("English", "Japanese")} is {Points(by)} points too high for its room",
            Place(page, block),
            $"its text was already set down to {Points(document.Theme.SmallestSize)} points, the theme's smallest size",
            "shorten it, give it more weight, or move part of it to another page"
        );

    /// <summary>KES3061: a table's columns are wider than its room at the smallest size.</summary>
    public static Diagnostic TooWide(Document document, Page page, Block block, int by) =>
        new(
            "KES3061",
            Severity.Error,
            $"`{block.Element}` on page {page.Number} (`{page.Id}`) of the {document.Name} in "
                + $"{document.Language.Choose("English", "Japanese")} is {Points(by)} points too wide for its room",
            Place(page, block),
            $"its text was already set down to {Points(document.Theme.SmallestSize)} points, the theme's smallest size",
            "leave out columns, print a larger unit or fewer decimals, or give it more weight"
        );

    /// <summary>KES3062: a page's title, headline, remark or footnotes do not fit.</summary>
    public static Diagnostic Furniture(Document document, Page page, string element, int by) =>
        new(
            "KES3062",
            Severity.Error,
            $"the {element} of page {page.Number} (`{page.Id}`) of the {document.Name} in "
                + $"{document.Language.Choose("English", "Japanese")} is {Points(by)} points too high for its room",
            page.Place,
            $"its text was already set down to {Points(document.Theme.SmallestSize)} points, the theme's smallest size",
            "shorten it"
        );

    /// <summary>KES3063: characters no font of the product sets.</summary>
    public static Diagnostic NotSet(
        Document document,
        (Page Page, string Element) of,
        IReadOnlyCollection<Rune> characters,
        SourceLocation place
    ) =>
        new(
            "KES3063",
            Severity.Error,
            $"`{of.Element}` on page {of.Page.Number} (`{of.Page.Id}`) of the {document.Name} in "
                + document.Language.Choose("English", "Japanese")
                + " has characters that no font of the document sets: "
                + string.Join(", ", characters.Take(MostCharacters).Select(Named))
                + (characters.Count > MostCharacters ? ", ..." : string.Empty),
            place,
            "they would be missing on the page; emoji and scripts written from right to left are not set",
            "write it with other characters"
        );

    /// <summary>KES3064: names along a chart's axis that have no room.</summary>
    public static Diagnostic NoRoomForNames(
        Document document,
        (Page Page, string Element) of,
        IReadOnlyList<string> names,
        SourceLocation place
    ) =>
        new(
            "KES3064",
            Severity.Error,
            $"`{of.Element}` on page {of.Page.Number} (`{of.Page.Id}`) of the {document.Name} in "
                + $"{document.Language.Choose("English", "Japanese")} has no room for "
                + (names.Count == 1 ? "the name " : $"{names.Count} names along its axis, the first ")
                + $"`{names[0]}`",
            place,
            $"it was already set down to {Points(document.Theme.SmallestSize)} points, the theme's smallest size",
            "give it a shorter label, or the chart more room or fewer places"
        );

    /// <summary>KES3065: figures of a chart that have no room.</summary>
    public static Diagnostic NoRoomForFigures(
        Document document,
        (Page Page, string Element) of,
        IReadOnlyList<string> figures,
        SourceLocation place
    ) =>
        new(
            "KES3065",
            Severity.Warning,
            $"`{of.Element}` on page {of.Page.Number} (`{of.Page.Id}`) of the {document.Name} in "
                + $"{document.Language.Choose("English", "Japanese")} has no room for "
                + (figures.Count == 1 ? "the figure " : $"{figures.Count} of its figures, the first ")
                + $"`{figures[0]}`",
            place,
            "what is left out of the drawing stands in the chart's data, in its alternative text and in printed.csv",
            "give the chart more room or fewer places, or its series `labels: none` and print them as a row of captions"
        );

    private static string Named(Rune character) =>
        string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}");

    /// <summary>Hundredths of a point, written in points rounded up to a tenth.</summary>
    private static string Points(int hundredths)
    {
        var tenths = (hundredths + 9) / 10;
        return tenths % 10 == 0 ? $"{tenths / 10}" : $"{tenths / 10}.{tenths % 10}";
    }

    private static SourceLocation Place(Page page, Block block) =>
        string.IsNullOrEmpty(block.Place.File) ? page.Place : block.Place;
}
