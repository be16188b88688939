using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds columns that are another column's share of one of its rows: per cent of revenues, of the
/// total.</summary>
internal static class ShareFinder
{
    private const int Named = 4;
    private const int Whole = 3;
    private const int Adjacent = 3;
    private const int MostTries = 2500;
    private const int MostColumns = 40;

    /// <summary>For each column of ratios, the column and the row that most speak for.</summary>
    public static IEnumerable<(int Column, Weighed Found)> In(TableGrid grid, PrintRules rules)
    {
        if (grid.Columns.Length is < 2 or > MostColumns)
        {
            yield break;
        }

        for (var target = 0; target < grid.Columns.Length; target++)
        {
            var line = grid.Columns[target];
            if ((line.IsRatio || line.Words.SaysRatio) && Best(grid, target, rules) is { IsClaimed: true } found)
            {
                yield return (target, found);
            }
        }
    }

    private static Weighed? Best(TableGrid grid, int target, PrintRules rules)
    {
        var columns = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => column != target && !grid.Columns[column].IsRatio && !grid.Columns[column].IsDerived)
            .ToList();
        var tries = columns
            .SelectMany(column => Wholes(grid).Select(row => (column, row)))
            .OrderByDescending(pair => Prior(grid, target, pair.column, pair.row))
            .Take(MostTries)
            .ToList();
        var cost = Evidence.OfTries(tries.Count);
        Weighed? best = null;
        foreach (var (column, row) in tries)
        {
            var instances = Of(grid, (target, column), row);
            if (Weighed.IsWorthWeighing(instances, rules) && instances.Skip(1).Any())
            {
                var prior = Prior(grid, target, column, row) - cost;
                var candidate = new Candidate([.. instances], prior) { IsNamed = IsNamed(grid, target, row) };
                var weighed = Weighed.Of(candidate, rules);
                best = best is null || weighed.Score > best.Score ? weighed : best;
            }
        }

        return best;
    }

    private static IEnumerable<int> Wholes(TableGrid grid) => Enumerable.Range(0, grid.Rows.Length);

    private static IEnumerable<Instance> Of(TableGrid grid, (int Target, int Figures) columns, int whole)
    {
        for (var row = 0; row < grid.Rows.Length && grid[whole, columns.Figures] is not null; row++)
        {
            if (
                row != whole
                && grid[row, columns.Target] is { } target
                && grid[row, columns.Figures] is { } part
                && !Reading.IsRatioOf(part)
            )
            {
                yield return new(
                    RelationKind.Ratio,
                    Reading.AsPercent(target),
                    [new(Reading.Of(part), 1), new(Reading.Of(grid[whole, columns.Figures]!), -1)]
                );
            }
        }
    }

    private static bool IsWhole(GridLine row) => row.Words.SaysRevenue || row.Words.SaysTotal;

    private static bool IsNamed(TableGrid grid, int target, int whole) =>
        (grid.Columns[target].Role == NumberRole.Share || grid.Columns[target].Words.SaysRatio)
        && IsWhole(grid.Rows[whole]);

    private static int Prior(TableGrid grid, int target, int column, int whole)
    {
        var (line, row) = (grid.Columns[target], grid.Rows[whole]);
        var prior = line.Role == NumberRole.Share || line.Words.SaysRatio ? Named : 0;
        prior += IsWhole(row) ? Whole : 0;
        prior += Math.Abs(column - target) == 1 ? Adjacent : 0;
        prior += line.Period is { } period && Equals(period, grid.Columns[column].Period) ? Adjacent : 0;
        return prior;
    }
}
