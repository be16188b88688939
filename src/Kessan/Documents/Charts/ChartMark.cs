using System.Collections.Immutable;

namespace Kessan.Documents.Charts;

/// <summary>What a chart is drawn with, in hundredths of a point from its upper left corner. Colours are
/// 0xRRGGBB.</summary>
public abstract record ChartMark;

/// <summary>A rectangle.</summary>
/// <param name="Left">From the left.</param>
/// <param name="Top">From the top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Fill">Its fill; null for none.</param>
/// <param name="Outline">Its outline; null for none.</param>
/// <param name="IsHatched">Whether the fill is hatched.</param>
public sealed record RectangleMark(
    int Left,
    int Top,
    int Width,
    int Height,
    int? Fill,
    int? Outline = null,
    bool IsHatched = false
) : ChartMark
{
    /// <summary>The number it stands for, or null.</summary>
    public PrintedNumber? Number { get; init; }
}

/// <summary>A line through points.</summary>
/// <param name="Points">The points.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Weight">Its weight, hundredths of a point.</param>
/// <param name="IsDashed">Whether it is dashed.</param>
public sealed record LineMark(ImmutableArray<(int X, int Y)> Points, int Colour, int Weight, bool IsDashed = false)
    : ChartMark;

/// <summary>A round marker.</summary>
/// <param name="X">Centre from the left.</param>
/// <param name="Y">Centre from the top.</param>
/// <param name="Radius">Radius.</param>
/// <param name="Fill">Fill.</param>
/// <param name="Outline">Outline.</param>
public sealed record DotMark(int X, int Y, int Radius, int Fill, int Outline) : ChartMark
{
    /// <summary>The number it stands for, or null.</summary>
    public PrintedNumber? Number { get; init; }
}

/// <summary>A line of text.</summary>
/// <param name="X">The anchor from the left.</param>
/// <param name="Baseline">The baseline from the top.</param>
/// <param name="Run">The text and its number.</param>
/// <param name="Size">Size, hundredths of a point.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Align">Where the anchor is.</param>
public sealed record TextMark(int X, int Baseline, Run Run, int Size, int Colour, Alignment Align) : ChartMark;
