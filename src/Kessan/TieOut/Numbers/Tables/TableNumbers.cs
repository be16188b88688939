using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Reads the figures of a table with everything its heads, labels and surroundings say of them.</summary>
internal static class TableNumbers
{
    /// <summary>The figures of a table in reading order, and its cells of words that hold figures.</summary>
    public static (
        ImmutableArray<DraftNumber> Numbers,
        ImmutableArray<(ReadCell Cell, ImmutableArray<string> Label)> Sentences
    ) Of(ReadTable table, Surroundings around)
    {
        var grid = new TableGrid(table);
        var numbers = ImmutableArray.CreateBuilder<DraftNumber>();
        var sentences = ImmutableArray.CreateBuilder<(ReadCell, ImmutableArray<string>)>();
        foreach (var part in TableParts.Of(grid))
        {
            var cells = new TableCells(grid, around);
            var found = cells.Read(part);
            new NumberRoles(around.Legend).Set(found);
            new NumberPeriods(around).Set(found);
            var units = new NumberUnits(around);
            found.ForEach(units.Set);
            numbers.AddRange(found.Where(number => number.HasDigits || IsNought(number, found)));
            sentences.AddRange(cells.Sentences);
        }

        return (numbers.ToImmutable(), sentences.ToImmutable());
    }

    /// <summary>A dash says nought only where both figures it compares are printed; elsewhere it says that there is no
    /// figure.</summary>
    private static bool IsNought(DraftNumber number, List<DraftNumber> all) =>
        number is { Scanned.Form: ScannedForm.Dash, Role: NumberRole.Change }
        && all.Count(other =>
            other.Cell.Row == number.Cell.Row && other is { HasDigits: true, Role: NumberRole.Figure }
        ) > 1;
}
