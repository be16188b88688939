using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Documents.Charts;

/// <summary>What a chart is drawn with, in hundredths of a point from its upper left corner. Colours are
/// 0xRRGGBB.</summary>
public abstract record ChartMark
{
    /// <summary>What part of the chart it is.</summary>
    public ChartPart Part { get; init; }

    /// <summary>Its series, from 0; -1 where it belongs to none.</summary>
    public int Series { get; init; } = -1;

    /// <summary>Its category, from 0; -1 where it belongs to none.</summary>
    public int Category { get; init; } = -1;
}

/// <summary>A part of a chart.</summary>
public enum ChartPart
{
    /// <summary>Axis, ticks and grid.</summary>
    Axis,

    /// <summary>A column, bar or segment.</summary>
    Column,

    /// <summary>A line of a series, or its marker.</summary>
    Line,

    /// <summary>What leads from one column of a bridge to the next.</summary>
    Connector,

    /// <summary>What stands behind a label so that it can be read.</summary>
    Plate,

    /// <summary>The number of a point, inside its column or segment.</summary>
    InsideLabel,

    /// <summary>The number of a point, beyond the end of its column or above its marker.</summary>
    EndLabel,

    /// <summary>The number of a point, beyond the start of its column or below its marker.</summary>
    StartLabel,

    /// <summary>The number of a segment too small for it, beside the segment.</summary>
    AsideLabel,

    /// <summary>The name of a category.</summary>
    CategoryLabel,

    /// <summary>The name of a series, at its mark or in a row above, and its swatch.</summary>
    SeriesLabel,

    /// <summary>A row of numbers above the columns, and its name.</summary>
    Caption,

    /// <summary>Who, what, unit, when.</summary>
    Title,

    /// <summary>What stands below.</summary>
    Note,
}

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

    /// <summary>Weight of the outline, hundredths of a point.</summary>
    public int OutlineWeight { get; init; } = 75;
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

/// <summary>Where values are drawn, for formats that draw the chart by themselves. Nothing is seen of it.</summary>
/// <param name="Left">Left side of the room between the axes.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="First">The first axis.</param>
/// <param name="Second">The second axis; null where there is none.</param>
public sealed record PlotMark(int Left, int Top, int Width, int Height, AxisRange First, AxisRange? Second) : ChartMark
{
    /// <summary>The categories along the axis; -1 is a gap between groups.</summary>
    public ImmutableArray<int> Slots { get; init; } = [];

    /// <summary>Room between columns, in per cent of a column's width.</summary>
    public int Gap { get; init; }

    /// <summary>Size of the labels, hundredths of a point.</summary>
    public int LabelSize { get; init; }

    /// <summary>The distance of ticks; null where values are read off labels.</summary>
    public Fraction? Step { get; init; }
}

/// <summary>The values at the ends of an axis.</summary>
/// <param name="Minimum">At its start.</param>
/// <param name="Maximum">At its end, above the start.</param>
public sealed record AxisRange(Fraction Minimum, Fraction Maximum);
