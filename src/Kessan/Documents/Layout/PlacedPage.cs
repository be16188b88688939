using System.Collections.Immutable;
using Kessan.Documents.Charts;

namespace Kessan.Documents.Layout;

/// <summary>A page with everything in its place.</summary>
/// <param name="Page">The page.</param>
/// <param name="Elements">What stands on it, in reading order.</param>
public sealed record PlacedPage(Page Page, ImmutableArray<PlacedElement> Elements);

/// <summary>A box in hundredths of a point from the page's upper left corner.</summary>
public readonly record struct Box(int Left, int Top, int Width, int Height)
{
    /// <summary>The right side.</summary>
    public int Right => Left + Width;

    /// <summary>The lower side.</summary>
    public int Bottom => Top + Height;
}

/// <summary>Something in its place.</summary>
/// <param name="Element">Its name; furniture of the page has <c>title</c>, <c>headline</c>, <c>remark</c>,
/// <c>footnotes</c>, <c>footer</c>, <c>stamp</c>.</param>
/// <param name="Box">Where it stands.</param>
public abstract record PlacedElement(string Element, Box Box);

/// <summary>Text broken into lines.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Box">Where it stands, frame included.</param>
/// <param name="Text">The paragraphs, for formats that break lines themselves.</param>
/// <param name="Lines">The lines, for formats that draw.</param>
/// <param name="Style">How it is set; the size is the one it fits in.</param>
/// <param name="Colour">Its colour.</param>
public sealed record PlacedText(
    string Element,
    Box Box,
    RichText Text,
    ImmutableArray<PlacedLine> Lines,
    TextStyle Style,
    int Colour
) : PlacedElement(Element, Box)
{
    /// <summary>Room between the box and its text at each side.</summary>
    public int Padding { get; init; }

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Degrees it is turned about the middle of its box, against the clock: a stamp across the page.</summary>
    public int Turn { get; init; }

    /// <summary>Its ground; null for none.</summary>
    public int? Fill { get; init; }

    /// <summary>The line around it; null for none.</summary>
    public int? Outline { get; init; }
}

/// <summary>A line of text.</summary>
/// <param name="Left">Where it begins, from the page's left.</param>
/// <param name="Baseline">Its baseline, from the page's top.</param>
/// <param name="Runs">Its runs, cut at the break.</param>
/// <param name="Mark">What stands before its first run; empty but on the first line of a marked paragraph.</param>
/// <param name="MarkLeft">Where the mark stands.</param>
public sealed record PlacedLine(int Left, int Baseline, ImmutableArray<Run> Runs, string Mark = "", int MarkLeft = 0)
{
    /// <summary>How wide it is, spaces at its end apart.</summary>
    public int Width { get; init; }

    /// <summary>Its colour where it differs from its element's, as headings do; null otherwise.</summary>
    public int? Colour { get; init; }

    /// <summary>The paragraph it belongs to, from zero.</summary>
    public int Paragraph { get; init; }

    /// <summary>The line, moved.</summary>
    public PlacedLine Shift(int right, int down) =>
        this with
        {
            Left = Left + right,
            Baseline = Baseline + down,
            MarkLeft = MarkLeft + right,
        };
}

/// <summary>A table with its columns and rows measured.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Table">The table.</param>
/// <param name="Widths">Widths of its columns.</param>
/// <param name="Heights">Heights of its rows.</param>
/// <param name="Size">The size its text fits in.</param>
/// <param name="Cells">Its cells, broken into lines.</param>
public sealed record PlacedTable(
    string Element,
    Box Box,
    TableBlock Table,
    ImmutableArray<int> Widths,
    ImmutableArray<int> Heights,
    int Size,
    ImmutableArray<PlacedCell> Cells
) : PlacedElement(Element, Box);

/// <summary>A cell in its place.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its first column.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Lines">Its lines.</param>
public sealed record PlacedCell(int Row, int Column, TableCell Cell, Box Box, ImmutableArray<PlacedLine> Lines)
{
    /// <summary>How it looks; every format draws it so.</summary>
    public CellLook Look { get; init; } = CellLook.Plain;
}

/// <summary>How a cell looks. Colours are 0xRRGGBB.</summary>
/// <param name="Fill">Its ground; null for none.</param>
/// <param name="Colour">Its text; null for the theme's.</param>
/// <param name="Bold">Whether its text is bold.</param>
public sealed record CellLook(int? Fill, int? Colour, bool Bold)
{
    /// <summary>An ordinary cell.</summary>
    public static CellLook Plain { get; } = new(null, null, false);

    /// <summary>The line above it; null for none.</summary>
    public CellRule? Above { get; init; }

    /// <summary>The line below it; null for none.</summary>
    public CellRule? Below { get; init; }

    /// <summary>The line at both its sides; null for none.</summary>
    public CellRule? Sides { get; init; }
}

/// <summary>A line around a cell.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Weight">Its weight, hundredths of a point.</param>
public sealed record CellRule(int Colour, int Weight);

/// <summary>A chart with its marks.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Chart">What it shows.</param>
/// <param name="Marks">What it is drawn with.</param>
public sealed record PlacedChart(string Element, Box Box, ChartFigure Chart, ImmutableArray<ChartMark> Marks)
    : PlacedElement(Element, Box);

/// <summary>A filled rectangle: rules, bars, tints of the page's furniture.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Fill">Its colour.</param>
public sealed record PlacedFill(string Element, Box Box, int Fill) : PlacedElement(Element, Box);

/// <summary>A picture.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Image">The picture.</param>
/// <param name="Bytes">Its bytes, PNG.</param>
public sealed record PlacedImage(string Element, Box Box, ImageBlock Image, ImmutableArray<byte> Bytes)
    : PlacedElement(Element, Box);
