using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes speaker notes and their master.</summary>
internal sealed class SlideNotes(Deck deck)
{
    // A4 upright, in English Metric Units.
    private const int Width = 7_560_000;
    private const int Height = 10_692_000;
    private const int Margin = 756_000;
    private const int PictureHeight = 3_402_000;
    private OoxmlPart? _master;

    /// <summary>The master of notes.</summary>
    public OoxmlPart Master => _master ??= WriteMaster();

    /// <summary>Writes the notes of a page, a paragraph each.</summary>
    public void Write(OoxmlPart slide, Page page)
    {
        var part = deck.Package.Add(
            $"/ppt/notesSlides/notesSlide{page.Number}.xml",
            Namespaces.SlideContent + "notesSlide+xml"
        );
        part.Refer("notesMaster", Master);
        part.Refer("slide", slide);
        slide.Refer("notesSlide", part);
        var xml = Begin("notes");
        Picture(xml);
        xml.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>");
        xml.Add(
            $"<p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        );
        foreach (var note in page.Notes)
        {
            xml.Add($"<a:p><a:r><a:rPr {deck.Language()}/><a:t>{note}</a:t></a:r></a:p>");
        }

        xml.Add($"</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
        part.Bytes = xml.ToBytes();
    }

    private OoxmlPart WriteMaster()
    {
        var part = deck.Package.Add("/ppt/notesMasters/notesMaster1.xml", Namespaces.SlideContent + "notesMaster+xml");
        var theme = deck.Package.Add(
            "/ppt/theme/theme2.xml",
            "application/vnd.openxmlformats-officedocument.theme+xml"
        );
        theme.Bytes = DeckTheme.Write(deck.Theme);
        part.Refer("theme", theme);
        var xml = Begin("notesMaster");
        Picture(xml);
        xml.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>");
        xml.Add($"<p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>");
        xml.Add($"<a:off x=\"{Margin}\" y=\"{(2 * Margin) + PictureHeight}\"/>");
        xml.Add($"<a:ext cx=\"{Width - (2 * Margin)}\" cy=\"{Height - (3 * Margin) - PictureHeight}\"/></a:xfrm>");
        xml.Add($"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>");
        xml.Add($"<a:p><a:endParaRPr {deck.Language()}/></a:p></p:txBody></p:sp></p:spTree></p:cSld>");
        xml.AddMarkup(DeckMaster.ColourMap)
            .Add($"<p:notesStyle><a:lvl1pPr algn=\"l\"><a:defRPr {deck.Language()} sz=\"1000\">");
        xml.Add($"{deck.Paint.Fill(deck.Theme.Text)}<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>");
        xml.Add($"</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>");
        part.Bytes = xml.ToBytes();
        return part;
    }

    private static XmlText Begin(string root)
    {
        var xml = XmlText.Part().AddMarkup($"<p:{root} xmlns:a=\"{Namespaces.Drawing}\"");
        xml.Add($" xmlns:r=\"{Namespaces.References}\" xmlns:p=\"{Namespaces.Presentation}\"><p:cSld><p:spTree>");
        return xml.AddMarkup(DeckMaster.EmptyTree);
    }

    private void Picture(XmlText xml)
    {
        var format = deck.Document.Format;
        var width = Math.Min(Width - (2 * Margin), (int)((long)PictureHeight * format.Width / format.Height));
        xml.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\"");
        xml.Add(
            $" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
        );
        xml.Add($"<a:off x=\"{(Width - width) / 2}\" y=\"{Margin}\"/>");
        xml.Add($"<a:ext cx=\"{width}\" cy=\"{(int)((long)width * format.Height / format.Width)}\"/></a:xfrm>");
        xml.Add($"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>");
    }
}
