using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Charts;

namespace Kessan.Documents;

/// <summary>A part of a page.</summary>
/// <param name="Element">Its name, unique on its page: <c>results</c>, <c>revenue-chart</c>; what <c>printed.csv</c>
/// calls the element.</param>
public abstract record Block(string Element)
{
    /// <summary>Where it is defined, for findings.</summary>
    public SourceLocation Place { get; init; }
}

/// <summary>Blocks side by side, or one under another.</summary>
/// <param name="Element">Its name.</param>
/// <param name="SideBySide">Whether they stand side by side.</param>
/// <param name="Parts">The blocks and their shares of the room.</param>
public sealed record Arrangement(string Element, bool SideBySide, ImmutableArray<Share> Parts) : Block(Element);

/// <summary>A block's share of the room of an arrangement.</summary>
/// <param name="Weight">Parts of the room that is left; zero takes what its content needs (only one under
/// another).</param>
/// <param name="Block">The block.</param>
public sealed record Share(int Weight, Block Block);

/// <summary>Text.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Style">How large, and in what frame.</param>
public sealed record TextBlock(string Element, RichText Text, TextStyle Style) : Block(Element);

/// <summary>How a text block is set.</summary>
/// <param name="Size">Size in hundredths of a point; zero takes the theme's body size.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Align">How lines are aligned.</param>
public sealed record TextStyle(int Size = 0, TextFrame Frame = TextFrame.None, Alignment Align = Alignment.Start);

/// <summary>What stands around a text block.</summary>
public enum TextFrame
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A thin line.</summary>
    Outlined,

    /// <summary>A tint of the theme.</summary>
    Tinted,

    /// <summary>A bar of the theme's first colour with light text: a heading over a block.</summary>
    Bar,
}

/// <summary>How text is aligned.</summary>
public enum Alignment
{
    /// <summary>At the left.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right, as numbers are.</summary>
    End,
}

/// <summary>A picture of the theme or the folder.</summary>
/// <param name="Element">Its name.</param>
/// <param name="File">Path from the group folder.</param>
/// <param name="AltText">What it shows, in words.</param>
public sealed record ImageBlock(string Element, string File, string AltText) : Block(Element)
{
    /// <summary>The picture's bytes, PNG, read with the definition.</summary>
    public ImmutableArray<byte> Bytes { get; init; } = [];
}

/// <summary>A chart.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Chart">What it shows.</param>
public sealed record ChartBlock(string Element, ChartFigure Chart) : Block(Element);

/// <summary>Nothing: room left free.</summary>
/// <param name="Element">Its name.</param>
public sealed record EmptyBlock(string Element) : Block(Element);
