using System.Globalization;
using DocumentFormat.OpenXml;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Where a shape's own properties put it, read by the names of the format.</summary>
internal static class ShapePosition
{
    /// <summary>The place named <c>off</c> or <c>chOff</c>; null where the shape leaves it to its layout.</summary>
    public static (long X, long Y)? At(OpenXmlElement? transform, string name) =>
        Child(transform, name) is { } place ? (Measure(place, "x"), Measure(place, "y")) : null;

    /// <summary>The size named <c>ext</c> or <c>chExt</c>; null where the shape leaves it to its layout.</summary>
    public static (long Width, long Height)? Size(OpenXmlElement? transform, string name) =>
        Child(transform, name) is { } size ? (Measure(size, "cx"), Measure(size, "cy")) : null;

    private static OpenXmlElement? Child(OpenXmlElement? transform, string name) =>
        transform?.ChildElements.FirstOrDefault(child => child.LocalName == name);

    private static long Measure(OpenXmlElement element, string name)
    {
        var text = element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == name).Value;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var measure)
            ? measure
            : 0;
    }
}
