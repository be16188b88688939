namespace Kessan.Documents.Layout.Flow;

/// <summary>Cuts a table between rows; its heads stand on both parts, no row is lost.</summary>
internal static class TableCut
{
    private const int FewestRows = 2;

    /// <summary>As many rows as fit, and the rest; nothing and nothing where no cut leaves rows enough.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fits">Whether a part fits the room left.</param>
    public static (Block? Head, Block? Tail) Of(TableBlock table, Func<Block, bool> fits)
    {
        var heads = table.Rows.TakeWhile(row => row.Kind == TableRowKind.Head).Count();
        for (var end = table.Rows.Length - FewestRows; end >= heads + FewestRows; end--)
        {
            if (MayEndBefore(table, end) && fits(Part(table, heads, heads, end)))
            {
                return (
                    Part(table, heads, heads, end),
                    Part(table, heads, end, table.Rows.Length) with
                    {
                        Caption = null,
                    }
                );
            }
        }

        return (null, null);
    }

    /// <summary>No section stands alone at the end, no total alone at the beginning, and no merged cell is
    /// cut.</summary>
    private static bool MayEndBefore(TableBlock table, int end) =>
        table.Rows[end - 1].Kind != TableRowKind.Section
        && table.Rows[end].Kind != TableRowKind.Total
        && !table
            .Rows.Take(end)
            .Select((row, at) => row.Cells.Select(cell => at + cell.RowSpan).DefaultIfEmpty().Max())
            .Any(reaches => reaches > end);

    private static TableBlock Part(TableBlock table, int heads, int from, int to) =>
        table with
        {
            Rows = [.. table.Rows.Take(heads), .. table.Rows.Skip(from).Take(to - from)],
        };
}
