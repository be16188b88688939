using System.Collections.Immutable;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Rows of a table under one set of heads.</summary>
/// <param name="Heads">The first head row.</param>
/// <param name="Body">The first row under the heads.</param>
/// <param name="End">The row after the last.</param>
internal readonly record struct TablePart(int Heads, int Body, int End);

/// <summary>Tells head rows from rows of figures; heads may come again further down.</summary>
internal static class TableParts
{
    /// <summary>The parts of a table from top to bottom.</summary>
    public static ImmutableArray<TablePart> Of(TableGrid grid)
    {
        var parts = ImmutableArray.CreateBuilder<TablePart>();
        var heads = 0;
        while (heads < grid.Rows)
        {
            var body = heads == 0 ? FirstBody(grid) : heads + Run(grid, heads);
            var end = body;
            while (end < grid.Rows && Run(grid, end) == 0)
            {
                end++;
            }

            end = end == heads ? heads + 1 : end;
            parts.Add(new(heads, Math.Min(body, end), end));
            heads = end;
        }

        return parts.ToImmutable();
    }

    /// <summary>Whether a row holds a figure or stands for a missing one.</summary>
    public static bool HasFigures(TableGrid grid, int row) =>
        grid.Row(row).Any(cell => !cell.IsHead && NumberShape.IsBody(cell.Text.Text));

    private static int FirstBody(TableGrid grid)
    {
        var known = grid.Table.HeadRows;
        var row = Math.Clamp(known, 0, grid.Rows);
        while (row < grid.Rows && !HasFigures(grid, row) && (known < 0 || IsHead(grid, row)))
        {
            row++;
        }

        row = row == grid.Rows && known < 0 ? 0 : row;
        while (row > Math.Max(known, 0) && IsLabelOnly(grid, row - 1))
        {
            row--;
        }

        return row;
    }

    /// <summary>How many head rows begin at a row inside a table.</summary>
    private static int Run(TableGrid grid, int row)
    {
        var count = 0;
        while (row + count < grid.Rows && IsHead(grid, row + count))
        {
            count++;
        }

        return row + count < grid.Rows ? count : 0;
    }

    /// <summary>A head row inside a table names periods, units or roles over several columns and nothing
    /// else.</summary>
    private static bool IsHead(TableGrid grid, int row)
    {
        var cells = grid.Row(row).Where(cell => cell.Column > 0).ToList();
        return cells.Count > 0
            && !HasFigures(grid, row)
            && cells.All(cell => cell.IsHead || HeadWords.Tells(cell.Text.Text));
    }

    private static bool IsLabelOnly(TableGrid grid, int row) =>
        grid.Row(row).ToList() is [{ Column: 0 }] or [] && !grid.Row(row).Any(cell => cell.ColumnSpan > 1);
}
