using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>Sets one piece of a page's furniture as large as fits.</summary>
/// <param name="document">The document.</param>
/// <param name="measure">Tells widths of text.</param>
internal sealed class FurnitureText(Document document, ITextMeasure measure)
{
    private const int Step = 50;

    /// <summary>Text in a box, at most of the size, at least of the smallest.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="box">Its room.</param>
    /// <param name="form">How it is set.</param>
    public PlacedText Place(string element, RichText text, Box box, FurnitureForm form)
    {
        var (set, size) = Fit(text, box, form);
        var down = form.Stand switch
        {
            Alignment.End => Math.Max(0, box.Height - set.Height),
            Alignment.Center => Math.Max(0, box.Height - set.Height) / 2,
            _ => 0,
        };
        var lines = set.Lines.Select(line => line.Shift(box.Left, box.Top + down)).ToImmutableArray();
        var room = new Box(box.Left, box.Top + down, box.Width, set.Height);
        var style = new TextStyle(size, TextFrame.None, form.Align);
        return new(element, room, text, lines, style, form.Colour) { Bold = form.Bold };
    }

    /// <summary>How high text is in a width at a size.</summary>
    public int Height(RichText text, int width, FurnitureForm form) =>
        SetText.Of(text, width, Setting(form.Size, form), form.Align).Height;

    /// <summary>How wide text is in one line.</summary>
    public int Width(RichText text, FurnitureForm form) => SetText.NaturalWidth(text, Setting(form.Size, form));

    private (SetText Set, int Size) Fit(RichText text, Box box, FurnitureForm form)
    {
        var least = Math.Min(form.Size, Math.Max(form.Least, document.Theme.SmallestSize));
        for (var size = form.Size; ; size -= Step)
        {
            var fitted = Math.Max(size, least);
            var set = SetText.Of(text, box.Width, Setting(fitted, form), form.Align);
            if (fitted == least || (set.Height <= box.Height && set.Overrun <= 0))
            {
                return (set, fitted);
            }
        }
    }

    private TextSetting Setting(int size, FurnitureForm form) => new(measure, document.Language, size, form.Bold);
}

/// <summary>How a piece of furniture is set.</summary>
/// <param name="Size">The size it should have.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Align">How its lines are aligned.</param>
/// <param name="Stand">Where it stands in its room: at the top, the middle or the bottom.</param>
internal sealed record FurnitureForm(
    int Size,
    int Colour,
    bool Bold = false,
    Alignment Align = Alignment.Start,
    Alignment Stand = Alignment.Start
)
{
    /// <summary>The smallest size it may have; zero for the theme's.</summary>
    public int Least { get; init; }
}
