using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>Lines up the digits of columns of numbers.</summary>
/// <remarks>The last digits, or per cent signs, of a column stand under one another; a closing parenthesis and a
/// footnote's mark hang over at the right. On slides the figures stand as one in the middle of their column.</remarks>
internal sealed class NumberColumns(TableBlock table, TextSetting setting, TableLook look)
{
    /// <summary>Whether a cell is one of a column of numbers.</summary>
    public static bool Holds(TableBlock table, GridCell cell) =>
        table.Rows[cell.Row].Kind != TableRowKind.Head
        && cell.Columns(table) == 1
        && (cell.Cell.Align ?? table.Columns[cell.Column].Align) == Alignment.End;

    /// <summary>The width of what hangs over at the end of a line.</summary>
    public static int Hanging(ImmutableArray<Run> runs, TextSetting setting)
    {
        var hanging = 0;
        for (var index = runs.Length - 1; index >= 0; index--)
        {
            if (runs[index].Raised)
            {
                hanging += setting.Width([runs[index]]);
                continue;
            }

            var text = runs[index].Text.TrimEnd();
            var isOpen = text.EndsWith(')') && text.Length > 1;
            return hanging + (isOpen ? setting.Width([runs[index] with { Text = ")" }]) : 0);
        }

        return 0;
    }

    /// <summary>For every column where its digits end, from the column's left.</summary>
    public ImmutableArray<int> Of(
        ImmutableArray<GridCell> grid,
        ImmutableArray<SetText> texts,
        ImmutableArray<int> widths
    )
    {
        var digits = new int[widths.Length];
        var hanging = new int[widths.Length];
        for (var index = 0; index < grid.Length; index++)
        {
            var column = grid[index].Column;
            foreach (var line in Holds(table, grid[index]) ? texts[index].Lines : [])
            {
                var over = Hanging(line.Runs, setting);
                digits[column] = Math.Max(digits[column], line.Width - over);
                hanging[column] = Math.Max(hanging[column], over);
            }
        }

        var padding = look.SidePadding(setting.Size);
        return
        [
            .. widths.Select(
                (width, column) =>
                {
                    var free = width - (2 * padding) - digits[column] - hanging[column];
                    return width - padding - hanging[column] - (look.IsReport ? 0 : Math.Max(0, free) / 2);
                }
            ),
        ];
    }
}
