using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes the theme part: the colours and fonts whoever edits the deck chooses from.</summary>
internal static class DeckTheme
{
    public static byte[] Write(Theme theme)
    {
        var xml = XmlText.Part();
        xml.Add($"<a:theme xmlns:a=\"{Namespaces.Drawing}\" name=\"Kessan\"><a:themeElements>");
        xml.Add($"<a:clrScheme name=\"Kessan\">");
        Colour(xml, "dk1", theme.Text);
        Colour(xml, "lt1", theme.Background);
        Colour(xml, "dk2", theme.Primary);
        Colour(xml, "lt2", theme.Tint);
        for (var i = 0; i < 6; i++)
        {
            Colour(xml, $"accent{i + 1}", theme.Series.IsEmpty ? theme.Primary : theme.Series[i % theme.Series.Length]);
        }

        Colour(xml, "hlink", theme.Primary);
        Colour(xml, "folHlink", theme.Muted);
        xml.Add($"</a:clrScheme><a:fontScheme name=\"Kessan\">");
        Fonts(xml, "major", theme);
        Fonts(xml, "minor", theme);
        xml.Add($"</a:fontScheme>");
        Formats(xml);
        return xml.Add($"</a:themeElements></a:theme>").ToBytes();
    }

    private static void Colour(XmlText xml, string place, int colour) =>
        xml.Add($"<a:{Name(place)}><a:srgbClr val=\"{colour:X6}\"/></a:{Name(place)}>");

    private static XmlText Name(string name) => new XmlText().Add($"{name}");

    private static void Fonts(XmlText xml, string kind, Theme theme)
    {
        xml.Add(
            $"<a:{Name(kind)}Font><a:latin typeface=\"{theme.LatinFont}\"/><a:ea typeface=\"{theme.JapaneseFont}\"/>"
        );
        xml.Add(
            $"<a:cs typeface=\"\"/><a:font script=\"Jpan\" typeface=\"{theme.JapaneseFont}\"/></a:{Name(kind)}Font>"
        );
    }

    /// <summary>Three fills, lines and effects each, as the schema asks; none of them decorates.</summary>
    private static void Formats(XmlText xml)
    {
        var fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        xml.Add($"<a:fmtScheme name=\"Kessan\"><a:fillStyleLst>");
        Repeat(xml, fill);
        xml.Add($"</a:fillStyleLst><a:lnStyleLst>");
        Repeat(xml, $"<a:ln w=\"9525\">{fill}</a:ln>");
        xml.Add($"</a:lnStyleLst><a:effectStyleLst>");
        Repeat(xml, "<a:effectStyle><a:effectLst/></a:effectStyle>");
        xml.Add($"</a:effectStyleLst><a:bgFillStyleLst>");
        Repeat(xml, fill);
        xml.Add($"</a:bgFillStyleLst></a:fmtScheme>");
    }

    private static void Repeat(XmlText xml, string markup)
    {
        for (var i = 0; i < 3; i++)
        {
            xml.AddMarkup(markup);
        }
    }
}
