namespace Kessan.Formats.Reading;

/// <summary>Places the cells of a table row by row, where cells of earlier rows reach down into it.</summary>
internal sealed class TableGrid
{
    // For every column the first row that is free again.
    private readonly List<int> _free = [];
    private int _row;
    private int _column;

    /// <summary>Begins a row.</summary>
    public void BeginRow(int row) => (_row, _column) = (row, 0);

    /// <summary>Places the next cell of the row.</summary>
    /// <returns>Its column; null where the table has no more columns than any may have.</returns>
    public int? Place(int columns, int rows)
    {
        while (_column < _free.Count && _free[_column] > _row)
        {
            _column++;
        }

        if (_column + columns > ReadingLimits.MostColumns)
        {
            return null;
        }

        var column = _column;
        for (; _column < column + columns; _column++)
        {
            if (_column == _free.Count)
            {
                _free.Add(0);
            }

            _free[_column] = Math.Max(_free[_column], _row + rows);
        }

        return column;
    }
}
