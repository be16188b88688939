using System.Collections.Immutable;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>The periods over the columns of a document's tables, for tables that leave theirs out.</summary>
internal static class ColumnSets
{
    /// <summary>The periods by the number of columns, where all tables of so many columns have the same.</summary>
    public static ImmutableDictionary<int, ImmutableArray<FoundPeriod>> Of(
        ReadDocument document,
        FiscalCalendarReading calendar
    ) =>
        document
            .Pages.SelectMany(page => page.Elements.OfType<ReadTable>())
            .SelectMany(table => Sets(new(table), calendar))
            .GroupBy(set => set.Length)
            .Where(sets =>
                sets.Select(set => string.Join('|', set.Select(period => period.Text))).Distinct().Count() == 1
            )
            .ToImmutableDictionary(sets => sets.Key, sets => sets.First());

    private static IEnumerable<ImmutableArray<FoundPeriod>> Sets(TableGrid grid, FiscalCalendarReading calendar)
    {
        foreach (var part in TableParts.Of(grid).Where(part => part.Body > part.Heads))
        {
            var heads = ColumnHeads.Of(grid, part, calendar);
            var columns = Enumerable.Range(0, grid.Columns).Where(column => IsFigures(grid, part, column)).ToList();
            var periods = columns
                .Select(column => heads[column])
                .Select(head => head.Role.Words.Length > 0 ? null : head.Period);
            if (columns.Count > 2 && periods.All(period => period is { End: not null }))
            {
                yield return [.. periods.Select(period => period!)];
            }
        }
    }

    private static bool IsFigures(TableGrid grid, TablePart part, int column)
    {
        for (var row = part.Body; row < Math.Min(part.End, part.Body + 20); row++)
        {
            if (NumberShape.IsBody(grid.Text(row, column)))
            {
                return true;
            }
        }

        return false;
    }
}
