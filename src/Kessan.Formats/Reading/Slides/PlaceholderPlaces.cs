using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Where shapes stand: as they say, or as the layout of their slide says of their placeholder.</summary>
internal sealed class PlaceholderPlaces(SlidePart slide)
{
    /// <summary>Whether a shape is the slide's title.</summary>
    public static bool IsTitle(OpenXmlElement shape) => LevelOf(shape) == 1;

    /// <summary>Whether a shape is the number of the slide, or its date.</summary>
    public static bool IsSlideNumber(OpenXmlElement shape)
    {
        var kind = Placeholder(shape)?.Type?.Value;
        return kind == PlaceholderValues.SlideNumber || kind == PlaceholderValues.DateAndTime;
    }

    /// <summary>The level of a heading: 1 for a title, 2 for a subtitle; -1 for a body whose paragraphs bear bullets by
    /// themselves; 0 for other text.</summary>
    public static int LevelOf(OpenXmlElement shape)
    {
        var placeholder = Placeholder(shape);
        var kind = placeholder?.Type?.Value;
        if (kind == PlaceholderValues.Title || kind == PlaceholderValues.CenteredTitle)
        {
            return 1;
        }

        return kind == PlaceholderValues.SubTitle ? 2
            : placeholder is not null
            && (kind is null || kind == PlaceholderValues.Body || kind == PlaceholderValues.Object)
                ? -1
            : 0;
    }

    /// <summary>The box of a shape, in English Metric Units.</summary>
    public (long X, long Y, long Width, long Height) Of(OpenXmlElement shape)
    {
        if (Own(shape) is { } own)
        {
            return own;
        }

        var layout = slide.SlideLayoutPart;
        var trees = new[]
        {
            layout?.SlideLayout?.CommonSlideData?.ShapeTree,
            layout?.SlideMasterPart?.SlideMaster?.CommonSlideData?.ShapeTree,
        };
        var placeholder = Placeholder(shape);
        foreach (var tree in trees.OfType<ShapeTree>())
        {
            var same = tree.Elements<Shape>()
                .FirstOrDefault(other => placeholder is not null && IsSame(placeholder, other));
            if (same is not null && Own(same) is { } place)
            {
                return place;
            }
        }

        return (0, 0, 0, 0);
    }

    private static bool IsSame(PlaceholderShape placeholder, Shape other) =>
        Placeholder(other) is { } candidate
        && (
            placeholder.Index is { } index
                ? candidate.Index?.Value == index.Value
                : candidate.Type?.Value == placeholder.Type?.Value
        );

    private static PlaceholderShape? Placeholder(OpenXmlElement shape) =>
        (shape as Shape)?.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape;

    private static (long X, long Y, long Width, long Height)? Own(OpenXmlElement shape)
    {
        OpenXmlElement? transform = shape switch
        {
            Shape one => one.ShapeProperties?.Transform2D,
            GraphicFrame frame => frame.Transform,
            _ => null,
        };
        return ShapePosition.At(transform, "off") is { } at && ShapePosition.Size(transform, "ext") is { } size
            ? (at.X, at.Y, size.Width, size.Height)
            : null;
    }
}
