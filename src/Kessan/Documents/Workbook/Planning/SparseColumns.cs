namespace Kessan.Documents.Workbook.Planning;

/// <summary>Leaves out columns in which no row has anything: periods the folder does not reach.</summary>
internal static class SparseColumns
{
    /// <summary>The sheet without them.</summary>
    public static PlannedSheet Without(PlannedSheet sheet)
    {
        for (var i = sheet.Columns.Count - 1; i >= 0; i--)
        {
            if (sheet.Rows.TrueForAll(row => row.Cells.Length <= i || row.Cells[i] is null))
            {
                Remove(sheet, i);
            }
        }

        return sheet;
    }

    private static void Remove(PlannedSheet sheet, int column)
    {
        var startsGroup = sheet.Columns[column].StartsGroup;
        sheet.Columns.RemoveAt(column);
        if (startsGroup && column > 0 && column < sheet.Columns.Count)
        {
            sheet.Columns[column] = sheet.Columns[column] with { StartsGroup = true };
        }

        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var cells = sheet.Rows[row].Cells;
            if (cells.Length > column)
            {
                var kept = cells[..column].Concat(cells[(column + 1)..]);
                sheet.Rows[row] = sheet.Rows[row] with { Cells = [.. kept.Select(cell => Moved(cell, column))] };
            }
        }
    }

    /// <summary>What a cell takes from a column behind the one that is gone stands one further left.</summary>
    private static PlannedCell? Moved(PlannedCell? cell, int gone) =>
        cell?.Formula is { } formula
            ? cell with
            {
                Formula = formula.With(term =>
                    term is ColumnTerm one && one.Column > gone ? new ColumnTerm(one.Column - 1) : term
                ),
            }
            : cell;
}
