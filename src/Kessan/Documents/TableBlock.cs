using System.Collections.Immutable;

namespace Kessan.Documents;

/// <summary>A table, with merged heads and stacked cells.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, heads first. Every row has cells for every column, those covered by a span left
/// out.</param>
/// <param name="AltText">What it shows, in words.</param>
public sealed record TableBlock(
    string Element,
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> Rows,
    string AltText
) : Block(Element)
{
    /// <summary>Size of its text in hundredths of a point; zero takes the theme's table size.</summary>
    public int Size { get; init; }

    /// <summary>What stands above it; null where there is nothing.</summary>
    public RichText? Caption { get; init; }

    /// <summary>How a cell is aligned: as it says itself, else as its column; a head stands over the middle of figures,
    /// and over the beginning of words.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="kind">What its row is.</param>
    /// <param name="column">Its first column, from 0.</param>
    public Alignment AlignOf(TableCell cell, TableRowKind kind, int column)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var own = Columns[column].Align;
        var isOverFigures = kind == TableRowKind.Head && column > 0 && own != Alignment.Start;
        return cell.Align ?? (isOverFigures ? Alignment.Center : own);
    }
}

/// <summary>A column.</summary>
/// <param name="Weight">Its part of the table's width.</param>
/// <param name="Align">How its cells are aligned.</param>
/// <param name="Emphasis">Whether it is this period's column, tinted.</param>
public sealed record TableColumn(int Weight, Alignment Align, bool Emphasis = false);

/// <summary>What a row is.</summary>
public enum TableRowKind
{
    /// <summary>A head.</summary>
    Head,

    /// <summary>An ordinary row.</summary>
    Body,

    /// <summary>A heading over rows.</summary>
    Section,

    /// <summary>A total: a line above it, bold.</summary>
    Total,
}

/// <summary>A row.</summary>
public sealed record TableRow(TableRowKind Kind, ImmutableArray<TableCell> Cells);

/// <summary>A cell. Stacked cells are several paragraphs, one under another.</summary>
/// <param name="Text">What it says.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
/// <param name="RowSpan">Rows it covers.</param>
public sealed record TableCell(RichText Text, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>How it is aligned; null as its column.</summary>
    public Alignment? Align { get; init; }

    /// <summary>How far its text is indented, in levels.</summary>
    public int Indent { get; init; }
}
