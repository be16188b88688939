using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>A table's cells by row and column, a merged one at each place it covers.</summary>
internal sealed class TableGrid
{
    private const int MostSpan = 2_000;
    private readonly Dictionary<(int Row, int Column), ReadCell> _cells = [];
    private readonly List<ReadCell>[] _rows;

    public TableGrid(ReadTable table)
    {
        Table = table;
        Rows = table.Cells.IsEmpty ? 0 : table.Cells.Max(cell => cell.Row) + 1;
        Columns = table.Cells.IsEmpty ? 0 : table.Cells.Max(cell => cell.Column + Math.Min(cell.ColumnSpan, MostSpan));
        _rows = [.. Enumerable.Range(0, Rows).Select(_ => new List<ReadCell>())];
        foreach (var cell in table.Cells)
        {
            _rows[cell.Row].Add(cell);
            Put(cell);
        }

        foreach (var row in _rows)
        {
            row.Sort((left, right) => left.Column.CompareTo(right.Column));
        }
    }

    public ReadTable Table { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The cells that begin in a row, from left to right; empty texts are none.</summary>
    public IEnumerable<ReadCell> Row(int row) => _rows[row].Where(cell => cell.Text.Text.AsSpan().Trim().Length > 0);

    /// <summary>The cell that covers a place; null where none does.</summary>
    public ReadCell? At(int row, int column) => _cells.GetValueOrDefault((row, column));

    /// <summary>The text that covers a place; empty where none does.</summary>
    public string Text(int row, int column) => At(row, column)?.Text.Text.Trim() ?? string.Empty;

    private void Put(ReadCell cell)
    {
        var (down, right) = (Math.Min(cell.RowSpan, MostSpan), Math.Min(cell.ColumnSpan, MostSpan));
        if ((long)down * right > MostSpan)
        {
            (down, right) = (1, 1);
        }

        for (var row = cell.Row; row < cell.Row + down; row++)
        {
            for (var column = cell.Column; column < cell.Column + right; column++)
            {
                _ = _cells.TryAdd((row, column), cell);
            }
        }
    }
}
