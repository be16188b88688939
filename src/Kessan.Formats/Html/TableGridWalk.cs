using Kessan.Documents;

namespace Kessan.Formats.Html;

/// <summary>Tells the column of every cell of a table whose cells cover several columns and rows.</summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class TableGridWalk(int columns)
{
    private readonly int[] _covered = new int[columns];
    private int _column;

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        _column = 0;
    }

    /// <summary>The column a row's next cell begins in.</summary>
    public int Next(TableCell cell)
    {
        while (_column < _covered.Length && _covered[_column] > 0)
        {
            _covered[_column]--;
            _column++;
        }

        var first = _column;
        for (var i = 0; i < cell.ColumnSpan && _column < _covered.Length; i++)
        {
            _covered[_column] = cell.RowSpan - 1;
            _column++;
        }

        return first;
    }

    /// <summary>Ends a row: what still covers the columns after its last cell has one row less to cover.</summary>
    public void End()
    {
        for (; _column < _covered.Length; _column++)
        {
            _covered[_column] = Math.Max(0, _covered[_column] - 1);
        }
    }
}
