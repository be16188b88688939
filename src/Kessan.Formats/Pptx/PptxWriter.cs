using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes a document's placed pages as a presentation: native text, tables and charts, all of them
/// editable.</summary>
/// <remarks>The same pages give the same bytes. Every element's alternative text names the facts it prints; the part
/// <c>customXml/item1.xml</c> lists them all.</remarks>
public static class PptxWriter
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>Writes the presentation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">Its pages, everything in its place.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Document document, ImmutableArray<PlacedPage> pages, Stream stream)
    {
        var deck = new Deck(document);
        var presentation = deck.Package.Add("/ppt/presentation.xml", Namespaces.SlideContent + "presentation.main+xml");
        deck.Package.Root.Refer("officeDocument", presentation);
        var master = new DeckMaster(deck);
        var masterId = presentation.Refer("slideMaster", master.Write());
        var notes = new SlideNotes(deck);
        var slides = ImmutableArray.CreateBuilder<string>();
        foreach (var page in pages)
        {
            var slide = deck.Package.Add(
                $"/ppt/slides/slide{slides.Count + 1}.xml",
                Namespaces.SlideContent + "slide+xml"
            );
            slide.Refer("slideLayout", master.LayoutOf(page.Page.Kind));
            SlideWriter.Write(deck, slide, page);
            if (!page.Page.Notes.IsEmpty)
            {
                notes.Write(slide, page.Page);
            }

            slides.Add(presentation.Refer("slide", slide));
        }

        var notesId = presentation.Refer("notesMaster", notes.Master);
        presentation.Bytes = Presentation(deck, masterId, notesId, slides.ToImmutable());
        FactsPart.Write(deck, presentation, pages);
        Properties(deck);
        deck.Package.Write(stream);
    }

    private static byte[] Presentation(Deck deck, string masterId, string notesId, ImmutableArray<string> slides)
    {
        var format = deck.Document.Format;
        var xml = XmlText.Part();
        xml.Add($"<p:presentation xmlns:a=\"{Namespaces.Drawing}\" xmlns:r=\"{Namespaces.References}\"");
        xml.Add($" xmlns:p=\"{Namespaces.Presentation}\" saveSubsetFonts=\"1\"><p:sldMasterIdLst>");
        xml.Add($"<p:sldMasterId id=\"2147483648\" r:id=\"{masterId}\"/></p:sldMasterIdLst>");
        xml.Add($"<p:notesMasterIdLst><p:notesMasterId r:id=\"{notesId}\"/></p:notesMasterIdLst><p:sldIdLst>");
        for (var i = 0; i < slides.Length; i++)
        {
            xml.Add($"<p:sldId id=\"{256 + i}\" r:id=\"{slides[i]}\"/>");
        }

        xml.Add($"</p:sldIdLst><p:sldSz cx=\"{Emu.Of(format.Width)}\" cy=\"{Emu.Of(format.Height)}\"/>");
        xml.Add($"<p:notesSz cx=\"7560000\" cy=\"10692000\"/><p:defaultTextStyle><a:defPPr>");
        xml.Add($"<a:defRPr {deck.Language()}/></a:defPPr></p:defaultTextStyle></p:presentation>");
        return xml.ToBytes();
    }

    private static void Properties(Deck deck)
    {
        var core = deck.Package.Add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        var xml = XmlText.Part();
        xml.Add($"<cp:coreProperties xmlns:cp=\"{Package}metadata/core-properties\"");
        xml.Add($" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{deck.Document.Title}</dc:title>");
        xml.Add($"<dc:language>{deck.Tag}</dc:language></cp:coreProperties>");
        core.Bytes = xml.ToBytes();
        deck.Package.Root.Refer(Package + "relationships/metadata/core-properties", core);
        var application = deck.Package.Add(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        );
        var words = XmlText.Part();
        words.Add($"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">");
        words.Add($"<Application>Kessan</Application><Slides>{deck.Document.Pages.Length}</Slides></Properties>");
        application.Bytes = words.ToBytes();
        deck.Package.Root.Refer("extended-properties", application);
    }
}
