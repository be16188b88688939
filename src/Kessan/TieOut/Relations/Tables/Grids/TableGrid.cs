using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Tables.Grids;

/// <summary>A table's figures by row and column, every relation of which is one between lines: rows that add up to a
/// row, a column that is another's growth. Turned over, the same search finds what runs the other way.</summary>
internal sealed class TableGrid
{
    private readonly FoundNumber?[,] _cells;

    /// <summary>A grid of figures; the lines are given what their figures have in common.</summary>
    public TableGrid(IReadOnlyList<GridLine> rows, IReadOnlyList<GridLine> columns, FoundNumber?[,] cells)
        : this(rows, columns, cells, isTurned: false) { }

    private TableGrid(
        IReadOnlyList<GridLine> rows,
        IReadOnlyList<GridLine> columns,
        FoundNumber?[,] cells,
        bool isTurned
    )
    {
        _cells = cells;
        IsTurned = isTurned;
        Rows = [.. rows.Select((line, row) => line.With([.. Figures(columns.Count, at => cells[row, at])]))];
        Columns = [.. columns.Select((line, column) => line.With([.. Figures(rows.Count, at => cells[at, column])]))];
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<GridLine> Rows { get; }

    /// <summary>The columns; two where cells hold two figures each.</summary>
    public ImmutableArray<GridLine> Columns { get; }

    /// <summary>Whether rows and columns are exchanged.</summary>
    public bool IsTurned { get; }

    /// <summary>The figure in a row and a column; null where there is none.</summary>
    public FoundNumber? this[int row, int column] => _cells[row, column];

    /// <summary>The grid with rows and columns exchanged.</summary>
    public TableGrid Turned()
    {
        var turned = new FoundNumber?[Columns.Length, Rows.Length];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                turned[column, row] = _cells[row, column];
            }
        }

        return new(Columns, Rows, turned, !IsTurned);
    }

    private static IEnumerable<FoundNumber> Figures(int count, Func<int, FoundNumber?> at) =>
        Enumerable.Range(0, count).Select(at).OfType<FoundNumber>();
}
