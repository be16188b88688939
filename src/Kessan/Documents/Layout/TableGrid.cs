using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>A cell and where it begins.</summary>
internal sealed record GridCell(int Row, int Column, TableCell Cell)
{
    /// <summary>The columns it covers, at most those the table has.</summary>
    public int Columns(TableBlock table) => Math.Clamp(Cell.ColumnSpan, 1, table.Columns.Length - Column);

    /// <summary>The rows it covers, at most those the table has.</summary>
    public int Rows(TableBlock table) => Math.Clamp(Cell.RowSpan, 1, table.Rows.Length - Row);
}

/// <summary>Tells the place of every cell of a table with merged cells.</summary>
internal static class TableGrid
{
    /// <summary>The cells by row and column; cells beyond the last column are left out.</summary>
    public static ImmutableArray<GridCell> Of(TableBlock table)
    {
        var isTaken = new bool[table.Rows.Length, table.Columns.Length];
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var column = 0;
            foreach (var cell in table.Rows[row].Cells)
            {
                while (column < table.Columns.Length && isTaken[row, column])
                {
                    column++;
                }

                if (column == table.Columns.Length)
                {
                    break;
                }

                var placed = new GridCell(row, column, cell);
                Take(isTaken, placed, table);
                cells.Add(placed);
            }
        }

        return cells.ToImmutable();
    }

    private static void Take(bool[,] isTaken, GridCell cell, TableBlock table)
    {
        for (var row = cell.Row; row < cell.Row + cell.Rows(table); row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.Columns(table); column++)
            {
                isTaken[row, column] = true;
            }
        }
    }
}
