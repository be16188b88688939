using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents.Definitions;

/// <summary>A table as it is defined: columns say how, rows say what.</summary>
/// <param name="Columns">Its columns, that of the labels first.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Place">Where it begins.</param>
public sealed record TableDefinition(
    ImmutableArray<ColumnDefinition> Columns,
    ImmutableArray<RowDefinition> Rows,
    SourceLocation Place
) : BlockDefinition(Place)
{
    /// <summary>What stands above it; null where there is nothing.</summary>
    public DefinedText? Caption { get; init; }

    /// <summary>The unit of its amounts; null takes the document's.</summary>
    public string? Unit { get; init; }

    /// <summary>Size of its text in hundredths of a point; zero takes the theme's.</summary>
    public int Size { get; init; }

    /// <summary>Its rows of heads; empty takes one row, from the heads of the columns.</summary>
    public ImmutableArray<ImmutableArray<HeadDefinition>> Head { get; init; } = [];
}

/// <summary>A column: what its cells say of the concept of a row.</summary>
/// <param name="Place">Where it begins.</param>
public sealed record ColumnDefinition(SourceLocation Place)
{
    /// <summary>Its part of the table's width; null takes an equal part of what the others leave of 100.</summary>
    public int? Width { get; init; }

    /// <summary>Its head; null where there is none.</summary>
    public HeadDefinition? Head { get; init; }

    /// <summary>The lines of each cell; empty in the column of labels.</summary>
    public ImmutableArray<DefinedText> Cells { get; init; } = [];

    /// <summary>How cells are aligned; null aligns labels at the start and figures at the end.</summary>
    public Alignment? Align { get; init; }

    /// <summary>Whether it is this period's column.</summary>
    public bool Emphasis { get; init; }
}

/// <summary>A head, over one column or several.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Span">Columns it covers.</param>
/// <param name="Rows">Rows of heads it covers.</param>
/// <param name="Place">Where it begins.</param>
public sealed record HeadDefinition(ImmutableArray<DefinedText> Lines, int Span, int Rows, SourceLocation Place);

/// <summary>A row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it begins.</param>
public sealed record RowDefinition(TableRowKind Kind, SourceLocation Place)
{
    /// <summary>The concept or measure of the row, members in brackets; null where it has none.</summary>
    public DefinedText? Of { get; init; }

    /// <summary>Its label; null takes that of the concept.</summary>
    public DefinedText? Label { get; init; }

    /// <summary>Display words for every number of the row; null where there are none.</summary>
    public DefinedText? Display { get; init; }

    /// <summary>How far its label is indented.</summary>
    public int Indent { get; init; }

    /// <summary>Cells of its own after the label, one for every column; empty where the columns say.</summary>
    public ImmutableArray<CellDefinition> Cells { get; init; } = [];

    /// <summary>Single cells of its own, by the number of the column, the column of labels being 1.</summary>
    public ImmutableSortedDictionary<int, CellDefinition> CellsByColumn { get; init; } =
        ImmutableSortedDictionary<int, CellDefinition>.Empty;
}

/// <summary>A cell of its own.</summary>
/// <param name="Lines">Its lines, one under another.</param>
/// <param name="Place">Where it begins.</param>
public sealed record CellDefinition(ImmutableArray<DefinedText> Lines, SourceLocation Place);
