using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes which facts each element prints, as a part for programs: page, element, printed text,
/// fact.</summary>
internal static class FactsPart
{
    private const string Identity = "6E0B6B5C-4C0B-5A43-9C3E-0F6A5D5B7A11";

    public static void Write(Deck deck, OoxmlPart presentation, ImmutableArray<PlacedPage> pages)
    {
        var xml = XmlText.Part();
        xml.Add($"<printed xmlns=\"{Namespaces.Facts}\" document=\"{deck.Document.Name}\" language=\"{deck.Tag}\">");
        foreach (var page in pages)
        {
            Page(xml, page);
        }

        CustomXmlPart.Add(deck.Package, presentation, Namespaces.Facts, Identity, xml.Add($"</printed>").ToBytes());
    }

    private static void Page(XmlText xml, PlacedPage page)
    {
        xml.Add($"<page number=\"{page.Page.Number}\" id=\"{page.Page.Id}\">");
        foreach (var (element, number) in PrintedNumbers.OfPage(page.Page))
        {
            xml.Add($"<number element=\"{element}\" fact=\"{number.Fact}\" value=\"{number.Value.ToString()}\"");
            xml.Add($" unit=\"{number.Unit}\" status=\"{number.Status}\">{number.Text}</number>");
        }

        xml.Add($"</page>");
    }
}
