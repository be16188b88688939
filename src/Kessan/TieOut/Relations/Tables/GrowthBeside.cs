using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds tables with the growth of every column right beside it and the year before in the next row: what the
/// first page of an earnings release looks like. One row and its rates are evidence together, not each rate for
/// itself.</summary>
internal static class GrowthBeside
{
    private const int Named = 5;
    private const int Beside = 3;
    private const int FewestColumns = 2;
    private static readonly int[] Lags = [-1, 1];

    /// <summary>The growth of all such columns as one relation, and the columns that hold it; null where there is
    /// none.</summary>
    public static (IReadOnlyList<int> Columns, Weighed Found)? In(TableGrid grid, PrintRules rules)
    {
        var columns = Enumerable
            .Range(1, Math.Max(0, grid.Columns.Length - 1))
            .Where(at => IsBeside(grid, at))
            .ToList();
        if (columns.Count < FewestColumns || grid.Rows.Length < 2)
        {
            return null;
        }

        var best = Lags.Select(lag => new Candidate([.. Of(grid, columns, lag)], Named + Beside - 1) { IsNamed = true })
            .Where(candidate => candidate.Instances.Length >= FewestColumns)
            .Select(candidate => Weighed.Of(candidate, rules))
            .MaxBy(weighed => weighed.Score);
        return best is { IsClaimed: true } ? (columns, best) : null;
    }

    private static bool IsBeside(TableGrid grid, int column) =>
        grid.Columns[column] is { HoldsChanges: true, IsRatio: true }
        && grid.Columns[column - 1] is { IsDerived: false, IsRatio: false };

    private static IEnumerable<Instance> Of(TableGrid grid, List<int> columns, int lag)
    {
        for (var row = Math.Max(0, lag); row < grid.Rows.Length + Math.Min(0, lag); row++)
        {
            foreach (var column in columns)
            {
                if (
                    grid[row, column] is { } growth
                    && grid[row, column - 1] is { } now
                    && grid[row - lag, column - 1] is { } before
                    && Changes.Of(growth, now, before, isGrowth: true) is { } instance
                )
                {
                    yield return instance;
                }
            }
        }
    }
}
