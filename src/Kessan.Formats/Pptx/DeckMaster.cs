using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes the master and its layouts: what a page added by hand looks like.</summary>
internal sealed class DeckMaster(Deck deck)
{
    /// <summary>The head of every shape tree.</summary>
    public const string EmptyTree =
        "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>"
        + "</a:xfrm></p:grpSpPr>";

    /// <summary>Which colour of the theme stands for which.</summary>
    public const string ColourMap =
        "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\""
        + " accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\""
        + " folHlink=\"folHlink\"/>";

    private readonly List<OoxmlPart> _layouts = [];

    private Theme Theme => deck.Theme;

    private PageFormat Format => deck.Document.Format;

    /// <summary>Writes master, layouts and theme.</summary>
    public OoxmlPart Write()
    {
        var master = deck.Package.Add(
            "/ppt/slideMasters/slideMaster1.xml",
            Namespaces.SlideContent + "slideMaster+xml"
        );
        AddLayout(master, "title", "Cover", Cover());
        AddLayout(master, "titleOnly", "Title", Common());
        AddLayout(master, "obj", "Title and content", Common().Add(Content()));
        var theme = deck.Package.Add(
            "/ppt/theme/theme1.xml",
            "application/vnd.openxmlformats-officedocument.theme+xml"
        );
        theme.Bytes = DeckTheme.Write(Theme);
        master.Refer("theme", theme);
        master.Bytes = Master().ToBytes();
        return master;
    }

    /// <summary>The layout of a page.</summary>
    public OoxmlPart LayoutOf(PageKind kind) => _layouts[kind == PageKind.Cover ? 0 : 1];

    /// <summary>Says that a shape only decorates, so that it is not read out.</summary>
    public static XmlText Decorative() =>
        new XmlText().AddMarkup(
            "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative"
                + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext>"
                + "</a:extLst>"
        );

    private void AddLayout(OoxmlPart master, string type, string name, XmlText shapes)
    {
        var part = deck.Package.Add(
            $"/ppt/slideLayouts/slideLayout{_layouts.Count + 1}.xml",
            Namespaces.SlideContent + "slideLayout+xml"
        );
        var xml = XmlText.Part();
        xml.Add($"<p:sldLayout xmlns:a=\"{Namespaces.Drawing}\" xmlns:r=\"{Namespaces.References}\"");
        xml.Add(
            $" xmlns:p=\"{Namespaces.Presentation}\" type=\"{type}\" preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>"
        );
        xml.AddMarkup(EmptyTree).Add(shapes);
        xml.Add($"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
        part.Bytes = xml.ToBytes();
        part.Refer("slideMaster", master);
        master.Refer("slideLayout", part);
        _layouts.Add(part);
    }

    private XmlText Master()
    {
        var xml = XmlText.Part();
        xml.Add($"<p:sldMaster xmlns:a=\"{Namespaces.Drawing}\" xmlns:r=\"{Namespaces.References}\"");
        xml.Add($" xmlns:p=\"{Namespaces.Presentation}\"><p:cSld><p:bg><p:bgPr>{deck.Paint.Fill(Theme.Background)}");
        xml.Add($"<a:effectLst/></p:bgPr></p:bg><p:spTree>").AddMarkup(EmptyTree).Add(Common()).Add(Content());
        xml.Add($"</p:spTree></p:cSld>").AddMarkup(ColourMap).Add($"<p:sldLayoutIdLst>");
        for (var i = 0; i < _layouts.Count; i++)
        {
            xml.Add($"<p:sldLayoutId id=\"{2_147_483_649L + i}\" r:id=\"rId{i + 1}\"/>");
        }

        xml.Add($"</p:sldLayoutIdLst><p:txStyles><p:titleStyle>");
        Level(xml, 1, Theme.TitleSize, Theme.Primary, true);
        xml.Add($"</p:titleStyle><p:bodyStyle>");
        for (var level = 1; level <= 5; level++)
        {
            Level(xml, level, Theme.BodySize, Theme.Text, false);
        }

        xml.Add($"</p:bodyStyle><p:otherStyle>");
        Level(xml, 1, Theme.BodySize, Theme.Text, false);
        return xml.Add($"</p:otherStyle></p:txStyles></p:sldMaster>");
    }

    private void Level(XmlText xml, int level, int size, int colour, bool isTitle)
    {
        xml.AddMarkup($"<a:lvl{level}pPr").Add($" marL=\"{Emu.Of((level - 1) * size)}\" indent=\"0\" algn=\"l\"");
        xml.Add($" eaLnBrk=\"1\" hangingPunct=\"0\"><a:buNone/><a:defRPr {deck.Language()} sz=\"{size}\"");
        xml.Add($" b=\"{(isTitle ? 1 : 0)}\">{deck.Paint.Fill(colour)}");
        var font = isTitle ? "+mj" : "+mn";
        xml.Add($"<a:latin typeface=\"{font}-lt\"/><a:ea typeface=\"{font}-ea\"/><a:cs typeface=\"{font}-cs\"/>");
        xml.AddMarkup($"</a:defRPr></a:lvl{level}pPr>");
    }

    /// <summary>Title, footer and page number where pages have them.</summary>
    private XmlText Common()
    {
        var inner = Format.Width - (2 * Format.Margin);
        var foot = Format.Height - Format.Margin + 900;
        var xml = new XmlText();
        Placeholder(xml, "title", "type=\"title\"", (Format.Margin, Format.Margin, inner, 3_600));
        Placeholder(
            xml,
            "footer",
            "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
            (Format.Margin, foot, inner * 4 / 5, 1_200)
        );
        Placeholder(
            xml,
            "number",
            "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
            (Format.Margin + (inner * 4 / 5), foot, inner / 5, 1_200)
        );
        return xml;
    }

    private XmlText Content()
    {
        var top = Format.Margin + 4_500;
        var box = (Format.Margin, top, Format.Width - (2 * Format.Margin), Format.Height - top - (2 * Format.Margin));
        var xml = new XmlText();
        Placeholder(xml, "content", "type=\"body\" idx=\"1\"", box);
        return xml;
    }

    private XmlText Cover()
    {
        var (left, width) = (3 * Format.Margin, Format.Width - (5 * Format.Margin));
        var xml = new XmlText();
        Placeholder(xml, "title", "type=\"ctrTitle\"", (left, Format.Height / 4, width, Format.Height / 4));
        Placeholder(
            xml,
            "headline",
            "type=\"subTitle\" idx=\"1\"",
            (left, Format.Height / 2, width, Format.Height / 6)
        );
        return xml;
    }

    private void Placeholder(XmlText xml, string name, string kind, (int Left, int Top, int Width, int Height) box)
    {
        var id = name switch
        {
            "title" => 2,
            "headline" => 3,
            "content" => 4,
            "footer" => 5,
            _ => 6,
        };
        xml.Add(
            $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
        );
        xml.Add($"<p:nvPr>").AddMarkup($"<p:ph {kind}/>").Add($"</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>");
        xml.Add($"<a:off x=\"{Emu.Of(box.Left)}\" y=\"{Emu.Of(box.Top)}\"/>");
        xml.Add($"<a:ext cx=\"{Emu.Of(box.Width)}\" cy=\"{Emu.Of(box.Height)}\"/></a:xfrm>");
        xml.Add($"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>");
        xml.Add($"<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:noAutofit/></a:bodyPr>{Small(name)}<a:p>");
        if (name == "number")
        {
            xml.Add($"<a:pPr algn=\"r\"/><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">");
            xml.Add($"<a:rPr {deck.Language()} sz=\"{Theme.NoteSize}\"/><a:t>‹#›</a:t></a:fld>");
        }

        xml.Add($"<a:endParaRPr {deck.Language()}/></a:p></p:txBody></p:sp>");
    }

    /// <summary>The style of footers, which no style of the master covers.</summary>
    private XmlText Small(string name)
    {
        var xml = new XmlText();
        if (name is not ("footer" or "number"))
        {
            return xml.Add($"<a:lstStyle/>");
        }

        xml.Add($"<a:lstStyle><a:lvl1pPr algn=\"{(name == "number" ? "r" : "l")}\"><a:defRPr {deck.Language()}");
        xml.Add($" sz=\"{Theme.NoteSize}\">{deck.Paint.Fill(Theme.Muted)}<a:latin typeface=\"+mn-lt\"/>");
        return xml.Add($"<a:ea typeface=\"+mn-ea\"/></a:defRPr></a:lvl1pPr></a:lstStyle>");
    }
}
