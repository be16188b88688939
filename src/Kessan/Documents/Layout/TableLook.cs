namespace Kessan.Documents.Layout;

/// <summary>How the cells of a table look, by row, column and paper.</summary>
/// <param name="Theme">Colours.</param>
/// <param name="IsReport">Whether the page is a report's (A4: black rules, no tints) and not a slide's.</param>
internal sealed record TableLook(Theme Theme, bool IsReport)
{
    private const int Hairline = 35;
    private const int Thin = 50;
    private const int Strong = 100;
    private const int Pale = 0xD3DAE1;
    private const int Black = 0x000000;
    private const int White = 0xFFFFFF;

    /// <summary>Room at both sides of a cell's text.</summary>
    public int SidePadding(int size) => size * (IsReport ? 40 : 55) / 100;

    /// <summary>Room above and below a cell's text.</summary>
    public int RowPadding(int size) => size * (IsReport ? 16 : 26) / 100;

    /// <summary>The line under the last row; null where rows have their own.</summary>
    public CellRule? Last => IsReport ? new CellRule(Black, Thin) : null;

    /// <summary>How a cell looks.</summary>
    public CellLook Of(TableRowKind kind, TableColumn column) => IsReport ? Report(kind) : Slide(kind, column.Emphasis);

    private CellLook Slide(TableRowKind kind, bool emphasis) =>
        kind switch
        {
            TableRowKind.Head => new(emphasis ? Theme.Primary : Theme.Tint, emphasis ? White : Theme.Primary, true)
            {
                Below = new(Theme.Primary, Strong),
            },
            TableRowKind.Section => new(null, Theme.Primary, true) { Below = new(Theme.Primary, Thin) },
            TableRowKind.Total => new(emphasis ? Theme.Tint : null, null, true)
            {
                Above = new(Theme.Primary, Thin + 25),
                Below = new(Pale, Hairline),
            },
            _ => new(emphasis ? Theme.Tint : null, null, emphasis) { Below = new(Pale, Hairline) },
        };

    private static CellLook Report(TableRowKind kind)
    {
        var rule = new CellRule(Black, Thin);
        var look = new CellLook(null, null, kind is TableRowKind.Section or TableRowKind.Total) { Sides = rule };
        return kind switch
        {
            TableRowKind.Head => look with { Above = rule, Below = rule },
            TableRowKind.Total => look with { Above = rule, Below = rule },
            _ => look,
        };
    }
}
