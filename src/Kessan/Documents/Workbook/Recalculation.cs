using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Documents.Workbook;

/// <summary>Computes a workbook anew from the values typed in, exactly.</summary>
/// <param name="workbook">The workbook.</param>
public sealed class Recalculation(ReportWorkbook workbook)
{
    private readonly Dictionary<CellPlace, Fraction?> _values = [];
    private readonly HashSet<CellPlace> _open = [];

    /// <summary>What every formula comes to; null where it has no value.</summary>
    /// <exception cref="InvariantViolationException">A formula stands on itself.</exception>
    public IEnumerable<(CellPlace Place, Fraction? Value)> All() =>
        from sheet in Enumerable.Range(0, workbook.Sheets.Length)
        from row in Enumerable.Range(0, workbook.Sheets[sheet].Rows.Length)
        from column in Enumerable.Range(0, workbook.Sheets[sheet].Rows[row].Cells.Length)
        let place = new CellPlace(sheet, row, column)
        where workbook[place].Formula is not null
        select (place, ValueOf(place));

    private Fraction? ValueOf(CellPlace place)
    {
        if (_values.TryGetValue(place, out var known))
        {
            return known;
        }

        var cell = workbook[place];
        if (cell.Formula is null)
        {
            return cell.Value ?? (cell.Text is null ? Fraction.Zero : null);
        }

        Invariant.Holds(_open.Add(place), $"the formula of {cell.Fact ?? "a cell"} stands on itself");
        var value = CellValue.Of(cell.Formula, ValueOf);
        _open.Remove(place);
        return _values[place] = value;
    }
}
