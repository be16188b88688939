using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Reads one slide.</summary>
internal sealed class SlideReading(SlidePart slide, PageList pages, PrintedFacts facts)
{
    private readonly ShapeText _text = new(pages.Number, facts);
    private readonly PlaceholderPlaces _places = new(slide);
    private readonly List<PlacedPiece<OpenXmlElement>> _shapes = [];

    /// <summary>Adds what the slide shows to its page.</summary>
    public void Read()
    {
        if (slide.Slide?.CommonSlideData?.ShapeTree is not { } tree)
        {
            return;
        }

        Collect(tree, ShapeScale.Whole);
        var title = _shapes.FindIndex(shape => PlaceholderPlaces.IsTitle(shape.Piece));
        if (title >= 0)
        {
            Add(_shapes[title].Piece);
            _shapes.RemoveAt(title);
        }

        foreach (var shape in ReadingOrder.Of(_shapes))
        {
            Add(shape);
        }
    }

    /// <summary>Finds the shapes, those in groups where the group puts them.</summary>
    private void Collect(OpenXmlElement group, ShapeScale scale)
    {
        foreach (var child in group.ChildElements)
        {
            switch (child)
            {
                case GroupShape inner:
                    Collect(inner, scale.Inside(inner.GroupShapeProperties?.TransformGroup));
                    break;
                case Shape or GraphicFrame when !IsHidden(child):
                    var (x, y, width, height) = scale.Of(_places.Of(child));
                    _shapes.Add(new(child, x, y, x + width, y + height));
                    break;
                case AlternateContent alternate:
                    var choice =
                        alternate.ChildElements.FirstOrDefault(one => one is AlternateContentChoice)
                        ?? alternate.FirstChild;
                    if (choice is not null)
                    {
                        Collect(choice, scale);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsHidden(OpenXmlElement shape) =>
        shape.Descendants<NonVisualDrawingProperties>().FirstOrDefault()?.Hidden?.Value == true;

    private static string NameOf(OpenXmlElement shape) =>
        shape.Descendants<NonVisualDrawingProperties>().FirstOrDefault()?.Name?.Value ?? string.Empty;

    private void Add(OpenXmlElement shape)
    {
        var name = NameOf(shape);
        if (shape is Shape { TextBody: { } body } && !PlaceholderPlaces.IsSlideNumber(shape))
        {
            foreach (var element in _text.Read(body, name, PlaceholderPlaces.LevelOf(shape)))
            {
                pages.Add(element);
            }
        }
        else if (shape is GraphicFrame frame)
        {
            foreach (var table in frame.Descendants<Shapes.Table>())
            {
                pages.Add(SlideTableReading.Read(table, name, _text));
            }

            foreach (var reference in frame.Descendants<Shapes.Charts.ChartReference>())
            {
                Chart(reference, name);
            }
        }
    }

    private void Chart(Shapes.Charts.ChartReference reference, string name)
    {
        if (reference.Id?.Value is { } id && slide.TryGetPartById(id, out var part) && part is ChartPart chart)
        {
            foreach (var element in new ChartReading(chart, name, _text).Read())
            {
                pages.Add(element);
            }
        }
    }
}

/// <summary>How the measures of a group's inside are turned into the slide's.</summary>
internal readonly record struct ShapeScale(long Left, long Top, long FromLeft, long FromTop)
{
    private ShapeScale WithSize(long width, long height, long innerWidth, long innerHeight) =>
        this with
        {
            Width = width,
            Height = height,
            InnerWidth = innerWidth,
            InnerHeight = innerHeight,
        };

    /// <summary>The slide itself.</summary>
    public static ShapeScale Whole { get; } = new ShapeScale(0, 0, 0, 0).WithSize(1, 1, 1, 1);

    private long Width { get; init; }

    private long Height { get; init; }

    private long InnerWidth { get; init; }

    private long InnerHeight { get; init; }

    /// <summary>A box of the inside on the slide.</summary>
    public (long X, long Y, long Width, long Height) Of((long X, long Y, long Width, long Height) box) =>
        (
            Left + Scaled(box.X - FromLeft, Width, InnerWidth),
            Top + Scaled(box.Y - FromTop, Height, InnerHeight),
            Scaled(box.Width, Width, InnerWidth),
            Scaled(box.Height, Height, InnerHeight)
        );

    /// <summary>The scale inside a group.</summary>
    public ShapeScale Inside(Shapes.TransformGroup? group)
    {
        if (
            ShapePosition.At(group, "off") is not { } at
            || ShapePosition.Size(group, "ext") is not { } size
            || ShapePosition.At(group, "chOff") is not { } from
        )
        {
            return this;
        }

        var own = Of((at.X, at.Y, size.Width, size.Height));
        var inner = ShapePosition.Size(group, "chExt") ?? default;
        return new ShapeScale(own.X, own.Y, from.X, from.Y).WithSize(
            own.Width,
            own.Height,
            Math.Max(1, inner.Width),
            Math.Max(1, inner.Height)
        );
    }

    /// <summary>A measure scaled; measures beyond any slide's are cut, so that none overflows.</summary>
    private static long Scaled(long measure, long size, long inner)
    {
        const long Largest = 1L << 40;
        return (long)Int128.Clamp((Int128)measure * size / Math.Max(1, inner), -Largest, Largest);
    }
}
