using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds rows that are one row over another: margins, equity ratios, progress, earnings per share.</summary>
internal static class RatioFinder
{
    private const int Shared = 4;
    private const int Revenue = 5;
    private const int Near = 2;
    private const int MostPairs = 1200;
    private const int MostRows = 400;

    /// <summary>For each row of ratios or amounts per share, the two rows that most speak for.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="changes">Columns that hold changes, where ratios are not of this kind.</param>
    /// <param name="rowChanges">Rows that hold changes, which are ratios of another kind.</param>
    /// <param name="rules">How it is rounded.</param>
    public static IEnumerable<(int Row, Weighed Found)> In(
        TableGrid grid,
        IReadOnlySet<int> changes,
        IReadOnlySet<int> rowChanges,
        PrintRules rules
    )
    {
        if (grid.Rows.Length is < 3 or > MostRows)
        {
            yield break;
        }

        var columns = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => !changes.Contains(column) && !grid.Columns[column].IsDerived)
            .ToArray();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var line = grid.Rows[row];
            var isShare = line.Unit.Kind == UnitKind.PerUnit || line.Words.SaysPerUnit;
            if (
                !rowChanges.Contains(row)
                && (line.IsRatio || line.Words.SaysRatio || isShare)
                && Best(grid, row, columns, rules) is { IsClaimed: true } found
            )
            {
                yield return (row, found);
            }
        }
    }

    private static Weighed? Best(TableGrid grid, int target, int[] columns, PrintRules rules)
    {
        var line = grid.Rows[target];
        var isShare = !line.IsRatio && (line.Unit.Kind == UnitKind.PerUnit || line.Words.SaysPerUnit);
        var rows = Enumerable
            .Range(0, grid.Rows.Length)
            .Where(row => row != target && !grid.Rows[row].IsRatio)
            .ToList();
        var pairs = rows.SelectMany(top => rows.Where(bottom => bottom != top).Select(bottom => (top, bottom)))
            .Select(pair => (pair.top, pair.bottom, Prior: Prior(grid, target, pair.top, pair.bottom)))
            .Where(pair => rows.Count * rows.Count <= MostPairs || pair.Prior > Near)
            .OrderByDescending(pair => pair.Prior)
            .Take(MostPairs)
            .ToList();
        Weighed? best = null;
        foreach (var (top, bottom, prior) in pairs)
        {
            var instances = Of(grid, (target, top, bottom), columns, isShare);
            if (Weighed.IsWorthWeighing(instances, rules))
            {
                // What labels single out was not found by trying; the tries that count are the pairs named as well.
                var tries = Evidence.OfTries(pairs.Count(pair => pair.Prior >= prior));
                var candidate = new Candidate([.. instances], prior - tries) { IsNamed = prior >= Shared };
                var weighed = Weighed.Of(candidate, rules);
                best = best is null || weighed.Score > best.Score ? weighed : best;
            }
        }

        return best;
    }

    private static IEnumerable<Instance> Of(
        TableGrid grid,
        (int Target, int Top, int Bottom) rows,
        int[] columns,
        bool isShare
    )
    {
        foreach (var column in columns)
        {
            if (
                grid[rows.Target, column] is { } target
                && grid[rows.Top, column] is { } top
                && grid[rows.Bottom, column] is { } bottom
                && !Reading.IsRateOfChange(target)
                && target.Role != NumberRole.Change
                && !Reading.IsRatioOf(top)
                && !Reading.IsRatioOf(bottom)
            )
            {
                var reading = isShare ? Reading.Of(target) with { IsRate = true } : Reading.AsPercent(target);
                yield return new(RelationKind.Ratio, reading, [new(Reading.Of(top), 1), new(Reading.Of(bottom), -1)]);
            }
        }
    }

    private static int Prior(TableGrid grid, int target, int top, int bottom)
    {
        var (line, above, below) = (grid.Rows[target], grid.Rows[top], grid.Rows[bottom]);
        var prior = RatioWords.Prior(line.Label, above.Label, below.Label);
        prior += line.Words.Shared(above.Words) > 0 ? Shared : 0;
        prior += below.Words.SaysRevenue && !above.Words.SaysRevenue && line.Words.SaysRatio ? Revenue : 0;
        prior += Math.Abs(target - top) == 1 ? Near : 0;
        return prior;
    }
}
