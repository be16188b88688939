using Kessan.Diagnostics;

namespace Kessan.Documents.Layout;

/// <summary>Findings about what does not fit its page.</summary>
internal static class LayoutDiagnostics
{
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

    /// <summary>Hundredths of a point, written in points rounded up to a tenth.</summary>
    private static string Points(int hundredths)
    {
        var tenths = (hundredths + 9) / 10;
        return tenths % 10 == 0 ? $"{tenths / 10}" : $"{tenths / 10}.{tenths % 10}";
    }

    private static SourceLocation Place(Page page, Block block) =>
        string.IsNullOrEmpty(block.Place.File) ? page.Place : block.Place;
}
