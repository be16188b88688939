using Kessan.Documents;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes colours: by their place in the theme where they have one, so that a changed theme changes
/// them.</summary>
internal sealed class Paint
{
    private readonly Dictionary<int, string> _places = [];

    public Paint(Theme theme)
    {
        _places[theme.Text] = "tx1";
        _places.TryAdd(theme.Background, "bg1");
        _places.TryAdd(theme.Primary, "tx2");
        _places.TryAdd(theme.Tint, "bg2");
        for (var i = 0; i < theme.Series.Length && i < 6; i++)
        {
            _places.TryAdd(theme.Series[i], $"accent{i + 1}");
        }
    }

    /// <summary>A colour.</summary>
    public XmlText Colour(int colour) =>
        _places.TryGetValue(colour, out var place)
            ? new XmlText().Add($"<a:schemeClr val=\"{place}\"/>")
            : new XmlText().Add($"<a:srgbClr val=\"{colour:X6}\"/>");

    /// <summary>A fill; none for null.</summary>
    public XmlText Fill(int? colour) =>
        colour is { } known
            ? new XmlText().Add($"<a:solidFill>{Colour(known)}</a:solidFill>")
            : new XmlText().Add($"<a:noFill/>");

    /// <summary>A line of a weight in hundredths of a point; none for null.</summary>
    public XmlText Line(int? colour, int weight) =>
        colour is { } known
            ? new XmlText().Add($"<a:ln w=\"{Emu.Of(weight)}\">{Fill(known)}</a:ln>")
            : new XmlText().Add($"<a:ln><a:noFill/></a:ln>");

    /// <summary>A fill of slanted stripes.</summary>
    public XmlText Hatch(int colour, int ground)
    {
        var xml = new XmlText().Add($"<a:pattFill prst=\"wdUpDiag\"><a:fgClr>{Colour(colour)}</a:fgClr>");
        return xml.Add($"<a:bgClr>{Colour(ground)}</a:bgClr></a:pattFill>");
    }
}

/// <summary>English Metric Units, the lengths of DrawingML: 127 are a hundredth of a point.</summary>
internal static class Emu
{
    private const int PerHundredth = 127;

    public static int Of(int hundredths) => hundredths * PerHundredth;
}
