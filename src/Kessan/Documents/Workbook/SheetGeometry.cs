using Kessan.Documents.Workbook.Planning;

namespace Kessan.Documents.Workbook;

/// <summary>Where rows and columns of figures stand on their sheet.</summary>
/// <param name="FirstRow">The row of the first figures.</param>
/// <param name="FirstColumn">The column of the first figures.</param>
/// <param name="Gaps">Columns before which a narrow one stands free.</param>
internal sealed record SheetGeometry(int FirstRow, int FirstColumn, List<int> Gaps)
{
    /// <summary>Rows of the title and the heads.</summary>
    public const int HeadRows = 5;

    /// <summary>The geometry of a sheet whose columns are planned.</summary>
    public static SheetGeometry Of(PlannedSheet sheet) =>
        new(
            HeadRows,
            sheet.HasUnits ? 2 : 1,
            [.. Enumerable.Range(1, Math.Max(0, sheet.Columns.Count - 1)).Where(i => sheet.Columns[i].StartsGroup)]
        );

    /// <summary>The column of a column of figures, labels and gaps counted.</summary>
    public int ColumnOf(int column) => FirstColumn + column + Gaps.Count(gap => gap <= column);

    /// <summary>The cell of a row and column of figures.</summary>
    public CellPlace Place(int sheet, int row, int column) => new(sheet, FirstRow + row, ColumnOf(column));
}
