using System.Globalization;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes a page as a slide, its elements in reading order.</summary>
internal sealed class SlideWriter
{
    private readonly Deck _deck;
    private readonly OoxmlPart _part;
    private readonly PlacedPage _page;
    private readonly SlideText _text;
    private readonly XmlText _shapes = new();
    private readonly HashSet<string> _placeholders = new(StringComparer.Ordinal);
    private int _id = 1;

    private SlideWriter(Deck deck, OoxmlPart part, PlacedPage page)
    {
        (_deck, _part, _page) = (deck, part, page);
        _text = new(deck, part);
    }

    public static void Write(Deck deck, OoxmlPart part, PlacedPage page)
    {
        var slide = new SlideWriter(deck, part, page);
        foreach (var element in page.Elements)
        {
            slide.Add(element);
        }

        var xml = XmlText.Part();
        xml.Add($"<p:sld xmlns:a=\"{Namespaces.Drawing}\" xmlns:r=\"{Namespaces.References}\"");
        xml.Add($" xmlns:p=\"{Namespaces.Presentation}\"><p:cSld name=\"{page.Page.Id}\"><p:spTree>");
        xml.AddMarkup(DeckMaster.EmptyTree).Add(slide._shapes);
        xml.Add($"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
        part.Bytes = xml.ToBytes();
    }

    private void Add(PlacedElement element)
    {
        switch (element)
        {
            case PlacedText text:
                AddText(text);
                break;
            case PlacedTable table:
                _shapes.Add(SlideTable.Frame(_deck, _text, table, Named(element, table.Table.AltText)));
                break;
            case PlacedChart chart:
                _shapes.Add(SlideChart.Frame(_deck, _part, chart, Named(element, chart.Chart.AltText)));
                break;
            case PlacedFill fill:
                AddFill(fill);
                break;
            case PlacedImage { Bytes.IsEmpty: false } image:
                AddImage(image);
                break;
            default:
                break;
        }
    }

    /// <summary>The attributes of an element's name: its id, its name and its words, facts among them.</summary>
    private XmlText Named(PlacedElement element, string words)
    {
        var facts = ElementNumbers.Of(element).Select(number => number.Fact).Distinct(StringComparer.Ordinal).ToArray();
        var told = facts.Length == 0 ? words : $"{words} [{string.Join("; ", facts)}]".TrimStart();
        var name = element.Element.Length == 0 ? "element" : element.Element;
        var xml = new XmlText().Add($"id=\"{++_id}\" name=\"{name}\"");
        return told.Length == 0 ? xml : xml.Add($" descr=\"{told}\"");
    }

    private void AddText(PlacedText text)
    {
        var placeholder = Placeholder(text);
        _shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr {Named(text, string.Empty)}/>");
        _ = placeholder is null
            ? _shapes.Add($"<p:cNvSpPr txBox=\"1\"/><p:nvPr/>")
            : _shapes.Add($"<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>{placeholder}</p:nvPr>");
        var turn = ((360 - text.Turn) % 360) * 60_000;
        _shapes.Add($"</p:nvSpPr><p:spPr>{Place(text.Box, turn)}{_deck.Paint.Fill(text.Fill)}");
        _shapes.Add($"{_deck.Paint.Line(text.Outline, 75)}</p:spPr><p:txBody>{Body(text)}<a:lstStyle/>");
        var form = new TextForm(text.Style.Size, text.Colour, text.Bold, text.Style.Align)
        {
            Left = text.Box.Left + text.Padding,
        };
        _ = IsPageNumber(text)
            ? _shapes.Add(PageNumber(text))
            : _shapes.Add(_text.Paragraphs(text.Text, text.Lines, form));
        _shapes.Add($"</p:txBody></p:sp>");
    }

    /// <summary>The room around the text: its first line begins where it was placed. A remark of one line stays one,
    /// whatever room a program gives to the joints of Japanese and Latin letters.</summary>
    private XmlText Body(PlacedText text)
    {
        var pitch = TextSetting.LineHeightOf(text.Style.Size, _deck.Document.Language);
        var depth = (pitch / 2) + (text.Style.Size * 36 / 100);
        var top = text.Lines.IsEmpty ? 0 : Math.Max(0, text.Lines[0].Baseline - depth - text.Box.Top);
        var (side, down) = (Emu.Of(text.Padding), Emu.Of(top));
        var xml = new XmlText();
        var wrap = text.Element == "remark" && text.Lines.Length == 1 ? "none" : "square";
        xml.Add($"<a:bodyPr wrap=\"{wrap}\" lIns=\"{side}\" tIns=\"{down}\" rIns=\"{side}\" bIns=\"0\" anchor=\"t\">");
        return xml.Add($"<a:noAutofit/></a:bodyPr>");
    }

    private XmlText? Placeholder(PlacedText text)
    {
        var kind = text.Element switch
        {
            "title" when _page.Page.Kind == PageKind.Cover => "type=\"ctrTitle\"",
            "title" => "type=\"title\"",
            "headline" when _page.Page.Kind == PageKind.Cover => "type=\"subTitle\" idx=\"1\"",
            "footer" when _page.Page.Kind == PageKind.Cover => null,
            "footer" when IsPageNumber(text) => "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
            "footer" => "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
            _ => null,
        };
        return kind is not null && _placeholders.Add(kind)
            ? new XmlText().AddMarkup("<p:ph ").AddMarkup(kind).AddMarkup("/>")
            : null;
    }

    private bool IsPageNumber(PlacedText text) =>
        text.Element == "footer" && text.Text.Plain == _page.Page.Number.ToString(CultureInfo.InvariantCulture);

    private XmlText PageNumber(PlacedText text)
    {
        var xml = new XmlText();
        xml.Add($"<a:p><a:pPr algn=\"{SlideText.AlignOf(text.Style.Align)}\"/>");
        xml.Add($"<a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">");
        xml.Add($"<a:rPr {_deck.Language()} sz=\"{text.Style.Size}\">{_deck.Paint.Fill(text.Colour)}</a:rPr>");
        return xml.Add($"<a:t>{text.Text.Plain}</a:t></a:fld></a:p>");
    }

    private void AddFill(PlacedFill fill)
    {
        _shapes.Add($"<p:sp><p:nvSpPr><p:cNvPr {Named(fill, string.Empty)}>{DeckMaster.Decorative()}</p:cNvPr>");
        _shapes.Add($"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{Place(fill.Box, 0)}{_deck.Paint.Fill(fill.Fill)}");
        _shapes.Add($"{_deck.Paint.Line(null, 0)}</p:spPr></p:sp>");
    }

    private void AddImage(PlacedImage image)
    {
        var id = _part.Refer("image", _deck.Picture(image));
        _shapes.Add($"<p:pic><p:nvPicPr><p:cNvPr {Named(image, image.Image.AltText)}/>");
        _shapes.Add($"<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>");
        _shapes.Add($"<p:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>");
        _shapes.Add($"<p:spPr>{Place(image.Box, 0)}</p:spPr></p:pic>");
    }

    private static XmlText Place(Box box, int turn)
    {
        var xml = new XmlText();
        _ = turn == 0 ? xml.Add($"<a:xfrm>") : xml.Add($"<a:xfrm rot=\"{turn}\">");
        xml.Add($"<a:off x=\"{Emu.Of(box.Left)}\" y=\"{Emu.Of(box.Top)}\"/>");
        xml.Add($"<a:ext cx=\"{Emu.Of(Math.Max(0, box.Width))}\" cy=\"{Emu.Of(Math.Max(0, box.Height))}\"/></a:xfrm>");
        return xml.Add($"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
    }
}
