using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Wording;

namespace Kessan.Documents.Workbook;

/// <summary>A workbook in one language: every total, difference, growth, ratio and measure a formula over the cells
/// that hold what was booked or counted.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Language">The language.</param>
/// <param name="Theme">Colours and fonts.</param>
/// <param name="Stamp">What stands at the head of every printed page; null where nothing does.</param>
/// <param name="Sheets">Its sheets, the index first.</param>
public sealed record ReportWorkbook(
    string Title,
    string Group,
    Language Language,
    Theme Theme,
    string? Stamp,
    ImmutableArray<Sheet> Sheets
)
{
    /// <summary>Names of cells that hold facts, in order of name.</summary>
    public ImmutableArray<CellName> Names { get; init; } = [];

    /// <summary>The same workbook with a stamp, on its first sheet too; null takes it away.</summary>
    public ReportWorkbook Stamped(string? stamp)
    {
        var index = Sheets[0];
        var row = stamp is null ? SheetRow.Empty : new([new() { Text = stamp, Style = new(CellRole.Stamp) }]);
        return this with
        {
            Stamp = stamp,
            Sheets = Sheets.SetItem(0, index with { Rows = index.Rows.SetItem(IndexSheet.StampRow, row) }),
        };
    }

    /// <summary>The cell at a place.</summary>
    public SheetCell this[CellPlace place] => Sheets[place.Sheet].Rows[place.Row].Cells[place.Column];
}

/// <summary>A cell by its place, from zero.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
public readonly record struct CellPlace(int Sheet, int Row, int Column);

/// <summary>A name of a cell.</summary>
/// <param name="Name">The name, <c>Revenue.FY2018_H1</c>.</param>
/// <param name="Place">The cell.</param>
public sealed record CellName(string Name, CellPlace Place);

/// <summary>A sheet.</summary>
/// <param name="Id">Its name in the definition.</param>
/// <param name="Name">Its name on its tab, in the language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Widths">Widths of its columns in hundredths of a character.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="FrozenRows">Rows that stay in sight and are repeated on every printed page.</param>
/// <param name="FrozenColumns">Columns that do.</param>
public sealed record Sheet(
    string Id,
    string Name,
    string Title,
    ImmutableArray<int> Widths,
    ImmutableArray<SheetRow> Rows,
    int FrozenRows,
    int FrozenColumns
);

/// <summary>A row of a sheet.</summary>
/// <param name="Cells">Its cells from the first column; there may be fewer than columns.</param>
public sealed record SheetRow(ImmutableArray<SheetCell> Cells)
{
    /// <summary>Its height in hundredths of a point; zero for the usual one.</summary>
    public int Height { get; init; }

    /// <summary>A row of nothing.</summary>
    public static SheetRow Empty { get; } = new([]);
}

/// <summary>A cell: nothing, a text, a value, or a formula with the value it comes to.</summary>
public sealed record SheetCell
{
    /// <summary>A cell of nothing.</summary>
    public static SheetCell Empty { get; } = new();

    /// <summary>Its text; of a formula, what it shows where it has no value.</summary>
    public string? Text { get; init; }

    /// <summary>The exact value it holds: the fact's times <see cref="Factor"/>.</summary>
    public Fraction? Value { get; init; }

    /// <summary>What the value comes from; null where it is typed in.</summary>
    public CellFormula? Formula { get; init; }

    /// <summary>What the fact's value is multiplied by: 1, -1 where the cell shows it as a deduction, 100 for
    /// percentage points.</summary>
    public int Factor { get; init; } = 1;

    /// <summary>The fact or comparison it shows; null where it shows none.</summary>
    public string? Fact { get; init; }

    /// <summary>The status of the fact.</summary>
    public string? Status { get; init; }

    /// <summary>How its value is shown; null for texts.</summary>
    public CellFormat? Format { get; init; }

    /// <summary>The sheet it leads to, from zero; null where it leads nowhere.</summary>
    public int? Link { get; init; }

    /// <summary>How it looks.</summary>
    public CellStyle Style { get; init; }
}

/// <summary>How a value is shown.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Scale">The power of ten of the shown unit: 6 for millions, -2 for per cent.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="IsSigned">Whether positive values have a plus.</param>
public sealed record CellFormat(NumberKind Kind, int Scale, int Decimals, bool IsSigned);

/// <summary>How a cell looks.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Indent">How far its text is indented.</param>
/// <param name="IsTotal">Whether it is of a row that adds up.</param>
/// <param name="IsEmphasised">Whether it is of the period closed.</param>
/// <param name="IsIllustrative">Whether its figure is illustrative.</param>
public readonly record struct CellStyle(
    CellRole Role,
    int Indent = 0,
    bool IsTotal = false,
    bool IsEmphasised = false,
    bool IsIllustrative = false
);

/// <summary>What a cell is for.</summary>
public enum CellRole
{
    /// <summary>A text or nothing.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>What marks a draft.</summary>
    Stamp,

    /// <summary>What stands below a title or beside a table.</summary>
    Remark,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>The second line of a head.</summary>
    HeadNote,

    /// <summary>The label of a row.</summary>
    Label,

    /// <summary>A heading over rows.</summary>
    Section,

    /// <summary>The unit of a row.</summary>
    Unit,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A link to a sheet.</summary>
    Link,
}
