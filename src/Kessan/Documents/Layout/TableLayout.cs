using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>Measures and places a table.</summary>
/// <param name="table">The table.</param>
/// <param name="setting">What its text is set with.</param>
/// <param name="look">How it looks.</param>
internal sealed class TableLayout(TableBlock table, TextSetting setting, TableLook look)
{
    private const int MostStretch = 90;

    private readonly ImmutableArray<GridCell> _grid = TableGrid.Of(table);

    /// <summary>Places it at the top of a box; rows are stretched where there is room.</summary>
    public PlacedTable Place(Box box)
    {
        var widths = Widths(box.Width);
        var texts = Texts(widths);
        var natural = Heights(texts);
        var heights = Stretch(natural, box.Height);
        var sides = new NumberColumns(table, setting, look).Of(_grid, texts, widths);
        var cells = _grid.Select((cell, index) => Cell(cell, texts[index], (widths, heights, sides), box));
        var placed = box with { Width = widths.Sum(), Height = heights.Sum() };
        return new(table.Element, placed, table, widths, heights, setting.Size, [.. cells]);
    }

    /// <summary>How high it is in a width.</summary>
    public int Height(int width) => Heights(Texts(Widths(width))).Sum();

    /// <summary>How much wider than the width it is; zero if it fits.</summary>
    public int Overrun(int width)
    {
        var widths = Widths(width);
        var broken = Texts(widths).Select(text => text.Overrun).DefaultIfEmpty().Max();
        return Math.Max(Math.Max(0, widths.Sum() - width), broken);
    }

    private ImmutableArray<int> Widths(int width)
    {
        var natural = new int[table.Columns.Length];
        var least = new int[table.Columns.Length];
        foreach (var cell in _grid.Where(cell => cell.Columns(table) == 1))
        {
            var sides = 2 * look.SidePadding(setting.Size) + IndentOf(cell.Cell);
            var set = Setting(cell);
            natural[cell.Column] = Math.Max(natural[cell.Column], SetText.NaturalWidth(cell.Cell.Text, set) + sides);
            least[cell.Column] = Math.Max(least[cell.Column], SetText.LeastWidth(cell.Cell.Text, set) + sides);
        }

        var weights = table.Columns.Select(column => Math.Max(1, column.Weight)).ToImmutableArray();
        var firm = least.Select((own, at) => table.Columns[at].Align == Alignment.End ? natural[at] : own).ToArray();
        return ColumnWidths.Divide(weights, [.. natural], firm.Sum() <= width ? [.. firm] : [.. least], width);
    }

    private ImmutableArray<SetText> Texts(ImmutableArray<int> widths) =>
        [
            .. _grid.Select(cell =>
            {
                var width = Sum(widths, cell.Column, cell.Columns(table)) - (2 * look.SidePadding(setting.Size));
                return SetText.Of(cell.Cell.Text, width - IndentOf(cell.Cell), Setting(cell), AlignOf(cell));
            }),
        ];

    private ImmutableArray<int> Heights(ImmutableArray<SetText> texts)
    {
        var heights = new int[table.Rows.Length];
        Array.Fill(heights, setting.LineHeight + (2 * look.RowPadding(setting.Size)));
        foreach (var spanned in new[] { false, true })
        {
            for (var index = 0; index < _grid.Length; index++)
            {
                var cell = _grid[index];
                var rows = cell.Rows(table);
                if (rows > 1 == spanned)
                {
                    var needed = texts[index].Height + (2 * look.RowPadding(setting.Size));
                    heights[cell.Row + rows - 1] += Math.Max(0, needed - Sum([.. heights], cell.Row, rows));
                }
            }
        }

        return [.. heights];
    }

    /// <summary>A slide's rows share the room that is left, each alike, up to a part of their text's size.</summary>
    private ImmutableArray<int> Stretch(ImmutableArray<int> heights, int room)
    {
        var most = look.IsReport ? 0 : setting.Size * MostStretch / 100;
        var more = Math.Clamp((room - heights.Sum()) / Math.Max(1, heights.Length), 0, most);
        return [.. heights.Select(height => height + more)];
    }

    private PlacedCell Cell(
        GridCell cell,
        SetText text,
        (ImmutableArray<int> Widths, ImmutableArray<int> Heights, ImmutableArray<int> DigitsEnd) measured,
        Box at
    )
    {
        var (widths, heights, ends) = measured;
        var box = new Box(
            at.Left + Sum(widths, 0, cell.Column),
            at.Top + Sum(heights, 0, cell.Row),
            Sum(widths, cell.Column, cell.Columns(table)),
            Sum(heights, cell.Row, cell.Rows(table))
        );
        var top = box.Top + ((box.Height - text.Height) / 2);
        var left = box.Left + look.SidePadding(setting.Size) + IndentOf(cell.Cell);
        var isNumber = NumberColumns.Holds(table, cell);
        var lines = text.Lines.Select(line =>
            isNumber ? Number(line, box.Left + ends[cell.Column], top) : line.Shift(left, top)
        );
        return new(cell.Row, cell.Column, cell.Cell, box, [.. lines]) { Look = LookOf(cell) };
    }

    private PlacedLine Number(PlacedLine line, int digitsEnd, int top) =>
        line.Shift(0, top) with
        {
            Left = digitsEnd - (line.Width - NumberColumns.Hanging(line.Runs, setting)),
        };

    private CellLook LookOf(GridCell cell)
    {
        var kind = table.Rows[cell.Row].Kind;
        var own = look.Of(kind, table.Columns[cell.Column]);
        var isLast = cell.Row + cell.Rows(table) == table.Rows.Length;
        var isSpread = cell.Columns(table) > 1 && kind == TableRowKind.Section;
        own = cell.Row == 0 ? own with { Above = look.Last ?? own.Above } : own;
        return own with { Below = isLast ? look.Last ?? own.Below : own.Below, Fill = isSpread ? null : own.Fill };
    }

    private Alignment AlignOf(GridCell cell) => table.AlignOf(cell.Cell, table.Rows[cell.Row].Kind, cell.Column);

    private TextSetting Setting(GridCell cell) =>
        setting with
        {
            Bold = look.Of(table.Rows[cell.Row].Kind, table.Columns[cell.Column]).Bold,
        };

    private int IndentOf(TableCell cell) => cell.Indent * setting.Size;

    private static int Sum(ImmutableArray<int> lengths, int first, int count)
    {
        var sum = 0;
        for (var at = first; at < first + count; at++)
        {
            sum += lengths[at];
        }

        return sum;
    }
}
